import type { ReviewDocument } from '../../review/document.ts';
import { lastFrom } from '../../text/search.ts';
import { misplacedIn } from './order.ts';
import type { EventPlace } from './timelineFacts.ts';

/** Under a heading of its own, so many entries in order are a list of their own. */
const FEWEST = 2;

/**
 * The places of a timeline in parts that are told side by side: “Connected peers”, “Missed blocks”, each
 * under a heading below that of the timeline, and each from its own start. A part starts where the entries
 * under a heading go back before the last ones above it and are mostly in order among themselves.
 * @param minuteOf where an entry stands on the axis of the timeline
 * @returns one part where none goes back
 */
export function strandsOf(
  document: ReviewDocument,
  places: readonly EventPlace[],
  minuteOf: (place: EventPlace) => number,
): readonly (readonly EventPlace[])[] {
  const strands: EventPlace[][] = [[]];
  for (const group of groupsByHeading(document, places)) {
    const last = strands.at(-1)!.at(-1);
    const goesBack = last !== undefined && minuteOf(group[0]!) < minuteOf(last);
    if (goesBack && group.length >= FEWEST && isMostlyInOrder(group.map(minuteOf)))
      strands.push([]);
    strands.at(-1)!.push(...group);
  }
  return strands;
}

/** Entries that follow each other under one heading; a heading that is an entry itself starts no group. */
function groupsByHeading(
  { markdown }: ReviewDocument,
  places: readonly EventPlace[],
): EventPlace[][] {
  const headings = markdown?.headings ?? [];
  const groups: EventPlace[][] = [];
  let current: number | undefined;
  for (const place of places) {
    const { start } = place.event.time.span;
    const at = lastFrom(headings, start, ({ span }) => span.start);
    const isEntry = at >= 0 && headings[at]!.span.end > start;
    if (groups.length === 0 || (!isEntry && at !== current)) groups.push([]);
    if (!isEntry || current === undefined) current = at;
    groups.at(-1)!.push(place);
  }
  return groups;
}

function isMostlyInOrder(minutes: readonly number[]): boolean {
  return misplacedIn(minutes, false).misplaced.length * 2 < minutes.length;
}
