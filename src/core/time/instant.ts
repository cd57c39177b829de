import { Temporal } from 'temporal-polyfill';
import { dateOfDay, dayNumber } from './calendar.ts';
import type { CalendarDate, ClockTime, WallTime } from './wallTime.ts';

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
  const offset = fixedOffset(zone);
  if (offset !== undefined) return { instant: utc(date, clock) - offset * MINUTE };
  const wall = new Temporal.PlainDateTime(
    date.year,
    date.month,
    date.day,
    clock.hour,
    clock.minute,
    clock.second ?? 0,
  );
  try {
    const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
    if (earlier.epochMilliseconds === later.epochMilliseconds) {
      return { instant: earlier.epochMilliseconds };
    }
    return earlier.toPlainDateTime().equals(wall)
      ? { instant: earlier.epochMilliseconds, doubt: 'twice' }
      : { instant: later.epochMilliseconds, doubt: 'skipped' };
  } catch {
    return undefined;
  }
}

/**
 * What the clock and the calendar of a zone show at an instant, to the minute.
 * @throws RangeError for a zone that nobody knows
 */
export function wallAt(
  instant: number,
  zone: string,
): { readonly date: CalendarDate; readonly clock: ClockTime } {
  const offset = fixedOffset(zone);
  if (offset !== undefined) {
    const local = instant + offset * MINUTE;
    const minutes = Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE);
    return {
      date: dateOfDay(Math.floor(local / DAY)),
      clock: { hour: Math.floor(minutes / 60), minute: minutes % 60 },
    };
  }
  const { year, month, day, hour, minute } =
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { date: { year, month, day }, clock: { hour, minute } };
}

/** The offset of `UTC`, `+01:00`, `-0530` in minutes; `undefined` for the name of a place. */
function fixedOffset(zone: string): number | undefined {
  if (zone === 'UTC' || zone === 'Z') return 0;
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

function utc(date: CalendarDate, { hour, minute, second = 0 }: ClockTime): number {
  return dayNumber(date) * DAY + (hour * 60 + minute) * MINUTE + second * 1000;
}
