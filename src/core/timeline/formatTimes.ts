import type { CalendarDate } from '../time/wallTime.ts';
import { formatClock, formatDate } from '../time/wallTime.ts';
import { DAY, shownAt } from './zoneClock.ts';
import type { ZoneClock } from './zoneClock.ts';

/** The clock at an instant: `14:02`, with seconds where there are any. */
export function clockLabel(instant: number, clock: ZoneClock): string {
  const { hour, minute, second } = shownAt(instant, clock).clock;
  return formatClock(second > 0 ? { hour, minute, second } : { hour, minute });
}

/** The day at an instant, `2026-03-18`. */
export function dayLabel(instant: number, clock: ZoneClock): string {
  return formatDate(shownAt(instant, clock).date);
}

/** How far a moment is from the start of the incident: `+1h 07m`, `−4m`, `+0m`, `+2d 3h`. */
export function offsetLabel(start: number, instant: number): string {
  const sign = instant < start ? '−' : '+';
  return sign + shortDuration(Math.abs(instant - start));
}

/** A stretch of milliseconds as the track and the list show it: `44m`, `1h 07m`, `2d 3h`, `30s`. */
export function shortDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds > 0 && seconds < 60) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor(minutes / 60) % 24,
    minutes % 60,
  ];
  if (days > 0) return hours > 0 ? `${days}d ${hours}h` : `${days}d`;
  if (hours > 0) return `${hours}h ${String(rest).padStart(2, '0')}m`;
  const odd = seconds % 60;
  return odd > 0 && minutes < 10 ? `${minutes}m ${String(odd).padStart(2, '0')}s` : `${minutes}m`;
}

/** A stretch of minutes for the summary line: `7 min`, `1 h 07 min`, `2 d 3 h`. */
export function longDuration(minutes: number): string {
  const whole = Math.round(minutes);
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor(whole / 60) % 24, whole % 60];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return `${hours} h ${String(rest).padStart(2, '0')} min`;
  return `${rest} min`;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekdays = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/** A day for people, `Wed 18 Mar`, with the year where `year` is another one. */
export function dayName(date: CalendarDate, year?: number): string {
  const weekday = weekdays[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()]!;
  const name = `${weekday} ${date.day} ${months[date.month - 1]!}`;
  return year === date.year ? name : `${name} ${date.year}`;
}

/** Whether two instants lie on different days. */
export function isOtherDay(one: number, other: number, clock: ZoneClock): boolean {
  if (Math.abs(one - other) >= DAY) return true;
  return dayLabel(one, clock) !== dayLabel(other, clock);
}
