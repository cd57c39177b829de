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
  const places = placesOf(order, events, scale);
  const { lefts, rights } = places;
  for (let index = 0; index < order.length;) {
    const last = endOfCluster(places, index, rows);
    const members = order.slice(index, last + 1);
    const x = lefts[index]!;
    if (last > index) marks.push({ events: members, x, right: lefts[last]!, row: -1 });
    else marks.push({ events: members, x, right: rights[index]!, row: rowOf.get(members[0]!)! });
    index = last + 1;
  }
  return marks;
}

/** Where events begin and end, in pixels. In lists of numbers: zooming over thousands makes no garbage. */
interface Places {
  readonly lefts: Float64Array;
  readonly rights: Float64Array;
}

function placesOf(
  order: readonly number[],
  events: readonly EventModel[],
  scale: TimeScale,
): Places {
  const lefts = new Float64Array(order.length);
  const rights = new Float64Array(order.length);
  for (let index = 0; index < order.length; index++) {
    const { start, end } = events[order[index]!]!;
    lefts[index] = scale.xOf(start);
    rights[index] = end === undefined ? lefts[index]! : scale.xOf(end);
  }
  return { lefts, rights };
}

/** The last event of the cluster that begins at `first`; `first` itself where it stands alone. */
function endOfCluster({ lefts, rights }: Places, first: number, rows: number): number {
  const isWide = (index: number): boolean => rights[index]! - lefts[index]! >= NARROWEST_BAR;
  const left = lefts[first]!;
  const isCrowded = first + rows < lefts.length && lefts[first + rows]! - left < LEAST_APART;
  if (isWide(first) || !isCrowded) return first;
  let last = first;
  while (last + 1 < lefts.length && !isWide(last + 1)) {
    const next = lefts[last + 1]!;
    if (next - lefts[last]! >= LEAST_APART || next - left > WIDEST_CLUSTER) break;
    last++;
  }
  return last;
}
