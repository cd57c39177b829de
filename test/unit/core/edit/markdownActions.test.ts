import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActionPatch, Change } from '../../../../src/core/edit/change.ts';
import type { ReviewDocument } from '../../../../src/core/review/document.ts';
import { actionWith, after, changedLines, markdown, refusal } from '../../../support/edits.ts';

function actions(body: string): ReviewDocument {
  return markdown(
    `# 2026-03-18 Cache outage\n\n## Summary\n\nSlow.\n\n## Action items\n\n${body}\n`,
  );
}

const table = actions(
  `| # | Action | Owner | Due | Status |
|---|---|---|---|---|
| 1 | Alert on hit rate | @sam | 1 Apr 2026 | Open |
| 2 | Write the runbook |  | TBD | ✅ Done |`,
);

const tasks = actions(
  `- [ ] Alert on hit rate (https://example.com/org/repo/issues/12)
- [x] Write the runbook (owner: Priya)
- [ ] Rehearse the rollback`,
);

const bullets = actions(
  '* Alert on hit rate [Jerry]\n* **DONE**: Write the runbook\n* Rehearse it',
);

/** The one line that a change of an item replaces, as it reads afterwards. */
function lineAfter(document: ReviewDocument, words: string, patch: ActionPatch): string[] {
  const change = { type: 'update-action', action: actionWith(document, words), patch } as const;
  return changedLines(document.text, after(document, change)).new;
}

describe('Ticking an action item in Markdown', () => {
  it('sets the box of a task and nothing else', () => {
    assert.deepEqual(lineAfter(tasks, 'Rehearse', { state: 'done' }), [
      '- [x] Rehearse the rollback',
    ]);
    assert.deepEqual(lineAfter(tasks, 'runbook', { state: 'open' }), [
      '- [ ] Write the runbook (owner: Priya)',
    ]);
  });

  it('writes the word that the column uses', () => {
    assert.deepEqual(lineAfter(table, 'hit rate', { state: 'done' }), [
      '| 1 | Alert on hit rate | @sam | 1 Apr 2026 | ✅ Done |',
    ]);
  });

  it('answers a column that asks whether it is done as the other rows do', () => {
    const asked = actions(
      '| Action | Done? |\n|---|---|\n| Alert on hit rate | ❌ |\n| Write the runbook | ✅ |',
    );
    assert.deepEqual(lineAfter(asked, 'hit rate', { state: 'done' }), [
      '| Alert on hit rate | ✅ |',
    ]);
    assert.deepEqual(lineAfter(asked, 'runbook', { state: 'open' }), [
      '| Write the runbook | ❌ |',
    ]);
  });

  it('says so in words where there is neither box nor column', () => {
    assert.deepEqual(lineAfter(bullets, 'Rehearse', { state: 'done' }), ['* Rehearse it (done)']);
    assert.deepEqual(lineAfter(bullets, 'runbook', { state: 'in-progress' }), [
      '* Write the runbook (in progress)',
    ]);
  });

  it('replaces the words behind an item in their own form', () => {
    const behind = [
      ['Raise it – in progress', 'Raise it – done'],
      ['Raise it — In progress.', 'Raise it — Done.'],
      ['Raise it – in progress (@kim)', 'Raise it – done (@kim)'],
      ['Raise it (@kim) - **in progress**', 'Raise it (@kim) - **done**'],
      ['Raise it (@kim, in progress)', 'Raise it (@kim, done)'],
      ['Raise it: IN PROGRESS', 'Raise it: DONE'],
      ['Raise it – 🚧 in progress', 'Raise it – done'],
    ];
    for (const [written, done] of behind)
      assert.deepEqual(lineAfter(actions(`- ${written}`), 'Raise', { state: 'done' }), [
        `- ${done}`,
      ]);
  });

  it('takes the dash or colon, or the sentence, out with the words behind an item', () => {
    for (const words of [' – in progress', ' → in progress', ': WIP', '. In progress.'])
      assert.deepEqual(
        lineAfter(actions(`- [ ] Raise it${words}`), 'Raise', { state: 'done' }),
        [`- [x] Raise it${words.startsWith('.') ? '.' : ''}`],
        words,
      );
    const dropped = { state: 'wont-do', reason: 'too dear' } as const;
    assert.deepEqual(lineAfter(actions('- Raise it – open'), 'Raise', dropped), [
      "- Raise it (won't do: too dear)",
    ]);
  });

  it('has words beside a box go along with it', () => {
    for (const words of [' – done', ' (done)', '. Done.']) {
      const done = actions(`- [x] Raise it${words}`);
      const [open] = lineAfter(done, 'Raise', { state: 'open' });
      assert.equal(open, `- [ ] Raise it${words.startsWith('.') ? '.' : ''}`);
    }
    const begun = { state: 'in-progress' } as const;
    assert.deepEqual(lineAfter(actions('- [x] Raise it – done'), 'Raise', begun), [
      '- [ ] Raise it – in progress',
    ]);
    // What the title says stays in it.
    const title = actions('- [x] Raise it – done (#12)');
    assert.deepEqual(lineAfter(title, 'Raise', { state: 'open' }), ['- [ ] Raise it – done (#12)']);
  });

  it('keeps where the words behind an item lead', () => {
    const merged = actions('- Raise it – [merged](https://git.example/12)');
    assert.deepEqual(lineAfter(merged, 'Raise', { state: 'open' }), [
      '- Raise it – https://git.example/12 (open)',
    ]);
  });

  it('takes the strokes off what is taken up again, and only then', () => {
    const struck = actions(
      '- [x] ~~Alert on it~~\n- ~~Rehearse it~~ (dropped)\n- ~~Warm it~~ twice',
    );
    assert.deepEqual(lineAfter(struck, 'Alert', { state: 'open' }), ['- [ ] Alert on it']);
    assert.deepEqual(lineAfter(struck, 'Rehearse', { state: 'in-progress' }), [
      '- Rehearse it (in progress)',
    ]);
    assert.deepEqual(lineAfter(struck, 'Rehearse', { state: 'done' }), [
      '- ~~Rehearse it~~ (done)',
    ]);
    assert.deepEqual(lineAfter(struck, 'Warm', { title: 'Cool it' }), ['- Cool it']);
  });

  it('keeps the reason beside what will not be done', () => {
    assert.deepEqual(
      lineAfter(tasks, 'Rehearse', { state: 'wont-do', reason: 'the tier is gone' }),
      ["- [ ] Rehearse the rollback (won't do: the tier is gone)"],
    );
  });
});

describe('Setting the fields of an action item in Markdown', () => {
  it('fills an empty cell and one that holds a placeholder', () => {
    assert.deepEqual(lineAfter(table, 'runbook', { owner: 'Priya', due: '2026-05-06' }), [
      '| 2 | Write the runbook | Priya | 6 May 2026 | ✅ Done |',
    ]);
  });

  it('replaces an owner and not a word beside it', () => {
    const labelled = actions(
      '- Owner: @sam write the runbook\n- Pin it, Owner: @sam [#12](https://example.com/issues/12)\n' +
        '- Warm it. Owner: [@kim](https://example.com/kim) and [@lee](https://example.com/lee)',
    );
    assert.deepEqual(lineAfter(labelled, 'runbook', { owner: '@ada' }), [
      '- Owner: @ada write the runbook',
    ]);
    assert.deepEqual(lineAfter(labelled, 'Pin', { owner: '@ada' }), [
      '- Pin it, Owner: @ada [#12](https://example.com/issues/12)',
    ]);
    assert.deepEqual(lineAfter(labelled, 'Warm', { owner: '@ada' }), ['- Warm it. Owner: @ada']);
  });

  it('replaces a priority and not a word beside it', () => {
    const labelled = actions('- Priority: P1 write the runbook');
    assert.deepEqual(lineAfter(labelled, 'runbook', { priority: 'P2' }), [
      '- Priority: P2 write the runbook',
    ]);
  });

  it('replaces an owner in brackets, and writes a new one as the others are written', () => {
    assert.deepEqual(lineAfter(bullets, 'hit rate', { owner: 'Ada' }), [
      '* Alert on hit rate [Ada]',
    ]);
    assert.deepEqual(lineAfter(tasks, 'Rehearse', { owner: 'Ada' }), [
      '- [ ] Rehearse the rollback (owner: Ada)',
    ]);
  });

  it('takes a value out with its label', () => {
    assert.deepEqual(lineAfter(tasks, 'runbook', { owner: null }), ['- [x] Write the runbook']);
    assert.deepEqual(lineAfter(tasks, 'hit rate', { ticket: null }), ['- [ ] Alert on hit rate']);
    const bold = actions('- Warm it **Owner:** @kim');
    assert.deepEqual(lineAfter(bold, 'Warm', { owner: null }), ['- Warm it']);
  });

  it('writes the year of a day that another one could be meant for', () => {
    const short = actions('- Alert on it (@kim, due May 5)');
    assert.deepEqual(lineAfter(short, 'Alert', { due: '2026-06-01' }), [
      '- Alert on it (@kim, due Jun 1)',
    ]);
    assert.deepEqual(lineAfter(short, 'Alert', { due: '2027-06-01' }), [
      '- Alert on it (@kim, due 2027-06-01)',
    ]);
  });

  it('replaces one of several fields on a line', () => {
    const headed = actions('#### Replace the lock table\n\nOwner: @kim. Due: Q2 2026.');
    assert.deepEqual(lineAfter(headed, 'lock', { owner: '@zoe' }), ['Owner: @zoe. Due: Q2 2026.']);
  });

  it('keeps the emphasis around the whole item', () => {
    const edits = [
      ['**Warm it (@kim)**', { owner: '@ada' }, '**Warm it (@ada)**'],
      ['**Warm it (@kim)**', { owner: null }, '**Warm it**'],
      ['**Warm it (@kim)**', { due: '2026-04-01' }, '**Warm it (@kim)** (due: 2026-04-01)'],
      ['**Warm it @kim**', { owner: null }, '**Warm it**'],
      ['*Warm it (@kim, P1)* – open', { owner: null, state: 'done' }, '*Warm it (P1)* – done'],
      ['**Warm it**', { title: 'Cool it' }, '**Cool it**'],
    ] as const;
    for (const [written, patch, line] of edits)
      assert.deepEqual(lineAfter(actions(`- ${written}`), 'Warm', patch), [`- ${line}`]);
  });

  it('takes the emphasis around brackets out with them', () => {
    const bold = actions('- Warm it **(@kim)** <https://example.com/org/repo/issues/12>');
    assert.deepEqual(lineAfter(bold, 'Warm', { owner: null }), [
      '- Warm it <https://example.com/org/repo/issues/12>',
    ]);
  });

  it('changes one of several in a row, and takes it out with its comma', () => {
    const rows = actions(
      '- Alert on depth (@ada, due 2026-01-04)\n- Warm the cache — @ed, due 2026-01-06\n- Raise the limit',
    );
    const edits = [
      ['Alert', { owner: '@zoe' }, '- Alert on depth (@zoe, due 2026-01-04)'],
      ['Alert', { due: '2026-02-02' }, '- Alert on depth (@ada, due 2026-02-02)'],
      ['Alert', { owner: null }, '- Alert on depth (due 2026-01-04)'],
      ['Alert', { due: null }, '- Alert on depth (@ada)'],
      ['Warm', { owner: null }, '- Warm the cache — due 2026-01-06'],
      ['Warm', { due: null }, '- Warm the cache — @ed'],
      ['Raise', { owner: '@zoe' }, '- Raise the limit (@zoe)'],
      ['Raise', { due: '2026-02-02' }, '- Raise the limit (due 2026-02-02)'],
    ] as const;
    for (const [title, patch, line] of edits)
      assert.deepEqual(lineAfter(rows, title, patch), [line]);
  });

  it('takes several of a row out at once, with what stood between them, or all of the row', () => {
    const rows = actions(
      '- Alert on depth (@ada, P1, SHOP-12, due 2026-01-04)\n- Warm the cache – Ed Poe – P2 – Jan 12\n- Page twice (@cy, done)\n- Raise the limit **(@ed, P1)**',
    );
    const nothing = { owner: null, priority: null, due: null };
    const edits = [
      ['Alert', { owner: null, priority: null }, '- Alert on depth (SHOP-12, due 2026-01-04)'],
      ['Alert', nothing, '- Alert on depth (SHOP-12)'],
      ['Warm', { priority: null }, '- Warm the cache – Ed Poe – Jan 12'],
      ['Warm', nothing, '- Warm the cache'],
      ['Page', { state: null }, '- Page twice (@cy)'],
      ['Raise', { owner: null, due: '2026-02-02' }, '- Raise the limit **(P1)** (due: 2026-02-02)'],
      ['Raise', nothing, '- Raise the limit'],
    ] as const;
    for (const [title, patch, line] of edits)
      assert.deepEqual(lineAfter(rows, title, patch), [line]);
  });

  it('says which column is missing', () => {
    const bare = actions('| Action |\n|---|\n| Write the runbook |');
    const action = actionWith(bare, 'runbook');
    const fields = [
      ['owner', 'owner'],
      ['due', 'due date'],
      ['priority', 'priority'],
      ['ticket', 'ticket'],
      ['kind', 'kind'],
    ] as const;
    for (const [field, name] of fields) {
      const patch = { [field]: field === 'due' ? '2026-04-01' : 'prevention' };
      assert.equal(
        refusal(bare, { type: 'update-action', action, patch }),
        `This table has no column for the ${name} of an action item. Add one in the text to set it.`,
      );
    }
  });

  it('rewords the title and leaves what follows it', () => {
    assert.deepEqual(lineAfter(tasks, 'hit rate', { title: 'Alert on misses' }), [
      '- [ ] Alert on misses (https://example.com/org/repo/issues/12)',
    ]);
  });
});

describe('Adding and deleting action items in Markdown', () => {
  const added = (document: ReviewDocument, owner: string) =>
    changedLines(
      document.text,
      after(document, { type: 'add-action', action: { title: 'Pin the client', owner } }),
    ).new;

  it('adds a row, a task or a bullet like the last one', () => {
    assert.deepEqual(added(table, 'Ada'), ['| 3 | Pin the client | Ada |  | Open |']);
    assert.deepEqual(added(tasks, 'Ada'), ['- [ ] Pin the client (owner: Ada)']);
    assert.deepEqual(added(bullets, '@ada'), ['* Pin the client (owner: @ada)']);
  });

  it('opens the section with a task where a review has none', () => {
    const none = markdown('# Outage\n\n## Summary\n\nSlow.\n');
    const text = after(none, { type: 'add-action', action: { title: 'Pin the client' } });
    assert.match(text, /## Action items\n\n- \[ \] Pin the client\n/);
  });

  it('deletes the lines of one item', () => {
    const change = { type: 'delete-action', action: actionWith(table, 'hit rate') } as const;
    assert.deepEqual(changedLines(table.text, after(table, change)), {
      gone: ['| 1 | Alert on hit rate | @sam | 1 Apr 2026 | Open |'],
      new: [],
    });
  });
});

describe('Tickets of action items in Markdown', () => {
  const heading = '# Slow\n\n## Action items\n\n';
  const changed = (item: string, patch: ActionPatch): string => {
    const document = markdown(heading + item);
    const action = document.review.actions[0]!;
    return after(document, { type: 'update-action', action, patch }).slice(heading.length);
  };

  it('that are links give way as a whole where their words name them', () => {
    assert.equal(
      changed('- Warm [#12](https://github.com/o/r/issues/12) soon\n', { ticket: 'PGM-118' }),
      '- Warm PGM-118 soon\n',
    );
  });

  it('leave the words of an item that is a link to them', () => {
    const item = '- [Warm the cache](https://github.com/o/r/issues/9)\n';
    assert.equal(changed(item, { ticket: 'PGM-118' }), '- Warm the cache (PGM-118)\n');
    assert.equal(changed(item, { ticket: null }), '- Warm the cache\n');
  });

  it('stay where the words of an item that is nothing else change', () => {
    assert.equal(changed('- #2127\n', { title: 'Warm the cache' }), '- Warm the cache (#2127)\n');
  });

  it('and all other fields can be set at once', () => {
    const patch = { owner: 'Priya N.', due: '2026-04-01', priority: 'P1', ticket: '#17' } as const;
    const text = changed('- Warm the cache\n', {
      ...patch,
      kind: 'detection',
      state: 'wont-do',
      reason: 'Too costly',
    });
    const [action] = markdown(heading + text).review.actions;
    assert.equal(action!.title.value, 'Warm the cache');
    assert.equal(action!.ticket!.value, '#17');
    assert.equal(action!.reason!.value, 'Too costly');
  });

  it('are said to be no part of a table without a column, and a reason fits one without a status', () => {
    const document = markdown(`${heading}| Action | Owner |\n|--|--|\n| Warm it | sam |\n`);
    const action = document.review.actions[0]!;
    const patch = { state: 'wont-do', reason: 'Too costly' } as const;
    assert.match(
      after(document, { type: 'update-action', action, patch }),
      /\| Warm it \*\*WON'T DO: Too costly\*\* \| sam \|/,
    );
    const ticket: Change = { type: 'update-action', action, patch: { ticket: '#17' } };
    assert.match(refusal(document, ticket), /no column for the ticket/);
  });
});
