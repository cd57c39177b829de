import { describe } from 'node:test';
import { inWorkbench } from '../../e2e/support/e2e.ts';

describe('The packaged extension', () => {
  inWorkbench(
    'is installed, and shows its log as the first thing it is asked',
    async (workbench) => {
      // A window that has only just come up: nothing has started the extension yet.
      await workbench.page.reload();
      await workbench.page.locator('.monaco-workbench').waitFor();
      await workbench.runCommand('PIR: Show Log');
      const shown = workbench.page
        .locator('.part.panel select option:checked', { hasText: /^PIR$/ })
        .first();
      await shown.waitFor({ state: 'attached' });
    },
  );
});
