import { message } from '../messages.ts';
import type { EventKind } from '../review/vocabulary.ts';
import type { EventModel } from './model.ts';
import type { Translate } from './words.ts';
import { kindWords } from './words.ts';

/** What the lanes of the track tell apart. */
export const laneModes = ['kind', 'actor', 'none'] as const;
export type LaneMode = (typeof laneModes)[number];

/** A strip of the track with a name, and the events in it in the order of time. */
export interface Lane {
  /** Stable while the events change. */
  readonly id: string;
  readonly name: string;
  /** Places in the list of events. */
  readonly events: readonly number[];
  /** Which row of the lane each of them is in; rows count from the top. */
  readonly rowOf: ReadonlyMap<number, number>;
  readonly rows: number;
}

/** Kinds that tell one story share a lane. */
const kindLanes: readonly { readonly id: string; readonly kinds: readonly EventKind[] }[] = [
  { id: 'change', kinds: ['change'] },
  { id: 'impact', kinds: ['impact', 'recovery'] },
  { id: 'detection', kinds: ['detection'] },
  { id: 'response', kinds: ['response', 'decision'] },
  { id: 'investigation', kinds: ['investigation', 'finding'] },
  { id: 'communication', kinds: ['communication'] },
  { id: 'note', kinds: ['note'] },
];

const MOST_ACTORS = 7;
const MOST_BAR_ROWS = 3;
const MOST_STAIRS = 6;
/** So few lanes have room for stairs. */
const FEW_LANES = 3;
/** Of all lanes together: more rows would leave the list no room. */
const MOST_ROWS = 12;

/** The lanes that have events, from top to bottom. A timeline that tells no events apart has one lane. */
export function lanesOf(
  events: readonly EventModel[],
  shown: readonly number[],
  mode: LaneMode,
  translate: Translate,
): Lane[] {
  const order = [...shown].sort((a, b) => events[a]!.start - events[b]!.start || a - b);
  const groups = mode === 'none' ? [] : grouped(events, order, mode, translate);
  if (groups.length < 2) {
    const [only] = groups;
    // “Other” than nothing says nothing.
    const isNamed = only && only.id !== 'other' && only.id !== 'nobody';
    return [stairs(isNamed ? only : { id: 'all', name: '', events: order }, events, 2)];
  }
  if (groups.length <= FEW_LANES) return groups.map((group) => stairs(group, events, 3));
  for (let most = MOST_BAR_ROWS; ; most--) {
    const lanes = groups.map((group) => withBars(group, events, most));
    const rows = lanes.reduce((sum, lane) => sum + lane.rows, 0);
    if (rows <= MOST_ROWS || most === 1) return lanes;
  }
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly events: readonly number[];
}

function grouped(
  events: readonly EventModel[],
  order: readonly number[],
  mode: 'kind' | 'actor',
  translate: Translate,
): Group[] {
  return mode === 'kind' ? byKind(events, order, translate) : byActor(events, order, translate);
}

function byKind(
  events: readonly EventModel[],
  order: readonly number[],
  translate: Translate,
): Group[] {
  const groups = kindLanes.map(({ id, kinds }) => ({
    id,
    name: nameOfKinds(id, kinds, translate),
    events: order.filter((at) => events[at]!.kind && kinds.includes(events[at]!.kind)),
  }));
  const rest = order.filter((at) => !events[at]!.kind);
  const other = { id: 'other', name: translate(message('lane.other', 'Other')), events: rest };
  return [...groups, other].filter((group) => group.events.length > 0);
}

function nameOfKinds(id: string, kinds: readonly EventKind[], translate: Translate): string {
  if (id === 'impact') return translate(message('lane.impact', 'Impact & recovery'));
  return translate(kindWords[kinds[0]!]);
}

function byActor(
  events: readonly EventModel[],
  order: readonly number[],
  translate: Translate,
): Group[] {
  const found = new Map<string, number[]>();
  const nobody: number[] = [];
  for (const at of order) {
    const { actor } = events[at]!;
    if (actor === undefined) nobody.push(at);
    else if (found.has(actor)) found.get(actor)!.push(at);
    else found.set(actor, [at]);
  }
  // The busiest get a lane, in the order in which they come in.
  const busiest = [...found].sort((a, b) => b[1].length - a[1].length);
  const few = new Set(busiest.slice(0, MOST_ACTORS).map(([actor]) => actor));
  const own = [...found].filter(([actor]) => few.has(actor));
  const others = [...found].filter(([actor]) => !few.has(actor)).flatMap(([, list]) => list);
  return [
    ...own.map(([actor, list]) => ({ id: `actor:${actor}`, name: actor, events: list })),
    {
      id: 'others',
      name: translate(message('lane.others', 'Others')),
      events: others.sort((a, b) => events[a]!.start - events[b]!.start || a - b),
    },
    { id: 'nobody', name: translate(message('lane.nobody', 'Not named')), events: nobody },
  ].filter((group) => group.events.length > 0);
}

/**
 * Each event a step below the one before, so that their words have room; beside a range, where that
 * can be, and not on it.
 * @param perRow how many events make another step
 */
function stairs(group: Group, events: readonly EventModel[], perRow: number): Lane {
  const needed = withBars(group, events, MOST_BAR_ROWS).rows;
  const rows = Math.max(needed, Math.min(MOST_STAIRS, Math.ceil(group.events.length / perRow)));
  const ends = new Array<number>(rows).fill(-Infinity);
  const rowOf = new Map<number, number>();
  let next = 0;
  for (const at of group.events) {
    const { start, end = start } = events[at]!;
    const steps = ends.map((_, step) => (next + step) % rows);
    const row = steps.find((each) => ends[each]! <= start) ?? next;
    ends[row] = Math.max(ends[row]!, end);
    rowOf.set(at, row);
    next = (row + 1) % rows;
  }
  return { ...group, rows, rowOf };
}

/** Ranges that overlap lie in rows of their own; moments in the first row that is free then. */
function withBars(group: Group, events: readonly EventModel[], most: number): Lane {
  const ends: number[] = [];
  const rowOf = new Map<number, number>();
  for (const at of group.events) {
    const { start, end } = events[at]!;
    const free = ends.findIndex((reached) => reached <= start);
    let row = free >= 0 ? free : ends.length;
    if (row >= most) row = 0;
    if (end !== undefined) ends[row] = Math.max(ends[row] ?? -Infinity, end);
    rowOf.set(at, row);
  }
  return { ...group, rowOf, rows: Math.max(1, ...[...rowOf.values()].map((row) => row + 1)) };
}
