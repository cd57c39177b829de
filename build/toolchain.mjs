/**
 * What every script here needs before it can start: the dependencies of the lock file, and Node 24.
 * Only modules that Node itself brings are used, so that this runs on a fresh clone under whatever
 * Node the machine has.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The folder for everything that can be made again: git-ignored. */
export const cache = path.join(root, '.cache');

const runtimeMajor = 24;

/**
 * Installs what the lock file asks for and is not there, then makes sure that Node 24 (a dependency
 * of ours) runs this script: under another Node it starts the script again and never returns.
 */
export async function ensureToolchain() {
  if (!dependenciesInstalled()) installDependencies();
  const node = runtime();
  if (node === process.execPath || major(process.versions.node) >= runtimeMajor) return;
  await runInstead(node);
}

/** The environment in which child processes find our tools first, the right Node among them. */
export function toolEnvironment() {
  const tools = path.join(root, 'node_modules', '.bin');
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const places = (process.env[key] ?? '').split(path.delimiter).filter((place) => place !== tools);
  return { ...process.env, [key]: [tools, ...places].join(path.delimiter) };
}

function runtime() {
  if (major(process.versions.node) >= runtimeMajor) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = path.join(root, 'node_modules', 'node', 'bin', name);
  if (!existsSync(node)) {
    // An npm that runs no install scripts leaves the package without its binary.
    run(process.execPath, ['installArchSpecificPackage.js'], path.join(root, 'node_modules/node'));
  }
  return node;
}

/** Compares contents, not dates: a checkout touches the lock file without changing it. */
function dependenciesInstalled() {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' ||
      entry.optional === true ||
      entry.devOptional === true ||
      entry.link === true ||
      installed[place]?.version === entry.version,
  );
}

function readPackages(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function installDependencies() {
  const modules = path.join(root, 'node_modules');
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) {
    // A work tree that borrows another's dependencies: emptying those would break the other one.
    console.log('node_modules is a link and differs from the lock file; it is used as it is.');
    return;
  }
  console.log('Installing dependencies …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], root);
}

function run(command, args, cwd) {
  // On Windows npm is a batch file, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm';
  const result = spawnSync(command, args, { cwd, stdio: 'inherit', shell });
  if (result.status === 0) return;
  console.error(
    `\`${[command, ...args].join(' ')}\` failed: ${result.error?.message ?? result.status}`,
  );
  process.exit(1);
}

function runInstead(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit', env: toolEnvironment() });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => {
    console.error(`Node ${runtimeMajor} (${node}) does not start: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
  return new Promise(() => {});
}

function major(version) {
  return Number(version.split('.')[0]);
}
