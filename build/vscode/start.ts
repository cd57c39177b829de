/** What `npm start` does. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { run } from '../processes.ts';
import { root } from '../toolchain.mjs';
import { serverInstalled } from './install.ts';
import { startServer } from './server.ts';
import { workbenchUrl } from './workbench.ts';

/** @param folder what to open, from the root; it is the folder itself, not a copy */
export async function startInBrowser(folder: string, port: number): Promise<void> {
  if (!serverInstalled()) console.log('Installing the VS Code server …');
  const server = await startServer({ name: 'start', port });
  const url = workbenchUrl(server, { folder: path.resolve(root, folder), extension: root });
  console.log(`\nVS Code with the extension, on ${folder}:\n\n  ${url}\n`);
  console.log('`npm run watch` beside this rebuilds on change; reload the window to see it.');
  console.log('Ctrl+C ends it.');
  openInBrowser(url);
}

/** Uses the `code` command, and the person's own settings. */
export async function startOnDesktop(folder: string): Promise<void> {
  const { code, output } = await run(
    'code',
    ['--new-window', `--extensionDevelopmentPath=${root}`, path.resolve(root, folder)],
    { shell: process.platform === 'win32' },
  );
  if (code === 0) return;
  console.error(
    code === 127
      ? 'There is no `code` command: in VS Code, run “Shell Command: Install code in PATH”.'
      : output,
  );
  process.exitCode = 1;
}

/** Where there is no desktop, or no browser on it, the printed address has to do. */
function openInBrowser(url: string): void {
  const [command, ...args] = browserCommand();
  if (!command || process.env['CI']) return;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function browserCommand(): string[] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['explorer.exe'];
  const hasDesktop = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  return hasDesktop ? ['xdg-open'] : [];
}
