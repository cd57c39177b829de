import { dateOfDay, dayNumber } from './calendar.ts';
import type { CalendarDate, ClockTime, WallTime } from './wallTime.ts';
import { zoneOffset } from './zoneOffset.ts';

/** The instant that a wall time means in a zone, in milliseconds since 1970. */
export interface MeantInstant {
  readonly instant: number;
  /** Whether the clocks skipped this time in spring, or showed it twice in autumn. */
  readonly doubt?: 'skipped' | 'twice';
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * The instant of a wall time that has date and clock. Of a time that came twice it is the first; a time
 * that was skipped is counted with the offset before the change, as RFC 5545 has it.
 * @param zone an IANA name, `UTC` or an offset such as `+01:00`
 * @returns `undefined` for a wall time without date or clock, and for a zone that nobody knows
 */
export function instantOf({ date, clock }: WallTime, zone: string): MeantInstant | undefined {
  if (!date || !clock) return undefined;
  const wall = utc(date, clock);
  // No zone changes its clocks twice within two days.
  const before = zoneOffset(wall - DAY, zone);
  const after = zoneOffset(wall + DAY, zone);
  if (before === undefined || after === undefined) return undefined;
  return meantWith(wall, zone, before, after);
}

/** The instant of a wall time in a zone with these offsets on the day before and after it. */
function meantWith(wall: number, zone: string, before: number, after: number): MeantInstant {
  const isShownAt = (instant: number): boolean => instant + zoneOffset(instant, zone)! === wall;
  const [first, second] = [wall - before, wall - after];
  if (first === second) return { instant: first };
  if (!isShownAt(second))
    return isShownAt(first) ? { instant: first } : { instant: first, doubt: 'skipped' };
  return isShownAt(first)
    ? { instant: Math.min(first, second), doubt: 'twice' }
    : { instant: second };
}

/**
 * What the clock and the calendar of a zone show at an instant, to the minute.
 * @throws RangeError for a zone that nobody knows
 */
export function wallAt(
  instant: number,
  zone: string,
): { readonly date: CalendarDate; readonly clock: ClockTime } {
  const offset = zoneOffset(instant, zone);
  if (offset === undefined) throw new RangeError(`There is no time zone ${zone}`);
  const local = instant + offset;
  const day = Math.floor(local / DAY);
  const seconds = Math.floor((local - day * DAY) / 1000);
  const minutes = Math.floor(seconds / 60);
  return {
    date: dateOfDay(day),
    clock: { hour: Math.floor(minutes / 60), minute: minutes % 60 },
  };
}

function utc(date: CalendarDate, { hour, minute, second = 0 }: ClockTime): number {
  return dayNumber(date) * DAY + (hour * 60 + minute) * MINUTE + second * 1000;
}
