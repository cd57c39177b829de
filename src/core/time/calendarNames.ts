import type { CalendarDate } from './wallTime.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The English name of a month, 1 to 12. */
export function monthName(month: number): string {
  return months[month - 1]!;
}

/** The English name of a weekday, 1 for Monday to 7 for Sunday. */
export function weekdayName(weekday: number): string {
  return weekdays[weekday - 1]!;
}

/** The weekday of a date, 1 for Monday to 7 for Sunday. */
export function weekdayOf({ year, month, day }: CalendarDate): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}
