import { dayNumber } from '../../time/calendar.ts';
import { calendarDay, isDay } from '../../time/date.ts';
import type { CalendarDate } from '../../time/wallTime.ts';
import type { WrittenDate } from '../../time/written.ts';

/** A written day and month in a year; nothing where it has no such day. */
export function validDay(date: WrittenDate, year: number): CalendarDate | undefined {
  return isDay(date.day.value, date.month.value, year) ? calendarDay(date, year) : undefined;
}

/** A day and month in the year that brings it nearest to `near`: `2 Jan` after a New Year's Eve. */
export function nearestYear(date: WrittenDate, near: CalendarDate): CalendarDate | undefined {
  let best: CalendarDate | undefined;
  let distance = Infinity;
  for (const year of [near.year, near.year + 1, near.year - 1]) {
    const day = validDay(date, year);
    const away = day ? Math.abs(dayNumber(day) - dayNumber(near)) : Infinity;
    if (away < distance) {
      best = day;
      distance = away;
    }
  }
  return best;
}
