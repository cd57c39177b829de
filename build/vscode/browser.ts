/** Chromium, as Playwright drives it. */
import process from 'node:process';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext } from 'playwright-core';
import { ensureChromium } from './chromium.ts';

/** @param options.visible shows a window; needs a desktop */
export async function launchBrowser({ visible = false } = {}): Promise<Browser> {
  return await chromium.launch({
    executablePath: await ensureChromium(),
    headless: !visible,
    args: [
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The gallery, telemetry of the server's makers: neither is ours to ask. Not by routes, which
      // would send every request of a window through this process and keep none in the cache.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
      // The web extension host is an origin of its own and reads the extension from localhost.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
}

/** A window with nothing remembered, which reaches this machine only. */
export async function newWindow(
  browser: Browser,
  { width = 1280, height = 800, scale = 1 } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.addInitScript({ content: bytesInsteadOfBlobs });
  // A workbench comes up in seconds, but not where eight of them do at once.
  context.setDefaultNavigationTimeout(120_000);
  return context;
}

/**
 * The workbench takes what its server sends as blobs and has each read by the browser's own process,
 * which costs a fifth of a test run; an editor on the desktop knows nothing of the kind. Here it gets
 * the bytes at once.
 */
const bytesInsteadOfBlobs = `{
  const Socket = WebSocket;
  globalThis.WebSocket = class extends Socket {
    constructor(...args) {
      super(...args);
      this.binaryType = 'arraybuffer';
    }
  };
  const { prototype } = FileReader;
  const read = prototype.readAsArrayBuffer;
  prototype.readAsArrayBuffer = function (data) {
    if (data instanceof ArrayBuffer) queueMicrotask(() => this.onload({ target: { result: data } }));
    else read.call(this, data);
  };
}`;

/**
 * Leaves the workbench of a window that nobody looks at undrawn, which spares a fifth of the time of
 * a run. All else of it works: it lays itself out by numbers of its own.
 */
export async function leaveUndrawn(context: BrowserContext): Promise<void> {
  await context.addInitScript({
    content: `addEventListener('DOMContentLoaded', () => {
      const style = document.createElement('style');
      style.textContent = '.monaco-workbench > * { display: none !important; }';
      document.head.append(style);
    });`,
  });
}
