import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReviewDocument } from '../../../../src/core/review/document.ts';
import { after, at, changedLines, eventWith, markdown, refusal } from '../../../support/edits.ts';

function timeline(body: string): ReviewDocument {
  return markdown(`# 2026-03-18 Cache outage\n\n## Timeline\n\n${body}\n\n## Lessons\n\n- One.\n`);
}

const table = timeline(
  `| Time (UTC) | Kind | Who | Event |
|---|---|---|---|
| 2026-03-18 14:02 | Impact | | Error rate climbs |
| 2026-03-18 14:20 | Detection | @sam | Pager goes off \\| twice |
| 2026-03-18   14:47 | | Priya | Cache key found |`,
);

const bullets = timeline(
  `All times in CET.

- **14:02** Error rate climbs
  over 3 %
- **14:20** Pager goes off
- **14:47** Cache key found`,
);

const twelveHours = timeline(
  `_3/18/2026_

7:32 PM - Error rate climbs

9:05 PM - Pager goes off

11:50 PM - Cache key found`,
);

const headings = timeline(
  `### 2026-03-18 14:02

Error rate climbs.

It hurts.

### 2026-03-18 14:20

Pager goes off.

### 2026-03-18 14:47

Cache key found.`,
);

describe('Setting the time of an event in Markdown', () => {
  const cases: [string, ReviewDocument, string, Parameters<typeof at>, string[], string[]][] = [
    [
      'a table',
      table,
      'Cache key',
      [14, 50, '2026-03-18'],
      ['| 2026-03-18   14:47 | | Priya | Cache key found |'],
      ['| 2026-03-18   14:50 | | Priya | Cache key found |'],
    ],
    [
      'bold times',
      bullets,
      'Pager',
      [14, 25, '2026-03-18'],
      ['- **14:20** Pager goes off'],
      ['- **14:25** Pager goes off'],
    ],
    [
      'a 12-hour clock',
      twelveHours,
      'Pager',
      [20, 5, '2026-03-18'],
      ['9:05 PM - Pager goes off'],
      ['8:05 PM - Pager goes off'],
    ],
    [
      'headings',
      headings,
      'Pager',
      [14, 21, '2026-03-18', 30],
      ['### 2026-03-18 14:20'],
      ['### 2026-03-18 14:21:30'],
    ],
  ];
  for (const [form, document, words, to, gone, wanted] of cases) {
    it(`changes only its digits in ${form}`, () => {
      const text = after(document, {
        type: 'update-event',
        event: eventWith(document, words),
        patch: { start: at(...to) },
      });
      assert.deepEqual(changedLines(document.text, text), { gone, new: wanted });
    });
  }

  it('gives an event an end as its neighbours have theirs', () => {
    const ranges = timeline('- 14:02 - 14:10 Errors climb\n- 14:20 Pager goes off\n- 14:30 Fixed');
    const text = after(ranges, {
      type: 'update-event',
      event: eventWith(ranges, 'Pager'),
      patch: { end: at(14, 25, '2026-03-18') },
    });
    assert.match(text, /- 14:20 - 14:25 Pager goes off\n/);
  });

  it('writes out the dates that a move to another day makes necessary', () => {
    const text = after(bullets, {
      type: 'update-event',
      event: eventWith(bullets, 'Pager'),
      patch: { start: at(3, 0, '2026-03-19') },
    });
    assert.deepEqual(changedLines(bullets.text, text).new, [
      '- **2026-03-19 03:00** Pager goes off',
      '- **2026-03-18 14:47** Cache key found',
    ]);
  });
});

describe('Rewording an event in Markdown', () => {
  it('escapes what a cell cannot hold, and leaves the other cells alone', () => {
    const text = after(table, {
      type: 'update-event',
      event: eventWith(table, 'Error rate'),
      patch: { text: 'a | b\nc' },
    });
    assert.deepEqual(changedLines(table.text, text), {
      gone: ['| 2026-03-18 14:02 | Impact | | Error rate climbs |'],
      new: ['| 2026-03-18 14:02 | Impact | | a \\| b<br>c |'],
    });
  });

  it('continues a list item at its indent', () => {
    const text = after(bullets, {
      type: 'update-event',
      event: eventWith(bullets, 'Pager'),
      patch: { text: 'Pager goes off\nand is heard' },
    });
    assert.match(text, /- \*\*14:20\*\* Pager goes off\n {2}and is heard\n- \*\*14:47/);
  });

  it('keeps words that look like a list from becoming one', () => {
    const text = after(bullets, {
      type: 'update-event',
      event: eventWith(bullets, 'Pager'),
      patch: { text: '- or so it seemed' },
    });
    assert.match(text, /- \*\*14:20\*\* \\- or so it seemed\n/);
  });

  it('sets kind and actor in their columns, in the case of the column', () => {
    const text = after(table, {
      type: 'update-event',
      event: eventWith(table, 'Cache key'),
      patch: { kind: 'finding', actor: null },
    });
    assert.match(text, /\| 2026-03-18 {3}14:47 \| Finding \| {2}\| Cache key found \|\n/);
  });

  it('says why where there is no column', () => {
    const change = {
      type: 'update-event',
      event: eventWith(bullets, 'Pager'),
      patch: { kind: 'finding' },
    } as const;
    assert.match(refusal(bullets, change), /no column for the kind/);
  });
});

describe('Adding an event in Markdown', () => {
  const cases: [string, ReviewDocument, string[]][] = [
    ['a table', table, ['| 2026-03-18 14:30 |  |  | Rollback begins |']],
    ['bold times', bullets, ['- **14:30** Rollback begins']],
    ['headings', headings, ['### 2026-03-18 14:30', '', 'Rollback begins', '']],
  ];
  for (const [form, document, lines] of cases) {
    it(`writes ${form} as the neighbours are written, where its time belongs`, () => {
      const text = after(document, {
        type: 'add-event',
        event: { start: at(14, 30, '2026-03-18'), text: 'Rollback begins' },
      });
      assert.deepEqual(changedLines(document.text, text), { gone: [], new: lines });
    });
  }

  it('writes a 12-hour clock where the neighbours have one', () => {
    const text = after(twelveHours, {
      type: 'add-event',
      event: { start: at(21, 30, '2026-03-18'), text: 'Rollback begins' },
    });
    assert.match(text, /off\n\n9:30 PM - Rollback begins\n\n11:50 PM/);
  });

  it('counts on in a numbered list', () => {
    const numbered = timeline('1. 14:02 one\n2. 14:05 two');
    const text = after(numbered, {
      type: 'add-event',
      event: { start: at(14, 9, '2026-03-18'), text: 'three' },
    });
    assert.match(text, /2\. 14:05 two\n3\. 14:09 three\n/);
  });

  it('opens a timeline in a review that has none', () => {
    const none = markdown('# Outage\n\n## Summary\n\nSlow.\n\n## Lessons learned\n\n- One.\n');
    const text = after(none, {
      type: 'add-event',
      event: { start: at(14, 2, '2026-03-18'), text: 'It began' },
    });
    assert.match(text, /## Timeline\n\n- 2026-03-18 14:02 - It began\n/);
  });

  it('begins an empty timeline under its heading', () => {
    const empty = markdown(
      '# 2026-03-18 Outage\r\n\r\n## Timeline\r\n\r\n## Lessons\r\n\r\n- One.\r\n',
    );
    const text = after(empty, {
      type: 'add-event',
      event: { start: at(14, 2, '2026-03-18'), text: 'It began' },
    });
    assert.match(text, /## Timeline\r\n\r\n- 14:02 - It began\r\n\r\n## Lessons/);
  });
});

describe('Deleting, moving and sorting events in Markdown', () => {
  it('takes out the whole entry with its lines and nothing else', () => {
    const text = after(bullets, { type: 'delete-event', event: eventWith(bullets, 'Error rate') });
    assert.deepEqual(changedLines(bullets.text, text), {
      gone: ['- **14:02** Error rate climbs', '  over 3 %'],
      new: [],
    });
    const prose = after(headings, { type: 'delete-event', event: eventWith(headings, 'Error') });
    assert.match(prose, /## Timeline\n\n### 2026-03-18 14:20\n/);
  });

  it('writes the date out behind a deleted entry that carried it', () => {
    const carried = timeline('- 2026-03-17 14:02 one\n- 14:05 two\n- 14:09 three');
    const text = after(carried, { type: 'delete-event', event: eventWith(carried, 'one') });
    assert.match(text, /## Timeline\n\n- 2026-03-17 14:05 two\n- 14:09 three\n/);
  });

  it('moves a row byte for byte', () => {
    const text = after(table, { type: 'move-event', event: eventWith(table, 'Cache'), to: 0 });
    assert.match(text, /\|---\|\n\| 2026-03-18 {3}14:47 \|[^\n]+\n\| 2026-03-18 14:02/);
  });

  it('sorts by exchanging whole entries, with what stands between them in place', () => {
    const mixed = timeline(
      '- 2026-03-18 14:47 three\n  more\n\n- 2026-03-18 14:02 one\n- 2026-03-18 14:20 two',
    );
    const text = after(mixed, { type: 'sort-events', timeline: mixed.review.timelines[0]! });
    assert.match(
      text,
      /- 2026-03-18 14:02 one\n\n- 2026-03-18 14:20 two\n- 2026-03-18 14:47 three\n {2}more\n/,
    );
  });
});

describe('An event that lasts some days of one month', () => {
  const text = '# Cache outage\n\n## Timeline\n\n- 7-13th Nov 2025 – Cache filled\n- 16:10 Paged\n';

  /** The text of the first event after a change of its time. */
  function entryAfter(patch: { start?: string; end?: string | null }): string {
    const document = markdown(text);
    const [event] = document.review.timelines[0]!.events;
    const day = (iso: string) => ({ date: at(0, 0, iso).date! });
    return after(document, {
      type: 'update-event',
      event: event!,
      patch: {
        ...(patch.start && { start: day(patch.start) }),
        ...(patch.end !== undefined && { end: patch.end === null ? null : day(patch.end) }),
      },
    }).split('\n')[4]!;
  }

  it('is moved, with a month beside the day that leaves it', () => {
    assert.equal(
      entryAfter({ start: '2025-11-09', end: '2025-11-15' }),
      '- 9-15th Nov 2025 – Cache filled',
    );
    assert.equal(entryAfter({ start: '2025-10-30' }), '- 30 Oct-13th Nov 2025 – Cache filled');
    assert.equal(entryAfter({ end: null }), '- 7 Nov 2025 – Cache filled');
  });

  it('takes no time of day, and says so', () => {
    const document = markdown(text);
    const [event] = document.review.timelines[0]!.events;
    const patch = { start: at(9, 30, '2025-11-07') };
    assert.match(refusal(document, { type: 'update-event', event: event!, patch }), /in the text/);
  });

  it('lends its neighbour no date of which it writes only the day', () => {
    const document = markdown(text);
    const event = eventWith(document, 'Paged');
    const patch = { start: at(16, 10, '2025-12-02') };
    assert.match(
      after(document, { type: 'update-event', event, patch }),
      /^- 2025-12-02 16:10 Paged$/m,
    );
  });
});

describe('Stating the zone of a Markdown review', () => {
  it('leaves that of a milestone, which holds for all times until then, where it is', () => {
    const text =
      '# T\n\n- **Started:** 2024-05-06 09:41 EST\n\n## Timeline\n\n- 09:41 a\n- 09:52 b\n';
    const change = { type: 'set-metadata', patch: { timezone: 'UTC' } } as const;
    assert.equal(after(markdown(text), change), `---\ntimezone: UTC\n---\n\n${text}`);
  });
});
