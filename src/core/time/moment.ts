import type { Located, Span } from '../text/span.ts';
import { takeApproximation } from './approximate.ts';
import { isWeakClock, skipUnknownClock, takeClock } from './clock.ts';
import { isBlank, isDash, isDigit, isLetter, isWordCode } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { isWeakDate, takeDate, takeWeekday } from './date.ts';
import { takeOffset, takeZone } from './zone.ts';
import type { WrittenZone } from './zone.ts';
import type { WrittenClock, WrittenDate, WrittenMoment } from './written.ts';

const COMMA = 0x2c;
const COLON = 0x3a;
const AT_SIGN = 0x40;
const OPENING = 0x28;

export interface TakenMoment {
  readonly moment: WrittenMoment;
  readonly zone?: Located<WrittenZone> | undefined;
  readonly approximate?: Span | undefined;
}

/** `UTC 14:00`: the zone before its clock. */
export function takeZoneBefore(cursor: Cursor): Located<WrittenZone> | undefined {
  if (!isLetter(cursor.code())) return undefined;
  return cursor.attempt(() => {
    const zone = takeZone(cursor);
    if (!zone) return undefined;
    cursor.skipTrivia();
    return isDigit(cursor.code()) ? zone : undefined;
  });
}

/** The parts of a moment found so far. */
interface Parts {
  date?: WrittenDate;
  clock?: WrittenClock;
  unknownClock?: Span;
  weekday?: Located<number>;
  zone?: Located<WrittenZone>;
  approximate?: Span;
  /** Whether an ISO `T` joins date and clock. */
  joined?: boolean;
}

/**
 * Takes date, clock, weekday and zone in any order they are written in, with the commas, dashes and
 * brackets that stand between them.
 * @param before the start of a range whose end is taken here
 */
export function takeMoment(
  cursor: Cursor,
  before: WrittenMoment | undefined,
): TakenMoment | undefined {
  const parts: Parts = {};
  const start = cursor.at;
  let end = start;
  while (takePart(cursor, parts, before)) end = cursor.at;
  cursor.at = end;
  dropLooseClock(cursor, parts);
  const { date, clock, unknownClock, weekday, zone, approximate } = parts;
  if (!date && !clock && !isPartlyKnown(cursor, unknownClock)) return undefined;
  // Put together one by one: this is done for every line that could start with a time.
  const moment: { -readonly [Key in keyof WrittenMoment]: WrittenMoment[Key] } = {
    span: { start, end: cursor.at },
  };
  if (date) moment.date = date;
  if (clock) moment.clock = clock;
  if (unknownClock) moment.unknownClock = unknownClock;
  if (weekday) moment.weekday = weekday;
  return { moment, zone, approximate };
}

/** `2X:XX` says at least which part of the day it was; `??:??` says nothing. */
function isPartlyKnown({ text }: Cursor, clock: Span | undefined): boolean {
  return clock !== undefined && /\d/.test(text.slice(clock.start, clock.end));
}

/** Takes one more part and the connector before it; leaves the cursor where it was if there is none. */
function takePart(cursor: Cursor, parts: Parts, before: WrittenMoment | undefined): boolean {
  const found = cursor.attempt(() => {
    const first = !parts.date && !parts.clock && !parts.weekday;
    const connector = first ? 'blank' : takeConnector(cursor, parts);
    if (!connector) return undefined;
    const taken =
      takeZonePart(cursor, parts, connector) ??
      takeDatePart(cursor, parts, connector, before) ??
      takeClockPart(cursor, parts, connector) ??
      takeWeekdayPart(cursor, parts, connector);
    if (!taken) return undefined;
    if (connector !== 'bracket') return true;
    cursor.skipTrivia();
    return cursor.take(')') || cursor.take(']') ? true : undefined;
  });
  return found === true;
}

type Connector = 'none' | 'blank' | 'comma' | 'dash' | 'colon' | 'word' | 'bracket';

/** What stands between two parts of a moment. */
function takeConnector(cursor: Cursor, parts: Parts): Connector | undefined {
  const from = cursor.at;
  cursor.skipTrivia();
  const blank = cursor.at > from;
  const code = cursor.code();
  let connector: Connector = blank ? 'blank' : 'none';
  if (code === COMMA) connector = 'comma';
  else if (code === OPENING || code === 0x5b) connector = 'bracket';
  else if ((code === COLON || code === 0x2f) && parts.date && !parts.clock) connector = 'colon';
  else if (code === AT_SIGN) connector = 'word';
  else if (isDash(code) && parts.date && !parts.clock && !isUnknown(cursor)) connector = 'dash';
  if (connector === 'blank' || connector === 'none') {
    return takeConnectingWord(cursor, parts) ? 'word' : connector;
  }
  cursor.at++;
  cursor.skipTrivia();
  if (connector === 'comma' || connector === 'colon') takeConnectingWord(cursor, parts);
  return connector;
}

function isUnknown(cursor: Cursor): boolean {
  const at = cursor.at;
  const unknown = skipUnknownClock(cursor);
  cursor.at = at;
  return unknown;
}

/** Words between date and clock, in several languages; of two words, the second. */
const connectingWords = new Map<string, string | undefined>([
  ...['at', 'on', 'um', 'à', 'às', 'om'].map((word) => [word, undefined] as const),
  ['alle', 'ore'],
  ['a', 'las'],
]);

/** The `T` of ISO 8601, and `at`, `on`, `um`, `a las` between date and clock. */
function takeConnectingWord(cursor: Cursor, parts: Parts): boolean {
  const taken = cursor.attempt(() => {
    const code = cursor.code();
    if ((code | 0x20) === 0x74 && isDigit(cursor.code(1)) && parts.date && !parts.clock) {
      cursor.at++;
      parts.joined = true;
      return true;
    }
    const word = cursor.word()?.lower;
    if (word === undefined || !connectingWords.has(word) || !isBlank(cursor.code()))
      return undefined;
    cursor.skipTrivia();
    const second = connectingWords.get(word);
    if (second === undefined) return true;
    const taken = cursor.word()?.lower === second && isBlank(cursor.code());
    cursor.skipTrivia();
    return taken || undefined;
  });
  return taken === true;
}

function takeDatePart(
  cursor: Cursor,
  parts: Parts,
  connector: Connector,
  before: WrittenMoment | undefined,
): true | undefined {
  if (parts.date || connector === 'dash' || connector === 'colon') return undefined;
  const date = cursor.attempt(() => {
    const found = takeDate(cursor);
    if (!found) return undefined;
    // Behind a clock, `3/4 of the nodes` and `5-10 pods` are no dates; in brackets they are.
    const loose = parts.clock !== undefined && connector !== 'bracket';
    return isWeakDate(found) && (loose || before) ? undefined : found;
  });
  if (!date) return undefined;
  parts.date = date;
  return true;
}

function takeClockPart(cursor: Cursor, parts: Parts, connector: Connector): true | undefined {
  if (parts.clock || parts.unknownClock) return undefined;
  if (connector === 'none' && parts.date) {
    // Only `2024-01-31T10:00` joins date and clock without anything between them.
    return undefined;
  }
  const approximate = parts.date && takeApproximation(cursor);
  if (approximate) cursor.skipTrivia();
  const start = cursor.at;
  if (skipUnknownClock(cursor)) {
    parts.unknownClock = { start, end: cursor.at };
    return true;
  }
  const clock = takeClock(cursor);
  if (!clock) return undefined;
  parts.clock = clock;
  if (approximate) parts.approximate = approximate;
  // `14:30h`, `14:30 hrs`, `14:30 Uhr` say only what is plain.
  cursor.attempt(() => {
    cursor.skipBlanks();
    const suffix = cursor.word()?.lower;
    const known =
      suffix === 'h' ||
      suffix === 'hrs' ||
      suffix === 'hours' ||
      suffix === 'uhr' ||
      suffix === 'uur';
    return known && !isWordCode(cursor.code()) ? true : undefined;
  });
  return true;
}

function takeWeekdayPart(cursor: Cursor, parts: Parts, connector: Connector): true | undefined {
  if (parts.weekday || connector === 'dash' || connector === 'colon') return undefined;
  const weekday = cursor.attempt(() => {
    const found = takeWeekday(cursor);
    if (!found) return undefined;
    return closesWeekday(cursor, parts) ? found : undefined;
  });
  if (!weekday) return undefined;
  parts.weekday = weekday;
  return true;
}

/** Whether `Sat` and `Sun` are days here and not words: a date follows, or the entry's delimiter. */
function closesWeekday(cursor: Cursor, parts: Parts): boolean {
  cursor.take('.');
  const at = cursor.at;
  cursor.skipTrivia();
  const code = cursor.code();
  if (code === COMMA || isDash(code)) {
    cursor.at++;
    cursor.skipTrivia();
  }
  cursor.take('the ');
  const next = cursor.code();
  const date = !parts.date && takeDate(cursor) !== undefined;
  cursor.at = at;
  if (date) return true;
  if (parts.date) return !isLetter(next) || isDigit(next);
  return parts.clock ? !isLetter(next) && !isDigit(next) : isDigit(next) && takesClock(cursor);
}

function takesClock(cursor: Cursor): boolean {
  const at = cursor.at;
  cursor.skipTrivia();
  cursor.take(',');
  cursor.skipTrivia();
  const found = takeClock(cursor);
  cursor.at = at;
  return found !== undefined && !isWeakClock(found);
}

function takeZonePart(cursor: Cursor, parts: Parts, connector: Connector): true | undefined {
  const { clock } = parts;
  if (!clock || parts.zone || connector === 'word' || connector === 'dash') return undefined;
  const zone = cursor.attempt(() => {
    const found = takeZone(cursor) ?? takeOffset(cursor, isIsoMoment(parts, connector));
    if (!found) return undefined;
    // `Z` is a zone only where it touches the clock.
    if (found.value.written.length === 1 && connector !== 'none') return undefined;
    if (connector === 'comma' && found.value.kind === 'offset') return undefined;
    return found;
  });
  if (!zone) return undefined;
  parts.zone = zone;
  return true;
}

/** `2024-01-31T10:00-05:00`: behind an ISO moment a dash and a clock are an offset, not the end of a range. */
function isIsoMoment(parts: Parts, connector: Connector): boolean {
  const { date, clock } = parts;
  if (connector !== 'none' || date?.order !== 'ymd' || !clock) return false;
  return clock.format.seconds || parts.joined === true;
}

/** A four-digit clock before a word is a number: `2024-01-31 1200 users`. */
function dropLooseClock(cursor: Cursor, parts: Parts): void {
  const { clock, date, zone } = parts;
  if (!clock || !date || zone || !isWeakClock(clock) || clock.span.start < date.span.start) return;
  const at = cursor.at;
  cursor.skipBlanks();
  const word = isLetter(cursor.code());
  cursor.at = at;
  if (!word || clock.format.separator === '.') return;
  delete parts.clock;
  cursor.at = date.span.end;
}
