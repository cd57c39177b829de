import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDate } from '../../../../../src/core/time/wallTime.ts';
import { read, startsIn } from './reading.ts';

function list(...entries: string[]): string {
  return entries.map((entry) => `- ${entry} something happened\n`).join('');
}

function doubtsIn(markdown: string): (string | undefined)[] {
  return read(markdown).timelines.flatMap(({ events }) => events.map(({ time }) => time.doubt));
}

describe('the date of an entry', () => {
  it('comes from the entry, then from the entries before it', () => {
    const text = `# Stalls\n\n## Timeline\n\n${list('2024-05-06 09:41', '09:52', '2024-05-08 10:00', '10:05')}`;
    assert.deepEqual(startsIn(text), [
      '2024-05-06T09:41',
      '2024-05-06T09:52',
      '2024-05-08T10:00',
      '2024-05-08T10:05',
    ]);
    assert.deepEqual(
      read(text).timelines[0]!.events.map(({ time }) => time.dateFrom),
      ['entry', 'carried', 'entry', 'carried'],
    );
  });

  it('comes from a title of a lower level that stands over all other headings', () => {
    const entries = list('09:41');
    assert.deepEqual(startsIn(`## Stalls, 6 May 2024\n\n### Timeline\n\n${entries}`), [
      '2024-05-06T09:41',
    ]);
    assert.deepEqual(startsIn(`## Stalls, 6 May 2024\n\n## Timeline\n\n${entries}`), ['09:41']);
  });

  it('comes from the heading of a day, the heading of the timeline, the title or the file name', () => {
    const entries = list('09:41', '09:52');
    for (const [text, fileName, from] of [
      [
        `# Stalls 2024-01-01\n\n## Timeline\n\n### Monday, 6 May 2024\n\n${entries}`,
        'a.md',
        'heading',
      ],
      [`# Stalls 2024-01-01\n\n## Timeline (6 May 2024, UTC)\n\n${entries}`, 'a.md', 'heading'],
      [
        `# Stalls 2024-01-01\n\n## Second incident, 6 May 2024\n\n### Timeline\n\n${entries}`,
        'a.md',
        'heading',
      ],
      [`# Stalls on May 6th, 2024\n\n## Timeline\n\n${entries}`, '2024-05-09-a.md', 'title'],
      [`# Stalls\n\n## Timeline\n\n${entries}`, '2024-05-06-stalls.md', 'file-name'],
      [`# Stalls\n\n## Timeline\n\n${entries}`, 'postmortem_20240506.md', 'file-name'],
      [
        `# Stalls\n\n## Summary\n\nOn May 6th, 2024 the queue stood still.\n\n## Timeline\n\n${entries}`,
        'a.md',
        'text',
      ],
    ] as const) {
      assert.deepEqual(startsIn(text, fileName), ['2024-05-06T09:41', '2024-05-06T09:52'], text);
      assert.equal(read(text, fileName).timelines[0]!.events[0]!.time.dateFrom, from, text);
    }
  });

  it('is again the one that a sentence states for all, after an entry with its own', () => {
    const entries = list(
      '2024-05-05 22:10',
      '09:41',
      '23:50',
      '00:10',
      '2024-05-09 10:00',
      '10:05',
    );
    for (const sentence of [
      'Unless stated, the events below took place on 2024-05-06. Times are\nUTC.',
      'All times on May 6th, 2024 unless stated.',
      'Times are CET. Events are on Monday, 6 May 2024.',
      '_All times are in UTC, on **2024-05-06**, unless noted otherwise._',
    ]) {
      assert.deepEqual(
        startsIn(`# Stalls\n\n## Timeline\n\n${sentence}\n\n${entries}`),
        [
          '2024-05-05T22:10',
          '2024-05-06T09:41',
          '2024-05-06T23:50',
          '2024-05-07T00:10',
          '2024-05-09T10:00',
          '2024-05-06T10:05',
        ],
        sentence,
      );
    }
  });

  it('is carried on where a sentence only tells a day', () => {
    const entries = list('2024-05-05 22:10', '22:41');
    for (const sentence of [
      'The events that led here began on 2024-05-06.',
      'All events happened on 2024-05-04 and 2024-05-06.',
      'All events were reviewed on 2024-05-06.',
    ]) {
      const text = `# Stalls\n\n## Timeline\n\n${sentence}\n\n${entries}`;
      assert.deepEqual(startsIn(text), ['2024-05-05T22:10', '2024-05-05T22:41'], sentence);
    }
  });

  it('is that of a line above with a remark on the times, or with blanks behind it', () => {
    for (const line of [
      '2024-05-06 (all times UTC)',
      '**May 6, 2024 (times are CET)**',
      'May 6, 2024:  ',
    ]) {
      const text = `# Stalls\n\n## Timeline\n\n${line}\n\n${list('09:41', '10:05')}\n\nIt was a long day.\n`;
      assert.deepEqual(startsIn(text), ['2024-05-06T09:41', '2024-05-06T10:05'], line);
    }
  });

  it('is the one that a quote tells, not the one the text was posted on', () => {
    const text = `# Stalls\n\n*Posted on: May 9, 2024*\n\n- Time:\n\n> From May 6, 2024 9:00 to 10:00\n\n## Timeline\n\n${list('09:41')}`;
    assert.deepEqual(startsIn(text), ['2024-05-06T09:41']);
  });

  it('is the earlier of two in a file name', () => {
    const text = `# Stalls\n\n## Timeline\n\n${list('09:41')}`;
    assert.deepEqual(startsIn(text, '2024-05-09-stalls-2024-05-06.md'), ['2024-05-06T09:41']);
  });

  it('is absent where nothing tells it', () => {
    const text = `# Stalls\n\n## Timeline\n\n${list('09:41')}`;
    assert.deepEqual(startsIn(text), ['09:41']);
    assert.equal(read(text).timelines[0]!.events[0]!.time.dateFrom, 'none');
  });

  it('takes its year from the title, the file name or the dates around it', () => {
    const entries = list('May 6, 09:41', '7 May 10:00');
    const expected = ['2024-05-06T09:41', '2024-05-07T10:00'];
    assert.deepEqual(startsIn(`# Stalls of 2024\n\n## Timeline\n\n${entries}`), expected);
    assert.deepEqual(
      startsIn(`# Stalls\n\n## Timeline\n\n${entries}`, '2024-05-09-stalls.md'),
      expected,
    );
    assert.deepEqual(
      startsIn(`# Stalls 2023-12-31\n\n## Timeline\n\n${list('Dec 31 23:50', 'Jan 1 00:10')}`),
      ['2023-12-31T23:50', '2024-01-01T00:10'],
    );
  });

  it('counts `Day 2` and weekdays from the first day', () => {
    assert.deepEqual(
      startsIn(
        `# Stalls 2024-05-06\n\n## Timeline\n\n### Day 1\n\n${list('09:41')}\n### Day 2\n\n${list('08:00')}`,
      ),
      ['2024-05-06T09:41', '2024-05-07T08:00'],
    );
    assert.deepEqual(
      startsIn(
        `# Stalls 2024-05-06\n\n## Timeline\n\n**Monday**\n\n${list('09:41')}\n**Wednesday**\n\n${list('08:00')}`,
      ),
      ['2024-05-06T09:41', '2024-05-08T08:00'],
    );
  });
});

describe('a time counted from the start', () => {
  it('counts from the clock beside one of them, over midnight', () => {
    assert.deepEqual(
      startsIn(
        '# Down on 2024-05-06\n\n## Timeline\n\n- T-1h Deployed\n- T+0 (23:30) Alert\n- T+45 Found\n- T+1:30:10 Fixed\n',
      ),
      ['2024-05-06T22:30', '2024-05-06T23:30', '2024-05-07T00:15', '2024-05-07T01:00:10'],
    );
  });

  it('counts from the start that the review states, else is on its day', () => {
    const timeline =
      '## Timeline\n\n| Time | Event |\n| --- | --- |\n| T+5 | Paged |\n| T+1d | Fixed |\n';
    assert.deepEqual(startsIn(`Started: 2024-05-06 14:02\n\n${timeline}`), [
      '2024-05-06T14:07',
      '2024-05-07T14:02',
    ]);
    assert.deepEqual(startsIn(`# Down on 2024-05-06\n\n${timeline}`), ['2024-05-06', '2024-05-06']);
    assert.deepEqual(startsIn(timeline), []);
  });
});

describe('midnight', () => {
  it('moves the date on where the clock plainly starts over', () => {
    assert.deepEqual(
      startsIn(`# Stalls 2024-05-06\n\n## Timeline\n\n${list('22:10', '23:50', '00:15', '01:30')}`),
      ['2024-05-06T22:10', '2024-05-06T23:50', '2024-05-07T00:15', '2024-05-07T01:30'],
    );
    assert.deepEqual(
      startsIn(
        `# Stalls 2024-05-06\n\n## Timeline\n\n${list('16:10', '17:50', '09:00', '09:40', '10:15')}`,
      ).slice(2),
      ['2024-05-07T09:00', '2024-05-07T09:40', '2024-05-07T10:15'],
    );
  });

  it('leaves an entry out of order on its day', () => {
    assert.deepEqual(
      startsIn(
        `# Stalls 2024-05-06\n\n## Timeline\n\n${list('14:29', '14:49', '14:43', '14:55')}`,
      )[2],
      '2024-05-06T14:43',
    );
    assert.deepEqual(
      startsIn(
        `# Stalls 2024-05-06\n\n## Timeline\n\n${list('16:10', '17:50', '09:00', '18:00')}`,
      )[2],
      '2024-05-06T09:00',
    );
  });

  it('leaves dates alone that are written, whatever their order', () => {
    assert.deepEqual(
      startsIn(`# Stalls\n\n## Timeline\n\n${list('2024-05-06 23:50', '2024-05-06 00:15')}`),
      ['2024-05-06T23:50', '2024-05-06T00:15'],
    );
  });

  it('ends a range on the next day, and a day at 24:00', () => {
    const [event, last] = read(
      `# Stalls 2024-05-06\n\n## Timeline\n\n${list('23:50 - 00:10', '22:00-24:00')}`,
    ).timelines[0]!.events;
    assert.deepEqual(event!.time.end, {
      date: { year: 2024, month: 5, day: 7 },
      clock: { hour: 0, minute: 10 },
    });
    assert.deepEqual(last!.time.end?.date?.day, 7);
  });
});

describe('day and month', () => {
  const starts = (...entries: string[]) =>
    startsIn(`# Stalls\n\n## Timeline\n\n${list(...entries)}`);

  it('are told apart by a day above twelve anywhere in the document', () => {
    assert.deepEqual(starts('06/05/2024 09:41', '13/05/2024 10:00'), [
      '2024-05-06T09:41',
      '2024-05-13T10:00',
    ]);
    assert.deepEqual(starts('05/06/2024 09:41', '05/13/2024 10:00'), [
      '2024-05-06T09:41',
      '2024-05-13T10:00',
    ]);
    assert.deepEqual(
      doubtsIn(`# Stalls\n\n## Timeline\n\n${list('06/05/2024 09:41', '13/05/2024 10:00')}`),
      [undefined, undefined],
    );
  });

  it('are told apart by the entries for the fields above them, too', () => {
    const { metadata, milestones } = read(
      '**Date**: 03-10-2021\n**Started**: 03-10-2021 09:00\n\n## Timeline\n\n### 29-09-2021\n\n- 09:41 Changed\n\n### 03-10-2021\n\n- 09:52 Down\n',
    );
    assert.equal(formatDate(metadata.date!.value), '2021-10-03');
    assert.equal(formatDate(milestones.started!.wall.date!), '2021-10-03');
  });

  it('are told apart by title, file name, weekday and the order of the entries', () => {
    assert.deepEqual(
      startsIn(`# Stalls, May 6th 2024\n\n## Timeline\n\n${list('06/05/2024 09:41')}`),
      ['2024-05-06T09:41'],
    );
    assert.deepEqual(
      startsIn(`# Stalls\n\n## Timeline\n\n${list('06/05/2024 09:41')}`, '2024-05-06-stalls.md'),
      ['2024-05-06T09:41'],
    );
    assert.deepEqual(starts('Monday 06/05/2024 09:41'), ['2024-05-06T09:41']);
    assert.deepEqual(starts('06/05/2024 09:41', '10:05 6th May 2024'), [
      '2024-05-06T09:41',
      '2024-05-06T10:05',
    ]);
    assert.deepEqual(starts('06/05/2024 09:41', '07/05/2024 09:00', '01/06/2024 10:00'), [
      '2024-05-06T09:41',
      '2024-05-07T09:00',
      '2024-06-01T10:00',
    ]);
  });

  it('stay in doubt where nothing tells, and the zone says how they are read', () => {
    assert.deepEqual(doubtsIn(`# Stalls\n\n## Timeline\n\n${list('06/05/2024 09:41')}`), [
      'day-month',
    ]);
    assert.deepEqual(starts('06/05/2024 09:41 CEST'), ['2024-05-06T09:41']);
    assert.deepEqual(starts('06/05/2024 09:41 PDT'), ['2024-06-05T09:41']);
  });
});

describe('doubt', () => {
  it('is on a clock that contradicts its AM or PM, or lacks one that its siblings have', () => {
    assert.deepEqual(
      doubtsIn(`# Stalls 2024-05-06\n\n## Timeline\n\n${list('9:41 AM', '9:52', '13:06 PM')}`),
      [undefined, 'meridiem', 'meridiem'],
    );
  });

  it('is on no start of a range whose end says AM or PM', () => {
    const text = `# Stalls 2024-05-06\n\n## Timeline\n\n${list('3:43–3:46 AM', '6:00 AM')}`;
    const doubts = read(text).timelines.flatMap(({ events }) =>
      events.map(({ time }) => time.doubt),
    );
    assert.deepEqual(doubts, [undefined, undefined]);
  });

  it('is on a weekday that the date does not fall on', () => {
    assert.deepEqual(
      doubtsIn(
        `# Stalls\n\n## Timeline\n\n${list('Tue 2024-05-06 09:41', 'Mon 2024-05-06 09:52')}`,
      ),
      ['weekday', undefined],
    );
  });

  it('comes with the reading that the sequence makes plain', () => {
    assert.deepEqual(
      startsIn(`# Stalls 2024-05-06\n\n## Timeline\n\n${list('11:50', '12:10', '1:05', '1:20')}`),
      ['2024-05-06T11:50', '2024-05-06T12:10', '2024-05-06T13:05', '2024-05-06T13:20'],
    );
  });
});

describe('the incident’s own day', () => {
  const day = (markdown: string, fileName?: string) => {
    const { date } = read(markdown, fileName).metadata;
    return date && formatDate(date.value);
  };

  it('is that of the title, before all others', () => {
    assert.equal(
      day(`# Stalls 2024-05-06\n\n## Timeline\n\n${list('2024-05-05 09:41')}`, '2024-05-09-a.md'),
      '2024-05-06',
    );
    assert.equal(
      day(`# 06-05-2024 Stalls\n\n## Timeline\n\n${list('09:41 6th May 2024')}`),
      '2024-05-06',
    );
    assert.equal(day('# Mail lost from May 6 to May 11, 2024\n'), '2024-05-06');
  });

  it('is that of the first event, before one of publication', () => {
    assert.equal(
      day(`# Stalls\n\n## Timeline\n\n${list('2024-05-06 09:41')}`, '2024-05-09-a.md'),
      '2024-05-06',
    );
    assert.equal(
      day(`---\ndate: 2024-05-09\n---\n\n# Stalls\n\n## Timeline\n\n${list('2024-05-06 09:41')}`),
      '2024-05-06',
    );
  });

  it('is the one that a sentence states for all entries, before that of the first', () => {
    const entries = list('2024-05-05 22:10', '09:41');
    assert.equal(
      day(`# Stalls\n\n## Timeline\n\nAll times on 2024-05-06 unless stated.\n\n${entries}`),
      '2024-05-06',
    );
  });

  it('is that of the text, else of the file name', () => {
    assert.equal(
      day('# Stalls\n\nOn May 6th the queue stood still.\n', '2024-05-09-a.md'),
      '2024-05-06',
    );
    assert.equal(day('# Stalls\n\nThe queue stood still.\n', '2024-05-09-a.md'), '2024-05-09');
    assert.equal(day('# Stalls\n\nThe queue stood still.\n'), undefined);
  });
});

describe('an hour of the afternoon without its PM', () => {
  it('stays on its day between two that say so', () => {
    assert.deepEqual(
      startsIn(
        `## Timeline\n\n- 2024-05-06 12:00 Lunch\n- 01:16 Back\n- 01:47 Fixed\n- 14:03 Talk\n`,
      ),
      ['2024-05-06T12:00', '2024-05-06T01:16', '2024-05-06T01:47', '2024-05-06T14:03'],
    );
  });

  it('is also missing behind an entry of the same written day', () => {
    const text = `# Stalls 2024-05-06\n\n## Timeline\n\n${list('May 6 1:34pm', 'May 6 2:00', 'May 7 2:20')}`;
    assert.deepEqual(startsIn(text), ['2024-05-06T13:34', '2024-05-06T14:00', '2024-05-07T02:20']);
  });

  it('is one of the night where the evening comes before it', () => {
    assert.deepEqual(
      startsIn(`## Timeline\n\n- 2024-05-06 22:00 Deploy\n- 01:16 Page\n- 14:03 Talk\n`),
      ['2024-05-06T22:00', '2024-05-07T01:16', '2024-05-07T14:03'],
    );
  });
});
