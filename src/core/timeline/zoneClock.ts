import { dateOfDay } from '../time/calendar.ts';
import type { CalendarDate, ClockTime } from '../time/wallTime.ts';
import { zoneOffset } from '../time/zoneOffset.ts';

/** What the clocks of one zone show at an instant, and back. */
export interface ZoneClock {
  /** An IANA name, `UTC` or an offset. */
  readonly id: string;
  /** Minutes that the clocks are ahead of UTC. */
  offsetAt(instant: number): number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The clock of a zone; that of UTC for a zone that nobody knows. */
export function zoneClock(id: string): ZoneClock {
  return { id, offsetAt: (instant) => (zoneOffset(instant, id) ?? 0) / MINUTE };
}

/** Whether the zone is one that clocks can be read in. */
export function isReadableZone(id: string): boolean {
  return zoneOffset(0, id) !== undefined;
}

/** What calendar and clock show at an instant. */
export function shownAt(
  instant: number,
  clock: ZoneClock,
): { readonly date: CalendarDate; readonly clock: Required<ClockTime> } {
  const local = instant + clock.offsetAt(instant) * MINUTE;
  const day = Math.floor(local / DAY);
  const seconds = Math.floor((local - day * DAY) / 1000);
  return {
    date: dateOfDay(day),
    clock: {
      hour: Math.floor(seconds / 3600),
      minute: Math.floor(seconds / 60) % 60,
      second: seconds % 60,
    },
  };
}

/** The first instant at or after the start of the local day that `instant` lies in, `days` days later. */
export function startOfDay(instant: number, clock: ZoneClock, days = 0): number {
  const day = Math.floor((instant + clock.offsetAt(instant) * MINUTE) / DAY) + days;
  return fromLocal(day * DAY, clock);
}

/** The instant at which the clocks show a local time given in milliseconds as if it were UTC. */
export function fromLocal(local: number, clock: ZoneClock): number {
  const guess = local - clock.offsetAt(local) * MINUTE;
  return local - clock.offsetAt(guess) * MINUTE;
}
