/** A timeline editor as a person uses it, and the file it writes to. */
import assert from 'node:assert/strict';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** What timelines in these tests run with: they open as such, and nothing is saved of itself. */
export const timelineSettings = {
  'workbench.editorAssociations': { '*.pir.*': 'pir.timeline' },
  'files.autoSave': 'off',
  'editor.formatOnSave': false,
  'files.insertFinalNewline': false,
  'chat.disableAIFeatures': true,
};

const patience = 30_000;

export class TimelineEditor {
  readonly workbench: Workbench;
  readonly frame: FrameLocator;
  readonly file: string;

  constructor(workbench: Workbench, file: string, index = 0) {
    this.workbench = workbench;
    this.file = file;
    this.frame = workbench.webview(index);
  }

  /** Writes a file and opens its timeline. */
  static async open(workbench: Workbench, file: string, text: string): Promise<TimelineEditor> {
    workbench.page.setDefaultTimeout(patience);
    workbench.write(file, text);
    await openFromQuickOpen(workbench, file);
    const editor = new TimelineEditor(workbench, file);
    await editor.isReady();
    return editor;
  }

  async isReady(): Promise<void> {
    await this.frame.locator('body[data-state="ready"]').waitFor({ timeout: 120_000 });
  }

  /** The row of the list that has this text. */
  row(text: string): Locator {
    return this.frame.locator('.row', { hasText: text });
  }

  cell(text: string, column: string): Locator {
    return this.row(text).locator(`td.${column}`);
  }

  /** What stands for an event on the track. */
  mark(text: string): Locator {
    return this.frame.locator(`[role="option"][aria-label*="${text}"]`);
  }

  get notice(): Locator {
    return this.frame.locator('.notice');
  }

  get composer(): Locator {
    return this.frame.locator('.composer-field');
  }

  /** Chooses an event in the list, so that keys act on it. */
  async choose(text: string, column = 'text'): Promise<void> {
    await this.cell(text, column).click();
    await this.frame.locator('.row.current', { hasText: text }).waitFor();
  }

  async key(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.workbench.page.keyboard.insertText(text);
  }

  /** Types over what a cell holds, and takes it over. */
  async write(text: string, column: string, value: string): Promise<void> {
    await this.cell(text, column).dblclick();
    const field = this.frame.locator('.cell-field');
    await field.waitFor();
    await this.key('ControlOrMeta+a');
    await this.type(value);
    await this.key('Enter');
  }

  /** Adds what is typed into the last line. */
  async add(text: string): Promise<void> {
    await this.composer.click();
    await this.type(text);
    await this.key('Enter');
    await this.frame.locator('.composer-field:placeholder-shown').waitFor();
  }

  /** Chooses an entry of the menu that is open. */
  async pick(label: string): Promise<void> {
    const items = this.frame.locator('.menu-item');
    await items
      .filter({ has: this.frame.locator('.menu-label', { hasText: new RegExp(`^${label}$`) }) })
      .click();
  }

  /** Drags from the middle (or another place) of an element by some pixels. */
  async drag(what: Locator, by: number, from = 0.5): Promise<void> {
    const { mouse } = this.workbench.page;
    const box = (await what.boundingBox())!;
    const [x, y] = [box.x + box.width * from, box.y + box.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + by / 2, y + 1, { steps: 4 });
    await mouse.move(x + by, y, { steps: 4 });
    await mouse.up();
  }

  /**
   * Saves what changes until the file on disk is this text, byte by byte. By key and not of itself:
   * what is undone between the writing of a file and the end of its saving, VS Code takes for saved.
   * What changes again while it is being saved is saved anew.
   */
  async wrote(text: string): Promise<void> {
    const end = Date.now() + patience;
    const changed = this.workbench.page.locator('.tab.active.dirty').first();
    while (Date.now() < end) {
      if (await changed.isVisible()) {
        await this.workbench.press('S');
        await changed.waitFor({ state: 'hidden', timeout: 2000 }).catch(() => undefined);
      } else if (this.workbench.read(this.file) === text) return;
      else await this.workbench.page.waitForTimeout(25);
    }
    assert.equal(this.workbench.read(this.file), text);
  }

  /** Closes it: what is in it has been saved. */
  async close(): Promise<void> {
    const tabs = this.workbench.tab(path.basename(this.file));
    for (let left = await tabs.count(); left > 0; left--) {
      await tabs.first().click({ button: 'middle' });
    }
    await tabs.first().waitFor({ state: 'detached' });
  }
}

/** Opens again where quick open comes late, with more patience each turn. */
async function openFromQuickOpen(workbench: Workbench, file: string): Promise<void> {
  const name = path.basename(file);
  for (let attempt = 1; ; attempt++) {
    const timeout = 3000 * attempt;
    try {
      await workbench.press('P');
      await workbench.quickInput.fill(path.join(workbench.folder, file), { timeout });
      // Not by Enter: another file may still be the first in the list.
      await workbench.quickPicks.filter({ hasText: name }).first().click({ timeout });
      await workbench.tab(name).first().waitFor({ timeout });
      break;
    } catch (error) {
      if (attempt === 6) throw error;
      await workbench.page.keyboard.press('Escape');
    }
  }
  const view = workbench.page.locator('iframe.webview.ready').first();
  // It comes up as text where VS Code does not know of the timeline editor yet.
  const asText = workbench.page.locator('.monaco-editor[role="code"]').first();
  await view.or(asText).first().waitFor({ timeout: 120_000 });
  if (!(await view.isVisible())) await workbench.runCommand('PIR: Open Timeline');
  await view.waitFor({ timeout: 120_000 });
}
