/**
 * The host suites: mocha in the extension host of a real VS Code, driven through Chromium; the same
 * files in the web worker host.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { removeFolder, temporaryFolder } from '../processes.ts';
import { root } from '../toolchain.mjs';
import { launchBrowser, leaveUndrawn, newWindow } from '../vscode/browser.ts';
import { logs, startServer } from '../vscode/server.ts';
import { spareSettings } from '../vscode/settings.ts';
import { loadInWebWorker, workbenchUrl } from '../vscode/workbench.ts';
import { bundleHostTests } from './hostBundle.ts';
import type { Host, HostBundleOptions } from './hostBundle.ts';
import { readableLog } from '../vscode/log.ts';
import { parseHostEvent } from './hostEvents.ts';
import type { HostEvent } from './hostEvents.ts';
import { addLine, broken, emptyResult } from './result.ts';
import type { Result } from './result.ts';
import { withSources } from './sources.ts';

/** Until the first test starts: the server, the browser and the workbench come up in it. */
const startSeconds = 90;
/** Between two tests: more than mocha gives any of them. */
const silenceSeconds = 60;

export interface HostTestOptions extends HostBundleOptions {
  readonly log?: ((text: string) => void) | undefined;
}

/** Runs all suites of `test/host`. A workbench that does not come up is tried a second time. */
export async function runHostTests(host: Host, options: HostTestOptions = {}): Promise<Result> {
  const bundle = await bundleHostTests(host, options);
  try {
    return await runOnce(host, bundle, options);
  } catch (error) {
    if (!(error instanceof NotStarted)) throw error;
    options.log?.(`${error.message} Trying once more.\n`);
    return await runOnce(host, bundle, options);
  }
}

/** The workbench did not reach the first test: no test has run. */
class NotStarted extends Error {}

async function runOnce(host: Host, bundle: string, { log }: HostTestOptions): Promise<Result> {
  const folder = copyOfWorkspace();
  const [server, browser] = await Promise.all([
    startServer({ name: host, settings: spareSettings }),
    launchBrowser(),
  ]);
  const consoleLog: string[] = [];
  try {
    const context = await newWindow(browser, { width: 800, height: 500 });
    await leaveUndrawn(context);
    if (host === 'web') await loadInWebWorker(context, server, bundle);
    const page = await context.newPage();
    const hostLoads = { extension: root, tests: path.join(root, bundle) };
    const url = workbenchUrl(server, { folder, ...(host === 'host' ? hostLoads : {}) });
    return await watch({ host, bundle, page, url }, (line) => {
      consoleLog.push(line);
      log?.(`${line}\n`);
    });
  } finally {
    mkdirSync(logs, { recursive: true });
    const log = `${path.basename(bundle, '.js')}-console.log`;
    writeFileSync(path.join(logs, log), `${consoleLog.join('\n')}\n`);
    await browser.close();
    server.stop();
    removeFolder(path.dirname(folder));
  }
}

interface Watched {
  readonly host: Host;
  readonly bundle: string;
  readonly page: Page;
  readonly url: string;
}

/** Opens the workbench and follows the run to its end. */
function watch({ host, bundle, page, url }: Watched, log: (line: string) => void): Promise<Result> {
  const result = emptyResult(host);
  let begun = false;
  let ended = false;
  let current = '';
  return new Promise((resolve, reject) => {
    let timer = setTimeout(() => {
      reject(new NotStarted(`The workbench reached no test within ${startSeconds} s.`));
    }, startSeconds * 1000);
    const finish = (problem?: string): void => {
      clearTimeout(timer);
      if (problem) result.failures.push(...broken(host, problem).failures);
      resolve(result);
    };
    const follow = (event: HostEvent): void => {
      begun = true;
      clearTimeout(timer);
      timer = setTimeout(() => {
        finish(`Nothing happened for ${silenceSeconds} s after the start of “${current}”.`);
      }, silenceSeconds * 1000);
      if (event.type === 'start') current = event.name;
      if (event.type === 'test') addLine(result, withSources(event.line, bundle));
      if (event.type === 'end') ended = true;
    };
    const pass = (text: string): void => {
      const line = readableLog(text);
      if (line !== undefined) log(line);
    };
    const onLog = (...parts: unknown[]): void => {
      const text = parts.map(String).join(' ');
      const event = parseHostEvent(text);
      if (event) follow(event);
      else pass(text);
    };
    const onExit = (code: number): void => {
      // The last lines may still be on their way.
      setTimeout(() => {
        if (!begun) reject(new NotStarted(`The host exited with code ${code} before any test.`));
        else if (!ended) finish(`The host exited with code ${code} during “${current}”.`);
        else if (code === 0 || result.failures.length > 0) finish();
        else finish(`The host exited with code ${code}, and no test says why.`);
      }, 100);
    };
    const open = async (): Promise<void> => {
      await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) =>
        onLog(`[${type}]`, ...args),
      );
      await page.exposeFunction('codeAutomationExit', onExit);
      page.on('console', (message) => {
        // What the workbench itself logs comes the other way too, without its colours.
        if (!message.text().startsWith('%c')) pass(`[page] ${message.text()}`);
      });
      page.on('pageerror', (error) => pass(`[page] ${error.stack ?? error.message}`));
      await page.goto(url);
    };
    open().catch((error: unknown) => reject(new NotStarted(String(error))));
  });
}

/** Every run has a workspace of its own, which it may change. */
export function copyOfWorkspace(): string {
  const folder = path.join(temporaryFolder('workspace'), 'workspace');
  cpSync(path.join(root, 'test/fixtures/workspace'), folder, { recursive: true });
  return folder;
}
