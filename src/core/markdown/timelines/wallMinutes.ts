import { addDays } from '../../time/calendar.ts';
import type { CalendarDate, ClockTime, WallTime } from '../../time/wallTime.ts';

/** A time of day so many minutes later or earlier, on another day where it passes midnight. */
export function moved(wall: WallTime, by: number): WallTime | undefined {
  const { date, clock } = wall;
  if (!clock) return undefined;
  const seconds = Math.round((minutes(clock) + by) * 60) + (clock.second ?? 0);
  const minute = Math.floor(seconds / 60);
  const days = Math.floor(minute / 1440);
  const exact = clock.second !== undefined || !Number.isInteger(by);
  const time: ClockTime = {
    hour: Math.floor(minute / 60) - days * 24,
    minute: minute - Math.floor(minute / 60) * 60,
    ...(exact ? { second: seconds - minute * 60 } : {}),
  };
  return date ? { date: addDays(date, days), clock: time } : { clock: time };
}

/** A date, a clock or both as one time; nothing where both are missing. */
export function wallTime(
  date: CalendarDate | undefined,
  clock: ClockTime | undefined,
): WallTime | undefined {
  if (date) return clock ? { date, clock } : { date };
  return clock && { clock };
}

/** Minutes since midnight. */
export function minutes({ hour, minute }: ClockTime): number {
  return hour * 60 + minute;
}
