import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionsOf } from '../../../../src/core/actions/item.ts';
import { pressingFirst } from '../../../../src/core/actions/grouping.ts';
import { reviewWith } from '../../../support/reviewFacts.ts';

function titles(items: Parameters<typeof reviewWith>[0]): string[] {
  return pressingFirst(actionsOf(reviewWith(items))).map(({ action }) => action.title);
}

describe('The items to choose one from', () => {
  it('are those that are open, what is late first and what has no date last', () => {
    const items = titles([
      { title: 'Whenever' },
      { title: 'Done', due: '2026-01-01', state: 'done' },
      { title: 'Later', due: '2026-06-01' },
      { title: 'Refused', state: 'wont-do' },
      { title: 'Late', due: '2026-02-01', state: 'in-progress' },
    ]);
    assert.deepEqual(items, ['Late', 'Later', 'Whenever']);
  });

  it('are those that are closed where no other is shown', () => {
    assert.deepEqual(titles([{ title: 'Done', state: 'done' }]), ['Done']);
  });
});
