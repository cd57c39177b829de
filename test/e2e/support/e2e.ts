/**
 * End-to-end tests: the packaged extension, installed as a person would install it, in a workbench
 * that a test drives. One server and one browser serve all tests of the process; a test has a window
 * and a folder to itself, or shares them with others of the same settings.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { after, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { removeFolder, temporaryFolder } from '../../../build/processes.ts';
import { root } from '../../../build/toolchain.mjs';
import { launchBrowser } from '../../../build/vscode/browser.ts';
import { openWorkbench } from '../../../build/vscode/open.ts';
import { logs, startServer } from '../../../build/vscode/server.ts';
import type { Server } from '../../../build/vscode/server.ts';
import type { Workbench } from './workbench.ts';

export type { Theme, Workbench } from './workbench.ts';

/** Where screenshots of tests go: git-ignored. */
const pictures = path.join(root, 'out/e2e');

const usualSeconds = 300;

interface Shared {
  readonly server: Server;
  readonly browser: Browser;
}

let shared: Promise<Shared> | undefined;

/** A window with its folder. */
interface Window {
  readonly workbench: Workbench;
  /** What the page and the extension host have logged. */
  readonly lines: readonly string[];
  close(): Promise<void>;
}

/** The window that is kept for the next test, and what it was opened with. */
let kept: { readonly window: Window; readonly key: string } | undefined;

after(async () => {
  await kept?.window.close();
  if (!shared) return;
  const { server, browser } = await shared;
  await browser.close();
  server.stop();
});

export interface WorkbenchTest {
  /** Which folder the test has a copy of, from the root. */
  readonly folder?: string;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** How long it may take. */
  readonly seconds?: number;
  /**
   * Uses the window of the tests before it that share theirs, which spares opening one. Such a test
   * saves what it changes, and leaves no file that another one would mind.
   */
  readonly shares?: boolean;
}

/**
 * A test with a workbench, to itself unless it shares one. When it fails, `out/e2e` has a picture of
 * the screen and `.cache/logs` what the page and the extension host said.
 */
export function inWorkbench(
  name: string,
  body: (workbench: Workbench) => Promise<void>,
  { seconds = usualSeconds, shares = false, ...options }: WorkbenchTest = {},
): void {
  it(name, { timeout: seconds * 1000 }, async () => {
    const key = shares ? JSON.stringify(options) : undefined;
    const window = await windowFor(key, options);
    try {
      await body(window.workbench);
    } catch (error) {
      await window.workbench.screenshot(`failed-${name}`);
      keepLog(name, window.lines);
      await window.close();
      throw error;
    }
    if (key === undefined) await window.close();
    else kept = { window, key };
  });
}

/** The window that is kept, where it was opened with the same, emptied; else a new one. */
async function windowFor(
  key: string | undefined,
  options: Pick<WorkbenchTest, 'folder' | 'settings'>,
): Promise<Window> {
  const last = kept;
  kept = undefined;
  if (last && last.key === key) {
    await last.window.workbench.runCommand('View: Close All Editors');
    return last.window;
  }
  await last?.window.close();
  return await openWindow(options);
}

async function openWindow({
  folder = 'test/fixtures/workspace',
  settings = {},
}: Pick<WorkbenchTest, 'folder' | 'settings'>): Promise<Window> {
  const parent = temporaryFolder('e2e');
  const copy = path.join(parent, path.basename(folder));
  cpSync(path.join(root, folder), copy, { recursive: true });
  shared ??= startShared();
  const { server, browser } = await shared;
  await server.set(settings);
  const lines: string[] = [];
  const log = (line: string): number => lines.push(line);
  const workbench = await openWorkbench(browser, server, { folder: copy, pictures, log });
  const close = async (): Promise<void> => {
    await workbench.close();
    removeFolder(parent);
  };
  return { workbench, lines, close };
}

/** The extensions folder comes from `build/test/e2e.ts`, which packages and installs ours. */
async function startShared(): Promise<Shared> {
  const extensions = process.env['PIR_EXTENSIONS'];
  if (!extensions) throw new Error('End-to-end tests run through `npm run test:e2e`.');
  const [server, browser] = await Promise.all([
    startServer({ name: 'e2e', extensions }),
    launchBrowser(),
  ]);
  return { server, browser };
}

function keepLog(name: string, lines: readonly string[]): void {
  mkdirSync(logs, { recursive: true });
  writeFileSync(path.join(logs, `e2e-${name.replaceAll(/\W+/g, '-')}.log`), lines.join('\n'));
}
