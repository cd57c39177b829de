import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { instantOf, wallAt } from '../../src/core/time/instant.ts';
import { formatWallTime } from '../../src/core/time/wallTime.ts';
import { zoneOffset } from '../../src/core/time/zoneOffset.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The instants at which a zone changes its clocks, as the Temporal polyfill knows them. */
export function clockChanges(zone: string, firstYear: number, lastYear: number): number[] {
  const changes: number[] = [];
  const start = Temporal.ZonedDateTime.from({ year: firstYear, month: 1, day: 1, timeZone: zone });
  let next = start.getTimeZoneTransition('next');
  while (next && next.year <= lastYear) {
    changes.push(next.epochMilliseconds);
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

/** Holds what we say of a zone to what Temporal says, at and around an instant. */
export function agreesWithTemporal(zone: string, around: number): void {
  for (const shift of [-25 * HOUR, -HOUR, -MINUTE, -1, 0, MINUTE, HOUR, 25 * HOUR]) {
    const instant = around + shift;
    const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
    const where = `${zone} at ${new Date(instant).toISOString()}`;
    assert.equal(zoneOffset(instant, zone), zoned.offsetNanoseconds / 1e6, where);
    const shown = zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
    assert.equal(formatWallTime(wallAt(instant, zone)), shown, where);
    agreesOnWall(
      zone,
      zoned.toPlainDateTime().round({ smallestUnit: 'second', roundingMode: 'floor' }),
    );
    // What the clocks would have shown with the offset of before or after: skipped, or shown twice.
    agreesOnWall(
      zone,
      zoned.add({ hours: 3 }).toPlainDateTime().subtract({ hours: 3 }).round('second'),
    );
    agreesOnWall(
      zone,
      zoned.subtract({ hours: 3 }).toPlainDateTime().add({ hours: 3 }).round('second'),
    );
  }
}

function agreesOnWall(zone: string, wall: Temporal.PlainDateTime): void {
  const { year, month, day, hour, minute, second } = wall;
  const meant = instantOf({ date: { year, month, day }, clock: { hour, minute, second } }, zone);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  const expected = earlier.equals(later)
    ? { instant: earlier.epochMilliseconds }
    : earlier.toPlainDateTime().equals(wall)
      ? { instant: earlier.epochMilliseconds, doubt: 'twice' }
      : { instant: later.epochMilliseconds, doubt: 'skipped' };
  assert.deepEqual(meant, expected, `${wall.toString()} in ${zone}`);
}
