import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { ActionItemsView } from '../../e2e/support/actionItems.ts';
import { inWorkbench } from '../../e2e/support/e2e.ts';

const queue =
  '# Queue stalls\n\n## Action items\n\n- [ ] Alert on depth (@ada)\n- [ ] Drain by hand (@ben)\n';
const search =
  'pir: 1\ntitle: Slow search   # keep\nactionItems:\n  - title: Lower the limit\n    owner: ada\n    due: 2025-01-31\n    status: open\n';

describe('The view of action items', () => {
  inWorkbench('moves items forward from the list, and takes it back', async (workbench) => {
    workbench.write('postmortems/queue.md', queue);
    workbench.write('search.pir.yaml', search);
    const view = await ActionItemsView.open(workbench);
    await view.shows('Alert on depth, Open, owner @ada');
    await view.shows('Lower the limit, Open');
    assert.equal(await view.badge.innerText(), '1');

    await view.tick('Alert on depth');
    await view.wrote('postmortems/queue.md', queue.replace('[ ] Alert', '[x] Alert'));
    await view.showsNot('Alert on depth, Open');

    await view.choose('Drain by hand', 'Lower the limit');
    await workbench.runCommand('PIR: Set Owner of Action Item…');
    await workbench.answer('zola');
    await view.wrote('search.pir.yaml', search.replace('ada', 'zola'));
    const ticked = queue.replace('[ ] Alert', '[x] Alert');
    await view.wrote('postmortems/queue.md', ticked.replace('@ben', '@zola'));
    await view.shows('Drain by hand, Open, owner @zola');

    // A toast is gone after some seconds; in the list of notifications it stays.
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page
      .locator('.notification-list-item', { hasText: '2 action items changed in 2 reviews' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await view.wrote('search.pir.yaml', search);
    await view.wrote('postmortems/queue.md', ticked);

    await workbench.runCommand('PIR: Filter Action Items…');
    await workbench.answer('owner:ben');
    await view.showsNot('Lower the limit');
    await view.pane.locator('.description', { hasText: 'owner:ben (1)' }).waitFor();
    await workbench.runCommand('PIR: Clear Filter of Action Items');
    await view.shows('Lower the limit');
  });
});
