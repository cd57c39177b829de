const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What lies beyond these years counts as the nearest of them: dates end, texts do not. */
const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(200_000, 0, 1);

/**
 * How far the clocks of a zone are ahead of UTC.
 * @param instant milliseconds since 1970
 * @param zone an IANA name, `UTC` or an offset such as `+01:00`
 * @returns milliseconds; `undefined` for a zone that nobody knows
 */
export function zoneOffset(instant: number, zone: string): number | undefined {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  const place = Number.isNaN(instant) ? undefined : placeOf(zone);
  if (!place) return undefined;
  const within = Math.min(Math.max(instant, FIRST), LAST);
  const day = Math.floor(within / DAY);
  const before = offsetAtMidnight(place, day);
  // No zone changes its clocks forth and back within a day.
  return before === offsetAtMidnight(place, day + 1) ? before : measure(place, within);
}

/** The offset of `UTC`, `+01:00`, `-0530`; nothing for the name of a place. */
function fixedOffset(zone: string): number | undefined {
  if (zone === 'UTC' || zone === 'Z') return 0;
  const match = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * MINUTE;
}

interface Place {
  /** Writes its calendar and clock as numbers. */
  readonly format: Intl.DateTimeFormat;
  /**
   * Its offsets at the midnight (in UTC) of days since 1970. A timeline stays within few days, and asking
   * anew for every event takes ten times as long.
   */
  readonly midnights: Map<number, number>;
}

/** Places by their names; nothing for a name that is no place. */
const places = new Map<string, Place | undefined>();
// A text can name anything; what it names must not fill the memory.
const MOST_PLACES = 100;
const MOST_MIDNIGHTS = 5000;

function placeOf(zone: string): Place | undefined {
  if (!places.has(zone)) {
    if (places.size >= MOST_PLACES) places.clear();
    places.set(zone, createPlace(zone));
  }
  return places.get(zone);
}

function createPlace(zone: string): Place | undefined {
  try {
    const numbers = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
    const options = { ...numbers, ...clock, calendar: 'gregory', hourCycle: 'h23' } as const;
    const format = new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone });
    return { format, midnights: new Map() };
  } catch {
    return undefined;
  }
}

function offsetAtMidnight(place: Place, day: number): number {
  const { midnights } = place;
  const known = midnights.get(day);
  if (known !== undefined) return known;
  if (midnights.size >= MOST_MIDNIGHTS) midnights.clear();
  const offset = measure(place, day * DAY);
  midnights.set(day, offset);
  return offset;
}

/** How far what a place shows at an instant is ahead of what UTC shows. */
function measure({ format }: Place, instant: number): number {
  const second = Math.floor(instant / 1000) * 1000;
  const [month, day, year, ...clock] = format.format(second).match(/\d+/g)!.map(Number);
  const [hour, minute, seconds] = clock as [number, number, number];
  return Date.UTC(year!, month! - 1, day, hour, minute, seconds) - second;
}
