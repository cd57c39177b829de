/** A timeline editor as a person uses it, and the file it writes to. */
import assert from 'node:assert/strict';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** What timelines in these tests run with: they open as such, and every change is on disk at once. */
export const timelineSettings = {
  'workbench.editorAssociations': { '*.pir.*': 'pir.timeline' },
  'files.autoSave': 'afterDelay',
  'files.autoSaveDelay': 50,
  'editor.formatOnSave': false,
  'files.insertFinalNewline': false,
  'chat.disableAIFeatures': true,
};

const patience = 6_000;

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
    await workbench.press('P');
    await workbench.quickInput.fill(file);
    await workbench.quickPicks
      .filter({ hasText: path.basename(file) })
      .first()
      .waitFor();
    await workbench.quickPicks
      .filter({ hasText: path.basename(file) })
      .first()
      .click();
    await workbench.tab(path.basename(file)).waitFor();
    const editor = new TimelineEditor(workbench, file);
    await editor.isReady();
    return editor;
  }

  async isReady(): Promise<void> {
    await this.frame.locator('body[data-state="ready"]').waitFor({ timeout: 20_000 });
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
    const field = this.cell(text, column).locator('.cell-field');
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

  /** Waits until the file on disk is this text, byte by byte. */
  async wrote(text: string): Promise<void> {
    const end = Date.now() + patience;
    while (this.workbench.read(this.file) !== text && Date.now() < end) {
      await this.workbench.page.waitForTimeout(25);
    }
    assert.equal(this.workbench.read(this.file), text);
  }

  async close(): Promise<void> {
    await this.workbench.runCommand('View: Close All Editors');
    await this.workbench.tab(path.basename(this.file)).waitFor({ state: 'detached' });
  }
}
