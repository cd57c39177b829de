/**
 * End-to-end tests: the packaged extension, installed as a person would install it, in a workbench
 * that a test drives. One server and one browser serve all tests of the process; each test has a
 * window and a folder of its own.
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

after(async () => {
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
}

/**
 * A test with a workbench to itself. When it fails, `out/e2e` has a picture of the screen and
 * `.cache/logs` what the page and the extension host said.
 */
export function inWorkbench(
  name: string,
  body: (workbench: Workbench) => Promise<void>,
  { folder = 'test/fixtures/workspace', settings = {}, seconds = usualSeconds }: WorkbenchTest = {},
): void {
  it(name, { timeout: seconds * 1000 }, async () => {
    const parent = temporaryFolder('e2e');
    const copy = path.join(parent, path.basename(folder));
    cpSync(path.join(root, folder), copy, { recursive: true });
    shared ??= startShared();
    const { server, browser } = await shared;
    await server.set(settings);
    const lines: string[] = [];
    const log = (line: string): number => lines.push(line);
    try {
      const workbench = await openWorkbench(browser, server, { folder: copy, pictures, log });
      try {
        await body(workbench);
      } catch (error) {
        await workbench.screenshot(`failed-${name}`);
        keepLog(name, lines);
        throw error;
      } finally {
        await workbench.close();
      }
    } finally {
      removeFolder(parent);
    }
  });
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
