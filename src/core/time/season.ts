import { dateOfDay, dayNumber } from './calendar.ts';
import type { CalendarDate } from './wallTime.ts';
import { zoneOffset } from './zoneOffset.ts';

/** Names of clocks that are only on the wall in one half of the year, with where, and their counterparts. */
const seasons: Readonly<Record<string, readonly [place: string, counterpart: string]>> = {
  CET: ['Europe/Berlin', 'CEST'],
  CEST: ['Europe/Berlin', 'CET'],
  EET: ['Europe/Athens', 'EEST'],
  EEST: ['Europe/Athens', 'EET'],
  WEST: ['Europe/Lisbon', 'WET'],
  PST: ['America/Los_Angeles', 'PDT'],
  PDT: ['America/Los_Angeles', 'PST'],
  MDT: ['America/Denver', 'MST'],
  CDT: ['America/Chicago', 'CST'],
  EST: ['America/New_York', 'EDT'],
  EDT: ['America/New_York', 'EST'],
  AEDT: ['Australia/Sydney', 'AEST'],
  NZST: ['Pacific/Auckland', 'NZDT'],
  NZDT: ['Pacific/Auckland', 'NZST'],
};

/**
 * What the clocks that an abbreviation names are called on a day, where that is not what it says: `CEST`
 * for CET in June. Names that some place keeps all year (MST, AEST) are left alone, and so are the days
 * around the change.
 */
export function nameInSeason(
  abbreviation: string,
  offset: string | undefined,
  date: CalendarDate,
): string | undefined {
  const season = Object.hasOwn(seasons, abbreviation) ? seasons[abbreviation] : undefined;
  if (!season || offset === undefined) return undefined;
  const day = dayNumber(date);
  const meant = zoneOffset(0, offset);
  const isOff = [day - 1, day, day + 2].every(
    (near) => zoneOffset(Date.UTC(1970, 0, 1 + near), season[0]) !== meant,
  );
  return isOff && dateOfDay(day).year > 1970 ? season[1] : undefined;
}
