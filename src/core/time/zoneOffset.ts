import { dayNumber } from './calendar.ts';

/*
 * The one thing about time zones that only the platform knows, taken from `Intl`: the offset of a place
 * at an instant. All else follows from it by arithmetic (`instant.ts`), so that no library is needed.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** The instants that `Intl` tells by four digits of the year: what lies beyond counts as the nearest of them. */
const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(9999, 0, 1);

/**
 * How far the clocks of a zone are ahead of UTC.
 * @param instant milliseconds since 1970
 * @param zone an IANA name, `UTC` or an offset such as `+01:00`
 * @returns milliseconds; `undefined` for a zone that nobody knows
 */
export function zoneOffset(instant: number, zone: string): number | undefined {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  const place = placeOf(zone);
  if (!place || Number.isNaN(instant)) return undefined;
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
  readonly format: Intl.DateTimeFormat;
  /** Offsets at the midnight (in UTC) of days since 1970: asking `Intl` takes a thousand times as long. */
  readonly midnights: Map<number, number>;
}

const places = new Map<string, Place | undefined>();
// A text can name anything; what it names must not fill the memory.
const MOST_PLACES = 100;
const MOST_MIDNIGHTS = 5000;

function placeOf(zone: string): Place | undefined {
  if (places.has(zone)) return places.get(zone);
  if (places.size >= MOST_PLACES) places.clear();
  const place = openPlace(zone);
  places.set(zone, place);
  return place;
}

function openPlace(zone: string): Place | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return { format, midnights: new Map() };
  } catch {
    return undefined;
  }
}

function offsetAtMidnight(place: Place, day: number): number {
  const known = place.midnights.get(day);
  if (known !== undefined) return known;
  if (place.midnights.size >= MOST_MIDNIGHTS) place.midnights.clear();
  const offset = measure(place, day * DAY);
  place.midnights.set(day, offset);
  return offset;
}

/** What the clocks show, less what they show in UTC. */
function measure({ format }: Place, instant: number): number {
  const [month, day, year, hour, minute, second] = format
    .format(instant)
    .match(/\d+/g)!
    .map(Number);
  const days = dayNumber({ year: year!, month: month!, day: day! });
  const shown = days * DAY + (hour! * 60 + minute!) * MINUTE + second! * SECOND;
  return shown - Math.floor(instant / SECOND) * SECOND;
}
