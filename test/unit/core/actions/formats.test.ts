import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCsv, toJson, toMarkdown, toStandUp } from '../../../../src/core/actions/formats.ts';
import { actionsOf } from '../../../../src/core/actions/item.ts';
import { newTicketUrl } from '../../../../src/core/actions/newTicket.ts';
import { dueDaysOf, overdueOn } from '../../../../src/core/actions/overdue.ts';
import { reviewWith, todayNumber } from '../../../support/reviewFacts.ts';

const review = reviewWith([
  { title: 'Lower | the "pool"', owner: '@ada', due: '2026-04-08', priority: 'high' },
  { title: '=cmd()', state: 'in-progress', due: '2026-05-01', ticket: 'OPS-1' },
  { title: 'Old', owner: 'Ada', state: 'done', due: '2026-01-01' },
]);
const items = actionsOf(review);

describe('Action items as text', () => {
  it('are a Markdown table that no title can break', () => {
    assert.deepEqual(toMarkdown(items, () => 'a.md#L3').split('\n'), [
      '| Action item | Owner | Due | Priority | Status | Ticket | Review |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| Lower \\| the "pool" | @ada | 2026-04-08 | high | open |  | [Checkout timeouts](a.md#L3) |',
      '| =cmd() |  | 2026-05-01 |  | in-progress | OPS-1 | [Checkout timeouts](a.md#L3) |',
      '| ~~Old~~ | Ada | 2026-01-01 |  | done |  | [Checkout timeouts](a.md#L3) |',
      '',
    ]);
  });

  it('are a CSV that a spreadsheet reads as text', () => {
    const [head, first, second] = toCsv(items, todayNumber).split('\r\n');
    assert.match(head!, /^status,title,owner,due,daysOverdue,/);
    assert.match(first!, /^open,"Lower \| the ""pool""",@ada,2026-04-08,2,high,/);
    assert.match(second!, /^in-progress,"'=cmd\(\)",,2026-05-01,0,/);
  });

  it('are JSON with null for what is not stated', () => {
    const [first] = JSON.parse(toJson(items, todayNumber)) as Record<string, unknown>[];
    assert.deepEqual(
      [first!['daysOverdue'], first!['ticket'], first!['file'], first!['line']],
      [2, null, 'a.md', 1],
    );
  });

  it('are a summary for each owner, what is late first, without what is done', () => {
    assert.equal(
      toStandUp([...items].reverse(), todayNumber),
      [
        '# Open action items, 2026-04-10',
        '',
        '## ada: 1 open, 1 overdue',
        '',
        '- Lower | the "pool" (2 days overdue, high) – Checkout timeouts',
        '',
        '## No owner: 1 open',
        '',
        '- =cmd() (in progress, due 2026-05-01, OPS-1) – Checkout timeouts',
        '',
      ].join('\n'),
    );
  });
});

describe('newTicketUrl', () => {
  it('fills an address in, whatever stands in the item', () => {
    assert.equal(
      newTicketUrl('https://t.example/new?t=${title}&o=${owner}&s=${severity}', items[0]!),
      'https://t.example/new?t=Lower%20%7C%20the%20%22pool%22&o=%40ada&s=',
    );
  });

  it('makes nothing but web addresses', () => {
    assert.equal(newTicketUrl('command:x?${title}', items[0]!), undefined);
    assert.equal(newTicketUrl('', items[0]!), undefined);
  });
});

describe('dueDaysOf', () => {
  it('keeps what it takes to count what is overdue on any day', () => {
    const days = dueDaysOf(review);
    assert.deepEqual(
      [
        overdueOn(days, todayNumber - 2),
        overdueOn(days, todayNumber),
        overdueOn(days, todayNumber + 90),
      ],
      [0, 1, 2],
    );
  });
});
