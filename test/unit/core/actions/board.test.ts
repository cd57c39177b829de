import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ActionBoard } from '../../../../src/core/actions/board.ts';
import type { BoardView } from '../../../../src/core/actions/board.ts';
import { groupings, sortings } from '../../../../src/core/actions/grouping.ts';
import type { ReviewFacts } from '../../../../src/core/facts/reviewFacts.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import { reviewWith, todayNumber } from '../../../support/reviewFacts.ts';

const view: BoardView = { grouping: 'due', sorting: 'due', filter: '', today: todayNumber };

function boardOf(reviews: readonly ReviewFacts[], changed: Partial<BoardView> = {}): ActionBoard {
  const board = new ActionBoard({ ...view, ...changed });
  for (const review of reviews) board.set(review.uri, review);
  return board;
}

/** Groups with their items, as they are read from top to bottom. */
function read(board: ActionBoard): string[] {
  return board
    .groups()
    .flatMap(({ key, label, open, overdue }) => [
      `${typeof label === 'string' ? label : inEnglish(label)} ${open}/${overdue}`,
      ...board.items(key).map(({ action }) => `  ${action.title}`),
    ]);
}

const review = reviewWith([
  { title: 'Late', due: '2026-04-01', owner: '@ada', priority: 'High' },
  { title: 'Later', due: '2026-06-01', owner: 'Ada', priority: 'p0' },
  { title: 'Soon', due: '2026-04-10', owner: 'Ben', state: 'in-progress' },
  { title: 'Done', due: '2026-01-01', owner: 'Ben', state: 'done' },
  { title: 'Whenever', priority: 'high' },
]);

describe('The board of action items', () => {
  it('puts what is overdue first and what is closed last', () => {
    assert.deepEqual(read(boardOf([review])), [
      'Overdue 1/1',
      '  Late',
      'This week 1/0',
      '  Soon',
      'Later 1/0',
      '  Later',
      'No due date 1/0',
      '  Whenever',
      'Closed 0/0',
      '  Done',
    ]);
  });

  it('takes names that differ in case or an at sign for one person', () => {
    assert.deepEqual(read(boardOf([review], { grouping: 'owner' })), [
      'ada 2/1',
      '  Late',
      '  Later',
      'Ben 1/0',
      '  Soon',
      '  Done',
      'No owner 1/0',
      '  Whenever',
    ]);
  });

  it('orders priorities by what they mean', () => {
    const board = boardOf([review], { grouping: 'priority' });
    assert.deepEqual(
      board.groups().map(({ key }) => key),
      ['p0', 'high', ''],
    );
  });

  it('shows the latest review first, and follows its new title', () => {
    const older = reviewWith([{}], { uri: 'file:///w/b.md', title: 'Old', date: '2025-01-01' });
    const board = boardOf([older, review], { grouping: 'review' });
    const labels = () => board.groups().map(({ label }) => label);
    assert.deepEqual(labels(), ['Checkout timeouts', 'Old']);
    const { groups } = board.set(older.uri, { ...older, title: 'Older' });
    assert.equal(groups, true);
    assert.deepEqual(labels(), ['Checkout timeouts', 'Older']);
  });

  it('counts what the filter leaves out', () => {
    const board = boardOf([review], { filter: 'owner:ada' });
    assert.deepEqual([board.size, board.hidden], [2, 3]);
    board.set(review.uri, undefined);
    assert.deepEqual([board.size, board.hidden], [0, 0]);
  });

  it('names only what has to be shown anew', () => {
    const board = boardOf([review]);
    board.items('overdue');
    const with_ = (patch: object, index: number): ReviewFacts => ({
      ...review,
      actions: review.actions.map((action, at) =>
        at === index ? { ...action, ...patch } : action,
      ),
    });
    const owner = board.set(review.uri, with_({ owner: 'Eve' }, 0));
    assert.deepEqual([owner.groups, [...owner.group]], [false, []]);
    assert.deepEqual(
      owner.items.map(({ action }) => action.owner),
      ['Eve'],
    );
    const done = board.set(review.uri, with_({ state: 'done' }, 2));
    assert.deepEqual([done.groups, [...done.group].sort()], [true, ['closed', 'week']]);
    const moved = board.set(review.uri, {
      ...with_({ state: 'done' }, 2),
      actions: with_({ state: 'done' }, 2).actions.map((action) => ({
        ...action,
        line: action.line + 7,
        offset: action.offset + 70,
      })),
    });
    assert.deepEqual([moved.groups, moved.group.size, moved.items], [false, 0, []]);
    assert.equal(board.items('closed')[1]!.action.line, review.actions[2]!.line + 7);
  });

  it('is the same after any changes as one that was made anew', () => {
    const action = fc.record(
      {
        title: fc.constantFrom('A', 'B', 'C', 'D'),
        owner: fc.constantFrom('ada', '@Ada', 'ben'),
        due: fc.constantFrom('2026-04-01', '2026-04-11', '2026-09-01', 'soon'),
        state: fc.constantFrom('open', 'done', 'in-progress', 'wont-do'),
        priority: fc.constantFrom('high', 'P3', 'odd'),
      },
      { requiredKeys: ['title'] },
    );
    const change = fc.record({
      uri: fc.constantFrom('file:///a', 'file:///b', 'file:///c'),
      title: fc.constantFrom('One', 'Two'),
      actions: fc.option(fc.uniqueArray(action, { maxLength: 4, selector: ({ title }) => title })),
    });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 8 }),
        fc.constantFrom(...groupings),
        fc.constantFrom(...sortings),
        fc.constantFrom('', 'is:open', '-owner:ada'),
        (changes, grouping, sorting, filter) => {
          const board = new ActionBoard({ ...view, grouping, sorting, filter });
          const last = new Map<string, ReviewFacts>();
          for (const { uri, title, actions } of changes) {
            const facts = actions ? reviewWith(actions, { uri, title }) : undefined;
            board.set(uri, facts);
            read(board);
            if (facts) last.set(uri, facts);
            else last.delete(uri);
          }
          const anew = boardOf([...last.values()], { grouping, sorting, filter });
          const keys = (one: ActionBoard) =>
            one
              .groups()
              .map(({ key, open, overdue, size }) => [
                key,
                open,
                overdue,
                size,
                one.items(key).map(({ id }) => id),
              ]);
          assert.deepEqual(keys(board), keys(anew));
          assert.deepEqual([board.size, board.hidden], [anew.size, anew.hidden]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
