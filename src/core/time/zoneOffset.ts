import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What lies beyond these years counts as the nearest of them: `Temporal` ends, texts do not. */
const FIRST = Date.UTC(-200_000, 0, 1);
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
  if (Number.isNaN(instant) || !isPlace(zone)) return undefined;
  const within = Math.min(Math.max(instant, FIRST), LAST);
  const day = Math.floor(within / DAY);
  const before = offsetAtMidnight(zone, day);
  // No zone changes its clocks forth and back within a day.
  return before === offsetAtMidnight(zone, day + 1) ? before : measure(zone, within);
}

/** The offset of `UTC`, `+01:00`, `-0530`; nothing for the name of a place. */
function fixedOffset(zone: string): number | undefined {
  if (zone === 'UTC' || zone === 'Z') return 0;
  const match = /^([+-])(\d\d)(?::?(\d\d))?$/.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * MINUTE;
}

/**
 * The offsets of places at the midnight (in UTC) of days since 1970; nothing for a name that is no
 * place. A timeline stays within few days, and asking anew for every event takes ten times as long.
 */
const places = new Map<string, Map<number, number> | undefined>();
// A text can name anything; what it names must not fill the memory.
const MOST_PLACES = 100;
const MOST_MIDNIGHTS = 5000;

function isPlace(zone: string): boolean {
  if (!places.has(zone)) {
    if (places.size >= MOST_PLACES) places.clear();
    places.set(zone, isKnown(zone) ? new Map() : undefined);
  }
  return places.get(zone) !== undefined;
}

function isKnown(zone: string): boolean {
  try {
    measure(zone, 0);
    return true;
  } catch {
    return false;
  }
}

function offsetAtMidnight(zone: string, day: number): number {
  const midnights = places.get(zone)!;
  const known = midnights.get(day);
  if (known !== undefined) return known;
  if (midnights.size >= MOST_MIDNIGHTS) midnights.clear();
  const offset = measure(zone, day * DAY);
  midnights.set(day, offset);
  return offset;
}

/** @throws RangeError for a zone that nobody knows */
function measure(zone: string, instant: number): number {
  const zoned = ZonedDateTime.create(BigInt(Math.floor(instant)) * 1_000_000n, zone);
  return ZonedDateTime.offsetNanoseconds(zoned) / 1_000_000;
}
