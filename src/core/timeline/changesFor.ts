import { message } from '../messages.ts';
import type { Change, EventPatch } from '../edit/change.ts';
import { Refusal, stale } from '../edit/plan.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { TimelineEvent } from '../review/model.ts';
import type { WallTime } from '../time/wallTime.ts';
import type { Intent } from './intent.ts';
import { milestonesWith, moveMilestone, setMilestone } from './milestoneChanges.ts';
import { addLines, duplicateOf } from './newEvents.ts';
import type { PlacedReview } from './placedReview.ts';
import { placedReview } from './placedReview.ts';
import type { PlacedTime } from './placeTimes.ts';
import { placeMilestone } from './placeTimes.ts';
import { readTypedEventTime } from './typedTime.ts';
import { wallOf } from './wallTimes.ts';
import { DAY } from './zoneClock.ts';

/**
 * What an intent means for the review: the changes to plan as one edit.
 * @param document the state that the intent's places count in
 * @throws Refusal where it means nothing here, with the reason
 */
export function changesFor({ review }: ReviewDocument, intent: Intent): Change[] {
  const placed = placedReview(review);
  switch (intent.type) {
    case 'shift':
      return shift(placed, intent);
    case 'set-time':
      return setTime(placed, intent);
    case 'set':
      return intent.events.map((at) => ({
        type: 'update-event',
        event: placed.eventAt(at),
        patch: intent.patch,
      }));
    case 'add':
      return addLines(placed, intent);
    case 'delete':
      return intent.events.map((at) => ({ type: 'delete-event', event: placed.eventAt(at) }));
    case 'duplicate':
      return intent.events.map((at) => duplicateOf(placed, placed.eventAt(at)));
    case 'sort':
      return [{ type: 'sort-events', timeline: review.timelines[intent.timeline] ?? stale() }];
    case 'milestone':
      return [setMilestone(placed, intent)];
    case 'move-milestone':
      return [moveMilestone(placed, intent)];
  }
}

function shift(
  placed: PlacedReview,
  { events, by, edge }: Extract<Intent, { type: 'shift' }>,
): Change[] {
  const moved = new Map<number, number>();
  const changes = events.flatMap((place): Change[] => {
    const event = placed.eventAt(place);
    const before = placed.timeOf(event);
    const time = shifted(before, by, edge);
    moved.set(before.start, time.start);
    return retimed(placed, event, time, by);
  });
  return [...changes, ...milestonesWith(placed, moved)];
}

/** @throws Refusal where it would end before it starts */
function shifted(
  { start, end }: PlacedTime,
  by: number,
  edge: 'both' | 'start' | 'end',
): PlacedTime {
  // A moment whose end is pulled becomes a range.
  const last = end ?? (edge === 'end' ? start : undefined);
  const time = {
    start: edge === 'end' ? start : start + by,
    ...(last !== undefined && { end: edge === 'start' ? last : last + by }),
  };
  return forwards(time);
}

function setTime(
  placed: PlacedReview,
  { event: place, text, zone }: Extract<Intent, { type: 'set-time' }>,
): Change[] {
  const event = placed.eventAt(place);
  const now = placed.timeOf(event);
  const { started } = placed.review.milestones;
  const time = forwards(
    readTypedEventTime(text, {
      now,
      zone,
      started: started && placeMilestone(placed.review, started),
    }),
  );
  return [
    ...retimed(placed, event, time, DAY),
    ...milestonesWith(placed, new Map([[now.start, time.start]])),
  ];
}

/** The change that gives an event its new times, in the zone it is written in. */
function retimed(
  placed: PlacedReview,
  event: TimelineEvent,
  time: PlacedTime,
  by: number,
): Change[] {
  const before = placed.timeOf(event);
  const { start, end } = event.time;
  const zone = placed.zoneOf(event);
  // What ends as it starts is a moment.
  const last = time.end === time.start ? undefined : time.end;
  const patch: EventPatch = {
    ...(time.start !== before.start && { start: wallLike(start, time.start, zone, by) }),
    ...(last !== before.end && {
      end: last === undefined ? null : wallLike(end ?? start, last, zone, by),
    }),
  };
  return Object.keys(patch).length > 0 ? [{ type: 'update-event', event, patch }] : [];
}

/**
 * An instant as a written time tells times: with a day or without, to the minute or to the second.
 * @throws Refusal where the written one tells its day only, and the move is not one of whole days
 */
function wallLike(like: WallTime, instant: number, zone: string, by: number): WallTime {
  const wall = wallOf(instant, zone, like.date !== undefined, like.clock?.second !== undefined);
  if (like.clock) return wall;
  if (by % DAY !== 0) {
    throw new Refusal(
      message(
        'timeline.dayOnly',
        'This event tells its day only. Type a time of day to give it one.',
      ),
    );
  }
  const isMidnight = wall.clock?.hour === 0 && wall.clock.minute === 0;
  return isMidnight && wall.date ? { date: wall.date } : wall;
}

/** @throws Refusal where a time ends before it starts */
function forwards(time: PlacedTime): PlacedTime {
  if (time.end === undefined || time.end >= time.start) return time;
  throw new Refusal(message('timeline.backwards', 'An event cannot end before it starts.'));
}
