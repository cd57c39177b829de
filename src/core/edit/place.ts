import type { WallTime } from '../time/wallTime.ts';

/** Negative where `a` is earlier; zero where one of them does not say enough to tell. */
export function compareWallTimes(a: WallTime, b: WallTime): number {
  const days = a.date && b.date ? dayNumber(a.date) - dayNumber(b.date) : 0;
  if (days !== 0 || !a.clock || !b.clock) return days;
  return secondOfDay(a.clock) - secondOfDay(b.clock);
}

/** A number that grows with the day; not a count of days. */
function dayNumber({ year, month, day }: NonNullable<WallTime['date']>): number {
  return (year * 12 + month) * 31 + day;
}

function secondOfDay({ hour, minute, second = 0 }: NonNullable<WallTime['clock']>): number {
  return (hour * 60 + minute) * 60 + second;
}

/**
 * Where an event of that time belongs: behind the last one that is not later. In a timeline told
 * backwards (newest first), before the first one that is not later.
 * @param starts when the events of the timeline started, in the order they are written
 * @returns a place between 0 and the number of events
 */
export function placeOf(starts: readonly WallTime[], start: WallTime): number {
  if (isNewestFirst(starts)) {
    const index = starts.findIndex((other) => compareWallTimes(other, start) <= 0);
    return index < 0 ? starts.length : index;
  }
  return starts.findLastIndex((other) => compareWallTimes(other, start) <= 0) + 1;
}

/** Whether every step of a timeline goes back in time. */
export function isNewestFirst(starts: readonly WallTime[]): boolean {
  let goesBack = false;
  for (let index = 1; index < starts.length; index++) {
    const step = compareWallTimes(starts[index - 1]!, starts[index]!);
    if (step < 0) return false;
    goesBack ||= step > 0;
  }
  return goesBack;
}

/** The order that puts events by time; those of one time keep theirs. Numbers are places before. */
export function sortedOrder(starts: readonly WallTime[]): number[] {
  return starts
    .map((_, index) => index)
    .sort((a, b) => compareWallTimes(starts[a]!, starts[b]!) || a - b);
}
