/** Opens a workbench page and waits until a person could use it. */
import type { Browser } from 'playwright-core';
import { Workbench } from '../../test/e2e/support/workbench.ts';
import { newWindow } from './browser.ts';
import { readableLog } from './log.ts';
import type { Server } from './server.ts';
import { loadInWebWorker, workbenchUrl } from './workbench.ts';

export interface OpenOptions {
  readonly folder: string;
  /** Where screenshots go. */
  readonly pictures: string;
  /** The folder of an extension to load from its sources' place. */
  readonly extension?: string;
  /** Loads it into the web worker host instead of Node's. */
  readonly web?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the picture for one on the page: 2 for pictures to show. */
  readonly scale?: number;
  /** Gets every line that the page and the extension host log. */
  readonly log?: (line: string) => void;
}

/** A page that does not come up is tried a second time. */
export async function openWorkbench(
  browser: Browser,
  server: Server,
  options: OpenOptions,
): Promise<Workbench> {
  try {
    return await openOnce(browser, server, options);
  } catch (error) {
    options.log?.(`${String(error)}: trying once more`);
    return await openOnce(browser, server, options);
  }
}

async function openOnce(
  browser: Browser,
  server: Server,
  { folder, pictures, extension, web = false, log, ...size }: OpenOptions,
): Promise<Workbench> {
  const context = await newWindow(browser, size);
  try {
    if (web) await loadInWebWorker(context, server);
    const page = await context.newPage();
    const pass = (text: string): void => {
      const line = readableLog(text);
      if (line !== undefined) log?.(line);
    };
    page.on('console', (message) => pass(message.text()));
    page.on('pageerror', (error) => pass(error.stack ?? error.message));
    const loaded = extension === undefined || web ? {} : { extension };
    // A busy machine takes its time: the limit is that of the parts below.
    await page.goto(workbenchUrl(server, { folder, ...loaded }), {
      waitUntil: 'commit',
      timeout: 120_000,
    });
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 120_000 });
    // The host of the extensions is up when the first of them has registered something to show.
    await page.locator('.statusbar-item[id="status.host"]').waitFor({ timeout: 120_000 });
    return new Workbench({ page, context, folder, pictures, set: (all) => server.set(all) });
  } catch (error) {
    await context.close();
    throw error;
  }
}
