import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, WallTime } from '../time/wallTime.ts';

/** What the clock and the calendar of a zone show at an instant, to the minute. */
export function wallAt(now: number, zone: string): WallTime & { readonly date: CalendarDate } {
  const { year, month, day, hour, minute } =
    Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return { date: { year, month, day }, clock: { hour, minute } };
}

/** The day some days after another. */
export function daysAfter({ year, month, day }: CalendarDate, days: number): CalendarDate {
  const later = new Temporal.PlainDate(year, month, day).add({ days });
  return { year: later.year, month: later.month, day: later.day };
}
