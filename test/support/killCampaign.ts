/** Kills the extension host at random moments while it indexes and edits, and looks at what is left. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { removeFolder, temporaryFolder } from '../../build/processes.ts';
import { root } from '../../build/toolchain.mjs';
import { launchBrowser, leaveUndrawn, newWindow } from '../../build/vscode/browser.ts';
import { startServer } from '../../build/vscode/server.ts';
import { spareSettings } from '../../build/vscode/settings.ts';
import type { Server } from '../../build/vscode/server.ts';
import { workbenchUrl } from '../../build/vscode/workbench.ts';
import { planEach } from '../../src/core/edit/planEach.ts';
import { detectReview } from '../../src/core/review/detect.ts';
import { readReview } from '../../src/core/review/read.ts';
import { sourceNameOf } from '../../src/core/review/files.ts';
import { applySplices } from '../../src/core/text/splice.ts';
import { randomFrom, writeWorkspace } from './generatedWorkspace.ts';

const REVIEWS = 150;
/** The host has this long to die; in most rounds it indexes for a third of it and edits for the rest. */
const LONGEST_LIFE = 3_000;
const secondsForOne = 90;

interface Campaign {
  readonly parent: string;
  readonly folder: string;
  readonly server: Server;
  readonly page: Page;
  readonly listener: Listener;
  readonly tests: string;
  readonly extension: string;
}

/**
 * @param kills how many times the host is killed
 * @throws when a review is neither as it was nor correctly changed, or the index does not come up after
 */
export async function killCampaign(kills: number, seed: number): Promise<void> {
  const parent = temporaryFolder('kill');
  const folder = path.join(parent, 'workspace');
  mkdirSync(folder);
  const files = writeWorkspace(folder, REVIEWS);
  const allowed = new Map(files.map((file) => [file, possibleTexts(file)]));
  const [server, browser] = await Promise.all([
    startServer({ name: 'kill', settings: spareSettings }),
    launchBrowser(),
  ]);
  const campaign = {
    ...{ parent, folder, server },
    ...(await openWindow(browser)),
    tests: await bundleProbe(parent),
    extension: emptyExtension(parent),
  };
  const random = randomFrom(seed);
  try {
    for (let round = 0; round < kills; round++) {
      const delay = 20 + random(LONGEST_LIFE);
      await live(campaign, delay);
      for (const [file, texts] of allowed) {
        const text = readFileSync(file, 'utf8');
        assert.ok(texts.has(text), `${file} is damaged after ${delay} ms (round ${round})`);
      }
    }
    assert.deepEqual(JSON.parse(await live(campaign, null)), knownOf(files));
  } finally {
    await browser.close();
    server.stop();
    removeFolder(parent);
  }
}

/** What an index of the files knows when it is complete. */
function knownOf(files: readonly string[]): { reviews: number; items: number } {
  const reviews = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const { format } = detectReview({ path: file, text, verdict: 'included' });
    return format ? [readReview(text, format, { fileName: sourceNameOf(file) }).review] : [];
  });
  const items = reviews.reduce((sum, { actions }) => sum + actions.length, 0);
  return { reviews: reviews.length, items };
}

/** A review as it is, and with its first item ticked or taken up again. */
function possibleTexts(file: string): Set<string> {
  const text = readFileSync(file, 'utf8');
  const texts = new Set([text]);
  const format = /ya?ml$/.test(file) ? 'yaml' : 'markdown';
  const read = (of: string) => readReview(of, format, { fileName: sourceNameOf(file) });
  for (const state of ['done', 'open'] as const) {
    for (const from of [...texts]) {
      const document = read(from);
      const [action] = document.review.actions;
      if (!action) continue;
      const { splices } = planEach(document, [{ type: 'update-action', action, patch: { state } }]);
      texts.add(applySplices(from, splices));
    }
  }
  return texts;
}

/** Who hears what the host says, and that it is gone: of the life that is going on. */
interface Listener {
  said(line: string): void;
  died(): void;
}

/** One window for all lives, which need not read the workbench's code anew, and its listener. */
async function openWindow(browser: Browser): Promise<{ page: Page; listener: Listener }> {
  const listener: Listener = { said: () => undefined, died: () => undefined };
  const context = await newWindow(browser, { width: 400, height: 300 });
  await leaveUndrawn(context);
  const page = await context.newPage();
  await page.exposeFunction('codeAutomationLog', (_: string, args: unknown[]) => {
    listener.said(args.map(String).join(' '));
  });
  await page.exposeFunction('codeAutomationExit', () => listener.died());
  page.on('console', (message) => {
    // What the workbench says when the process behind it is gone.
    if (/Extension host .*terminated unexpectedly|code: .*signal: SIGKILL/i.test(message.text())) {
      listener.died();
    }
  });
  return { page, listener };
}

/** One life of an extension host; to its end if it is not killed. */
async function live(campaign: Campaign, delay: number | null): Promise<string> {
  const { parent, folder, server, page, listener, tests, extension } = campaign;
  writeFileSync(path.join(parent, 'order.json'), JSON.stringify({ delay }));
  // The workbench of the life before is gone with its page, and says nothing into this one.
  await page.goto('about:blank');
  return await new Promise<string>((resolve, reject) => {
    const tooLong = (): void => reject(new Error('The host neither ended nor died.'));
    setTimeout(tooLong, secondsForOne * 1000).unref();
    listener.died = () => resolve('killed');
    listener.said = (line) => {
      const json = /@kill (\{.*\})/.exec(line)?.[1];
      if (json) resolve(json);
    };
    const open = async (): Promise<void> => {
      await page.goto(workbenchUrl(server, { folder, extension, tests }));
      if (delay === null) return;
      const message = page.getByText(/extension host .*terminated/i).first();
      await message.waitFor({ state: 'attached', timeout: 80_000 });
      resolve('killed');
    };
    open().catch(reject);
  });
}

function emptyExtension(parent: string): string {
  const place = path.join(parent, 'probe');
  mkdirSync(place, { recursive: true });
  const globs = {
    '**/*.pir.{yaml,yml,md}': true,
    '**/{postmortems,incidents,incident-reviews}/**/*.{md,markdown}': true,
  };
  const manifest = {
    ...{ name: 'probe', publisher: 'pir', version: '0.0.1', engines: { vscode: '^1.100.0' } },
    ...{ main: './extension.js', activationEvents: ['onCommand:none'] },
    contributes: {
      configuration: { properties: { 'pir.files.include': { type: 'object', default: globs } } },
    },
  };
  writeFileSync(path.join(place, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(place, 'extension.js'), 'exports.activate = () => {};\n');
  return place;
}

async function bundleProbe(parent: string): Promise<string> {
  const outfile = path.join(parent, 'killProbe.js');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [path.join(import.meta.dirname, 'killProbe.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['module', 'browser'],
    external: ['vscode'],
    logLevel: 'error',
  });
  return outfile;
}
