import { drawMark, drawWords } from './drawMark.ts';
import type { Lane } from './lanes.ts';
import { marksOf } from './marks.ts';
import type { Mark } from './marks.ts';
import type { EventModel } from './model.ts';
import { lastAtMost } from './scale.ts';
import type { TimeScale } from './scale.ts';
import type { Frame, Strip } from './scene.ts';
import type { Shape } from './shapes.ts';

/** The marks of a lane, with how far the words of each may go before they meet the next one in its row. */
interface Arranged {
  readonly events: readonly EventModel[];
  readonly scale: TimeScale;
  readonly marks: readonly Mark[];
  readonly rooms: readonly number[];
  /** The farthest that any mark up to each one reaches: ranges reach beyond those that follow. */
  readonly reaches: readonly number[];
}

/** Panning asks for the same marks at every frame. */
const lastOf = new WeakMap<Lane, Arranged>();

/** The marks of a lane that are in view, bars behind moments, and their words behind all of them. */
export function drawLane(strip: Strip, { scene, span }: Frame): Shape[] {
  const { left, model, scale } = scene;
  const { marks, rooms, reaches } = arranged(strip.lane, model.events, scale);
  const bars: Shape[] = [];
  const moments: Shape[] = [];
  const words: Shape[] = [];
  const first = lastAtMost(marks.length, (index) => reaches[index]!, left - 60) + 1;
  for (let index = first; index < marks.length; index++) {
    const mark = marks[index]!;
    if (mark.x - left > span + 20) break;
    // A range may begin far to the left and still reach into view.
    if (mark.right < left - 60) continue;
    const room = Math.min(rooms[index]!, span - (mark.right - left) - 4);
    const y = strip.rowAt(Math.max(0, mark.row));
    const place = { scene, y, strip, reach: reachOf(marks, index) };
    const drawn = drawMark(mark, place);
    words.push(...drawWords(mark, room, place));
    (drawn.look.includes('bar') ? bars : moments).push(drawn);
  }
  return [...words, ...bars, ...moments];
}

/** How far a mark may reach to either side of its middle until it comes halfway to the next one. */
function reachOf(marks: readonly Mark[], index: number): number {
  const { x, right } = marks[index]!;
  const before = x - (marks[index - 1]?.right ?? -Infinity);
  const after = (marks[index + 1]?.x ?? Infinity) - right;
  return (right - x + Math.min(before, after)) / 2;
}

function arranged(lane: Lane, events: readonly EventModel[], scale: TimeScale): Arranged {
  const last = lastOf.get(lane);
  if (last?.events === events && isSameScale(last.scale, scale)) return last;
  const marks = marksOf(lane, events, scale);
  let reached = -Infinity;
  const next: Arranged = {
    events,
    scale,
    marks,
    rooms: roomsOf(marks, lane.rows),
    reaches: marks.map(({ right }) => (reached = Math.max(reached, right))),
  };
  lastOf.set(lane, next);
  return next;
}

function isSameScale(one: TimeScale, other: TimeScale): boolean {
  return (
    one.origin === other.origin &&
    one.perPixel === other.perPixel &&
    one.folds.length === other.folds.length &&
    one.folds.every(({ start, end }, at) => {
      const fold = other.folds[at]!;
      return fold.start === start && fold.end === end;
    })
  );
}

function roomsOf(marks: readonly Mark[], rows: number): number[] {
  const rooms = new Array<number>(marks.length);
  const next = new Array<number>(rows).fill(Infinity);
  for (let index = marks.length - 1; index >= 0; index--) {
    const { x, right, row } = marks[index]!;
    rooms[index] = row < 0 ? 0 : next[row]! - right;
    if (row < 0) next.fill(x);
    else next[row] = x;
  }
  return rooms;
}
