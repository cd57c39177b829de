import type { Lane } from './lanes.ts';
import type { EventModel } from './model.ts';
import type { TimeScale } from './scale.ts';

/** What is drawn for one event, or for several that lie too close together. */
export interface Mark {
  /** Places in the list of events, in the order of time. */
  readonly events: readonly number[];
  /** On the endless track. */
  readonly x: number;
  /** Right of `x` for ranges and clusters. */
  readonly right: number;
  readonly row: number;
}

/** Two marks nearer than this become one. */
const LEAST_APART = 11;
const WIDEST_CLUSTER = 44;
/** A range narrower than this is drawn as a moment. */
export const NARROWEST_BAR = 16;

/**
 * The marks of a lane, from left to right. They depend on how near one looks, and not on where: moving
 * the view moves them, and does not regroup them.
 */
export function marksOf(lane: Lane, events: readonly EventModel[], scale: TimeScale): Mark[] {
  const marks: Mark[] = [];
  const { events: order, rowOf, rows } = lane;
  for (let index = 0; index < order.length;) {
    const last = endOfCluster(order, index, rows, events, scale);
    const members = order.slice(index, last + 1);
    const x = scale.xOf(events[members[0]!]!.start);
    if (members.length > 1) {
      marks.push({ events: members, x, right: scale.xOf(events[members.at(-1)!]!.start), row: -1 });
    } else {
      const { end } = events[members[0]!]!;
      const right = end === undefined ? x : scale.xOf(end);
      marks.push({ events: members, x, right, row: rowOf.get(members[0]!)! });
    }
    index = last + 1;
  }
  return marks;
}

/** The last event of the cluster that begins at `first`; `first` itself where it stands alone. */
function endOfCluster(
  order: readonly number[],
  first: number,
  rows: number,
  events: readonly EventModel[],
  scale: TimeScale,
): number {
  const xAt = (index: number): number => scale.xOf(events[order[index]!]!.start);
  const isWide = (index: number): boolean => {
    const { start, end } = events[order[index]!]!;
    return end !== undefined && scale.xOf(end) - scale.xOf(start) >= NARROWEST_BAR;
  };
  const crowded = (index: number): boolean =>
    index + rows < order.length && xAt(index + rows) - xAt(index) < LEAST_APART;
  if (isWide(first) || !crowded(first)) return first;
  const left = xAt(first);
  let last = first;
  while (last + 1 < order.length && !isWide(last + 1)) {
    const next = xAt(last + 1);
    if (next - xAt(last) >= LEAST_APART || next - left > WIDEST_CLUSTER) break;
    last++;
  }
  return last;
}
