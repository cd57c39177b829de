/**
 * The VS Code server that tests, screenshots and `npm start` use. It is one package of the registry,
 * pinned with a lock file of its own in `test/vscode`, and installed on first use into a git-ignored
 * folder there: it is too large to be installed with every clone.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from '../processes.ts';
import { root } from '../toolchain.mjs';

const home = path.join(root, 'test/vscode');
const installs = path.join(home, '.cache');
const manifests = ['package.json', 'package-lock.json'];

/**
 * Installs the server where it is missing.
 *
 * @returns the folder of VS Code itself, `…/lib/vscode`
 * @throws when npm cannot install it, with what npm said
 */
export async function ensureServer(): Promise<string> {
  const folder = path.join(installs, `server-${stamp()}`);
  if (!existsSync(folder)) await install(folder);
  return path.join(folder, 'node_modules/code-server/lib/vscode');
}

/** Whether `ensureServer` has nothing to do. */
export function serverInstalled(): boolean {
  return existsSync(path.join(installs, `server-${stamp()}`));
}

/** Installs beside the final place and renames at the end, so that a half install is never used. */
async function install(folder: string): Promise<void> {
  mkdirSync(installs, { recursive: true });
  for (const old of readdirSync(installs)) {
    if (isLeftover(old)) rmSync(path.join(installs, old), { recursive: true, force: true });
  }
  const draft = path.join(installs, `draft-${process.pid}`);
  mkdirSync(draft);
  for (const file of manifests) cpSync(path.join(home, file), path.join(draft, file));
  // Without install scripts: they compile native modules, and VS Code runs without those.
  await npm(['ci', '--ignore-scripts'], draft);
  await npm(
    ['install', '--omit=dev', '--ignore-scripts'],
    path.join(draft, 'node_modules/code-server/lib/vscode'),
  );
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process installed it meanwhile.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Other versions, and drafts of processes that are gone. */
function isLeftover(name: string): boolean {
  if (name.startsWith('server-')) return true;
  const pid = /^draft-(\d+)$/.exec(name)?.[1];
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch {
    return true;
  }
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const shell = process.platform === 'win32';
  const { code, output } = await run('npm', [...args, ...quiet], { cwd, shell, seconds: 600 });
  if (code === 0) return;
  throw new Error(
    `The VS Code server could not be installed: \`npm ${args.join(' ')}\`\n${output}`,
  );
}

function stamp(): string {
  const sum = createHash('sha256');
  for (const file of manifests) sum.update(readFileSync(path.join(home, file)));
  return sum.digest('hex').slice(0, 12);
}
