import type { Span } from '../text/span.ts';
import { isApproximateWord, takeApproximateSuffix, takeApproximation } from './approximate.ts';
import { isWeakClock } from './clock.ts';
import { Cursor, isBlank, isLetter } from './cursor.ts';
import { isCalendarName, isWeakDate } from './date.ts';
import { startsElapsed, takeElapsed } from './elapsedMark.ts';
import { takeMoment, takeZoneBefore } from './moment.ts';
import {
  shareMeridiem,
  shareYear,
  takeDayRange,
  takeHourRange,
  takeLastDay,
  takeRangeEnd,
  takeRangeSeparator,
} from './range.ts';
import type { TakenStart } from './range.ts';
import { startsZone } from './zone.ts';
import type { WrittenMoment, WrittenTime } from './written.ts';

const SLASH = 0x2f;
const AT_SIGN = 0x40;
const OPENING = 0x28;

export interface WrittenTimeOptions {
  /** Whether what leads into a time may come first: `At 10:30`, `@ 5 pm`, `By around 10:30`, `Between 9 and 10 AM`. */
  readonly leadWords?: boolean;
}

/**
 * Takes the written time that starts at the cursor, behind blanks and emphasis. Nothing is searched for:
 * the text has to begin with the time. Takes no longer than the time itself is.
 * @returns the time with offsets of the cursor's text; the cursor then stands behind its last part
 */
export function takeWrittenTime(
  cursor: Cursor,
  options: WrittenTimeOptions = {},
): WrittenTime | undefined {
  return cursor.attempt(() => {
    cursor.skipTrivia();
    if (isLetter(cursor.code()) && !startsElapsed(cursor) && !startsWithTimeWord(cursor))
      return undefined;
    const between = options.leadWords ? skipLeadWords(cursor) : false;
    const from = cursor.at;
    const prefix = takeApproximation(cursor);
    if (prefix) cursor.skipTrivia();
    const zoneBefore = takeZoneBefore(cursor);
    const start: TakenStart | undefined =
      takeElapsedMoment(cursor) ??
      takeHourRange(cursor) ??
      takeDayRange(cursor) ??
      takeMoment(cursor, undefined);
    if (!start) return undefined;
    const first = start.moment;
    const inside = prefix ?? start.approximate;
    const aside = takeAside(cursor, first);
    const suffix = inside ? undefined : takeApproximateSuffix(cursor);
    const end = start.end ?? takeRangeEnd(cursor, first, between) ?? takeLastDay(cursor, first);
    const approximate = inside ?? suffix ?? (end ? takeApproximateSuffix(cursor) : undefined);
    const zone = zoneBefore ?? start.zone ?? end?.zone;
    const time: WrittenTime = {
      span: {
        start: prefix ? prefix.start : (zoneBefore?.span.start ?? first.span.start),
        end: cursor.at,
      },
      start: shareYear(shareMeridiem(first, end?.moment), end?.moment),
      weak: isWeak(first, zone !== undefined, end !== undefined),
      ...(end?.moment ? { end: shareYear(end.moment, first) } : {}),
      ...(zone ? { zone } : {}),
      ...(approximate ? { approximate } : {}),
      ...(aside ? { aside } : {}),
    };
    return cursor.at > from ? time : undefined;
  });
}

/**
 * The time that a text is and nothing else, as a person types it into a field.
 * @returns `undefined` if the text is no time, or more than one
 */
export function parseWrittenTime(text: string): WrittenTime | undefined {
  const cursor = new Cursor(text);
  const time = takeWrittenTime(cursor, { leadWords: true });
  cursor.skipTrivia();
  const { date, clock } = time?.start ?? {};
  const known = time && (date ?? clock) !== undefined;
  return known && cursor.at === cursor.end ? time : undefined;
}

/** Whether the word at the cursor can begin a time: a look that spares most prose the grammar. */
function startsWithTimeWord(cursor: Cursor): boolean {
  const at = cursor.at;
  const word = cursor.word()?.lower;
  cursor.at = at;
  if (word === undefined) return false;
  return (
    isCalendarName(word) ||
    leadWords.has(word) ||
    isApproximateWord(word) ||
    startsZone(word) ||
    /^[xhm]{1,2}$/.test(word)
  );
}

const leadWords = new Set(['at', 'on', 'by', 'from', 'since', 'after', 'before', 'between']);

/** Skips `At`, `@`, `By`, `Between` …; says whether the last was `between`, whose range ends with `and`. */
function skipLeadWords(cursor: Cursor): boolean {
  let between = false;
  if (cursor.code() === AT_SIGN) {
    cursor.at++;
    cursor.skipTrivia();
    return between;
  }
  cursor.attempt(() => {
    const word = cursor.word();
    if (!word || !leadWords.has(word.lower) || !isBlank(cursor.code())) return undefined;
    between = word.lower === 'between';
    cursor.skipTrivia();
    return true;
  });
  return between;
}

/** `T+5`, and `T+5 (14:07)`, whose clock says when that was. */
function takeElapsedMoment(cursor: Cursor): TakenStart | undefined {
  const elapsed = takeElapsed(cursor);
  if (!elapsed) return undefined;
  const beside = cursor.attempt(() => {
    cursor.skipTrivia();
    const opening = cursor.code();
    if (opening !== OPENING && opening !== SLASH && opening !== 0x5b) return undefined;
    cursor.at++;
    cursor.skipTrivia();
    const taken = takeMoment(cursor, undefined);
    if (!taken?.moment.clock || isWeakClock(taken.moment.clock)) return undefined;
    cursor.skipTrivia();
    const closed = cursor.take(')') || cursor.take(']');
    return closed || opening === SLASH ? taken : undefined;
  });
  if (beside) return { ...beside, moment: { ...beside.moment, elapsed } };
  const moment: WrittenMoment = { span: elapsed.span, elapsed };
  const last = cursor.attempt(() => {
    if (!takeRangeSeparator(cursor, false)) return undefined;
    cursor.skipTrivia();
    return takeElapsed(cursor);
  });
  return last ? { moment, end: { moment: { span: last.span, elapsed: last } } } : { moment };
}

function isWeak(first: WrittenMoment, zoned: boolean, range: boolean): boolean {
  const { date, clock, elapsed } = first;
  if (elapsed) return !elapsed.lettered && !clock;
  if (clock) return isWeakClock(clock) && !date && !zoned && !range;
  return !date || (isWeakDate(date) && first.weekday === undefined);
}

/** Takes the same moment in another zone: `(6:48 PDT)`, `/ 16:00 CEST`. */
function takeAside(cursor: Cursor, first: WrittenMoment): Span | undefined {
  if (!first.clock) return undefined;
  return cursor.attempt(() => {
    cursor.skipTrivia();
    const start = cursor.at;
    const code = cursor.code();
    if (code !== OPENING && code !== SLASH && code !== 0x5b) return undefined;
    cursor.at++;
    cursor.skipTrivia();
    const zoneBefore = takeZoneBefore(cursor);
    const other = takeMoment(cursor, undefined);
    if (!other?.moment.clock) return undefined;
    if (code === SLASH) return other.zone ? { start, end: cursor.at } : undefined;
    if (!other.zone && !zoneBefore && !skipLocalTime(cursor)) return undefined;
    return cursor.take(')') || cursor.take(']') ? { start, end: cursor.at } : undefined;
  });
}

function skipLocalTime(cursor: Cursor): boolean {
  const taken = cursor.attempt(() => {
    cursor.skipBlanks();
    if (cursor.word()?.lower !== 'local') return undefined;
    cursor.attempt(() => {
      cursor.skipBlanks();
      return cursor.word()?.lower === 'time' ? true : undefined;
    });
    return true;
  });
  return taken === true;
}
