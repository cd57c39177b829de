/** Kills the extension host at random moments while it indexes and edits, and looks at what is left. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { removeFolder, temporaryFolder } from '../../build/processes.ts';
import { launchBrowser, leaveUndrawn, newWindow } from '../../build/vscode/browser.ts';
import { startServer } from '../../build/vscode/server.ts';
import { spareSettings } from '../../build/vscode/settings.ts';
import { workbenchUrl } from '../../build/vscode/workbench.ts';
import { planEach } from '../../src/core/edit/planEach.ts';
import { detectReview } from '../../src/core/review/detect.ts';
import { readReview } from '../../src/core/review/read.ts';
import { sourceNameOf } from '../../src/core/review/files.ts';
import { applySplices } from '../../src/core/text/splice.ts';
import { randomFrom, writeWorkspace } from './generatedWorkspace.ts';
import { installProbe } from './probe.ts';

const REVIEWS = 150;
/** The host has this long to die; in most rounds it indexes for a third of it and edits for the rest. */
const LONGEST_LIFE = 3_000;
const secondsForOne = 90;

interface Campaign {
  readonly parent: string;
  readonly listener: Listener;
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
  const extensions = await installKillProbe(parent);
  const [server, browser] = await Promise.all([
    startServer({ name: 'kill', settings: spareSettings, extensions }),
    launchBrowser(),
  ]);
  const random = randomFrom(seed);
  try {
    const { page, listener } = await openWindow(browser);
    const campaign = { parent, listener };
    await page.goto(workbenchUrl(server, { folder }));
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

/** Who hears that the host is gone: of the life that is going on. */
interface Listener {
  died(): void;
}

/** One window for all lives: VS Code starts the host again in it, as it does for a person. */
async function openWindow(browser: Browser): Promise<{ page: Page; listener: Listener }> {
  const listener: Listener = { died: () => undefined };
  const context = await newWindow(browser, { width: 400, height: 300 });
  await leaveUndrawn(context);
  const page = await context.newPage();
  page.on('console', (message) => {
    const text = message.text();
    if (/Automatically restarting the remote extension host/i.test(text)) listener.died();
    // After the third death in a few minutes VS Code asks; a window that is opened again has none behind it.
    if (/terminated unexpectedly \d+ times/i.test(text))
      page.reload().then(
        () => listener.died(),
        () => undefined,
      );
  });
  return { page, listener };
}

/**
 * One life of an extension host; to its end if it is not killed.
 *
 * @returns what it knew at the end
 */
async function live({ parent, listener }: Campaign, delay: number | null): Promise<string> {
  const answer = path.join(parent, 'answer.json');
  return await new Promise<string>((resolve, reject) => {
    const tooLong = setTimeout(
      () => reject(new Error('The host neither ended nor died.')),
      secondsForOne * 1000,
    );
    const done = (said: string): void => {
      clearTimeout(tooLong);
      watcher.close();
      resolve(said);
    };
    const watcher = watch(parent, () => {
      const said = existsSync(answer) ? readFileSync(answer, 'utf8') : '';
      if (said.endsWith('}')) done(said);
    });
    listener.died = () => done('killed');
    writeFileSync(path.join(parent, 'order.new'), JSON.stringify({ delay }));
    // In one step: the host never sees half an order.
    renameSync(path.join(parent, 'order.new'), path.join(parent, 'order.json'));
  });
}

/**
 * The probe as an extension that starts with the host. It is installed: VS Code starts no host again for an
 * extension that is being developed.
 */
async function installKillProbe(parent: string): Promise<string> {
  const globs = {
    '**/*.pir.{yaml,yml,md}': true,
    '**/{postmortems,incidents,incident-reviews}/**/*.{md,markdown}': true,
  };
  const properties = { 'pir.files.include': { type: 'object', default: globs } };
  return await installProbe(parent, {
    entry: 'test/support/killProbe.ts',
    activationEvents: ['*'],
    contributes: { configuration: { properties } },
  });
}
