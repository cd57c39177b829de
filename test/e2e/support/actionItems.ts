import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** A busy machine takes its time. */
const patience = 60_000;

/** The view of action items as a person sees it. */
export class ActionItemsView {
  readonly workbench: Workbench;

  private constructor(workbench: Workbench) {
    this.workbench = workbench;
  }

  /** Opens it from the activity bar. */
  static async open(workbench: Workbench): Promise<ActionItemsView> {
    await workbench.page
      .locator('.activitybar .action-label[aria-label^="Post-Incident Reviews"]')
      .click({ timeout: patience });
    const view = new ActionItemsView(workbench);
    await view.pane.waitFor({ timeout: patience });
    return view;
  }

  get pane(): Locator {
    return this.workbench.page.locator('.pane', {
      has: this.workbench.page.locator('.pane-header[aria-label^="Action Items"]'),
    });
  }

  /** The number on the icon in the activity bar. */
  get badge(): Locator {
    return this.workbench.page.locator(
      '.activitybar .action-item:has([aria-label^="Post-Incident Reviews"]) .badge-content',
    );
  }

  /** The row that is read out as something that begins so. */
  row(name: string): Locator {
    return this.pane.locator(`.monaco-list-row[aria-label^="${name}"]`).first();
  }

  async shows(name: string): Promise<void> {
    await this.row(name).waitFor({ timeout: patience });
  }

  async showsNot(name: string): Promise<void> {
    await this.row(name).waitFor({ state: 'detached', timeout: patience });
  }

  async tick(name: string): Promise<void> {
    await this.row(name)
      .locator('.custom-view-tree-node-item-checkbox')
      .click({ timeout: patience });
  }

  /** Chooses rows as a hand with the Ctrl key does. */
  async choose(...names: readonly string[]): Promise<void> {
    for (const [index, name] of names.entries()) {
      const label = this.row(name).locator('.label-name').first();
      await label.click({ modifiers: index > 0 ? ['ControlOrMeta'] : [], timeout: patience });
    }
  }

  /** Waits until a file says so on the disk. */
  async wrote(file: string, text: string): Promise<void> {
    const end = Date.now() + patience;
    while (Date.now() < end && this.workbench.read(file) !== text) {
      await this.workbench.page.waitForTimeout(50);
    }
    assert.equal(this.workbench.read(file), text);
  }
}
