/** A VS Code server of our own: its data in a temporary folder, its end with our end. */
import { cpSync, createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { end, removeFolder, run, start, temporaryFolder } from '../processes.ts';
import { cache } from '../toolchain.mjs';
import { ensureServer } from './install.ts';
import { quietSettings } from './settings.ts';

/** Where the output of servers is kept, a file each: git-ignored. */
export const logs = path.join(cache, 'logs');

const startSeconds = 60;

/** All settings are padded to this length, so that a shorter text leaves nothing of a longer one. */
const settingsLength = 16_384;

export interface ServerOptions {
  /** Names the log of this server. */
  readonly name: string;
  /** A folder of installed extensions (see `installExtension`). Without it there are none. */
  readonly extensions?: string | undefined;
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** Where it listens; without it, where there is room. */
  readonly port?: number;
}

export interface Server {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Replaces the user settings: the quiet ones and these. Open workbenches take them over. */
  set(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** Ends the server and all it started, and removes its data. */
  stop(): void;
}

/** @throws when the server does not say within a minute where it listens */
export async function startServer({
  name,
  extensions,
  settings,
  port = 0,
}: ServerOptions): Promise<Server> {
  const vscode = await ensureServer();
  const data = temporaryFolder('vscode');
  const user = path.join(data, 'data/User');
  mkdirSync(user, { recursive: true });
  const settingsFile = path.join(user, 'settings.json');
  await writeFile(settingsFile, '');
  const set = async (added: Readonly<Record<string, unknown>> = {}): Promise<void> => {
    await replaceContent(settingsFile, JSON.stringify({ ...quietSettings, ...added }));
  };
  await set(settings);
  mkdirSync(logs, { recursive: true });
  const log = createWriteStream(path.join(logs, `${name}-server.log`));

  const child = start(
    process.execPath,
    [
      path.join(vscode, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--server-data-dir', data],
      ...['--extensions-dir', extensions ?? path.join(data, 'extensions')],
      ...['--telemetry-level', 'off'],
      '--without-connection-token',
      '--accept-server-license-terms',
      '--disable-workspace-trust',
      // A released build honours the parameters of a test run only with this.
      '--enable-smoke-test-driver',
    ],
    { env: { EXTENSIONS_GALLERY: '{}' } },
  );
  const stop = (): void => {
    end(child);
    log.end();
    keepLogs(data, name);
    removeFolder(data);
  };
  try {
    const url = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`The VS Code server did not start within ${startSeconds} s.`));
      }, startSeconds * 1000);
      let output = '';
      const take = (text: string): void => {
        log.write(text);
        output += text;
        const found = /Web UI available at (\S+)/.exec(output)?.[1];
        if (found === undefined) return;
        clearTimeout(timer);
        output = '';
        resolve(found.replace(/\/$/, ''));
      };
      child.stdout?.setEncoding('utf8').on('data', take);
      child.stderr?.setEncoding('utf8').on('data', take);
      child.on('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`The VS Code server ended with code ${code ?? 'none'}:\n${output}`));
      });
    });
    return { url, port: Number(new URL(url).port), set, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * Writes a file in one step and in its place: a workbench that reads half of its settings falls back
 * to the defaults and asks to reload, and one whose file is replaced by another stops watching.
 */
async function replaceContent(file: string, text: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(text.padEnd(settingsLength), 0);
  await handle.close();
}

/** The server's own log files, the extension host's among them. */
function keepLogs(data: string, name: string): void {
  const written = path.join(data, 'data/logs');
  const kept = path.join(logs, `${name}-data`);
  rmSync(kept, { recursive: true, force: true });
  if (existsSync(written)) cpSync(written, kept, { recursive: true });
}

/**
 * Installs a packaged extension as `code --install-extension` does.
 *
 * @param folder where extensions are kept; made when it is missing
 * @throws with what VS Code said when it refuses the package
 */
export async function installExtension(vsix: string, folder: string): Promise<void> {
  const vscode = await ensureServer();
  const data = temporaryFolder('vscode');
  try {
    const { code, output } = await run(
      process.execPath,
      [
        path.join(vscode, 'out/server-main.js'),
        ...['--install-extension', vsix, '--force'],
        ...['--extensions-dir', folder, '--server-data-dir', data],
        ...['--telemetry-level', 'off', '--accept-server-license-terms'],
      ],
      { seconds: 120 },
    );
    if (code !== 0 || !output.includes('successfully installed')) {
      throw new Error(`${path.basename(vsix)} could not be installed:\n${output}`);
    }
  } finally {
    removeFolder(data);
  }
}
