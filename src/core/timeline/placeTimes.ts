import { zoneAt } from '../review/instants.ts';
import type { Moment, Review, Timeline, TimelineEvent } from '../review/model.ts';
import { addDays } from '../time/calendar.ts';
import { instantOf } from '../time/instant.ts';
import type { CalendarDate, ClockTime, WallTime } from '../time/wallTime.ts';
import type { WrittenZone } from '../time/zone.ts';
import type { ZoneModel } from './model.ts';

/** An event's stretch of time, in milliseconds since 1970. */
export interface PlacedTime {
  readonly start: number;
  readonly end?: number;
}

/** The day that a timeline without dates is shown on. */
export const undatedDay: CalendarDate = { year: 2000, month: 1, day: 1 };

const midnight: ClockTime = { hour: 0, minute: 0 };
/** A clock that goes back by at least this much has passed midnight. */
const NEXT_DAY = 6 * 60;

/** The zone that a written one stands for; of an abbreviation with several meanings the likeliest. */
export function zoneModelOf(zone: WrittenZone | undefined): ZoneModel | undefined {
  const id = zone?.id ?? zone?.candidates?.[0];
  return zone && id !== undefined ? { id, written: zone.written } : undefined;
}

/** The zone that an event's times are written in, and whether anything says so. */
export function zoneOfEvent(
  review: Review,
  timeline: Timeline,
  event: TimelineEvent,
): ZoneModel | undefined {
  return zoneModelOf(zoneAt(review, event.time.zone, timeline)?.value);
}

/** The zone of most of a review's times: the stated one, a timeline's, or the first event's. */
export function zoneOfReview({ metadata, timelines }: Review): ZoneModel | undefined {
  const stated = metadata.zone ?? timelines.find(({ zone }) => zone)?.zone;
  return zoneModelOf((stated ?? timelines[0]?.events[0]?.time.zone)?.value);
}

/**
 * The instants of all events. Where the text tells no day, the days follow the clocks: back by six
 * hours or more is the next day.
 */
export function placeEvents(review: Review): ReadonlyMap<TimelineEvent, PlacedTime> {
  const placed = new Map<TimelineEvent, PlacedTime>();
  const fallback = zoneOfReview(review)?.id ?? 'UTC';
  for (const timeline of review.timelines) {
    const days = new DayKeeper(review.metadata.date?.value ?? undatedDay);
    for (const event of timeline.events) {
      const zone = zoneOfEvent(review, timeline, event)?.id ?? fallback;
      const start = toInstant(days.dated(event.time.start), zone);
      const end = event.time.end && toInstant(days.endOf(event.time.end), zone);
      placed.set(event, end === undefined || end <= start ? { start } : { start, end });
    }
  }
  return placed;
}

/** The instant of a milestone; absent where its day or clock is. */
export function placeMilestone(review: Review, { wall, zone }: Moment): number | undefined {
  const id = zoneModelOf(zoneAt(review, zone)?.value) ?? zoneOfReview(review);
  const day = review.metadata.date?.value;
  const whole = wall.date || !day ? wall : { date: day, clock: wall.clock };
  return instantOf(whole, id?.id ?? 'UTC')?.instant;
}

function toInstant({ date, clock }: WallTime, zone: string): number {
  const wall = { date: date ?? undatedDay, clock: clock ?? midnight };
  // A zone that nobody knows still has clocks; they are read as they are.
  return (instantOf(wall, zone) ?? instantOf(wall, 'UTC')!).instant;
}

/** Gives days to clocks that have none. */
class DayKeeper {
  #day: CalendarDate;
  #last: number | undefined;

  constructor(first: CalendarDate) {
    this.#day = first;
  }

  dated(wall: WallTime): WallTime {
    const now = wall.clock && wall.clock.hour * 60 + wall.clock.minute;
    if (wall.date) this.#day = wall.date;
    else if (now !== undefined && this.#last !== undefined && this.#last - now >= NEXT_DAY) {
      this.#day = addDays(this.#day, 1);
    }
    if (now !== undefined) this.#last = now;
    return { date: this.#day, ...(wall.clock && { clock: wall.clock }) };
  }

  endOf(wall: WallTime): WallTime {
    if (wall.date || !wall.clock) return wall;
    const now = wall.clock.hour * 60 + wall.clock.minute;
    const passes = this.#last !== undefined && now < this.#last;
    return { date: passes ? addDays(this.#day, 1) : this.#day, clock: wall.clock };
  }
}
