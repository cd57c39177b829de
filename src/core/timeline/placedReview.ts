import { onceEach } from '../onceEach.ts';
import type { Review, Timeline, TimelineEvent } from '../review/model.ts';
import { stale } from '../edit/plan.ts';
import { dayNumber } from '../time/calendar.ts';
import type { PlacedTime } from './placeTimes.ts';
import { placeEvents, zoneOfEvent, zoneOfReview } from './placeTimes.ts';
import { eventsOf } from './readModel.ts';
import { DAY } from './zoneClock.ts';

/** A review with what is needed to go from the instants of a view to the clocks of its text and back. */
export class PlacedReview {
  readonly review: Review;
  /** In the order of the text, in which intents count them. */
  readonly events: readonly TimelineEvent[];
  readonly #placed: ReadonlyMap<TimelineEvent, PlacedTime>;
  readonly #timelines = new Map<TimelineEvent, Timeline>();

  constructor(review: Review) {
    this.review = review;
    this.events = eventsOf(review);
    this.#placed = placeEvents(review);
    for (const timeline of review.timelines) {
      for (const event of timeline.events) this.#timelines.set(event, timeline);
    }
  }

  /** @throws Refusal where there is none at that place */
  eventAt(place: number): TimelineEvent {
    return this.events[place] ?? stale();
  }

  timeOf(event: TimelineEvent): PlacedTime {
    return this.#placed.get(event)!;
  }

  timelineOf(event: TimelineEvent): Timeline {
    return this.#timelines.get(event)!;
  }

  /** The id of the zone that an event's clocks show. */
  zoneOf(event: TimelineEvent): string {
    const zone = zoneOfEvent(this.review, this.timelineOf(event), event);
    return (zone ?? zoneOfReview(this.review))?.id ?? 'UTC';
  }

  /** Whether times are written with days; an empty timeline begins with them. */
  get isDated(): boolean {
    const { events } = this;
    const { date } = this.review.metadata;
    return !!date || events.length === 0 || events.some(({ time }) => time.start.date);
  }

  /** The last instant of all; noon of the review's day where nothing has happened yet. */
  get latest(): number {
    const { date } = this.review.metadata;
    if (this.events.length === 0) return date ? dayNumber(date.value) * DAY + DAY / 2 : 0;
    return this.events.reduce(
      (latest, event) => Math.max(latest, this.timeOf(event).start),
      -Infinity,
    );
  }
}

/** What is planned in one review, one change after the other, places it once. */
export const placedReview = onceEach((review: Review) => new PlacedReview(review));
