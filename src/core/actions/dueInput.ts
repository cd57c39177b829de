import { addDays, dateOfDay } from '../time/calendar.ts';
import { isDay } from '../time/date.ts';
import { formatDate } from '../time/wallTime.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * A due date as people type it: `2026-04-30`, `today`, `tomorrow`, `friday` (the next one), `3d`, `2w`,
 * `1m` (days, weeks, months from today).
 * @param today days since 1970
 * @returns `YYYY-MM-DD`; nothing for what is not understood
 */
export function readDue(text: string, today: number): string | undefined {
  const typed = text.trim().toLowerCase();
  const [, year, month, day] = (/^(\d{4})-(\d\d?)-(\d\d?)$/.exec(typed) ?? []).map(Number);
  if (year !== undefined) {
    return isDay(day!, month!, year) ? formatDate({ year, month: month!, day: day! }) : undefined;
  }
  const days = daysAhead(typed, today);
  return days === undefined ? undefined : formatDate(dateOfDay(today + days));
}

function daysAhead(typed: string, today: number): number | undefined {
  if (typed === 'today') return 0;
  if (typed === 'tomorrow') return 1;
  const [, count, unit] = /^(?:in )?\+?(\d{1,3}) ?(d|w|m)[a-z]*$/.exec(typed) ?? [];
  if (unit === 'd') return Number(count);
  if (unit === 'w') return Number(count) * 7;
  if (unit === 'm') return monthsAhead(Number(count), today);
  const weekday = typed.length < 2 ? -1 : weekdays.findIndex((name) => name.startsWith(typed));
  if (weekday < 0) return undefined;
  // 1970-01-01 was a Thursday, the fourth day from Monday.
  const current = (((today + 3) % 7) + 7) % 7;
  return ((weekday - current + 6) % 7) + 1;
}

/** To the same day of the month, or its last where it is shorter. */
function monthsAhead(count: number, today: number): number {
  const { year, month, day } = dateOfDay(today);
  const index = year * 12 + month - 1 + count;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  let last = day;
  while (!isDay(last, target.month, target.year)) last--;
  for (let days = 0; ; days++) {
    const date = addDays({ year, month, day }, days);
    if (date.year === target.year && date.month === target.month && date.day === last) return days;
  }
}
