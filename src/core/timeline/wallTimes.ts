import type { WallTime } from '../time/wallTime.ts';
import { instantOf } from '../time/instant.ts';
import type { WrittenMoment } from '../time/written.ts';
import { calendarDay } from '../time/date.ts';
import { addDays } from '../time/calendar.ts';
import type { CalendarDate, ClockTime } from '../time/wallTime.ts';
import { DAY, shownAt, zoneClock } from './zoneClock.ts';

/** The wall time of an instant in a zone, with seconds where there are any or `seconds` says so. */
export function wallOf(instant: number, zone: string, dated: boolean, seconds = false): WallTime {
  const { date, clock } = shownAt(instant, zoneClock(zone));
  const { hour, minute, second } = clock;
  const time = second > 0 || seconds ? { hour, minute, second } : { hour, minute };
  return dated ? { date, clock: time } : { clock: time };
}

/** The instant of a clock on the day that brings it nearest to another instant. */
export function nearestInstant(clock: ClockTime, zone: string, near: number): number {
  const { date } = shownAt(near, zoneClock(zone));
  const around = [-1, 0, 1].map((days) => instantIn({ date: addDays(date, days), clock }, zone));
  return around.reduce((best, each) =>
    Math.abs(each - near) < Math.abs(best - near) ? each : best,
  );
}

/** The instant of a clock on the same day of a zone's calendar as another. */
export function sameDayInstant(clock: ClockTime, zone: string, day: number): number {
  return instantIn({ date: shownAt(day, zoneClock(zone)).date, clock }, zone);
}

/** The instant of a written moment; a day or a year that it leaves out is that of `near`. */
export function writtenInstant(
  { date, clock }: WrittenMoment,
  zone: string,
  near: number,
  sameDay: boolean,
): number | undefined {
  if (!clock) return undefined;
  const later = clock.endOfDay ? DAY : 0;
  if (date) {
    const day = dayOf(date, shownAt(near, zoneClock(zone)).date);
    return day && instantIn({ date: day, clock: clock.time }, zone) + later;
  }
  const instant = sameDay
    ? sameDayInstant(clock.time, zone, near)
    : nearestInstant(clock.time, zone, near);
  return instant + later;
}

function dayOf(
  written: NonNullable<WrittenMoment['date']>,
  near: CalendarDate,
): CalendarDate | undefined {
  return written.year ? calendarDay(written) : calendarDay(written, near.year);
}

function instantIn(wall: WallTime, zone: string): number {
  return (instantOf(wall, zone) ?? instantOf(wall, 'UTC'))!.instant;
}
