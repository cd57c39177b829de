import { formatClock } from '../time/wallTime.ts';
import { dayName } from './formatTimes.ts';
import type { TimeScale, Viewport } from './scale.ts';
import { DAY, HOUR, MINUTE, fromLocal, shownAt, startOfDay } from './zoneClock.ts';
import type { ZoneClock } from './zoneClock.ts';

/** A mark on the axis, in pixels from the left of the view. */
export interface Tick {
  readonly x: number;
  readonly instant: number;
  /** Absent for the lines between two labels. */
  readonly label?: string;
}

/** Where a day begins. */
export interface DayMark {
  /** May lie left of the view: then the day goes on from there. */
  readonly x: number;
  readonly instant: number;
  readonly label: string;
}

const SECOND = 1000;
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((count) => count * DAY),
];
const LABEL_ROOM = 84;
const LEAST_APART = 40;
const MOST_TICKS = 400;

/** The step between labels that leaves each enough room. */
export function stepFor(perPixel: number): number {
  return steps.find((step) => step / perPixel >= LABEL_ROOM) ?? steps.at(-1)!;
}

/**
 * The ticks in view: on round local times, a label where there is room for it and a plain line between
 * two of them. None inside folds.
 */
export function ticksOf(scale: TimeScale, { left, width }: Viewport, clock: ZoneClock): Tick[] {
  const step = stepFor(scale.perPixel);
  const half = halfOf(step);
  const ticks: Tick[] = [];
  let lastLabel = -Infinity;
  for (const [from, to] of openStretches(scale, left, width)) {
    for (const instant of roundTimes(from, to, half, clock)) {
      const x = scale.xOf(instant) - left;
      const isRound = isMultiple(instant, step, clock);
      if (isRound && x - lastLabel >= LEAST_APART) {
        ticks.push({ x, instant, label: labelOf(instant, step, clock) });
        lastLabel = x;
      } else ticks.push({ x, instant });
      if (ticks.length >= MOST_TICKS) return ticks;
    }
  }
  return ticks;
}

/** The days in view, the one that goes on from the left included. */
export function daysOf(scale: TimeScale, { left, width }: Viewport, clock: ZoneClock): DayMark[] {
  const first = startOfDay(scale.instantAt(left), clock);
  const last = scale.instantAt(left + width);
  const least = Math.max(1, Math.ceil((70 * scale.perPixel) / DAY));
  const { year } = shownAt(first, clock).date;
  const marks: DayMark[] = [];
  for (let days = 0; marks.length < MOST_TICKS; days += least) {
    const instant = startOfDay(first, clock, days);
    if (instant > last) break;
    const x = scale.xOf(instant) - left;
    const previous = marks.at(-1);
    // Two that begin in one fold: the later one is what the track goes on with.
    if (previous && x - previous.x < 60) marks.pop();
    marks.push({ x, instant, label: dayName(shownAt(instant, clock).date, year) });
  }
  return marks;
}

/** The stretches of time between folds that are in view. */
function openStretches(scale: TimeScale, left: number, width: number): [number, number][] {
  const [first, last] = [scale.instantAt(left), scale.instantAt(left + width)];
  const stretches: [number, number][] = [];
  let from = first;
  for (const fold of scale.folds) {
    if (fold.end <= first || fold.start >= last) continue;
    if (fold.start > from) stretches.push([from, fold.start]);
    from = fold.end;
  }
  if (from < last) stretches.push([from, last]);
  return stretches;
}

function halfOf(step: number): number {
  if (step > DAY) return step;
  const smaller = steps.filter((other) => other < step && step % other === 0 && step / other <= 4);
  return smaller[0] ?? step;
}

function* roundTimes(from: number, to: number, step: number, clock: ZoneClock): Iterable<number> {
  let local = Math.ceil((from + clock.offsetAt(from) * MINUTE) / step) * step;
  for (let count = 0; count < MOST_TICKS; count++, local += step) {
    const instant = fromLocal(local, clock);
    if (instant > to) return;
    if (instant >= from) yield instant;
  }
}

function isMultiple(instant: number, step: number, clock: ZoneClock): boolean {
  return (instant + clock.offsetAt(instant) * MINUTE) % step === 0;
}

function labelOf(instant: number, step: number, clock: ZoneClock): string {
  const { date, clock: time } = shownAt(instant, clock);
  if (step >= DAY) return dayName(date, date.year);
  const { hour, minute, second } = time;
  // All with seconds or none: `12:01` between `12:00:50` and `12:01:10` would be taken for an hour.
  return formatClock(step < MINUTE ? { hour, minute, second } : { hour, minute });
}
