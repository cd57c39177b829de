import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { slimElements } from '../../build/elements.mjs';
import { squeeze } from '../../build/squeeze.mjs';
import { root } from '../../build/toolchain.mjs';
import { launchBrowser, newWindow } from '../../build/vscode/browser.ts';
import * as inPage from './support/elementsPage.mjs';

interface Seen {
  readonly said: unknown;
  readonly looks: readonly string[];
}

/** As the page makes them, with more options than a list shows at once. */
const elements = `<!doctype html>
  <vscode-button>Shift</vscode-button>
  <vscode-button secondary aria-haspopup="menu">Filter</vscode-button>
  <vscode-button secondary disabled>Fold</vscode-button>
  <vscode-button hidden>Nothing</vscode-button>
  <vscode-textfield placeholder="Search events" aria-label="Search"></vscode-textfield>
  <vscode-checkbox label="and everything after"></vscode-checkbox>
  <vscode-single-select label="Zone" aria-label="Zone">
    ${Array.from({ length: 14 }, (_, at) => `<vscode-option value="z${at}">Zone ${at}</vscode-option>`).join('')}
  </vscode-single-select>`;

const steps: readonly (readonly [what: string, act: (page: Page) => Promise<void>])[] = [
  ['as they come up', async () => {}],
  ['under the pointer', async (page) => await page.hover('vscode-button')],
  ['reached by keys', async (page) => await page.keyboard.press('Tab')],
  ['pressed by a key', async (page) => await page.keyboard.press('Enter')],
  ['clicked', async (page) => await page.click('vscode-button[secondary]')],
  [
    'typed into',
    async (page) => await page.locator('vscode-textfield input').pressSequentially('db'),
  ],
  ['emptied', async (page) => await page.locator('vscode-textfield input').fill('')],
  ['ticked by a click', async (page) => await page.click('vscode-checkbox')],
  ['unticked by a key', async (page) => await page.keyboard.press('Space')],
  ['opened', async (page) => await page.click('vscode-single-select')],
  ['gone through', async (page) => await press(page, 'ArrowDown', 12)],
  ['gone back', async (page) => await press(page, 'ArrowUp', 5)],
  ['chosen from by keys', async (page) => await page.keyboard.press('Enter')],
  ['opened by a key', async (page) => await page.keyboard.press('Space')],
  ['scrolled', async (page) => await page.mouse.wheel(0, 40)],
  ['closed', async (page) => await page.keyboard.press('Escape')],
  ['chosen from by a click', async (page) => await choose(page, 'Zone 2')],
  ['opened in high contrast', async (page) => await page.evaluate(inPage.useHighContrast)],
  ['given other options', async (page) => await page.evaluate(inPage.giveOptions)],
  ['given a value', async (page) => await page.evaluate(inPage.giveValues)],
];

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let left = times; left > 0; left--) await page.keyboard.press(key);
}

async function choose(page: Page, name: string): Promise<void> {
  await page.click('vscode-single-select');
  await page.locator('vscode-single-select li', { hasText: name }).first().click();
}

/** The styles that say how something looks, short of its place. */
const visible = [
  ...[
    'color',
    'background-color',
    'border',
    'border-radius',
    'outline',
    'outline-offset',
    'opacity',
  ],
  ...[
    'box-shadow',
    'content',
    'display',
    'visibility',
    'position',
    'z-index',
    'overflow',
    'cursor',
  ],
  ...['font', 'line-height', 'white-space', 'text-overflow', 'padding', 'margin', 'user-select'],
  ...['align-items', 'justify-content', 'list-style', 'pointer-events', 'fill', 'transition'],
];

/** After each step what the elements say and how they look. */
async function played(page: Page, plugins: Plugin[]): Promise<Map<string, Seen>> {
  const { outputFiles } = await build({
    ...{
      absWorkingDir: root,
      entryPoints: ['src/webview/timeline/elements.ts'],
      bundle: true,
      minify: true,
    },
    ...{ outfile: 'elements.js', plugins, write: false },
  });
  await page.setContent(elements);
  await page.addScriptTag({ content: outputFiles[0]!.text });
  await page.evaluate(inPage.listen);
  const seen = new Map<string, Seen>();
  for (const [what, act] of steps) {
    await act(page);
    await page.evaluate(inPage.settle);
    seen.set(what, {
      said: await page.evaluate(inPage.whatTheySay),
      looks: await page.evaluate(inPage.howTheyLook, visible),
    });
  }
  return seen;
}

describe('The elements of the page, without what it does not use', () => {
  let browser: Browser;
  let whole: Map<string, Seen>;
  let slim: Map<string, Seen>;
  before(async () => {
    browser = await launchBrowser();
    const context = await newWindow(browser, { width: 700, height: 400 });
    whole = await played(await context.newPage(), [squeeze]);
    slim = await played(await context.newPage(), [squeeze, slimElements]);
  });
  after(async () => await browser.close());

  for (const [what] of steps) {
    it(`are what the whole ones are: ${what}`, () => {
      const [ours, theirs] = [slim.get(what)!, whole.get(what)!];
      assert.deepEqual(ours.said, theirs.said);
      assert.deepEqual(ours.looks, theirs.looks);
    });
  }
});
