import type { Change, NewEvent } from '../edit/change.ts';
import type { TimelineEvent } from '../review/model.ts';
import type { Intent } from './intent.ts';
import type { PlacedReview } from './placedReview.ts';
import { zoneOfReview } from './placeTimes.ts';
import { readLines } from './readLines.ts';
import type { ReadLine } from './readLines.ts';
import { wallOf } from './wallTimes.ts';

/** The events that typed or pasted lines tell, in the zone of those they will stand beside. */
export function addLines(
  placed: PlacedReview,
  { text, zone, near, timeline: at }: Extract<Intent, { type: 'add' }>,
): Change[] {
  const timeline = at === undefined ? undefined : placed.review.timelines[at];
  return readLines(text, zone, near ?? placed.latest).map((line) => ({
    type: 'add-event',
    ...(timeline && { timeline }),
    event: newEvent(placed, line),
  }));
}

function newEvent(placed: PlacedReview, { start, end, ...said }: ReadLine): NewEvent {
  const neighbour = neighbourOf(placed, start);
  const zone = neighbour ? placed.zoneOf(neighbour) : (zoneOfReview(placed.review)?.id ?? 'UTC');
  const { isDated } = placed;
  return {
    start: wallOf(start, zone, isDated),
    ...(end !== undefined && { end: wallOf(end, zone, isDated) }),
    ...said,
  };
}

/** The event whose way of writing a new one at that time will take over: the last one before it. */
function neighbourOf(placed: PlacedReview, instant: number): TimelineEvent | undefined {
  const { events } = placed;
  return events.findLast((event) => placed.timeOf(event).start <= instant) ?? events[0];
}

/** An event once more, at the same time. */
export function duplicateOf(placed: PlacedReview, event: TimelineEvent): Change {
  const { time, text, kind, actor, links } = event;
  // A link that stands in the words comes with them.
  const link = links.find(({ url }) => !text.value.includes(url.value))?.url.value;
  return {
    type: 'add-event',
    timeline: placed.timelineOf(event),
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
