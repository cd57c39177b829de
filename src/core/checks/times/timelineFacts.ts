import { instantIn, zoneAt } from '../../review/instants.ts';
import type { Instant } from '../../review/instants.ts';
import type { Review, Timeline, TimelineEvent } from '../../review/model.ts';
import { formatDate } from '../../time/wallTime.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { Fact } from '../rule.ts';
import { misplacedIn } from './order.ts';
import { strandsOf } from './strands.ts';

/** What several rules need to know of one timeline. */
export interface TimelineFacts {
  readonly timeline: Timeline;
  /** The events in the order they are written. */
  readonly places: readonly EventPlace[];
  /** Entries behind a midnight that their dates do not show. */
  readonly rollovers: readonly Rollover[];
  /** The fewest entries that would have to move for the others to be in order. */
  readonly misplaced: readonly Misplaced[];
  /** Whether it is told backwards, the newest entry first. */
  readonly newestFirst: boolean;
  /** Where its strands start, as indices of events: parts of it, each told from its own start. */
  readonly strands: readonly number[];
}

/** Where an event stands, in minutes: seconds are too often left out to compare them. */
export interface EventPlace {
  readonly event: TimelineEvent;
  readonly index: number;
  /** On an axis that all events of the timeline share; absent where the event has no clock or zone to tell. */
  readonly minute?: number;
  readonly instant?: Instant;
}

/** A run of entries whose dates are a day behind. */
export interface Rollover {
  /** The last entry before midnight. */
  readonly before: EventPlace;
  readonly run: readonly EventPlace[];
  /** The entries of that date before midnight; none where the first of them takes it from elsewhere. */
  readonly evening: readonly EventPlace[];
  /** Whether the next date follows the run, so that it cannot be the evening that is a day ahead. */
  readonly isFollowed: boolean;
}

export interface Misplaced {
  readonly place: EventPlace;
  /** The entry it belongs before or behind, and contradicts. */
  readonly against: EventPlace;
  readonly belongs: 'before' | 'after';
}

/** The timelines of a review. */
export const timelineFacts: Fact<readonly TimelineFacts[]> = ({ document }) =>
  document.review.timelines.map((timeline) => factsOf(document, timeline));

const MINUTE = 60_000;
const DAY = 24 * 60;
/** A step back of at least this much on one date is a midnight that was passed. */
const HALF_DAY = DAY / 2;

function factsOf(document: ReviewDocument, timeline: Timeline): TimelineFacts {
  const places = placesOf(document.review, timeline);
  const clocked = places.filter((place) => place.minute !== undefined);
  const rollovers = rolloversIn(clocked);
  const late = new Set(rollovers.flatMap(({ run }) => run));
  const minuteOf = (place: EventPlace) => (place.minute ?? 0) + (late.has(place) ? DAY : 0);
  const whole = misplacedIn(clocked.map(minuteOf), true);
  const isOrdered = whole.misplaced.length === 0;
  const strands = isOrdered ? [clocked] : strandsOf(document, clocked, minuteOf);
  const orders =
    strands.length === 1
      ? [whole]
      : strands.map((strand) => misplacedIn(strand.map(minuteOf), true));
  return {
    timeline,
    places,
    rollovers,
    newestFirst: whole.newestFirst,
    misplaced: orders.flatMap(({ misplaced }, at) =>
      misplaced.map(({ index, against, belongs }) => ({
        place: strands[at]![index]!,
        against: strands[at]![against]!,
        belongs,
      })),
    ),
    strands: strands.map(([first]) => first?.index ?? 0),
  };
}

/** The places of all events; only those that can be compared with the first of them have a minute. */
function placesOf(review: Review, timeline: Timeline): EventPlace[] {
  const dateless = timeline.events.every(({ time }) => !time.start.date);
  const days = new DaysByClock();
  let scale: string | undefined;
  return timeline.events.map((event, index) => {
    const { start, zone } = event.time;
    if (dateless) return { event, index, minute: days.minuteOf(timeline, index) };
    const instant = instantIn(start, zoneAt(review, zone, timeline)?.value);
    if (!instant) return { event, index };
    scale ??= instant.scale;
    const isComparable = instant.scale === scale;
    return {
      event,
      index,
      instant,
      ...(isComparable && { minute: Math.floor(instant.at / MINUTE) }),
    };
  });
}

/** Clocks without any date: those that go back by far are of the next day, unless they go on before it. */
class DaysByClock {
  #day = 0;
  #last = -Infinity;

  minuteOf({ events }: Timeline, index: number): number {
    const now = minutesAt(events[index]!);
    const next = events[index + 1];
    const goesOn = !next || minutesAt(next) < this.#last || minutesAt(next) - now > HALF_DAY;
    if (this.#last - now >= HALF_DAY / 2 && goesOn) this.#day += DAY;
    this.#last = now;
    return this.#day + now;
  }
}

function minutesAt({ time: { start } }: TimelineEvent): number {
  return start.clock ? start.clock.hour * 60 + start.clock.minute : 0;
}

/**
 * The runs of entries that state the date of the day before: each starts with a step back by half a day
 * or more on one date, and a day later all of it would stand in order between its neighbours.
 */
function rolloversIn(places: readonly EventPlace[]): Rollover[] {
  const found: Rollover[] = [];
  for (let index = 1; index < places.length; index++) {
    const before = places[index - 1]!;
    const first = places[index]!;
    if (before.minute! - first.minute! < HALF_DAY || !sameDay(before, first)) continue;
    if (first.event.time.dateFrom !== 'entry') continue;
    let end = index + 1;
    while (end < places.length && isSameNight(places[end - 1]!, places[end]!)) end++;
    const next = places[end];
    const last = places[end - 1]!;
    const fits = last.minute! + DAY <= (next?.minute ?? Infinity) && last.minute! < before.minute!;
    if (fits) {
      const isFollowed = next !== undefined && next.minute! - last.minute! < 2 * DAY;
      found.push({
        before,
        run: places.slice(index, end),
        evening: eveningBefore(places, index),
        isFollowed,
      });
    }
    index = end - 1;
  }
  return found;
}

function eveningBefore(places: readonly EventPlace[], index: number): EventPlace[] {
  let from = index - 1;
  while (from > 0 && sameDay(places[from - 1]!, places[from]!)) from--;
  const isOwn = places[from]!.event.time.dateFrom === 'entry';
  return isOwn ? places.slice(from, index) : [];
}

function isSameNight(one: EventPlace, other: EventPlace): boolean {
  return sameDay(one, other) && other.minute! >= one.minute!;
}

function sameDay(one: EventPlace, other: EventPlace): boolean {
  const [a, b] = [one.event.time.start.date, other.event.time.start.date];
  return a !== undefined && b !== undefined && formatDate(a) === formatDate(b);
}
