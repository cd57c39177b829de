import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TimeScale } from '../../../../src/core/timeline/scale.ts';
import { daysOf, ticksOf } from '../../../../src/core/timeline/ticks.ts';
import { zoneClock } from '../../../../src/core/timeline/zoneClock.ts';
import { noon } from '../../../support/timelineModels.ts';

const HOUR = 3_600_000;
const view = { left: 0, width: 600 };

function labels(perPixel: number, zone = 'UTC', folds: { start: number; end: number }[] = []) {
  const ticks = ticksOf(new TimeScale(noon, perPixel, folds), view, zoneClock(zone));
  return ticks.flatMap(({ label }) => label ?? []);
}

describe('The ticks of the axis', () => {
  it('stand on round times, the rounder the farther one looks, all with seconds or none', () => {
    assert.deepEqual(labels(100), [
      '12:00:00',
      '12:00:10',
      '12:00:20',
      '12:00:30',
      '12:00:40',
      '12:00:50',
      '12:01:00',
    ]);
    assert.deepEqual(labels(6_000), [
      '12:00',
      '12:10',
      '12:20',
      '12:30',
      '12:40',
      '12:50',
      '13:00',
    ]);
  });

  it('are round on the clocks shown, not in UTC', () => {
    assert.deepEqual(labels(60_000, '+05:30').slice(0, 2), ['18:00', '20:00']);
  });

  it('leave out what is folded', () => {
    const folds = [{ start: noon + HOUR / 4, end: noon + 10 * HOUR }];
    const shown = labels(6_000, 'UTC', folds);
    assert.deepEqual(shown.slice(0, 2), ['12:00', '12:10']);
    assert.ok(shown.includes('22:10') && !shown.includes('15:00'));
  });
});

describe('The days of the axis', () => {
  const marks = (zone: string, from: number) => {
    const scale = new TimeScale(from, HOUR / 20);
    return daysOf(scale, view, zoneClock(zone)).map(({ instant, label }) => [
      new Date(instant).toISOString(),
      label,
    ]);
  };

  it('begin at midnight of the zone shown, the day one is in included', () => {
    assert.deepEqual(marks('Europe/Berlin', noon), [
      ['2026-03-17T23:00:00.000Z', 'Wed 18 Mar'],
      ['2026-03-18T23:00:00.000Z', 'Thu 19 Mar'],
    ]);
  });

  it('are as long as the clocks say on the day that they change', () => {
    assert.deepEqual(marks('Europe/Berlin', Date.UTC(2026, 2, 28, 23)), [
      ['2026-03-28T23:00:00.000Z', 'Sun 29 Mar'],
      ['2026-03-29T22:00:00.000Z', 'Mon 30 Mar'],
    ]);
  });
});
