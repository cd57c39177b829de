import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planChange } from '../../../../src/core/edit/planChange.ts';
import {
  actionWith,
  after,
  at,
  changedLines,
  eventWith,
  refusal,
  yaml,
} from '../../../support/edits.ts';

const review = yaml(`pir: 1
title: Search index lag
status: draft # for now
incident:
  started: 2026-03-18T14:02
  resolved: 2026-03-18T16:02

timeline:
  # how it began
  - at: 2026-03-18T14:02
    kind: impact   # customers notice
    text: Results are an hour old
  - at: '2026-03-18T14:20'
    until: '2026-03-18T14:40'
    text: "Indexer logs read"

  # the turn
  - at: 2026-03-18T15:10
    text: Consumer group reset
    actor: "@sam"

actionItems:
  - title: Alert on consumer lag
    owner: "@sam"
    status: open
  - Write the runbook
`);

describe('Editing an event of a YAML review', () => {
  it('replaces only the time, in the quotes and the form it has', () => {
    const text = after(review, {
      type: 'update-event',
      event: eventWith(review, 'Indexer'),
      patch: { start: at(14, 25, '2026-03-18') },
    });
    assert.deepEqual(changedLines(review.text, text), {
      gone: ["  - at: '2026-03-18T14:20'"],
      new: ["  - at: '2026-03-18T14:25'"],
    });
  });

  it('keeps the comment behind a value it replaces', () => {
    const text = after(review, {
      type: 'update-event',
      event: eventWith(review, 'hour old'),
      patch: { kind: 'detection' },
    });
    assert.match(text, /kind: detection {3}# customers notice\n/);
  });

  it('quotes a text that YAML would read as something else', () => {
    const text = after(review, {
      type: 'update-event',
      event: eventWith(review, 'Consumer'),
      patch: { text: 'Reset: group #2' },
    });
    assert.match(text, /text: 'Reset: group #2'\n {4}actor/);
  });

  it('adds keys in their usual order and takes others out with their line', () => {
    const text = after(review, {
      type: 'update-event',
      event: eventWith(review, 'Indexer'),
      patch: { end: null, kind: 'investigation', actor: 'Priya' },
    });
    assert.deepEqual(changedLines(review.text, text), {
      gone: ["    until: '2026-03-18T14:40'", '    text: "Indexer logs read"'],
      new: ['    kind: investigation', '    text: "Indexer logs read"', '    actor: Priya'],
    });
  });

  it('does nothing where the text already says so', () => {
    const event = eventWith(review, 'Consumer');
    const plan = planChange(review, {
      type: 'update-event',
      event,
      patch: { start: event.time.start, text: event.text.value },
    });
    assert.deepEqual(plan, { splices: [] });
  });

  it('adds an event where its time belongs, spaced as its neighbours are', () => {
    const text = after(review, {
      type: 'add-event',
      event: { start: at(14, 10, '2026-03-18'), text: 'Pager goes off', kind: 'detection' },
    });
    assert.deepEqual(changedLines(review.text, text), {
      gone: [],
      new: ['  - at: 2026-03-18T14:10', '    kind: detection', '    text: Pager goes off'],
    });
  });

  it('opens a timeline for the first event', () => {
    const text = after(yaml('pir: 1\ntitle: Empty\nlessons: []\n'), {
      type: 'add-event',
      event: { start: at(9, 5, '2026-01-02'), text: 'It began' },
    });
    assert.equal(
      text,
      'pir: 1\ntitle: Empty\ntimeline:\n  - at: 2026-01-02T09:05\n    text: It began\nlessons: []\n',
    );
  });

  it('fills an empty timeline in place', () => {
    const text = after(yaml('pir: 1\ntimeline: [] # soon\nlessons: []\n'), {
      type: 'add-event',
      event: { start: at(9, 5, '2026-01-02'), text: 'It began' },
    });
    assert.equal(
      text,
      'pir: 1\ntimeline: # soon\n  - at: 2026-01-02T09:05\n    text: It began\nlessons: []\n',
    );
  });

  it('leaves comments of their own lines when it deletes an event', () => {
    const text = after(review, { type: 'delete-event', event: eventWith(review, 'Consumer') });
    assert.match(text, / {2}# the turn\n\nactionItems:/);
    assert.doesNotMatch(text, /Consumer group reset/);
  });

  it('moves an event with the comment that speaks of it, byte for byte', () => {
    const text = after(review, { type: 'move-event', event: eventWith(review, 'Consumer'), to: 0 });
    const lines = text.slice(text.indexOf('timeline:'), text.indexOf('actionItems:')).split('\n');
    assert.deepEqual(lines.slice(1, 6), [
      '  # how it began',
      '  # the turn',
      '  - at: 2026-03-18T15:10',
      '    text: Consumer group reset',
      '    actor: "@sam"',
    ]);
    assert.deepEqual(lines.slice(-3), ['    text: "Indexer logs read"', '', '']);
  });

  it('writes the date out where it is no longer carried from above', () => {
    const carried = yaml(
      'timeline:\n  - at: 2026-03-18T14:02\n    text: one\n  - at: 14:05\n    text: two\n',
    );
    const text = after(carried, { type: 'delete-event', event: eventWith(carried, 'one') });
    assert.equal(text, 'timeline:\n  - at: 2026-03-18T14:05\n    text: two\n');
  });

  it('keeps an event in brackets in brackets', () => {
    const flow = yaml('timeline:\n- {at: 2026-03-18 14:02Z, text: one} # first\n');
    const event = eventWith(flow, 'one');
    const text = after(flow, {
      type: 'update-event',
      event,
      patch: { start: at(14, 3, '2026-03-18'), actor: 'a, b' },
    });
    assert.equal(text, 'timeline:\n- {at: 2026-03-18 14:03Z, text: one, actor: "a, b"} # first\n');
    const added = after(flow, {
      type: 'add-event',
      event: { start: at(15, 0, '2026-03-18'), text: 'two' },
    });
    assert.match(added, /# first\n- \{at: 2026-03-18 15:00Z, text: two\}\n$/);
  });

  it('keeps a block scalar a block, line ends and all', () => {
    const block = yaml(
      'timeline:\r\n  - at: 2026-03-18T14:02\r\n    text: |\r\n      one\r\n      more\r\n',
    );
    const text = after(block, {
      type: 'update-event',
      event: eventWith(block, 'one'),
      patch: { text: 'first\nsecond' },
    });
    assert.equal(
      text,
      'timeline:\r\n  - at: 2026-03-18T14:02\r\n    text: |\r\n      first\r\n      second\r\n',
    );
  });

  it('refuses to write to broken YAML, and says where it is broken', () => {
    const broken = yaml('timeline:\n  - at: 2026-03-18T14:02\n    text: "one\n');
    const [event] = broken.review.timelines[0]!.events;
    const change = { type: 'update-event', event: event!, patch: { actor: 'x' } } as const;
    assert.match(refusal(broken, change), /Line \d is not valid YAML/);
  });

  it('refuses to delete an entry that another one refers to', () => {
    const shared = yaml('timeline:\n  - &a {at: 2026-03-18T14:02, text: one}\n  - *a\n');
    const [event] = shared.review.timelines[0]!.events;
    assert.match(refusal(shared, { type: 'delete-event', event: event! }), /refers to this entry/);
  });
});

describe('Editing an action item of a YAML review', () => {
  it('ticks it done by its status alone', () => {
    const text = after(review, {
      type: 'update-action',
      action: actionWith(review, 'consumer lag'),
      patch: { state: 'done' },
    });
    assert.deepEqual(changedLines(review.text, text), {
      gone: ['    status: open'],
      new: ['    status: done'],
    });
  });

  it('gives an item that is only its title a place for its owner', () => {
    const text = after(review, {
      type: 'update-action',
      action: actionWith(review, 'runbook'),
      patch: { owner: 'Priya', due: '2026-04-01' },
    });
    assert.match(text, / {2}- title: Write the runbook\n {4}owner: Priya\n {4}due: 2026-04-01\n$/);
  });

  it('adds one at the end and leaves an empty list behind the last one deleted', () => {
    const text = after(review, { type: 'add-action', action: { title: 'Pin the client' } });
    assert.match(text, / {2}- Write the runbook\n {2}- title: Pin the client\n$/);
    const one = yaml('actionItems:\n  - title: a\nlessons: []\n');
    assert.equal(
      after(one, { type: 'delete-action', action: actionWith(one, 'a') }),
      'actionItems: []\nlessons: []\n',
    );
  });
});

describe('Editing the metadata of a YAML review', () => {
  it('sets a field and a milestone in place', () => {
    assert.match(
      after(review, { type: 'set-metadata', patch: { status: 'published' } }),
      /status: published # for now/,
    );
    const milestone = after(review, {
      type: 'set-milestone',
      name: 'detected',
      at: at(14, 9, '2026-03-18'),
    });
    assert.match(
      milestone,
      /started: 2026-03-18T14:02\n {2}detected: 2026-03-18T14:09\n {2}resolved/,
    );
  });

  it('adds a section below the ones that come before it', () => {
    const text = after(review, { type: 'add-section', section: { concept: 'lessons' } });
    assert.match(text, /actor: "@sam"\nlessons: \[\]\n\nactionItems/);
  });
});
