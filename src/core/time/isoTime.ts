import type { WallTime } from './wallTime.ts';
import type { WrittenZone } from './zone.ts';

/** What an ISO 8601 time says: the wall time, and the zone where it states one. */
export interface IsoTime {
  readonly wall: WallTime;
  readonly zone?: WrittenZone;
  /** Where the zone stands in the text. */
  readonly zoneStart?: number;
}

const shape =
  /^(?:(\d{4})-(\d{2})-(\d{2})(?:[Tt ]+|$))?(?:(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/;

/**
 * Reads `2026-03-18T14:02`, with seconds, offset or `Z`, with a space for the `T`, a date alone or a
 * time alone; nothing for any other text and for dates and times that do not exist.
 */
export function readIsoTime(text: string): IsoTime | undefined {
  const match = shape.exec(text);
  if (!match || text === '') return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = year === undefined ? undefined : dateOf(Number(year), Number(month), Number(day));
  const clock = hour === undefined ? undefined : clockOf(Number(hour), Number(minute), second);
  if ((year !== undefined && !date) || (hour !== undefined && !clock)) return undefined;
  let wall: WallTime;
  if (date && clock) wall = { date, clock };
  else if (date) wall = { date };
  else if (clock) wall = { clock };
  else return undefined;
  if (zone === undefined) return { wall };
  return { wall, zone: writtenZone(zone), zoneStart: text.length - zone.length };
}

function dateOf(year: number, month: number, day: number): WallTime['date'] {
  const last = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !leap ? 28 : last;
  return month >= 1 && month <= 12 && day >= 1 && day <= days ? { year, month, day } : undefined;
}

function clockOf(hour: number, minute: number, second: string | undefined): WallTime['clock'] {
  if (hour > 23 || minute > 59 || Number(second ?? 0) > 59) return undefined;
  return second === undefined ? { hour, minute } : { hour, minute, second: Number(second) };
}

function writtenZone(written: string): WrittenZone {
  if (/^[a-z]/i.test(written)) return { written, kind: 'abbreviation', id: 'UTC' };
  const digits = written.slice(1).replace(':', '').padEnd(4, '0');
  return {
    written,
    kind: 'offset',
    id: `${written.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`,
  };
}
