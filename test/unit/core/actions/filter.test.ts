import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFilter } from '../../../../src/core/actions/filter.ts';
import { actionsOf } from '../../../../src/core/actions/item.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import { reviewWith, todayNumber } from '../../../support/reviewFacts.ts';

const items = actionsOf(
  reviewWith(
    [
      { title: 'Lower the pool', owner: '@Ada', due: '2026-04-01', priority: 'P1' },
      { title: 'Alert on queues', owner: 'Ben Lee', state: 'in-progress', due: '2026-04-12' },
      { title: 'Write the runbook', state: 'done', owner: 'ada', ticket: 'OPS-12' },
      { title: 'Drop the cache', state: 'wont-do', kind: 'prevention' },
    ],
    { services: ['checkout'], severity: 'sev2' },
  ),
);

function shown(filter: string): string[] {
  const { matches } = { matches: parseFilter(filter) };
  return items
    .filter((item) => matches.matches(item, todayNumber))
    .map(({ action }) => action.title);
}

const [pool, queues, runbook, cache] = items.map(({ action }) => action.title) as [
  string,
  string,
  string,
  string,
];

describe('A filter of action items', () => {
  it('shows everything when it is empty', () => {
    assert.equal(shown('  ').length, 4);
  });

  it('finds words in titles, owners, tickets and the names of reviews', () => {
    assert.deepEqual(shown('RUNBOOK'), [runbook]);
    assert.deepEqual(shown('ops-12'), [runbook]);
    assert.deepEqual(shown('timeouts').length, 4);
    assert.deepEqual(shown('"the pool"'), [pool]);
    assert.deepEqual(shown('the pool'), [pool]);
  });

  it('knows people with and without their at sign', () => {
    assert.deepEqual(shown('owner:ada'), [pool, runbook]);
    assert.deepEqual(shown('owner:"ben lee"'), [queues]);
    assert.deepEqual(shown('owner:none'), [cache]);
  });

  it('takes what is between commas as alternatives, and every term as a condition', () => {
    assert.deepEqual(shown('status:open,in-progress'), [pool, queues]);
    assert.deepEqual(shown('is:open owner:ada'), [pool]);
    assert.deepEqual(shown('-is:open -owner:none'), [runbook]);
  });

  it('knows when things are due', () => {
    assert.deepEqual(shown('due:overdue'), [pool]);
    assert.deepEqual(shown('is:overdue'), [pool]);
    assert.deepEqual(shown('due:week'), [queues]);
    assert.deepEqual(shown('due:>2026-04-05'), [queues]);
    assert.deepEqual(shown('due:<2026-04-05'), [pool]);
    assert.deepEqual(shown('due:2026-04-12'), [queues]);
  });

  it('asks about the review too', () => {
    assert.equal(shown('service:checkout severity:sev2').length, 4);
    assert.deepEqual(shown('service:search'), []);
    assert.deepEqual(shown('kind:prevention'), [cache]);
    assert.deepEqual(shown('ticket:any'), [runbook]);
  });

  it('says which values it does not know, and what there is', () => {
    const [problem, ...others] = parseFilter('status:opn owner:x').problems;
    assert.match(inEnglish(problem!), /“opn” is none of the values of status: open, in-progress/);
    assert.deepEqual(others, []);
    assert.deepEqual(shown('status:opn'), []);
  });

  it('takes what is no term for words', () => {
    assert.deepEqual(parseFilter('https://example.com a:b').problems, []);
    assert.deepEqual(shown('foo:bar'), []);
  });
});
