import { describe } from 'node:test';
import { inWorkbench } from './support/e2e.ts';

describe('The packaged extension', () => {
  inWorkbench('is installed, and a command of it runs', async (workbench) => {
    await workbench.openFile('README.md');
    const shown = workbench.page
      .locator('.part.panel select option:checked', { hasText: /^PIR$/ })
      .first();
    // A busy window may lose what it was asked for while it comes up: a person would ask again.
    for (let attempt = 0; attempt < 3 && (await shown.count()) === 0; attempt++) {
      await workbench.runCommand('PIR: Show Log');
      await shown.waitFor({ state: 'attached', timeout: 40_000 }).catch(() => undefined);
    }
    await shown.waitFor({ state: 'attached' });
    // By key: the panel that has just opened takes the focus from the palette.
    await workbench.press('J');
    await shown.waitFor({ state: 'detached' });
  });
});
