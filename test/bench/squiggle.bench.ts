/**
 * How long somebody waits from a key to the squiggle it causes: from the keydown event to the element
 * in the editor, in a real VS Code, in YAML and Markdown reviews of 250 lines; and from the key that
 * puts the text right until the squiggle is gone. Beside them, in the same page, what the editor alone
 * takes from a key to the changed line. A busy machine shows in that number first.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { removeFolder, temporaryFolder } from '../../build/processes.ts';
import { root } from '../../build/toolchain.mjs';
import { launchBrowser } from '../../build/vscode/browser.ts';
import { openWorkbench } from '../../build/vscode/open.ts';
import { startServer } from '../../build/vscode/server.ts';
import type { Workbench } from '../e2e/support/workbench.ts';
import { reviewWithEvents } from '../support/timelineTexts.ts';
import { yamlReviewOf } from './support/yamlReview.ts';

const rounds = Number(process.argv[2] ?? 60);
const lines = 250;

interface Case {
  readonly file: string;
  readonly text: string;
  /** Where a letter more makes a mistake: behind these words. */
  readonly behind: string;
}

const yaml = yamlReviewOf(lines);
const events = reviewWithEvents('table', lines - 14);
const cases: readonly Case[] = [
  { file: 'postmortems/a.pir.yaml', text: yaml, behind: 'status: in-review' },
  {
    file: 'postmortems/b.pir.md',
    text: `---\npir: 1\nstatus: in-review\n---\n\n${events}`,
    behind: 'status: in-review',
  },
];

interface Times {
  readonly line: number;
  readonly squiggle: number;
}

/** For the page: notes when a key went down, when its line changed and when the squiggle came or went. */
const watchPage = `(() => {
  const state = { key: 0, line: 0, squiggle: 0, has: false };
  globalThis.pirWatch = state;
  const editor = document.querySelector('.editor-group-container.active .monaco-editor[role="code"]');
  document.addEventListener('keydown', () => (state.key = performance.now()), true);
  const look = () => {
    const now = performance.now();
    if (state.line === 0) state.line = now;
    const has = editor.querySelector('.squiggly-error') !== null;
    if (has !== state.has) Object.assign(state, { has, squiggle: now });
  };
  new MutationObserver(look).observe(editor, { childList: true, subtree: true, attributes: true });
})()`;

async function press({ page }: Workbench, key: string, wanted: boolean): Promise<Times> {
  await page.evaluate('Object.assign(globalThis.pirWatch, { line: 0, squiggle: 0 })');
  await page.keyboard.press(key);
  await page.waitForFunction(`globalThis.pirWatch.has === ${wanted}`, undefined, {
    timeout: 60_000,
  });
  const state = await page.evaluate('globalThis.pirWatch');
  const { key: down, line, squiggle } = state as Times & { readonly key: number };
  return { line: line - down, squiggle: squiggle - down };
}

function median(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!.toFixed(0).padStart(5);
}

function print(what: string, times: readonly Times[]): void {
  const squiggles = times.map(({ squiggle }) => squiggle);
  const least = Math.min(...squiggles).toFixed(0);
  console.log(
    `  ${what.padEnd(10)}${median(squiggles)} ms, least ${least} (the line itself ${median(times.map(({ line }) => line))} ms)`,
  );
}

const folder = temporaryFolder('squiggle');
for (const { file, text } of cases) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
const [server, browser] = await Promise.all([startServer({ name: 'squiggle' }), launchBrowser()]);
const workbench = await openWorkbench(browser, server, {
  folder,
  pictures: path.join(root, 'out/look'),
  extension: root,
});
for (const { file, text, behind } of cases) {
  await workbench.openFile(file);
  const before = text.slice(0, text.indexOf(behind) + behind.length).split('\n');
  await workbench.goTo(before.length, before.at(-1)!.length + 1);
  await workbench.page.evaluate(watchPage);
  const shown: Times[] = [];
  const gone: Times[] = [];
  for (let round = 0; round < rounds; round++) {
    const appeared = await press(workbench, 'x', true);
    const disappeared = await press(workbench, 'Backspace', false);
    // The first ones load the engine and warm it up, while the window is still busy with its start.
    if (round >= 10) {
      shown.push(appeared);
      gone.push(disappeared);
    }
  }
  console.log(
    `${path.extname(file).slice(1)}, ${text.split('\n').length} lines, ${shown.length} times`,
  );
  print('shown', shown);
  print('gone', gone);
  await workbench.page.keyboard.press('Control+Shift+PageUp');
}
await browser.close();
server.stop();
removeFolder(folder);
