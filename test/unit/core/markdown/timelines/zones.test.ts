import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from './reading.ts';

const entries = '- 09:41 Pool exhausted\n- 09:52 Page acknowledged\n';

function zoneOf(markdown: string): string | undefined {
  return read(markdown).metadata.zone?.value.written;
}

describe('the zone of a timeline', () => {
  it('is the one its heading, column or introduction states', () => {
    for (const [markdown, zone] of [
      [`## Timeline (UTC)\n\n${entries}`, 'UTC'],
      [`## Timeline (times in BST)\n\n${entries}`, 'BST'],
      [`## Timeline (AEST - UTC+10)\n\n${entries}`, 'AEST'],
      [`## Timeline (all times PST) 5/6/2024. All times approximations\n\n${entries}`, 'PST'],
      [`## Timeline\n\nAll times in CET.\n\n${entries}`, 'CET'],
      [`## Timeline\n\nAll times in UTC+1 (Zurich time)\n\n${entries}`, 'UTC+1'],
      [`## Timeline\n\nAll times are Zurich time.\n\n${entries}`, 'Zurich time'],
      [`## Timeline\n\n_All times are Europe/Berlin_\n\n${entries}`, 'Europe/Berlin'],
      [`_Time zone: Europe/Berlin_\n\n## Timeline\n\n${entries}`, 'Europe/Berlin'],
      [`## Timeline\n\nEvents are in [UTC](https://example.com/utc) time.\n\n${entries}`, 'UTC'],
      [`## Timeline\n\n<aside>\nAll timestamps in UTC\n</aside>\n\n${entries}`, 'UTC'],
      ['## Timeline\n\n| Time (PT) | Event |\n|---|---|\n| 09:41 | Pool exhausted |\n', 'PT'],
      [
        '## Timeline\n\n| Date and Time in CET | Event |\n|---|---|\n| 2024-05-06 09:41 | Full |\n',
        'CET',
      ],
      [
        `## Summary\n\nThe queue stood still. All times below are UTC.\n\n## Timeline\n\n${entries}`,
        'UTC',
      ],
    ] as const) {
      assert.equal(zoneOf(`# Stalls 2024-05-06\n\n${markdown}`), zone, markdown);
    }
  });

  it('is the one that the first entry states and no other denies', () => {
    assert.equal(
      zoneOf('## Timeline\n\n- 09:41 PST Full\n- 09:52 Page\n- 10:00 PST Done\n'),
      'PST',
    );
    assert.equal(zoneOf('## Timeline\n\n- 09:41 PST Full\n- 09:52 MST Page\n'), undefined);
  });

  it('is that of the milestones where nothing else states one', () => {
    const started = '- **Started:** 2024-05-06 09:41 EST\n- **Resolved:** 2024-05-06 09:52 EST\n';
    assert.equal(zoneOf(`# Stalls\n\n${started}\n## Timeline\n\n${entries}`), 'EST');
    assert.equal(zoneOf(`# Stalls\n\n${started}\n## Timeline (CET)\n\n${entries}`), 'CET');
    const other = started.replace('52 EST', '52 UTC');
    assert.equal(zoneOf(`# Stalls\n\n${other}\n## Timeline\n\n${entries}`), undefined);
  });

  it('is that of a first entry alone, and of both seasons of a region', () => {
    assert.equal(
      zoneOf(`## Timeline\n\n- 2024-05-06 09:30 (UTC): Full\n${entries}\n- 10:10 A\n- 10:20 B\n`),
      'UTC',
    );
    const { timelines } = read(`## Timeline (all times in PST/PDT)\n\n${entries}`);
    assert.deepEqual(
      [timelines[0]!.zone?.value.written, timelines[0]!.zone?.value.id],
      ['PST/PDT', 'America/Los_Angeles'],
    );
  });

  it('is none where the text only mentions one', () => {
    assert.equal(
      zoneOf(`## Summary\n\nAt 10:00 PST the EST team took over.\n\n## Timeline\n\n${entries}`),
      undefined,
    );
  });

  it('stands beside an entry that states another', () => {
    const { timelines } = read('## Timeline (all times PST)\n\n- 5/6/2024 15:41 CST - Full\n');
    assert.deepEqual(
      [timelines[0]!.zone?.value.written, timelines[0]!.events[0]!.time.zone?.value.written],
      ['PST', 'CST'],
    );
  });
});
