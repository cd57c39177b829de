/**
 * The timeline editor in a real VS Code, with 0, 50 and 5,000 events: how long it takes to open beside
 * what reading the text costs, how even the frames are while one pans and zooms beside those of the same
 * webview emptied, and how soon a drag is in the text, beside a webview with nothing in it that changes one
 * character of the same text when the pointer is let go: a second after the last one, as people do it, and
 * at once after it, where the extension host is still at work on what changed, with Markdown mostly that of
 * VS Code itself. Rounds take turns, so that what else the machine
 * does meets all alike. `PIR_ROUNDS` says how many; `PIR_EVENTS` (`0,50,5000`) with how many events.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { CDPSession } from 'playwright-core';
import { removeFolder, temporaryFolder } from '../../build/processes.ts';
import { root } from '../../build/toolchain.mjs';
import { launchBrowser } from '../../build/vscode/browser.ts';
import { openWorkbench } from '../../build/vscode/open.ts';
import { startServer } from '../../build/vscode/server.ts';
import { TimelineEditor, timelineSettings } from '../e2e/support/timeline.ts';
import type { Workbench } from '../e2e/support/workbench.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { installProbe } from '../support/probe.ts';
import { reviewWithEvents, yamlWithEvents } from '../support/timelineTexts.ts';
import { dragBy, dragged, dragOften, newDragged, quantile, shownAfter } from './support/drags.ts';
import type { Dragged } from './support/drags.ts';
import { ms } from './support/measure.ts';
import { changedAfter, nextRelease, turnWheel, watchText } from './support/timelineProbe.ts';
import type { Part, Turning } from './support/timelineProbe.ts';
import { readWhole } from '../support/readWhole.ts';

const rounds = Number(process.env['PIR_ROUNDS'] ?? 5);
const counts = (process.env['PIR_EVENTS'] ?? '0,50,5000').split(',').map(Number);
const FRAMES = 90;

interface Measured {
  readonly open: number[];
  /** Between two frames, milliseconds. */
  readonly panned: number[];
  readonly zoomed: number[];
  readonly idle: number[];
  /** What the page's main thread worked for each frame. */
  readonly work: { readonly panned: number[]; readonly zoomed: number[]; readonly idle: number[] };
  readonly drag: Dragged;
  /** The same in a webview with nothing in it, to its one character. */
  readonly bareDrag: Dragged;
}

const forms = { yaml: yamlWithEvents, md: (count: number) => reviewWithEvents('list', count) };
type Form = keyof typeof forms;

const texts = (Object.keys(forms) as Form[]).flatMap((form) =>
  counts.map((count) => ({ form, count, text: forms[form](count) })),
);

const parent = temporaryFolder('timeline');
const folder = path.join(parent, 'workspace');
mkdirSync(path.join(folder, 'postmortems'), { recursive: true });
for (const { form, count, text } of texts) writeFileSync(fileOf(form, count), text);

function fileOf(form: Form, count: number): string {
  return path.join(folder, 'postmortems', `events-${count}.pir.${form}`);
}

const found = new Map<string, Measured>();
function of(form: Form, count: number): Measured {
  const key = `${form} ${count}`;
  let all = found.get(key);
  if (!all) {
    const work = { panned: [], zoomed: [], idle: [] };
    const [drag, bareDrag] = [newDragged(), newDragged()];
    found.set(key, (all = { open: [], panned: [], zoomed: [], idle: [], work, drag, bareDrag }));
  }
  return all;
}

const extensions = await installProbe(parent, {
  entry: 'test/bench/support/bareEditor.ts',
  contributes: {
    customEditors: [
      {
        viewType: 'probe.bare',
        displayName: 'Bare Editor',
        selector: [{ filenamePattern: '*.pir.{yaml,md}' }],
        priority: 'option',
      },
    ],
  },
});
const [server, browser] = await Promise.all([
  startServer({ name: 'timeline', settings: timelineSettings, extensions }),
  launchBrowser(),
]);
try {
  const workbench = await openWorkbench(browser, server, {
    folder,
    pictures: path.join(root, 'out/bench'),
    extension: root,
    width: 1600,
    height: 1000,
  });
  workbench.page.setDefaultTimeout(60_000);
  const devtools = await workbench.page.context().newCDPSession(workbench.page);
  await devtools.send('Performance.enable');
  // The first one starts the extension and loads what all share.
  await TimelineEditor.open(workbench, 'postmortems/first.pir.md', reviewWithEvents('list', 3));
  for (let round = 0; round < rounds; round++) {
    for (const { form, count } of texts) {
      const measured = of(form, count);
      measured.open.push(await open(workbench, form, count));
      console.log(`round ${round + 1}: ${count} ${form} open in ${ms(measured.open.at(-1)!)}`);
      if (count > 0 && round < 3) await measureFrames(workbench, devtools, measured);
    }
  }
  for (const { form, count } of texts) {
    if (count === 0) continue;
    await measureDrags(workbench, form, count, of(form, count));
    try {
      await measureBareDrags(workbench, of(form, count));
    } catch (error) {
      // What it is compared with is not worth the rest.
      console.log(error, `see ${await workbench.screenshot('failed-bare')}`);
      await revert(workbench);
    }
  }
} catch (error) {
  // What has been measured is told all the same.
  console.log(error);
} finally {
  await browser.close();
  server.stop();
  removeFolder(parent);
}
report();

/** Opens a timeline, alone. @returns milliseconds from the choice to the page with its rows */
async function open(workbench: Workbench, form: Form, count: number): Promise<number> {
  await workbench.runCommand('View: Close All Editors');
  const file = fileOf(form, count);
  await workbench.press('P');
  await workbench.quickInput.fill(file);
  // Not by Enter: the first row may be another file of a like name.
  const row = workbench.quickPicks.filter({ hasText: path.basename(file) }).first();
  await row.waitFor();
  const began = performance.now();
  await row.click();
  try {
    await new TimelineEditor(workbench, file).isReady();
  } catch (error) {
    console.log(`see ${await workbench.screenshot(`failed-${path.basename(file)}`)}`);
    throw error;
  }
  return performance.now() - began;
}

/** Turns the wheel over the track, once a frame; then the same with nothing in the page. */
async function measureFrames(
  workbench: Workbench,
  devtools: CDPSession,
  { panned, zoomed, idle, work }: Measured,
): Promise<void> {
  const body = workbench.webview().locator('body');
  const take = async (how: Turning['how'], times: number[], works: number[]): Promise<void> => {
    const before = await taskSeconds(devtools);
    times.push(...(await body.evaluate(turnWheel, { how, count: FRAMES })));
    works.push((((await taskSeconds(devtools)) - before) * 1000) / FRAMES);
  };
  await take('zoom', zoomed, work.zoomed);
  await take('pan', panned, work.panned);
  await body.evaluate((page: Part) => page.replaceChildren());
  await take('nothing', idle, work.idle);
}

/** Of the thread that the page and the workbench around it share. */
async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

/** Drags the first event by hand, with the text beside. */
async function measureDrags(
  workbench: Workbench,
  form: Form,
  count: number,
  { drag }: Measured,
): Promise<void> {
  const { page } = workbench;
  await open(workbench, form, count);
  const timeline = new TimelineEditor(workbench, fileOf(form, count));
  await workbench.runCommand('View: Split Editor Right');
  await page.locator('iframe.webview.ready').nth(1).waitFor();
  await workbench.runCommand('PIR: Open Text of the Timeline');
  await workbench.editor.waitFor();
  await page.locator('iframe.webview.ready').nth(1).waitFor({ state: 'detached' });
  await timeline.isReady();
  // From so near that the first event stands alone.
  await timeline.frame.locator('.row').first().locator('td.text').click();
  await timeline.key('z');
  const dot = timeline.frame.locator('[role="option"] .dot').first();
  const time = timeline.frame.locator('.row').first().locator('td.time');
  await page.locator('.monaco-editor[role="code"] .view-lines').evaluate(watchText);
  await dragOften(page, drag, async (turn) => {
    const before = await time.innerText();
    const box = (await dot.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const letGo = timeline.frame.locator('.track').evaluate(nextRelease);
    await dragBy(page, [x, y], turn % 2 === 0 ? 60 : -60);
    // The list shows what the document has: the text editor beside has had it before.
    await time.filter({ hasNotText: new RegExp(`^\\s*${before}\\s*$`) }).waitFor();
    return shownAfter(page, await letGo);
  });
  await revert(workbench);
}

/** Lets go of the pointer in a webview with nothing in it, which takes the timeline's place. */
async function measureBareDrags(workbench: Workbench, { bareDrag }: Measured): Promise<void> {
  const { page } = workbench;
  await workbench.runCommand('View: Focus First Editor Group');
  const group = page.locator('.editor-group-container').first();
  await group.and(page.locator('.active')).waitFor();
  await workbench.runCommand('View: Reopen Editor With...');
  await workbench.pick('Bare Editor');
  const body = workbench.webview().locator('body');
  await body.filter({ hasNot: page.locator('*') }).waitFor();
  await page.locator('.monaco-editor[role="code"] .view-lines').evaluate(watchText);
  await dragOften(page, bareDrag, async () => {
    const box = (await body.boundingBox())!;
    const letGo = body.evaluate(nextRelease);
    await dragBy(page, [box.x + box.width / 2, box.y + box.height / 2], 60);
    const released = await letGo;
    await page.waitForFunction(changedAfter, released);
    return shownAfter(page, released);
  });
  await revert(workbench);
}

/** Takes back what was dragged; nothing is unsaved any more when it returns. */
async function revert(workbench: Workbench): Promise<void> {
  await workbench.runCommand('File: Revert File');
  await workbench.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
}

function report(): void {
  for (const { form, count, text } of texts) {
    const { open: opened, panned, zoomed, idle, work, drag, bareDrag } = of(form, count);
    const parse = cpuTime(() =>
      readWhole(text, form === 'yaml' ? 'yaml' : 'markdown', { fileName: '' }),
    );
    console.log(`${count} events, ${form}, ${(text.length / 1000).toFixed(0)} kB`);
    const least = Math.min(...opened);
    const usual = found.get(`${form} 50`);
    const bound = usual && 2 * Math.min(...usual.open) + parse;
    console.log(
      `  open      least ${ms(least)}, median ${ms(quantile(opened, 0.5))}; reading ${ms(parse)}` +
        (bound === undefined ? '' : `; twice that of 50 and reading ${ms(bound)}`),
    );
    if (count === 0) continue;
    const each = (values: readonly number[]): string => `95 % ${ms(quantile(values, 0.95))}`;
    const least3 = (values: readonly number[]): string => `${ms(Math.min(...values))} of work`;
    console.log(`  panning   ${each(panned)} a frame, ${least3(work.panned)}`);
    console.log(`  zooming   ${each(zoomed)} a frame, ${least3(work.zoomed)}`);
    console.log(`  emptied   ${each(idle)} a frame, ${least3(work.idle)}`);
    console.log(`  a drag    ${dragged(drag)}`);
    console.log(`  bare      ${dragged(bareDrag)}`);
  }
}
