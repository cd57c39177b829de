import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'node:test';
import type { Locator } from 'playwright-core';
import { inWorkbench } from './support/e2e.ts';
import { timelineSettings } from './support/timeline.ts';
import type { Workbench } from './support/workbench.ts';

describe('Creating a review', () => {
  inWorkbench(
    'goes back and forth, ends without a trace, and ends with a file',
    async (workbench) => {
      const { page } = workbench;
      await workbench.runCommand('PIR: Create Post-Incident Review');
      await step(workbench, 1);
      await workbench.pick('Google SRE');
      await workbench.pick('Markdown');
      await step(workbench, 3);
      await workbench.answer('Checkout timeouts');
      await step(workbench, 4);
      await back(workbench).click();
      await step(workbench, 3);
      assert.equal(await workbench.quickInput.inputValue(), 'Checkout timeouts');
      await page.keyboard.press('Escape');
      await workbench.quickInput.waitFor({ state: 'hidden' });
      assert.equal(existsSync(path.join(workbench.folder, 'postmortems')), false);

      await workbench.runCommand('PIR: Create Post-Incident Review');
      await workbench.pick('Google SRE');
      await workbench.pick('Markdown');
      await step(workbench, 3);
      await workbench.answer('Checkout timeouts');
      await step(workbench, 4);
      await workbench.pick('sev2');
      await step(workbench, 5);
      await workbench.quickInput.fill('13:06 PM');
      await message(workbench, /contradict/).waitFor();
      await page.keyboard.press('Enter');
      await step(workbench, 5);
      await workbench.quickInput.fill('yesterday 2:02 pm');
      await message(workbench, /14:02/).waitFor();
      await page.keyboard.press('Enter');
      await step(workbench, 6);
      const file = await workbench.quickInput.inputValue();
      assert.match(file, /^postmortems\/\d{4}-\d\d-\d\d-checkout-timeouts\.pir\.md$/);
      await page.keyboard.press('Enter');
      await workbench.tab(path.basename(file)).waitFor();
      await page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ }).waitFor();

      await workbench.type('Twelve percent of payments timed out.');
      await workbench.save();
      const written = workbench.read(file);
      assert.match(
        written,
        /\n## Summary\n\nTwelve percent of payments timed out\.\n\n## Impact\n/,
      );
      assert.match(written, /\nseverity: sev2\ntemplate: google-sre\n/);
      assert.match(written, /\n- \d{4}-\d\d-\d\d 14:02 Impact starts\n/);
    },
    { settings: timelineSettings, shares: true },
  );
});

/** Waits for a step of the flow, of six. */
async function step(workbench: Workbench, number: number): Promise<void> {
  const title = `Create Post-Incident Review (${number}/6)`;
  await workbench.page.locator('.quick-input-title', { hasText: title }).waitFor();
}

function back(workbench: Workbench): Locator {
  return workbench.page.locator('.quick-input-titlebar .codicon-quick-input-back');
}

function message(workbench: Workbench, text: RegExp): Locator {
  return workbench.page.locator('.quick-input-widget', { hasText: text });
}
