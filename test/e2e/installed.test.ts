import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { inWorkbench } from './support/e2e.ts';
import { timelineSettings } from './support/timeline.ts';

describe('The packaged extension', () => {
  inWorkbench(
    'is installed, and a command of it runs',
    async (workbench) => {
      await workbench.openFile('README.md');
      await workbench.runCommand('PIR: Show Log');
      const shown = workbench.page.locator('.part.panel select option:checked').first();
      // The command waits for the extension host, which on a busy machine takes its time to come up.
      await shown.waitFor({ state: 'attached', timeout: 90_000 });
      assert.equal(await shown.textContent(), 'PIR');
      // By key: the panel that has just opened takes the focus from the palette.
      await workbench.press('J');
      await shown.waitFor({ state: 'detached' });
    },
    // Those of the tests of the timeline, whose window it shares.
    { settings: timelineSettings, shares: true },
  );
});
