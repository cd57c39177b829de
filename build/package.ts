/** Packs what `build` made. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { compactJson } from './compactJson.ts';
import { run } from './processes.ts';
import { repack } from './repack.ts';
import { root } from './toolchain.mjs';

/** @returns the absolute path of the `.vsix`, written into `folder` */
export async function packageExtension(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${baseName()}.vsix`);
  await runVsce(['--out', file], root);
  await repack(file, compactJson);
  return file;
}

/** Packages the extension in `folder`. */
export async function runVsce(args: readonly string[], folder: string): Promise<void> {
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  await succeed(
    process.execPath,
    [
      ...[vsce, 'package', ...args],
      // Everything is bundled, and the images of the README stay out of the package.
      ...['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'],
    ],
    folder,
  );
}

/** @returns the absolute path of the npm tarball, written into `folder` */
export async function packageCommand(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await succeed('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  return path.join(folder, `${baseName()}.tgz`);
}

function baseName(): string {
  const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(manifest) as { name: string; version: string };
  return `${name}-${version}`;
}

async function succeed(command: string, args: readonly string[], cwd = root): Promise<void> {
  // Fixes the dates inside the archive, so that packing twice gives the same bytes.
  const env = { SOURCE_DATE_EPOCH: process.env['SOURCE_DATE_EPOCH'] ?? (await commitDate()) };
  const shell = process.platform === 'win32' && command === 'npm';
  const { code, output } = await run(command, args, { cwd, env, shell });
  if (code !== 0) throw new Error(`\`${command} ${args.join(' ')}\` failed:\n${output}`);
}

/** In seconds; without a history, the first moment that a zip archive can name. */
async function commitDate(): Promise<string> {
  const { code, output } = await run('git', ['log', '-1', '--format=%ct']);
  const seconds = output.trim();
  return code === 0 && /^\d+$/.test(seconds) ? seconds : String(Date.UTC(1980, 0, 2) / 1000);
}
