import { dayNumber } from '../time/calendar.ts';
import { instantOf } from '../time/instant.ts';
import type { WallTime } from '../time/wallTime.ts';
import type { WrittenZone } from '../time/zone.ts';
import type { Located } from '../text/span.ts';
import type { Moment, Review, Timeline } from './model.ts';

/** A moment that can be compared with others of the same scale. */
export interface Instant {
  /** Milliseconds since 1970, of the zone's own wall clock where its offset is not known. */
  readonly at: number;
  /** Equal where `at` can be compared: of all known zones, or of one unknown zone. */
  readonly scale: string;
  /** Whether the clocks skipped this time, or showed it twice. */
  readonly doubt?: 'skipped' | 'twice';
}

/** The zone that a time is in: the one beside it, else that of its timeline, else that of the review. */
export function zoneAt(
  review: Review,
  own: Located<WrittenZone> | undefined,
  timeline?: Timeline,
): Located<WrittenZone> | undefined {
  return own ?? timeline?.zone ?? review.metadata.zone;
}

/** The instant of a wall time; nothing where its date or its clock is not known. */
export function instantIn(wall: WallTime, zone: WrittenZone | undefined): Instant | undefined {
  const { date, clock } = wall;
  if (!date || !clock) return undefined;
  const known = zone?.id === undefined ? undefined : instantOf(wall, zone.id);
  if (known) {
    const { instant, doubt } = known;
    return { at: instant, scale: 'known', ...(doubt && { doubt }) };
  }
  const { hour, minute, second = 0 } = clock;
  const at = dayNumber(date) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000;
  return { at, scale: zone ? `zone ${zone.written}` : 'unstated' };
}

/** The instant of a milestone. */
export function instantOfMoment(review: Review, { wall, zone }: Moment): Instant | undefined {
  return instantIn(wall, zoneAt(review, zone)?.value);
}

/** The milliseconds from one instant to another; nothing where they cannot be compared. */
export function between(from: Instant | undefined, to: Instant | undefined): number | undefined {
  return from && to && from.scale === to.scale ? to.at - from.at : undefined;
}
