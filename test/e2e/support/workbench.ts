/**
 * A workbench as a person uses it: keys, the palette, what is on the screen. End-to-end tests and
 * `npm run look` drive VS Code through this.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';

export type Theme = 'dark' | 'light' | 'high contrast dark' | 'high contrast light';

/** The name of the theme in the settings, and the class the workbench has with it. */
const themes: Readonly<Record<Theme, { setting: string; mark: string }>> = {
  dark: { setting: 'Dark Modern', mark: 'vs-dark' },
  light: { setting: 'Light Modern', mark: 'vs' },
  'high contrast dark': { setting: 'Default High Contrast', mark: 'hc-black' },
  'high contrast light': { setting: 'Default High Contrast Light', mark: 'hc-light' },
};

const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';

export interface WorkbenchPlace {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The folder that is open, an absolute path. */
  readonly folder: string;
  /** Where screenshots go. */
  readonly pictures: string;
  /** Replaces the user settings. */
  readonly set: (settings: Readonly<Record<string, unknown>>) => Promise<void>;
}

export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly #context: BrowserContext;
  readonly #pictures: string;
  readonly #setAll: WorkbenchPlace['set'];
  readonly #settings: Record<string, unknown> = {};

  constructor({ page, context, folder, pictures, set }: WorkbenchPlace) {
    this.page = page;
    this.folder = folder;
    this.#context = context;
    this.#pictures = pictures;
    this.#setAll = set;
  }

  /**
   * Runs a command by its title in the palette, the category included: `PIR: Show Log`. A palette that
   * opened before our extension was known does not learn of it, so it is opened again.
   */
  async runCommand(title: string): Promise<void> {
    const row = this.quickPicks.filter({
      has: this.page.locator('.label-name', { hasText: wholeText(title) }),
    });
    for (let attempt = 1; attempt < 10; attempt++) {
      await this.page.keyboard.press('F1');
      // What takes the focus meanwhile closes the palette; a busy machine gets more time each turn.
      const timeout = 2000 * attempt;
      try {
        await this.quickInput.fill(`>${title}`, { timeout });
        await row.first().waitFor({ timeout });
        break;
      } catch {
        await this.page.keyboard.press('Escape');
      }
    }
    await this.pick(title);
  }

  /** The field of the palette, a quick pick or an input box. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible input:visible').last();
  }

  /** The rows of a quick pick. */
  get quickPicks(): Locator {
    return this.page.locator('.quick-input-widget:visible .monaco-list-row');
  }

  /** Chooses the row that shows this text in the quick pick that is open or about to open. */
  async pick(label: string): Promise<void> {
    const exact = this.quickPicks.filter({
      has: this.page.locator('.label-name', { hasText: wholeText(label) }),
    });
    try {
      await exact.first().click({ timeout: 20_000 });
    } catch (error) {
      const rows = await this.quickPicks.allInnerTexts();
      throw new Error(`No “${label}” among: ${rows.map(oneLine).join(' | ')}`, { cause: error });
    }
  }

  /** Types an answer into the input box that is open or about to open, and accepts it. */
  async answer(text: string): Promise<void> {
    await this.quickInput.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Opens a file of the folder, by its path from there. */
  async openFile(file: string): Promise<void> {
    await this.press('P');
    await this.quickInput.fill(file);
    const row = this.quickPicks.filter({ hasText: path.basename(file) }).first();
    await row.click({ timeout: 20_000 });
    await this.tab(path.basename(file)).waitFor();
    await this.editor.waitFor();
  }

  /** The tab of a file, by its name without folders. */
  tab(name: string): Locator {
    return this.page.locator(`.tab[data-resource-name="${name}"]`);
  }

  /** The text editor that has the focus, or had it last. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
  }

  /** Puts the cursor there; both are 1-based. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.answer(`:${line},${column}`);
    await this.page
      .locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` })
      .waitFor({ timeout: 10_000 });
  }

  /** Types as fingers do, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 5 });
  }

  /** A key with Ctrl (Cmd on a Mac): `press('S')`, `press('Shift+M')`. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(`${modifier}+${key}`);
  }

  /** Saves the active file and waits until it is on disk. */
  async save(): Promise<void> {
    await this.press('S');
    await this.page.locator('.tab.active.dirty').first().waitFor({ state: 'hidden' });
  }

  /** What is on disk. */
  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  /** Changes a file from outside of the editor. */
  write(file: string, text: string): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  /** The entries of the Problems view, one line each, without their files. */
  async problems(): Promise<string[]> {
    await this.runCommand('Problems: Focus on Problems View');
    const rows = await this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
    return rows.map(oneLine);
  }

  /** The rows of the completion list, once it is there. */
  async suggestions(): Promise<string[]> {
    const list = this.page.locator('.suggest-widget.visible');
    await list.locator('.monaco-list-row').first().waitFor({ timeout: 10_000 });
    return await list.locator('.monaco-list-row .label-name').allInnerTexts();
  }

  /** The page inside a webview: the `index`th of those on the screen. */
  webview(index = 0): FrameLocator {
    const outer = this.page.locator('iframe.webview.ready').nth(index);
    return outer.contentFrame().frameLocator('#active-frame');
  }

  /** Sets user settings, those set before included. The workbench takes them over soon after. */
  async set(settings: Readonly<Record<string, unknown>>): Promise<void> {
    Object.assign(this.#settings, settings);
    await this.#setAll(this.#settings);
  }

  async useTheme(theme: Theme): Promise<void> {
    const { setting, mark } = themes[theme];
    await this.set({ 'workbench.colorTheme': setting });
    await this.page.locator(`.monaco-workbench.${mark}`).waitFor();
  }

  /** @returns the picture's file: `<name>.png` in the folder for pictures */
  async screenshot(name: string): Promise<string> {
    const file = path.join(this.#pictures, `${name.replaceAll(/[^\w.-]+/g, '-')}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file, animations: 'disabled' });
    return file;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function wholeText(text: string): RegExp {
  return new RegExp(`^\\s*${text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')}\\s*$`);
}
