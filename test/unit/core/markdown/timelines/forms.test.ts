import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReview } from '../../../../../src/core/review/read.ts';
import type { Span } from '../../../../../src/core/text/span.ts';
import { eventsIn, read, timelinesOf } from './reading.ts';

const two = ['2024-05-06T09:41 Pool exhausted', '2024-05-06T09:52 Page acknowledged'];

describe('lists', () => {
  it('reads a bullet an event, its time in whatever marks', () => {
    assert.deepEqual(
      eventsIn(`# Queue stalls on 2024-05-06

## Timeline

- 09:41 Pool exhausted
- **09:52** Page acknowledged
- \`10:03\` - Pool doubled
- **10:09:** Errors gone
- [10:10] All clear
- *10:15* – Closed
- **10:20 - Review planned**
- 🔴 10:30 – Full again
- :fire: ~10:35: Paged again
- 2X:XX Somebody looked at the disks
- 23:10 Second pool added
`),
      [
        ...two,
        '2024-05-06T10:03 Pool doubled',
        '2024-05-06T10:09 Errors gone',
        '2024-05-06T10:10 All clear',
        '2024-05-06T10:15 Closed',
        '2024-05-06T10:20 Review planned',
        '2024-05-06T10:30 Full again',
        '~2024-05-06T10:35 Paged again',
        '2024-05-06 Somebody looked at the disks',
        '2024-05-06T23:10 Second pool added',
      ],
    );
  });

  it('leaves the colons of an emoji’s short name behind a time to the text', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n- `18:04` :rotating_light: Full\n- 18:10 - :tada: Empty\n- **18:20** : kim: calls\n',
      ),
      [
        '2024-05-06T18:04 :rotating_light: Full',
        '2024-05-06T18:10 :tada: Empty',
        '2024-05-06T18:20 kim: calls',
      ],
    );
  });

  it('reads a day that Markdown takes for the number of a list', () => {
    assert.deepEqual(
      eventsIn('## Timeline\n\n- 6. Mai 2024, 09:41 Uhr: Voll\n- 7. Mai 2024: Leer\n'),
      ['2024-05-06T09:41 Voll', '2024-05-07 Leer'],
    );
    assert.deepEqual(eventsIn('## Timeline\n\n6. May 2024 09:41 Full\n'), [
      '2024-05-06T09:41 Full',
    ]);
    assert.deepEqual(eventsIn('## Timeline\n\n1. May 6, 2024 09:41 Full\n'), [
      '2024-05-06T09:41 Full',
    ]);
  });

  it('reads nested bullets, and leaves notes without a time to the event above', () => {
    assert.deepEqual(
      eventsIn(`# Queue stalls on 2024-05-06

## Timeline

- Morning shift
  - 09:41 Pool exhausted
    - 240 connections in use
  - 09:52 Page acknowledged
- Nobody wrote down when the cache was cleared
`),
      two,
    );
  });

  it('takes a date above entries with clocks for their day, not for an entry', () => {
    assert.deepEqual(
      eventsIn(`# Queue stalls

## Timeline

2024-05-06

- 09:41 Pool exhausted

7 May 2024

- 09:52 Page acknowledged

### 8 to 9 May 2024 - Still slow

- 22:10 (May 8) Index rebuilt
- 00:30 (May 9) Fast again
`),
      [
        '2024-05-06T09:41 Pool exhausted',
        '2024-05-07T09:52 Page acknowledged',
        '2024-05-08T22:10 Index rebuilt',
        '2024-05-09T00:30 Fast again',
      ],
    );
    assert.deepEqual(eventsIn('## Timeline\n\n2024-05-06\n\n- Pool exhausted\n'), [
      '2024-05-06 Pool exhausted',
    ]);
  });

  it('reads numbered items, tasks and a list under a label', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n**Timeline**\n\n1. 09:41 Pool exhausted\n2. 09:52 Page acknowledged\n',
      ),
      two,
    );
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n- **Timeline**:\n  - 09:41 Pool exhausted\n  - 09:52 Page acknowledged\n',
      ),
      two,
    );
  });

  it('reads dashes and bullets that Markdown takes for text', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n– 09:41 Pool exhausted\n– 09:52 Page acknowledged\n',
      ),
      two,
    );
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n-09:41 Pool exhausted\n\n• 09:52 Page acknowledged\n',
      ),
      two,
    );
  });

  it('goes on with a list that prose or code interrupts', () => {
    const timelines = timelinesOf(`# Stalls 2024-05-06

## Timeline

- 09:41 Pool exhausted

\`\`\`
09:45 this is output
\`\`\`

That was the first sign.

- 09:52 Page acknowledged
`);
    assert.deepEqual(timelines, [two]);
  });

  it('reads entries whose time stands behind what happened', () => {
    assert.deepEqual(
      eventsIn(`# Stalls

- **Key events**
  - First detected: 2024-05-06 09:41
  - Incident declared 2024-05-06 09:52
  - Resolved at 11:30 on 2024-05-06
`),
      [
        '2024-05-06T09:41 First detected',
        '2024-05-06T09:52 Incident declared',
        '2024-05-06T11:30 Resolved',
      ],
    );
  });

  it('does not take a sentence that ends in a time for an event', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n- 09:41 Pool exhausted\n- 09:52 Page acknowledged\n- Errors went on until 10:30\n',
      ),
      two,
    );
  });
});

describe('tables', () => {
  it('finds the columns by their names, wherever they stand', () => {
    assert.deepEqual(
      eventsIn(`# Stalls

## Timeline

| What happened | Link | When (UTC) | Who |
|---|---|---|---|
| Pool exhausted | | 2024-05-06 09:41 | |
| Page acknowledged | | 2024-05-06 09:52 | @nova |
`),
      two,
    );
  });

  it('finds the columns by what is in them where names do not tell', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n| | |\n|---|---|\n| 09:41 | Pool exhausted |\n| 09:52 | Page acknowledged |\n',
      ),
      two,
    );
  });

  it('reads a header that is an entry itself', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n| 09:41 | Pool exhausted |\n|---|---|\n| 09:52 | Page acknowledged |\n',
      ),
      two,
    );
  });

  it('puts a date together from several columns and the year in a header', () => {
    assert.deepEqual(
      eventsIn(`# Stalls

## Timeline

| Day | Date (2024) | Time (PT) | Event |
|---|---|---|---|
| Mon | May 6 | 09:41 | Pool exhausted |
| Mon | May 6 | 09:52 | Page acknowledged
| Tues | May 7 | 08:00 | Review
`),
      [...two, '2024-05-07T08:00 Review'],
    );
  });

  it('takes a start and an end column for a range', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n| Start | End | Description |\n|---|---|---|\n| 09:41 | 09:52 | Pool exhausted |\n',
      ),
      ['2024-05-06T09:41 to 2024-05-06T09:52 Pool exhausted'],
    );
  });

  it('reads a last day alone, and the day before a time counted from the start', () => {
    assert.deepEqual(
      eventsIn('## Timeline\n\n- 2026-07-29 -> 31: Slow rollout\n- 2026-08-01 14:00 Stopped\n'),
      ['2026-07-29 to 2026-07-31 Slow rollout', '2026-08-01T14:00 Stopped'],
    );
    const rows = [
      'Day 1 - T+0 (14:00) | Alert',
      'Day 1 - T+0:40 | Paged',
      'Day 2 – T+26:40 | Fixed',
    ];
    assert.deepEqual(
      eventsIn(
        `# Down on 2026-07-29\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| ${rows.join(' |\n| ')} |\n`,
      ),
      ['2026-07-29T14:00 Alert', '2026-07-29T14:40 Paged', '2026-07-30T16:40 Fixed'],
    );
  });

  it('takes a row with only a date for the day of those below', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| **2024-05-06** | |\n| 09:41 | Pool exhausted |\n| 09:52 | Page acknowledged |\n',
      ),
      two,
    );
  });

  it('keeps a row whose clock nobody knows as a day, and leaves out one without a time', () => {
    assert.deepEqual(
      eventsIn(`# Stalls

## Timeline

| Time | Event |
|---|---|
| 2024-05-06 --:-- | Pool exhausted |
| 2024-05-06 09:52 | Page acknowledged |
| | Somebody cleared the cache |
| 2024-05-?? ??:?? | To be told |
`),
      ['2024-05-06 Pool exhausted', '2024-05-06T09:52 Page acknowledged'],
    );
  });

  it('reads a date whose year has a slip, by the year of the file', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| 20224-05-06 09:41 | Pool exhausted |\n',
        'INC2024-003 Stalls.md',
      ),
      ['2024-05-06T09:41 Pool exhausted'],
    );
  });

  it('keeps tables in parallel apart, each from the first day on', () => {
    assert.deepEqual(
      timelinesOf(`# Stalls

## Timeline

### Database

| Time | Event |
|---|---|
| 2024-05-06 22:41 | Pool exhausted |
| 23:52 | Pool doubled |
| 01:10 | Errors gone |

### Communication

| Time | Event |
|---|---|
| 23:00 | Status page updated |
| 01:15 | All clear posted |
`),
      [
        [
          '2024-05-06T22:41 Pool exhausted',
          '2024-05-06T23:52 Pool doubled',
          '2024-05-07T01:10 Errors gone',
        ],
        ['2024-05-06T23:00 Status page updated', '2024-05-07T01:15 All clear posted'],
      ],
    );
  });

  it('leaves tables of actions with due dates alone', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Action items\n\n| Action | Due |\n|---|---|\n| Alert on pool | 2024-06-01 |\n| Double pool | 2024-06-02 |\n| Tell support | 2024-06-03 |\n',
      ),
      [],
    );
  });
});

describe('headings', () => {
  it('reads a heading an event, the prose below as its text', () => {
    assert.deepEqual(
      eventsIn(`# Stalls

## Timeline

### May 6 2024 09:41

Pool exhausted

    09:45 output

### 09:52 - Page acknowledged

By the on-call engineer.

## Impact

12:00 is not part of it.
`),
      two,
    );
  });

  it('takes headings with only a date for days where entries stand below, for events where prose does', () => {
    assert.deepEqual(
      eventsIn(`# Stalls, May 2024

## Timeline

### 2024-05-05

Traffic grows all day.

### 2024-05-06

#### 09:41

Pool exhausted

#### 09:52

Page acknowledged
`),
      ['2024-05-05 Traffic grows all day.', ...two],
    );
  });

  it('reads headings that end in their time', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls\n\n## Timeline\n\n### Pool exhausted (2024-05-06 09:41)\n\nAll of it.\n\n### Page acknowledged – 09:52\n\n### Aftermath\n',
      ),
      two,
    );
  });

  it('covers the prose that belongs to an event, up to the next', () => {
    const text =
      '# Stalls 2024-05-06\n\n## Timeline\n\n### 09:41\n\nPool exhausted\n\n- detail\n\n### 09:52\n\nPage acknowledged\n';
    const [first] = read(text).timelines[0]!.events;
    assert.equal(
      text.slice(first!.span.start, first!.span.end),
      '### 09:41\n\nPool exhausted\n\n- detail',
    );
  });
});

describe('paragraphs and lines', () => {
  it('reads paragraphs that start with a time', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n9:41 AM - Pool exhausted\n\n9:52 AM: Page acknowledged\nby the on-call\n',
      ),
      ['2024-05-06T09:41 Pool exhausted', '2024-05-06T09:52 Page acknowledged\nby the on-call'],
    );
  });

  it('reads a time on a line of its own and the text on the next', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls\n\n## Timeline\n\n## May 6 2024\n9:41 AM\nPool exhausted\n\n9:52 AM\nPage acknowledged\n',
      ),
      two,
    );
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n**09:41**\n\nPool exhausted\n\n**09:52**\n\nPage acknowledged\n',
      ),
      two,
    );
  });

  it('reads lines and breaks that join entries', () => {
    const lines = '09:41 - Pool exhausted\n09:52 - Page acknowledged\n';
    assert.deepEqual(eventsIn(`# Stalls 2024-05-06\n\n## Timeline\n\n${lines}`), two);
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n09:41 Pool exhausted<br>09:52 Page acknowledged<br/>\n',
      ),
      two,
    );
    assert.deepEqual(eventsIn(`# Stalls 2024-05-06\n\n**Timeline:**\n${lines}`), two);
  });

  it('takes a date on a line of its own for the day of what follows', () => {
    for (const day of [
      '_5/6/2024_',
      '**May 6, 2024**',
      '06.05.2024',
      '2024-05-06:',
      'Monday, 6 May 2024',
    ]) {
      assert.deepEqual(
        eventsIn(
          `# Stalls\n\n## Timeline\n\n${day}\n\n09:41 - Pool exhausted\n\n09:52 - Page acknowledged\n`,
        ),
        two,
        day,
      );
    }
  });

  it('reads preformatted text and HTML where nothing else is the timeline', () => {
    const lines = '09:41  Pool exhausted\n09:52  Page acknowledged\n';
    assert.deepEqual(
      eventsIn(`# Stalls 2024-05-06\n\n## Timeline\n\n\`\`\`\n${lines}\`\`\`\n`),
      two,
    );
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n<ul><li>09:41 – Pool exhausted</li><li>09:52 – Page acknowledged</li></ul>\n',
      ),
      two,
    );
    assert.deepEqual(
      eventsIn(
        `# Stalls 2024-05-06\n\n## Timeline\n\n<!--\n${lines}-->\n\n- 09:41 Pool exhausted\n- 09:52 Page acknowledged\n`,
      ),
      two,
    );
  });

  it('leaves prose alone that only mentions times', () => {
    assert.deepEqual(
      eventsIn(`# Stalls 2024-05-06

## Timeline

Around **09:41** we ran a deployment. After it had finished, a user wrote that the queue stood still. At
10:00, we rolled it back.

At 15:10 we deployed again.
`),
      [],
    );
  });

  it('takes paragraphs that begin with `At 10:30` for events where most of them do', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\nAt 09:41, the pool was exhausted.\n\nAt 09:52, the page was acknowledged.\n\nAt 10:30 errors were gone.\n',
      ),
      [
        '2024-05-06T09:41 the pool was exhausted.',
        '2024-05-06T09:52 the page was acknowledged.',
        '2024-05-06T10:30 errors were gone.',
      ],
    );
  });

  it('takes dotted clocks for times among their like, and for numbers elsewhere', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n- 09.41 Pool exhausted\n- 09.52 Page acknowledged\n',
      ),
      two,
    );
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Timeline\n\n- Pool exhausted\n- 15.26 of the memory was left\n- Page acknowledged\n',
      ),
      [],
    );
  });
});

describe('timelines without a name', () => {
  it('reads three entries with clocks as a timeline under any heading', () => {
    const entries = '- 09:41 Pool exhausted\n- 09:52 Page acknowledged\n- 10:30 Errors gone\n';
    assert.deepEqual(eventsIn(`# Stalls 2024-05-06\n\n## The morning\n\n${entries}`), [
      ...two,
      '2024-05-06T10:30 Errors gone',
    ]);
    assert.deepEqual(eventsIn(`# Stalls 2024-05-06\n\n## Action items\n\n${entries}`), []);
  });

  it('does not take two times among other items for one', () => {
    assert.deepEqual(
      eventsIn(
        '# Stalls 2024-05-06\n\n## Impact\n\n- 09:41 to 10:30 no orders\n- 240 customers\n- 10:30 to 11:00 few orders\n- Support was busy\n',
      ),
      [],
    );
  });
});

describe('what an entry says besides', () => {
  const entry = (line: string) =>
    read(`# Stalls 2024-05-06\n\n## Timeline\n\n- 09:41 ${line}\n`).timelines[0]!.events[0]!;

  it('tells who acted, where it is written like a name before the text', () => {
    for (const [line, actor, text] of [
      ['`@nova` First report', '@nova', 'First report'],
      ['`@nova `  First report', '@nova', 'First report'],
      ['@nova: restarts it', '@nova', 'restarts it'],
      ['@nova Restarts it', '@nova', 'Restarts it'],
      ['@nova restarts it', '@nova', '@nova restarts it'],
      ['**Alice**: restarts it', 'Alice', 'restarts it'],
      ['**Alice Smith:** restarts it', 'Alice Smith', 'restarts it'],
      ['<alice> restarting', 'alice', 'restarting'],
      ['**Status**: quiet', undefined, '**Status**: quiet'],
      ['Workaround: restart', undefined, 'Workaround: restart'],
    ] as const) {
      const event = entry(line);
      assert.deepEqual([event.actor?.value, event.text.value], [actor, text], line);
    }
  });

  it('tells the kind where a label names it', () => {
    assert.deepEqual(
      [entry('**Detection:** alert').kind?.value, entry('**Detection:** alert').text.value],
      ['detection', 'alert'],
    );
    assert.equal(entry('Decision: roll back').kind?.value, 'decision');
    assert.equal(entry('Decided to roll back').kind, undefined);
  });

  it('tells a key event and a dead end only where they are marked', () => {
    assert.deepEqual(
      [entry('⭐ Cause found').key?.value, entry('⭐ Cause found').text.value],
      [true, 'Cause found'],
    );
    assert.deepEqual(
      [
        entry('Database suspected (dead end)').deadEnd?.value,
        entry('Database suspected (dead end)').text.value,
      ],
      [true, 'Database suspected'],
    );
    assert.equal(entry('Database suspected').deadEnd, undefined);
  });

  it('gives its links, those of a link column too', () => {
    assert.deepEqual(
      entry('[Alert](https://example.com/a) and https://example.com/b.').links.map(
        ({ url, title }) => [url.value, title],
      ),
      [
        ['https://example.com/a', 'Alert'],
        ['https://example.com/b', undefined],
      ],
    );
    const [event] = read(
      '# Stalls 2024-05-06\n\n## Timeline\n\n| Time | Event | Data Link |\n|---|---|---|\n| 09:41 | Full | <https://example.com/c> |\n',
    ).timelines[0]!.events;
    assert.deepEqual(
      event!.links.map(({ url }) => url.value),
      ['https://example.com/c'],
    );
  });

  it('reads actor and kind columns', () => {
    const [event] = read(
      '# Stalls 2024-05-06\n\n## Timeline\n\n| Time | Who | Type | Event |\n|---|---|---|---|\n| 09:41 | Sam | Detection | Full |\n',
    ).timelines[0]!.events;
    assert.deepEqual(
      [event!.actor?.value, event!.kind?.value, event!.text.value],
      ['Sam', 'detection', 'Full'],
    );
  });
});

describe('the form of each entry', () => {
  const readDocument = (text: string) => readReview(text, 'markdown', { fileName: 'review.md' });
  const slice = (text: string, where: Span | undefined) =>
    where && text.slice(where.start, where.end);

  it('is told beside the events, for edits', () => {
    const text = '# Stalls 2024-05-06\n\n## Timeline\n\n* **09:41** - Pool exhausted\n';
    const document = readDocument(text);
    const event = document.review.timelines[0]!.events[0]!;
    const entry = document.entries!.get(event)!;
    assert.deepEqual(
      [
        entry.form,
        slice(text, entry.marker),
        slice(text, entry.head),
        slice(text, entry.written.start.clock!.span),
      ],
      ['item', '*', '**09:41** - ', '09:41'],
    );
  });

  it('names the cells of a row', () => {
    const text =
      '# Stalls 2024-05-06\n\n## Timeline\n\n| Who | Time | Event |\n|---|---|---|\n| Sam | 09:41 | Pool exhausted |\n';
    const document = readDocument(text);
    const { cells } = document.entries!.get(document.review.timelines[0]!.events[0]!)!;
    assert.deepEqual(
      [cells?.actor, cells?.time, cells?.event].map((cell) => slice(text, cell?.content)),
      ['Sam', '09:41', 'Pool exhausted'],
    );
  });
});

describe('times in forms of their own', () => {
  it('reads times at the end of longer sentences, and the zone of block explorers', () => {
    const { timelines, metadata } = read(`# Drained 2024-05-06

## Timeline

- The wallet was funded at 2024-05-05 8:55 AM +UTC
- The contract was deployed, and nobody who was on call that night noticed it, at 2024-05-06 5:37 AM +UTC
- The vendor published [its review](https://vendor.example/review) at 2024-05-06 19:33 +UTC
`);
    assert.deepEqual(
      timelines[0]!.events.map(({ text }) => text.value),
      [
        'The wallet was funded',
        'The contract was deployed, and nobody who was on call that night noticed it',
        'The vendor published [its review](https://vendor.example/review)',
      ],
    );
    assert.equal(metadata.zone?.value.written, 'UTC');
  });

  it('reads an AM or PM of one letter, and times in braces', () => {
    assert.deepEqual(
      eventsIn(`# Nodes hang

## Timeline

### 2024-05-06 10:45a

Full.

### 12:28p

Emptied.

### {{ 14:10 }}

Closed.
`),
      ['2024-05-06T10:45 Full.', '2024-05-06T12:28 Emptied.', '2024-05-06T14:10 Closed.'],
    );
  });

  it('reads three clocks with dots one after the other, whatever stands between them', () => {
    assert.deepEqual(
      eventsIn(`# Nodes hang 2024-05-06

## Timeline

08.33 Kim: I set it up

Waiting.

And waiting.

08.52 Kim: it looks unhappy

A long talk.

Some more of it.

09.07 Jo: we lost the leader
`),
      [
        '2024-05-06T08:33 Kim: I set it up',
        '2024-05-06T08:52 Kim: it looks unhappy',
        '2024-05-06T09:07 Jo: we lost the leader',
      ],
    );
  });

  it('takes a day over a mere link for no event', () => {
    assert.deepEqual(
      eventsIn(
        '## Timeline\n\n6 May 2024\n\nSee https://chat.example/1 and <https://chat.example/2>\n\n09.41 Full\n\n09.52 Page\n',
      ),
      ['2024-05-06T09:41 Full', '2024-05-06T09:52 Page'],
    );
  });

  it('reads a name before its time and a remark behind', () => {
    assert.deepEqual(
      eventsIn(
        '## Timeline\n\n- **Time of detection:** 2024-05-06 09:52 UTC (alert)\n- **Stable:** 2024-05-06 10:30 UTC onwards\n',
      ),
      ['2024-05-06T09:52 Time of detection', '2024-05-06T10:30 Stable'],
    );
  });

  it('takes a register of things with their times for no timeline', () => {
    assert.deepEqual(
      eventsIn(`# Late orders 2024-05-06

## Affected orders

| order | timestamp | shop |
|---|---|---|
| 1049 | 2024-05-06 05:02:11 | north |
| 1050 | 2024-05-06 05:02:35 | north |
| 1051 | 2024-05-06 05:03:35 | south |
`),
      [],
    );
  });
});
