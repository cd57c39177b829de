import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOf, wallAt } from '../../../../src/core/time/instant.ts';
import { parseIsoMoment } from '../../../../src/core/time/isoMoment.ts';
import { formatWallTime } from '../../../../src/core/time/wallTime.ts';

function at(wall: string, zone: string): string | undefined {
  const meant = instantOf(parseIsoMoment(wall)!.wall, zone);
  if (!meant) return undefined;
  return new Date(meant.instant).toISOString() + (meant.doubt ? ` ${meant.doubt}` : '');
}

describe('instantOf', () => {
  it('places a wall time by offset, by UTC and by place', () => {
    assert.equal(at('2026-03-18T14:02', 'UTC'), '2026-03-18T14:02:00.000Z');
    assert.equal(at('2026-03-18T14:02:30', '+05:30'), '2026-03-18T08:32:30.000Z');
    assert.equal(at('2026-03-18T14:02', '-08:00'), '2026-03-18T22:02:00.000Z');
    assert.equal(at('2026-03-18T14:02', 'Europe/Berlin'), '2026-03-18T13:02:00.000Z');
    assert.equal(at('2026-07-18T14:02', 'America/Los_Angeles'), '2026-07-18T21:02:00.000Z');
  });

  it('says when the clocks skipped a time, and counts it with the offset before', () => {
    assert.equal(at('2026-03-29T02:30', 'Europe/Berlin'), '2026-03-29T01:30:00.000Z skipped');
  });

  it('says when the clocks showed a time twice, and takes the first', () => {
    assert.equal(at('2026-10-25T02:30', 'Europe/Berlin'), '2026-10-25T00:30:00.000Z twice');
  });

  it('places nothing without a date or a clock, nor in a zone that nobody knows', () => {
    assert.equal(at('2026-03-18', 'UTC'), undefined);
    assert.equal(at('14:02', 'UTC'), undefined);
    assert.equal(at('2026-03-18T14:02', 'Europe/Atlantis'), undefined);
  });
});

describe('wallAt', () => {
  it('shows an instant on the clocks of a zone', () => {
    const instant = Date.UTC(2026, 0, 1, 0, 15);
    for (const [zone, wall] of [
      ['UTC', '2026-01-01T00:15'],
      ['-03:30', '2025-12-31T20:45'],
      ['Asia/Tokyo', '2026-01-01T09:15'],
    ] as const) {
      assert.equal(formatWallTime(wallAt(instant, zone)), wall);
    }
  });
});
