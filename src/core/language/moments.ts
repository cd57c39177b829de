import { Temporal } from 'temporal-polyfill';
import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { CalendarDate, ClockTime, WallTime } from '../time/wallTime.ts';

/** What the clock and the calendar of a zone show at an instant, to the minute. */
export function wallAt(
  instant: number,
  zone: string,
): { readonly date: CalendarDate; readonly clock: ClockTime } {
  const { year, month, day, hour, minute } =
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { date: { year, month, day }, clock: { hour, minute } };
}

/** The instant that a wall time means in a zone, in milliseconds since 1970. */
export interface MeantInstant {
  readonly instant: number;
  /** Whether the clocks skipped this time in spring, or showed it twice in autumn. */
  readonly doubt?: 'skipped' | 'twice';
}

/**
 * The instant of a wall time that has date and clock. Of a time that came twice it is the first; a time
 * that was skipped is counted with the offset before the change, as RFC 5545 has it.
 * @param zone an IANA name, `UTC` or an offset
 */
export function instantOf({ date, clock }: WallTime, zone: string): MeantInstant | undefined {
  if (!date || !clock) return undefined;
  const wall = new Temporal.PlainDateTime(
    date.year,
    date.month,
    date.day,
    clock.hour,
    clock.minute,
    clock.second ?? 0,
  );
  const { epochMilliseconds: instant } = wall.toZonedDateTime(zone);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { instant };
  const exists = earlier.toPlainDateTime().equals(wall);
  return { instant, doubt: exists ? 'twice' : 'skipped' };
}

/** The hours and minutes between two instants: `T+01:05`, before the first `T−00:04`. */
export function sinceStart(start: number, instant: number): string {
  const minutes = Math.round(Math.abs(instant - start) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const sign = instant < start && minutes > 0 ? '−' : '+';
  return `T${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** How far a day lies from today, in words. */
export function dayFromToday(days: number): Message {
  if (days === 0) return message('day.today', 'today');
  if (days === 1) return message('day.tomorrow', 'tomorrow');
  if (days === -1) return message('day.yesterday', 'yesterday');
  return days > 0
    ? message('day.ahead', 'in {0} days', days)
    : message('day.ago', '{0} days ago', -days);
}
