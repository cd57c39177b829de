import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckOptions } from '../../../../../src/core/checks/rule.ts';
import type { OtherReview } from '../../../../../src/core/checks/world.ts';
import { inEnglish } from '../../../../../src/core/messages.ts';
import { assertFixesRemove, findingsOf, fixedBy, marked } from '../../../../support/checks.ts';

const today = { year: 2026, month: 4, day: 1 };
const options: CheckOptions = { today };

function items(list: string): string {
  return `# Slow logins\n\n## Action items\n\n${list}\n`;
}

function yaml(item: string): string {
  return `pir: 1\ntitle: T\nactionItems:\n  - ${item.replaceAll('\n', '\n    ')}\n`;
}

/** The marked text of each finding, and its level. */
function found(rule: string, text: string, format: 'yaml' | 'markdown' = 'markdown'): string[] {
  return findingsOf(rule, text, format, options).map(
    ({ span, level }) => `${text.slice(span.start, span.end)} (${level})`,
  );
}

const table =
  '| Action | Owner | Due | Status |\n|--|--|--|--|\n| Alert on queue age | kim | 2026-05-01 | Open |\n| Split the job |  |  | Open |';

describe('action-none', () => {
  it('is said of a section for actions with nothing but prose in it', () => {
    assert.deepEqual(marked('action-none', items('We talked about it at length.')), [
      'Action items',
    ]);
  });

  it('is not said where there are actions, or nothing at all', () => {
    assert.deepEqual(marked('action-none', items('- Alert on queue age')), []);
    assert.deepEqual(marked('action-none', '# T\n\n## Action items\n'), []);
    assert.deepEqual(marked('action-none', '# T\n\n## Action items\n\n<!-- list them -->\n'), []);
    assert.deepEqual(marked('action-none', '# T\n\n## Impact\n\nNone.\n'), []);
    for (const none of [
      'None.',
      'N/A',
      '_No immediate action items._',
      'There are no follow-ups.',
    ]) {
      assert.deepEqual(marked('action-none', items(none)), [], none);
    }
    assert.deepEqual(marked('action-none', '# T\n\n- **Action item**: Kim tries it out\n'), []);
    // That an empty list is empty is said already.
    for (const list of ['', ' []']) {
      const text = `pir: 1\ntitle: T\nactionItems:${list}\n`;
      assert.deepEqual(marked('action-none', text, 'yaml'), []);
      assert.deepEqual(marked('section-empty', text, 'yaml'), ['actionItems']);
    }
  });
});

describe('action-no-owner', () => {
  it('is not said of what is told as done', () => {
    const told =
      "- We moved the cache to its own pool\n- We've already raised the limit\n- We need a limit";
    assert.deepEqual(found('action-no-owner', items(told)), ['We need a limit (hint)']);
  });

  it('is said of open items that name nobody', () => {
    assert.deepEqual(found('action-no-owner', items('- [ ] Split the job\n- [ ] Page (@kim)')), [
      'Split the job (hint)',
    ]);
    assert.deepEqual(found('action-no-owner', items(table)), ['Split the job (hint)']);
    assert.deepEqual(found('action-no-owner', yaml('title: Split the job'), 'yaml'), [
      'Split the job (hint)',
    ]);
  });

  it('is said louder once the review is published, and faintly where a ticket may name somebody', () => {
    const published = (list: string) => `---\nstatus: published\n---\n${items(list)}`;
    assert.deepEqual(found('action-no-owner', published('- Split the job')), [
      'Split the job (warning)',
    ]);
    assert.deepEqual(found('action-no-owner', published('- Split the job (PAY-505)')), [
      'Split the job (PAY-505) (hint)',
    ]);
  });

  it('is not said of what is done or will not be done', () => {
    const closed = '- [x] Split the job\n- [-] Page earlier\n- Alert on lag **DONE**';
    assert.deepEqual(found('action-no-owner', items(closed)), []);
  });

  it('offers the people of the review, in the form at hand', () => {
    const text = items(table);
    const findings = findingsOf('action-no-owner', text);
    assert.equal(
      fixedBy('Owner: kim', text, findings),
      text.replace('| Split the job |  |', '| Split the job | kim |'),
    );
    for (const list of [table, '- [ ] Split the job', '1. Split the job', '* Split the job.'])
      assertFixesRemove('action-no-owner', items(list));
    assertFixesRemove('action-no-owner', yaml('title: Split the job\nkind: prevention'), 'yaml');
  });
});

describe('action-no-due', () => {
  it('is said of open items without a date', () => {
    assert.deepEqual(found('action-no-due', items(table)), ['Split the job (hint)']);
    assert.deepEqual(found('action-no-due', items('- [ ] Page, due 2026-05-01\n- [x] Alert')), []);
  });

  it('offers a day, in the form at hand', () => {
    const text = items(table);
    const fixed = fixedBy(
      'Due 2026-04-15 (in 14 days)',
      text,
      findingsOf('action-no-due', text, 'markdown', options),
    );
    assert.match(fixed, /\| Split the job \|\s+\| 2026-04-15 \| Open \|/);
    for (const list of [table, '- [ ] Split the job', '- Split the job (@kim)'])
      assertFixesRemove('action-no-due', items(list), 'markdown', options);
    assertFixesRemove('action-no-due', yaml('title: Split the job'), 'yaml', options);
  });
});

describe('action-overdue', () => {
  it('is said of open items whose day has passed', () => {
    const list =
      '- [ ] Page earlier, due 2026-03-20\n- [ ] Alert, due 2026-04-01\n- [x] Split, due 2026-03-01';
    assert.deepEqual(found('action-overdue', items(list)), ['2026-03-20 (warning)']);
    const item = yaml('title: Page\ndue: 2026-03-20\nstatus: in-progress');
    assert.deepEqual(found('action-overdue', item, 'yaml'), ['2026-03-20 (warning)']);
  });

  it('is said quietly where the text never says what became of it', () => {
    assert.deepEqual(found('action-overdue', items('- Page earlier, due 2026-03-20')), [
      '2026-03-20 (info)',
    ]);
    assert.deepEqual(found('action-overdue', items('- Page earlier (PAY-505), due 2026-03-20')), [
      '2026-03-20 (hint)',
    ]);
  });

  it('does not know of days without a calendar', () => {
    const text = items('- [ ] Page earlier, due 2026-03-20');
    assert.deepEqual(findingsOf('action-overdue', text), []);
  });

  it('is put right by marking it done', () => {
    assertFixesRemove(
      'action-overdue',
      items('- [ ] Page earlier, due 2026-03-20'),
      'markdown',
      options,
    );
    assertFixesRemove(
      'action-overdue',
      items(table.replace('05-01', '03-01')),
      'markdown',
      options,
    );
    const item = yaml('title: Page\ndue: 2026-03-20\nstatus: open');
    assertFixesRemove('action-overdue', item, 'yaml', options);
  });
});

describe('action-vague', () => {
  const vague = [
    'Improve monitoring',
    'We need better alerting.',
    'Improve our monitoring and alerting',
    'Review the deployment process',
    'Be more careful when deploying',
    'Pay more attention',
    'Make sure this does not happen again',
    'Look into automation',
    'Increase test coverage',
    'Enhance documentation where needed',
  ];
  const clear = [
    'Improve monitoring of the payment queue',
    'Add an alert on queue age',
    'Review `retry.yaml`',
    'Increase test coverage to 80 %',
    'Investigate grafana-agent memory usage',
    'Fix the leader election',
    'Document how to recycle nodes',
    'Ensure backups are restored every week',
    'Improve PAY-505',
    'Disable auto-scaling at night',
  ];

  it('is said of what nobody could call finished', () => {
    for (const title of vague) {
      const text = yaml(`title: ${title}`);
      // A remedy aimed at people is said by the rule that asks the better question, and once.
      const said = ['action-vague', 'blame/try-harder'].flatMap((id) => marked(id, text, 'yaml'));
      assert.deepEqual(said.length, 1, title);
    }
    assert.deepEqual(marked('action-vague', items('- [ ] Improve monitoring')), [
      'Improve monitoring',
    ]);
  });

  it('is not said of what names a thing', () => {
    for (const title of clear) {
      assert.deepEqual(marked('action-vague', yaml(`title: "${title}"`), 'yaml'), [], title);
    }
  });

  it('is faint where a ticket may say more, and gone where it is done', () => {
    assert.deepEqual(found('action-vague', items('- [ ] Improve monitoring (PAY-505)')), [
      'Improve monitoring (PAY-505) (hint)',
    ]);
    assert.deepEqual(found('action-vague', items('- [x] Improve monitoring')), []);
  });
});

describe('action-duplicate', () => {
  it('is said of the second of two entries for the same', () => {
    const text = items('- [x] Set the timeout to 3 s\n- [ ] Set the timeout to 3 s. (PAY-505)');
    const [finding] = findingsOf('action-duplicate', text);
    assert.equal(finding?.tag, 'unnecessary');
    assert.equal(finding.span.start, text.lastIndexOf('Set the'));
    const [first] = finding.related;
    assert.equal(first?.elsewhere === undefined && first?.span.start, text.indexOf('Set the'));
  });

  it('is not said of short names and different actions', () => {
    const text = items('- Fix it\n- Fix it\n- Set the timeout to 3 s\n- Set the timeout to 5 s');
    assert.deepEqual(marked('action-duplicate', text), []);
  });

  const other = (state: 'open' | 'done', date: string): OtherReview => ({
    uri: 'file:///a.md',
    path: 'a.md',
    title: 'Queue stalls',
    date,
    actions: [{ title: 'Alert on queue age', state, line: 12 }],
  });
  const elsewhere = (review: OtherReview, list = '- [ ] Alert on queue age') =>
    findingsOf('action-duplicate', `---\ndate: 2026-03-01\n---\n${items(list)}`, 'markdown', {
      world: { reviews: [review] },
    });

  it('is said of what an earlier review has open as well, and leads there', () => {
    const [finding] = elsewhere(other('open', '2026-02-01'));
    assert.equal(
      finding && inEnglish(finding.message),
      'This is open in “Queue stalls” as well. Say that it is carried over, or refer to it there.',
    );
    assert.deepEqual(finding?.related[0]?.elsewhere, {
      uri: 'file:///a.md',
      path: 'a.md',
      line: 12,
    });
  });

  it('is not said of what is done on either side, nor in the earlier of the two', () => {
    assert.deepEqual(elsewhere(other('done', '2026-02-01')), []);
    assert.deepEqual(elsewhere(other('open', '2026-04-01')), []);
    assert.deepEqual(elsewhere(other('open', '2026-02-01'), '- [x] Alert on queue age'), []);
  });
});

describe('action-done-in-text', () => {
  it('is said where words and box disagree', () => {
    assert.deepEqual(found('action-done-in-text', items('- [ ] Page earlier (done)')), [
      'done (warning)',
    ]);
    assert.deepEqual(found('action-done-in-text', items('- [ ] Page earlier ✅')), [
      '✅ (warning)',
    ]);
    const open = '| Action | Status |\n|--|--|\n| Page earlier **DONE** | Open |';
    assert.deepEqual(found('action-done-in-text', items(open)), ['DONE (warning)']);
    assert.deepEqual(
      found('action-done-in-text', yaml('title: "Page earlier (done)"\nstatus: open'), 'yaml'),
      ['done (warning)'],
    );
  });

  it('is not said where they agree, or the words mean something else', () => {
    const list =
      '- [x] Page earlier (done)\n- [ ] Check what was done\n- [ ] Say when it is done\n- [ ] Fix it (in progress)';
    assert.deepEqual(found('action-done-in-text', items(list)), []);
  });

  it('is put right by marking it done', () => {
    assertFixesRemove('action-done-in-text', items('- [ ] Page earlier (done)'));
    assertFixesRemove('action-done-in-text', yaml('title: "Page (done)"\nstatus: open'), 'yaml');
  });
});
