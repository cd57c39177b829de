import { dayNumber } from '../core/time/calendar.ts';

/** The day it is where the person is, in days since 1970. */
export function today(now = new Date()): number {
  return dayNumber({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** How long this day still is, in milliseconds. */
export function untilTomorrow(now = new Date()): number {
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return tomorrow.getTime() - now.getTime();
}
