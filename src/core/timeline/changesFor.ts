import { message } from '../messages.ts';
import type { Change, EventPatch, NewEvent } from '../edit/change.ts';
import { Refusal, stale } from '../edit/plan.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { Review, TimelineEvent } from '../review/model.ts';
import { milestoneNames } from '../review/vocabulary.ts';
import type { MilestoneName } from '../review/vocabulary.ts';
import { dayNumber } from '../time/calendar.ts';
import type { WallTime } from '../time/wallTime.ts';
import type { Intent } from './intent.ts';
import type { PlacedTime } from './placeTimes.ts';
import {
  placeEvents,
  placeMilestone,
  zoneModelOf,
  zoneOfEvent,
  zoneOfReview,
} from './placeTimes.ts';
import { eventsOf } from './readModel.ts';
import { readLines } from './readLines.ts';
import type { ReadLine } from './readLines.ts';
import { readTypedEventTime } from './typedTime.ts';
import { wallOf } from './wallTimes.ts';
import { DAY } from './zoneClock.ts';

/**
 * What an intent means for the review: the changes to plan as one edit.
 * @param document the state that the intent's places count in
 * @throws Refusal where it means nothing here, with the reason
 */
export function changesFor(document: ReviewDocument, intent: Intent): Change[] {
  return new Interpreter(document).changes(intent);
}

class Interpreter {
  readonly #review: Review;
  readonly #events: readonly TimelineEvent[];
  readonly #placed: ReadonlyMap<TimelineEvent, PlacedTime>;

  constructor({ review }: ReviewDocument) {
    this.#review = review;
    this.#events = eventsOf(review);
    this.#placed = placeEvents(review);
  }

  changes(intent: Intent): Change[] {
    switch (intent.type) {
      case 'shift':
        return this.#shift(intent);
      case 'set-time':
        return this.#setTime(intent);
      case 'set':
        return intent.events.map((at) => ({
          type: 'update-event',
          event: this.#eventAt(at),
          patch: intent.patch,
        }));
      case 'add':
        return this.#add(intent);
      case 'delete':
        return intent.events.map((at) => ({ type: 'delete-event', event: this.#eventAt(at) }));
      case 'duplicate':
        return intent.events.map((at) => this.#duplicate(this.#eventAt(at)));
      case 'sort': {
        const timeline = this.#review.timelines[intent.timeline];
        return timeline ? [{ type: 'sort-events', timeline }] : [];
      }
      case 'milestone':
        return [this.#milestone(intent.name, intent.event)];
    }
  }

  #eventAt(place: number): TimelineEvent {
    const event = this.#events[place];
    return event ?? stale();
  }

  #shift({ events, by, edge }: Extract<Intent, { type: 'shift' }>): Change[] {
    const moved = new Map<number, number>();
    const changes = events.flatMap((place): Change[] => {
      const event = this.#eventAt(place);
      const { start, end } = this.#placed.get(event)!;
      const time = {
        start: edge === 'end' ? start : start + by,
        end: edge === 'start' || end === undefined ? end : end + by,
      };
      if (edge === 'end' && end === undefined) time.end = start + by;
      if (time.end !== undefined && time.end < time.start) throw backwards();
      moved.set(start, time.start);
      return this.#retimed(event, time, by);
    });
    return [...changes, ...this.#milestonesWith(moved)];
  }

  #setTime({ event: place, text, zone }: Extract<Intent, { type: 'set-time' }>): Change[] {
    const event = this.#eventAt(place);
    const now = this.#placed.get(event)!;
    const { started } = this.#review.milestones;
    const time = readTypedEventTime(text, {
      now,
      zone,
      started: started && placeMilestone(this.#review, started),
    });
    if (time.end !== undefined && time.end < time.start) throw backwards();
    const moved = new Map([[now.start, time.start]]);
    return [...this.#retimed(event, time, DAY), ...this.#milestonesWith(moved)];
  }

  /** The change that gives an event its new times, in the zone it is written in. */
  #retimed(
    event: TimelineEvent,
    time: { start: number; end?: number | undefined },
    by: number,
  ): Change[] {
    const before = this.#placed.get(event)!;
    const { start, end } = event.time;
    const zone = this.#zoneOf(event);
    const patch: { -readonly [K in keyof EventPatch]: EventPatch[K] } = {};
    if (time.start !== before.start) patch.start = this.#wall(time.start, zone, start, by);
    if (time.end === time.start) time = { start: time.start };
    if (time.end !== before.end) {
      patch.end = time.end === undefined ? null : this.#wall(time.end, zone, end ?? start, by);
    }
    return Object.keys(patch).length > 0 ? [{ type: 'update-event', event, patch }] : [];
  }

  #wall(instant: number, zone: string, like: WallTime, by: number): WallTime {
    const wall = wallOf(instant, zone, like.date !== undefined, like.clock?.second !== undefined);
    if (like.clock || by % DAY !== 0) {
      if (like.clock) return wall;
      throw new Refusal(
        message(
          'timeline.dayOnly',
          'This event tells its day only. Type a time of day to give it one.',
        ),
      );
    }
    return wall.clock?.hour === 0 && wall.clock.minute === 0 && wall.date
      ? { date: wall.date }
      : wall;
  }

  #zoneOf(event: TimelineEvent): string {
    const timeline = this.#review.timelines.find(({ events }) => events.includes(event))!;
    const zone = zoneOfEvent(this.#review, timeline, event) ?? zoneOfReview(this.#review);
    return zone?.id ?? 'UTC';
  }

  /** Milestones move with the events that stand at their instants. */
  #milestonesWith(moved: ReadonlyMap<number, number>): Change[] {
    return milestoneNames.flatMap((name): Change[] => {
      const moment = this.#review.milestones[name];
      const instant = moment && placeMilestone(this.#review, moment);
      const to = instant === undefined ? undefined : moved.get(instant);
      if (to === undefined || to === instant) return [];
      return [{ type: 'set-milestone', name, at: this.#milestoneWall(name, to) }];
    });
  }

  #milestoneWall(name: MilestoneName, instant: number): WallTime {
    const { metadata, milestones } = this.#review;
    const moment = milestones[name];
    const stated =
      zoneModelOf((moment?.zone ?? metadata.zone)?.value) ?? zoneOfReview(this.#review);
    const dated = moment ? moment.wall.date !== undefined : this.#isDated();
    return wallOf(instant, stated?.id ?? 'UTC', dated, moment?.wall.clock?.second !== undefined);
  }

  #milestone(name: MilestoneName, place: number | null): Change {
    if (place === null) return { type: 'set-milestone', name, at: null };
    const { start } = this.#placed.get(this.#eventAt(place))!;
    return { type: 'set-milestone', name, at: this.#milestoneWall(name, start) };
  }

  #isDated(): boolean {
    const { metadata } = this.#review;
    return (
      !!metadata.date ||
      this.#events.some(({ time }) => time.start.date) ||
      this.#events.length === 0
    );
  }

  #add({ text, zone, near, timeline: at }: Extract<Intent, { type: 'add' }>): Change[] {
    const latest = Math.max(...[...this.#placed.values()].map(({ start }) => start));
    const fallback = Number.isFinite(latest) ? latest : this.#dayOfReview();
    const lines = readLines(text, zone, near ?? fallback);
    const timeline = at === undefined ? undefined : this.#review.timelines[at];
    return lines.map((line) => ({
      type: 'add-event',
      ...(timeline && { timeline }),
      event: this.#newEvent(line),
    }));
  }

  #dayOfReview(): number {
    const { date } = this.#review.metadata;
    return date ? dayNumber(date.value) * DAY + DAY / 2 : 0;
  }

  #newEvent({ start, end, ...said }: ReadLine): NewEvent {
    const neighbour = this.#neighbourOf(start);
    const zone = neighbour ? this.#zoneOf(neighbour) : (zoneOfReview(this.#review)?.id ?? 'UTC');
    const dated = this.#isDated();
    return {
      start: wallOf(start, zone, dated),
      ...(end !== undefined && { end: wallOf(end, zone, dated) }),
      ...said,
    };
  }

  /** The event whose way of writing a new one at that time will take over: the last one before it. */
  #neighbourOf(instant: number): TimelineEvent | undefined {
    const before = this.#events.filter((event) => this.#placed.get(event)!.start <= instant);
    return before.at(-1) ?? this.#events[0];
  }

  #duplicate(event: TimelineEvent): Change {
    const { time, text, kind, actor, links } = event;
    const timeline = this.#review.timelines.find(({ events }) => events.includes(event))!;
    const link = links.find(({ url }) => !text.value.includes(url.value))?.url.value;
    return {
      type: 'add-event',
      timeline,
      event: {
        start: time.start,
        ...(time.end && { end: time.end }),
        text: text.value,
        ...(kind && { kind: kind.value }),
        ...(actor && { actor: actor.value }),
        ...(link !== undefined && { link }),
      },
    };
  }
}

function backwards(): Refusal {
  return new Refusal(message('timeline.backwards', 'An event cannot end before it starts.'));
}
