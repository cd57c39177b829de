import type { TimelineEvent } from '../review/model.ts';
import type { WallTime } from '../time/wallTime.ts';
import { formatClock, formatDate } from '../time/wallTime.ts';

/** Negative where `a` is earlier; zero where one of them does not say enough to tell. */
export function compareWallTimes(a: WallTime, b: WallTime): number {
  if (a.date && b.date) {
    const days = formatDate(a.date).localeCompare(formatDate(b.date));
    if (days !== 0) return days;
  }
  if (!a.clock || !b.clock) return 0;
  return formatClock(a.clock).padEnd(8, ':00') < formatClock(b.clock).padEnd(8, ':00')
    ? -1
    : formatClock(a.clock).padEnd(8, ':00') > formatClock(b.clock).padEnd(8, ':00')
      ? 1
      : 0;
}

/**
 * Where an event of that time belongs: behind the last one that is not later. In a timeline told
 * backwards (newest first), before the first one that is not later.
 * @returns a place between 0 and the number of events
 */
export function placeOf(events: readonly TimelineEvent[], start: WallTime): number {
  if (isNewestFirst(events)) {
    const index = events.findIndex(({ time }) => compareWallTimes(time.start, start) <= 0);
    return index < 0 ? events.length : index;
  }
  return events.findLastIndex(({ time }) => compareWallTimes(time.start, start) <= 0) + 1;
}

/** Whether every step of a timeline goes back in time. */
export function isNewestFirst(events: readonly TimelineEvent[]): boolean {
  const steps = events
    .slice(1)
    .map(({ time }, index) => compareWallTimes(events[index]!.time.start, time.start));
  return steps.length > 0 && steps.every((step) => step >= 0) && steps.some((step) => step > 0);
}

/** The order that puts events by time; those of one time keep theirs. Numbers are places before. */
export function sortedOrder(events: readonly TimelineEvent[]): number[] {
  return events
    .map((_, index) => index)
    .sort((a, b) => compareWallTimes(events[a]!.time.start, events[b]!.time.start) || a - b);
}
