import type { TimelineEditor } from './timeline.ts';

/** One thing a person does, and what the file says after it: the given lines, and no other byte. */
export interface Journey {
  readonly name: string;
  readonly text: string;
  /** The file's extension; a Markdown review where absent. */
  readonly yaml?: true;
  act(timeline: TimelineEditor): Promise<void>;
  /** Pairs of what was there and what is there instead. */
  readonly becomes: readonly (readonly [from: string, to: string])[];
}

const yaml = `pir: 1
title: Checkout timeouts   # keep
timezone: Europe/Berlin
incident:
  started: 2026-03-18T14:02
  detected: "2026-03-18T14:09"
timeline:
  # from the pager
  - at: 2026-03-18T14:02
    kind: impact
    text: Payments time out
  - at: 2026-03-18T14:09
    text: 'Latency alert fires'
    actor: Alertmanager
  - { at: 2026-03-18T14:12, text: On-call acknowledges }
  - at: 2026-03-18T14:21
    until: 2026-03-18T14:44
    kind: investigation
    text: Database suspected
`;

const table = `# Login loop

## Timeline

All times in CET.

|Time|Event|Who|
|:---|-----|---|
| 2026-02-11 10:50 | Sessions expire at once | |
| 2026-02-11   11:05 | **Identity provider** blamed | Sam |
| 2026-02-11 11:40 | Rolled back \`v7\` | Ana |
`;

const bullets = `# Queue

## Timeline (UTC)

- 2026-11-18 09:00 Queue grows
- 09:20 – Pager goes off
- 09:45–10:05 Workers restarted
* * *
`;

const nested = `# Search freeze

## Timeline

- **27 January 2026** (UTC)
  - 08:15 Index rebuild starts
  - 08:40 Searches freeze
    on all nodes
  - 09:02 Rebuild stopped
`;

const headings = `# Certificate

## Timeline

### 2026-02-11 06:00 UTC

Certificate expires.

### 06:25

First calls fail.

### 07:10

New certificate rolled out.
`;

const twelve = `# Exports

## Timeline

7/5/2026, all times EST

- 9:58 AM: Export starts
- 11:45 AM: Files are empty
- 1:10 PM: Fixed
`;

const dateless = `# Cache

## Timeline

- 14:02 Hit rate drops
- 14:10 Alert
- 14:31 Warmed by hand
`;

const midnight = `# Invoices

## Timeline (UTC)

- 2025-12-31 22:50 Billing run starts
- 23:40 Second run starts
- 00:15 Noticed
`;

const zoned = `# Zones

## Timeline

- 2026-03-18 14:02 CET Pager
- 2026-03-18 13:10 UTC Found
- 2026-03-18 14:30 CET Fixed
`;

/** Everything a timeline editor writes, form by form. */
export const journeys: readonly (readonly [group: string, journeys: readonly Journey[]])[] = [
  [
    'in a YAML review',
    [
      {
        name: 'a minute later by key, with the milestone at its time',
        text: yaml,
        yaml: true,
        async act(timeline) {
          await timeline.choose('Latency alert');
          await timeline.key('Alt+ArrowRight');
        },
        becomes: [
          ['"2026-03-18T14:09"', '"2026-03-18T14:10"'],
          ['- at: 2026-03-18T14:09', '- at: 2026-03-18T14:10'],
        ],
      },
      {
        name: 'ten minutes earlier',
        text: yaml,
        yaml: true,
        async act(timeline) {
          await timeline.choose('On-call');
          await timeline.key('Alt+Shift+ArrowLeft');
        },
        becomes: [['at: 2026-03-18T14:12,', 'at: 2026-03-18T14:02,']],
      },
      {
        name: 'one second',
        text: yaml,
        yaml: true,
        async act(timeline) {
          await timeline.choose('On-call');
          await timeline.key('Alt+.');
        },
        becomes: [['at: 2026-03-18T14:12,', 'at: 2026-03-18T14:12:01,']],
      },
      {
        name: 'a longer range by key',
        text: yaml,
        yaml: true,
        async act(timeline) {
          await timeline.choose('Database');
          await timeline.key('Alt+ArrowDown');
        },
        becomes: [['T14:44', 'T14:45']],
      },
      {
        name: 'other words, with the quotes they had',
        text: yaml,
        yaml: true,
        async act(timeline) {
          await timeline.write('Latency alert', 'text', 'Latency alert fires twice');
        },
        becomes: [["'Latency alert fires'", "'Latency alert fires twice'"]],
      },
      {
        name: 'a time as typed, in the zone of the review',
        text: yaml,
        yaml: true,
        async act(timeline) {
          await timeline.write('On-call', 'time', '2:14 pm');
        },
        becomes: [['at: 2026-03-18T14:12,', 'at: 2026-03-18T14:14,']],
      },
      {
        name: 'a kind from the menu',
        text: yaml,
        yaml: true,
        async act(timeline) {
          await timeline.choose('Database');
          await timeline.key('k');
          await timeline.pick('Finding');
        },
        becomes: [['kind: investigation', 'kind: finding']],
      },
      {
        name: 'a star',
        text: yaml,
        yaml: true,
        async act(timeline) {
          await timeline.choose('Payments');
          await timeline.key('s');
        },
        becomes: [
          ['    text: Payments time out\n', '    text: Payments time out\n    key: true\n'],
        ],
      },
      {
        name: 'another milestone',
        text: yaml,
        yaml: true,
        async act(timeline) {
          await timeline.choose('On-call');
          await timeline.key('m');
          await timeline.pick('Acknowledged');
        },
        becomes: [
          [
            '  detected: "2026-03-18T14:09"\n',
            '  detected: "2026-03-18T14:09"\n  acknowledged: 2026-03-18T14:12\n',
          ],
        ],
      },
      {
        name: 'a new event where its time belongs',
        text: yaml,
        yaml: true,
        async act(timeline) {
          await timeline.add('14:15 Status page updated');
        },
        becomes: [
          [
            '  - at: 2026-03-18T14:21\n',
            '  - {at: 2026-03-18T14:15, text: Status page updated}\n  - at: 2026-03-18T14:21\n',
          ],
        ],
      },
    ],
  ],
  [
    'in tables and lists',
    [
      {
        name: 'a row of a table moved by key',
        text: table,
        async act(timeline) {
          await timeline.choose('blamed');
          await timeline.key('Alt+ArrowRight');
        },
        becomes: [['2026-02-11   11:05', '2026-02-11   11:06']],
      },
      {
        name: 'who did it, in an empty cell',
        text: table,
        async act(timeline) {
          await timeline.write('Sessions', 'actor', 'Priya');
        },
        becomes: [['expire at once | |', 'expire at once | Priya |']],
      },
      {
        name: 'a new row, as the rows around it are written',
        text: table,
        async act(timeline) {
          await timeline.add('11:20 Logs compared');
        },
        becomes: [
          ['| 2026-02-11 11:40', '| 2026-02-11   11:20 | Logs compared |  |\n| 2026-02-11 11:40'],
        ],
      },
      {
        name: 'a row deleted',
        text: table,
        async act(timeline) {
          await timeline.choose('blamed');
          await timeline.key('Delete');
        },
        becomes: [['| 2026-02-11   11:05 | **Identity provider** blamed | Sam |\n', '']],
      },
      {
        name: 'a list item moved by hand, on the track',
        text: bullets,
        async act(timeline) {
          await timeline.frame.locator('.track').focus();
          await timeline.key('f');
          const apart =
            (await timeline.mark('Workers').locator('.bar-body').boundingBox())!.x -
            (await timeline.mark('Queue').locator('.dot').boundingBox())!.x -
            5.5;
          // Ten minutes of the forty-five between the two.
          await timeline.drag(timeline.mark('Pager').locator('.dot'), (apart * 10) / 45);
        },
        becomes: [['- 09:20 – Pager', '- 09:30 – Pager']],
      },
      {
        name: 'a range stretched by hand, at its end',
        text: bullets,
        async act(timeline) {
          const bar = timeline.mark('Workers').locator('.bar-body');
          const { width } = (await bar.boundingBox())!;
          await timeline.drag(bar, width / 2, 0.995);
        },
        becomes: [['09:45–10:05', '09:45–10:15']],
      },
      {
        name: 'a moment that becomes a range',
        text: bullets,
        async act(timeline) {
          await timeline.write('Pager', 'time', '09:20-09:25');
        },
        becomes: [['- 09:20 – Pager', '- 09:20–09:25 – Pager']],
      },
      {
        name: 'several list items shifted together',
        text: bullets,
        async act(timeline) {
          await timeline.choose('Pager');
          await timeline.key('Shift+ArrowDown', 'o');
          await timeline.frame.locator('.shift-form vscode-textfield').click();
          await timeline.type('+1h');
          await timeline.key('Enter');
        },
        becomes: [
          ['09:20 – Pager', '10:20 – Pager'],
          ['09:45–10:05', '10:45–11:05'],
        ],
      },
      {
        name: 'a nested item of two lines moved',
        text: nested,
        async act(timeline) {
          await timeline.choose('Searches');
          await timeline.key('Alt+ArrowRight');
        },
        becomes: [['  - 08:40 Searches', '  - 08:41 Searches']],
      },
      {
        name: 'a nested item added',
        text: nested,
        async act(timeline) {
          await timeline.add('08:50 Vendor called');
        },
        becomes: [['  - 09:02', '  - 08:50 Vendor called\n  - 09:02']],
      },
    ],
  ],
  [
    'in other forms',
    [
      {
        name: 'a heading moved',
        text: headings,
        async act(timeline) {
          await timeline.choose('First calls');
          await timeline.key('Alt+ArrowRight');
        },
        becomes: [['### 06:25', '### 06:26']],
      },
      {
        name: 'a heading with its prose deleted',
        text: headings,
        async act(timeline) {
          await timeline.choose('First calls');
          await timeline.key('Delete');
        },
        becomes: [['### 06:25\n\nFirst calls fail.\n\n', '']],
      },
      {
        name: 'a 12-hour clock across noon',
        text: twelve,
        async act(timeline) {
          await timeline.write('Files', 'time', '12:05');
        },
        becomes: [['11:45 AM', '12:05 PM']],
      },
      {
        name: 'a 12-hour clock back across noon by ten minutes, seven times',
        text: twelve,
        async act(timeline) {
          await timeline.choose('Fixed');
          await timeline.write('Fixed', 'time', '-1h 15m');
        },
        becomes: [['1:10 PM', '11:55 AM']],
      },
      {
        name: 'a time without a date',
        text: dateless,
        async act(timeline) {
          await timeline.choose('Alert');
          await timeline.key('Alt+ArrowRight');
        },
        becomes: [['14:10', '14:11']],
      },
      {
        name: 'a line added to times without dates',
        text: dateless,
        async act(timeline) {
          await timeline.add('14:20 Cause found');
        },
        becomes: [['- 14:31', '- 14:20 Cause found\n- 14:31']],
      },
      {
        name: 'a time behind midnight',
        text: midnight,
        async act(timeline) {
          await timeline.choose('Noticed');
          await timeline.key('Alt+Shift+ArrowLeft');
        },
        becomes: [['- 00:15', '- 00:05']],
      },
      {
        name: 'a line added behind midnight',
        text: midnight,
        async act(timeline) {
          await timeline.add('00:30 Second run stopped');
        },
        becomes: [['- 00:15 Noticed\n', '- 00:15 Noticed\n- 00:30 Second run stopped\n']],
      },
      {
        name: 'a time in the zone that its line states',
        text: zoned,
        async act(timeline) {
          await timeline.choose('Found');
          await timeline.key('Alt+ArrowRight');
        },
        becomes: [['13:10 UTC', '13:11 UTC']],
      },
      {
        name: 'a time typed in another zone',
        text: zoned,
        async act(timeline) {
          await timeline.write('Pager', 'time', '13:05 UTC');
        },
        becomes: [['14:02 CET', '14:05 CET']],
      },
      {
        name: 'an event twice',
        text: dateless,
        async act(timeline) {
          await timeline.choose('Alert');
          await timeline.key('d');
        },
        becomes: [['- 14:10 Alert\n', '- 14:10 Alert\n- 14:10 Alert\n']],
      },
      {
        name: 'lines of Windows, where one is moved',
        text: bullets.replaceAll('\n', '\r\n'),
        async act(timeline) {
          await timeline.choose('Queue');
          await timeline.key('Alt+ArrowLeft');
        },
        becomes: [['09:00 Queue', '08:59 Queue']],
      },
    ],
  ],
];

/** Goes on a journey, back and there again. */
export async function take(timeline: TimelineEditor, journey: Journey): Promise<void> {
  const { text, becomes } = journey;
  const after = becomes.reduce((result, [from, to]) => result.replace(from, () => to), text);
  await journey.act(timeline);
  await timeline.wrote(after);
  await timeline.key('ControlOrMeta+z');
  await timeline.wrote(text);
  await timeline.key('ControlOrMeta+Shift+z');
  await timeline.wrote(after);
  await timeline.close();
}
