import type { Change } from '../edit/change.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { Timeline } from '../review/model.ts';
import { wallAt } from '../time/instant.ts';
import { zoneOffset } from '../time/zoneOffset.ts';

/**
 * The zone on whose clocks the times of a review are read.
 * @param localZone counts where the review states none, or one that nobody knows
 */
export function zoneOfEvents({ review }: ReviewDocument, localZone: string): string {
  const timeline = mainTimeline(review.timelines);
  const stated = timeline?.zone ?? review.metadata.zone ?? timeline?.events.at(-1)?.time.zone;
  const { id, candidates = [] } = stated?.value ?? {};
  const known = [id, ...candidates].find(
    (zone) => zone !== undefined && zoneOffset(0, zone) !== undefined,
  );
  return known ?? localZone;
}

/**
 * The change that tells of something that happens now, in the timeline that has most to tell.
 * @param now milliseconds since 1970
 */
export function eventNow(
  document: ReviewDocument,
  text: string,
  now: number,
  localZone: string,
): Change {
  const { date, clock } = wallAt(now, zoneOfEvents(document, localZone));
  const timeline = mainTimeline(document.review.timelines);
  return {
    type: 'add-event',
    ...(timeline ? { timeline } : {}),
    event: { start: { date, clock }, text },
  };
}

function mainTimeline(timelines: readonly Timeline[]): Timeline | undefined {
  const most = Math.max(...timelines.map(({ events }) => events.length));
  return timelines.find(({ events }) => events.length === most);
}
