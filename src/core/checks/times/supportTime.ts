import { dateOfDay, dayNumber } from '../../time/calendar.ts';
import { weekdayOf } from '../../time/calendarNames.ts';
import { instantOf, wallAt } from '../../time/instant.ts';
import type { SupportHours } from '../house.ts';

const MINUTE = 60_000;
/** Longer stretches are counted in days by nobody. */
const MOST_DAYS = 400;

/**
 * The minutes between two instants in which a team answers.
 * @param zone the zone of the hours, where they name none themselves
 * @returns nothing for stretches of more than a year, and for a zone that nobody knows
 */
export function supportMinutes(
  from: number,
  to: number,
  hours: SupportHours,
  zone: string,
): number | undefined {
  const place = hours.zone ?? zone;
  const days = daysBetween(from, to, place);
  if (!days || days.length > MOST_DAYS) return undefined;
  let sum = 0;
  for (const day of days) {
    const date = dateOfDay(day);
    if (!hours.days.includes(weekdayOf(date))) continue;
    const opens = instantAt(day, hours.from, place);
    const closes = instantAt(day, hours.to, place);
    sum += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  }
  return sum / MINUTE;
}

function daysBetween(from: number, to: number, zone: string): number[] | undefined {
  try {
    const first = dayNumber(wallAt(from, zone).date);
    const last = dayNumber(wallAt(to, zone).date);
    const count = Math.min(last - first, MOST_DAYS) + 1;
    return Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
  } catch {
    return undefined;
  }
}

function instantAt(day: number, minutes: number, zone: string): number {
  const over = Math.floor(minutes / 1440);
  const clock = { hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 };
  return instantOf({ date: dateOfDay(day + over), clock }, zone)!.instant;
}
