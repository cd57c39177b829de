import { dayNumber } from './calendar.ts';
import { instantOf } from './instant.ts';
import type { WallTime } from './wallTime.ts';
import type { WrittenZone } from './zone.ts';

/** A wall time and the zone it is in, as far as the text tells. */
export interface ZonedWall {
  readonly wall: WallTime;
  readonly zone?: WrittenZone | undefined;
}

/**
 * The minutes from one moment to another, negative where the other comes first. Both need a date and
 * a clock. Two clocks without a zone are taken to hang on one wall; of zones that mean several offsets
 * only equal ones can be compared.
 */
export function minutesBetween(from: ZonedWall, to: ZonedWall): number | undefined {
  if (sameClock(from.zone, to.zone)) return wallMinutes(from.wall, to.wall);
  const start = placed(from);
  const end = placed(to);
  return start === undefined || end === undefined ? undefined : (end - start) / 60_000;
}

/** Whether two zones show the same clock, and go on showing it: an IANA zone changes its offset. */
function sameClock(one: WrittenZone | undefined, other: WrittenZone | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.id?.includes('/') || other.id?.includes('/')) return false;
  return one.id === undefined ? one.written === other.written : one.id === other.id;
}

function wallMinutes(from: WallTime, to: WallTime): number | undefined {
  if (!from.date || !from.clock || !to.date || !to.clock) return undefined;
  const seconds = (to.clock.second ?? 0) - (from.clock.second ?? 0);
  const minutes = (to.clock.hour - from.clock.hour) * 60 + to.clock.minute - from.clock.minute;
  return (dayNumber(to.date) - dayNumber(from.date)) * 1440 + minutes + seconds / 60;
}

function placed({ wall, zone }: ZonedWall): number | undefined {
  return zone?.id === undefined ? undefined : instantOf(wall, zone.id)?.instant;
}
