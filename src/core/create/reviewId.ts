import { wallAt } from '../time/instant.ts';
import { formatDate } from '../time/wallTime.ts';
import type { CalendarDate } from '../time/wallTime.ts';
import { slugOf } from './slug.ts';

/** What other reviews and links will know a new review by: `2026-03-18-checkout-timeouts`. */
export function reviewId(date: CalendarDate, title: string): string {
  return `${formatDate(date)}-${slugOf(title)}`;
}

/**
 * The day it is somewhere.
 * @param instant milliseconds since 1970
 * @param zone an IANA name, `UTC` or an offset
 */
export function dayAt(instant: number, zone: string): CalendarDate {
  return wallAt(instant, zone).date;
}
