import type { Located, Span } from '../text/span.ts';
import { isWeakClock, on24Hours, skipUnknownClock, takeClock, withMeridiem } from './clock.ts';
import { Cursor, isBlank, isDash, isDigit, isLetter, isMark, isWordCode } from './cursor.ts';
import {
  isCalendarName,
  isWeakDate,
  takeDate,
  takeMonthName,
  takeOrdinal,
  takeWeekday,
} from './date.ts';
import { startsZone, takeOffset, takeZone } from './zone.ts';
import type { WrittenZone } from './zone.ts';
import type { WrittenClock, WrittenDate, WrittenMoment, WrittenTime } from './written.ts';

const TILDE = 0x7e;
const ALMOST_EQUAL = 0x2248;
const COMMA = 0x2c;
const COLON = 0x3a;
const AT_SIGN = 0x40;
const SLASH = 0x2f;
const OPENING = 0x28;
const QUESTION_MARK = 0x3f;

export interface WrittenTimeOptions {
  /** Whether words that lead into a time may come first: `At 10:30`, `By around 10:30`, `Between 9 and 10 AM`. */
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
    if (isLetter(cursor.code()) && !startsWithTimeWord(cursor)) return undefined;
    const between = options.leadWords ? skipLeadWords(cursor) : false;
    const from = cursor.at;
    const prefix = takeApproximation(cursor);
    if (prefix) cursor.skipTrivia();
    const zoneBefore = takeZoneBefore(cursor);
    const start: TakenStart | undefined =
      takeHourRange(cursor) ?? takeDayRange(cursor) ?? takeMoment(cursor, undefined);
    if (!start) return undefined;
    const first = start.moment;
    const inside = prefix ?? start.approximate;
    const aside = takeAside(cursor, first);
    const suffix = inside ? undefined : takeApproximateSuffix(cursor);
    const end = start.end ?? takeRangeEnd(cursor, first, between);
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
  const known = time && (time.start.date !== undefined || time.start.clock !== undefined);
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
    approximateWords.has(word) ||
    startsZone(word) ||
    /^[xhm]{1,2}$/.test(word)
  );
}

interface TakenMoment {
  readonly moment: WrittenMoment;
  readonly zone?: Located<WrittenZone> | undefined;
  readonly approximate?: Span | undefined;
}

interface TakenStart extends TakenMoment {
  /** Where one form holds both ends: `7-13th Nov`, `9-11 AM`. */
  readonly end?: TakenMoment;
}

const leadWords = new Set(['at', 'on', 'by', 'from', 'since', 'after', 'before', 'between']);

/** Skips `At`, `By`, `Between` …; says whether the last was `between`, whose range ends with `and`. */
function skipLeadWords(cursor: Cursor): boolean {
  let between = false;
  cursor.attempt(() => {
    const word = cursor.word();
    if (!word || !leadWords.has(word.lower) || !isBlank(cursor.code())) return undefined;
    between = word.lower === 'between';
    cursor.skipTrivia();
    return true;
  });
  return between;
}

const approximateWords = new Set([
  'about',
  'around',
  'approx',
  'approximately',
  'roughly',
  'circa',
  'ca',
  'c',
  'est',
  'estimated',
]);

/** Takes `~`, `≈`, `about`, `ca.` before a time. */
function takeApproximation(cursor: Cursor): Span | undefined {
  const code = cursor.code();
  if (code !== TILDE && code !== ALMOST_EQUAL && !isLetter(code)) return undefined;
  return cursor.attempt(() => {
    const start = cursor.at;
    if (code === TILDE || code === ALMOST_EQUAL) {
      cursor.at++;
      return { start, end: cursor.at };
    }
    const word = cursor.word();
    if (!word || !approximateWords.has(word.lower)) return undefined;
    const dotted = cursor.take('.');
    if (word.lower === 'c' && !dotted) return undefined;
    return { start, end: cursor.at };
  });
}

/** Takes what makes a time approximate behind it: `10:45~`, `10:30ish`, `09:00?`, `(maybe earlier?)`. */
function takeApproximateSuffix(cursor: Cursor): Span | undefined {
  return cursor.attempt(() => {
    while (isMark(cursor.code())) cursor.at++;
    const start = cursor.at;
    const code = cursor.code();
    if ((code === TILDE && cursor.code(1) !== TILDE) || code === QUESTION_MARK) cursor.at++;
    else if (!cursor.take('ish') && !cursor.take('-ish')) return takeApproximateRemark(cursor);
    return isWordCode(cursor.code()) ? undefined : { start, end: cursor.at };
  });
}

const LONGEST_REMARK = 60;
const approximateRemark =
  /^(?:approx|about|around|roughly|circa|ca\.?|maybe|perhaps|probably|possibly|estimate|est\.?|unsure|not sure|uncertain|exact time unknown|time unknown|or so|ish|\?)/i;
const approximateAnywhere = /(?:approx|estimated|maybe|not sure|unsure|exact|uncertain|or so)/i;

function takeApproximateRemark(cursor: Cursor): Span | undefined {
  cursor.skipBlanks();
  if (cursor.code() !== OPENING) return undefined;
  const start = cursor.at;
  const limit = Math.min(cursor.end, start + LONGEST_REMARK);
  const closing = cursor.text.slice(start, limit).indexOf(')');
  if (closing < 0) return undefined;
  const remark = cursor.text.slice(start + 1, start + closing).trim();
  if (!approximateRemark.test(remark) && !approximateAnywhere.test(remark)) return undefined;
  cursor.at = start + closing + 1;
  return { start, end: cursor.at };
}

/** `UTC 14:00`: the zone before its clock. */
function takeZoneBefore(cursor: Cursor): Located<WrittenZone> | undefined {
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
function takeMoment(cursor: Cursor, before: WrittenMoment | undefined): TakenMoment | undefined {
  const parts: Parts = {};
  const start = cursor.at;
  let end = start;
  while (takePart(cursor, parts, before)) end = cursor.at;
  cursor.at = end;
  dropLooseClock(cursor, parts);
  const { date, clock, unknownClock, weekday, zone, approximate } = parts;
  if (!date && !clock && !isPartlyKnown(cursor, unknownClock)) return undefined;
  const moment: WrittenMoment = {
    span: { start, end: cursor.at },
    ...(date ? { date } : {}),
    ...(clock ? { clock } : {}),
    ...(unknownClock ? { unknownClock } : {}),
    ...(weekday ? { weekday } : {}),
  };
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
  else if (code === COLON && parts.date && !parts.clock) connector = 'colon';
  else if (code === AT_SIGN) connector = 'word';
  else if (isDash(code) && parts.date && !parts.clock && !isUnknown(cursor)) connector = 'dash';
  if (connector === 'blank' || connector === 'none') {
    return takeConnectingWord(cursor, parts) ? 'word' : connector;
  }
  cursor.at++;
  cursor.skipTrivia();
  if (connector === 'comma') takeConnectingWord(cursor, parts);
  return connector;
}

function isUnknown(cursor: Cursor): boolean {
  const at = cursor.at;
  const unknown = skipUnknownClock(cursor);
  cursor.at = at;
  return unknown;
}

/** The `T` of ISO 8601, and `at`, `on`, `ca.`, `around` between date and clock. */
function takeConnectingWord(cursor: Cursor, parts: Parts): boolean {
  const taken = cursor.attempt(() => {
    const code = cursor.code();
    if ((code | 0x20) === 0x74 && isDigit(cursor.code(1)) && parts.date && !parts.clock) {
      cursor.at++;
      parts.joined = true;
      return true;
    }
    const word = cursor.word();
    if (!word) return undefined;
    if (word.lower !== 'at' && word.lower !== 'on') return undefined;
    if (!isBlank(cursor.code())) return undefined;
    cursor.skipTrivia();
    return true;
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
    const known = suffix === 'h' || suffix === 'hrs' || suffix === 'hours' || suffix === 'uhr';
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

function isWeak(first: WrittenMoment, zoned: boolean, range: boolean): boolean {
  const { date, clock } = first;
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

const rangeWords = new Set(['to', 'til', 'till', 'until', 'through', 'thru']);

/** Takes the second half of a range with the dash or word before it. */
function takeRangeEnd(
  cursor: Cursor,
  first: WrittenMoment,
  between: boolean,
):
  | { readonly moment?: WrittenMoment; readonly zone?: Located<WrittenZone> | undefined }
  | undefined {
  return cursor.attempt(() => {
    if (!takeRangeSeparator(cursor, between)) return undefined;
    cursor.skipTrivia();
    // `12:26-12:??`: begun and not known when it ended.
    if (skipUnknownClock(cursor)) return {};
    const approximate = takeApproximation(cursor);
    if (approximate) cursor.skipBlanks();
    const end = takeMoment(cursor, first);
    if (!end) return undefined;
    // `10:00 - Oct 30 release` and `Oct 30 - 15.26 …` are no ranges.
    if (first.clock && !end.moment.clock) return undefined;
    if (!first.clock && !end.moment.date) return undefined;
    if (
      end.moment.clock &&
      isWeakClock(end.moment.clock) &&
      !sameForm(first.clock, end.moment.clock)
    ) {
      return undefined;
    }
    return end;
  });
}

function sameForm(first: WrittenClock | undefined, second: WrittenClock): boolean {
  return first !== undefined && first.format.separator === second.format.separator;
}

function takeRangeSeparator(cursor: Cursor, between: boolean): boolean {
  const taken = cursor.attempt(() => {
    cursor.skipTrivia();
    const code = cursor.code();
    if (isDash(code)) {
      cursor.at++;
      // `->` and `--` are arrows and dashes too.
      if (cursor.code() === 0x3e || isDash(cursor.code())) cursor.at++;
      return true;
    }
    if (code === 0x2192) {
      cursor.at++;
      return true;
    }
    const word = cursor.word();
    if (!word || !isBlank(cursor.code())) return undefined;
    return rangeWords.has(word.lower) || (between && word.lower === 'and') ? true : undefined;
  });
  return taken === true;
}

/** `9-11 AM`: an hour that takes its AM or PM from the end of its range. */
function takeHourRange(cursor: Cursor): TakenStart | undefined {
  if (!mayBeginRange(cursor)) return undefined;
  return cursor.attempt(() => {
    const hour = cursor.digits(2);
    if (!hour || hour.value < 1 || hour.value > 12) return undefined;
    const startEnd = cursor.at;
    if (!takeRangeSeparator(cursor, true)) return undefined;
    cursor.skipTrivia();
    const end = takeMoment(cursor, undefined);
    const meridiem = end?.moment.clock?.meridiem;
    if (!end?.moment.clock || end.moment.date || !meridiem) return undefined;
    const clock: WrittenClock = {
      span: { start: hour.start, end: startEnd },
      time: { hour: hour.value, minute: 0 },
      endOfDay: false,
      contradictory: false,
      format: {
        separator: ':',
        minutes: false,
        seconds: false,
        ...(hour.value < 10 ? { padded: hour.count === 2 } : {}),
      },
    };
    const moment: WrittenMoment = { span: clock.span, clock };
    return { moment, end };
  });
}

/** Whether at most two digits stand here that are no hour of a clock: `9-11 AM`, not `9:00`. */
function mayBeginRange(cursor: Cursor): boolean {
  if (!isDigit(cursor.code())) return false;
  const next = isDigit(cursor.code(1)) ? cursor.code(2) : cursor.code(1);
  return next !== COLON && !isDigit(next);
}

/** `7-13th Nov 2023` and `Nov 7-13, 2023`: two days that share their month. */
function takeDayRange(cursor: Cursor): TakenStart | undefined {
  if (isLetter(cursor.code())) return takeMonthThenDays(cursor);
  return mayBeginRange(cursor) ? takeDaysThenMonth(cursor) : undefined;
}

function takeDaysThenMonth(cursor: Cursor): TakenStart | undefined {
  return cursor.attempt(() => {
    const first = cursor.digits(2);
    if (!first) return undefined;
    takeOrdinal(cursor);
    const firstEnd = cursor.at;
    if (!takeRangeSeparator(cursor, true)) return undefined;
    cursor.skipTrivia();
    const last = takeMoment(cursor, undefined);
    const date = last?.moment.date;
    if (!date || last.moment.clock || date.order !== 'dmy' || date.monthForm === 'number') {
      return undefined;
    }
    const day = { value: first.value, span: { start: first.start, end: first.end } };
    const span = { start: first.start, end: firstEnd };
    if (day.value < 1 || day.value > 31) return undefined;
    return { moment: { span, date: { ...date, span, day } }, end: last };
  });
}

function takeMonthThenDays(cursor: Cursor): TakenStart | undefined {
  return cursor.attempt(() => {
    const from = cursor.at;
    const month = takeMonthName(cursor);
    if (!month) return undefined;
    cursor.skipBlanks();
    const first = cursor.digits(2);
    if (!first) return undefined;
    takeOrdinal(cursor);
    const firstEnd = cursor.at;
    const spaced = isBlank(cursor.code());
    if (!takeRangeSeparator(cursor, true)) return undefined;
    cursor.skipTrivia();
    const last = cursor.digits(2);
    if (!last || last.value <= first.value || last.value > 31) return undefined;
    const ordinal = takeOrdinal(cursor);
    if (cursor.code() === COLON && isDigit(cursor.code(1))) return undefined;
    const lastEnd = cursor.at;
    const year = takeCommaYear(cursor);
    const next = cursor.code();
    if (isWordCode(next)) return undefined;
    if (spaced && !ordinal && !year && isBlank(next)) return undefined;
    const base = {
      month: { value: month.value, span: { start: month.start, end: month.end } },
      order: 'mdy',
      ambiguous: false,
      monthForm: month.form,
      ...(year ? { year } : {}),
    } as const;
    const startSpan = { start: from, end: firstEnd };
    const endSpan = { start: last.start, end: year?.span.end ?? lastEnd };
    const startDay = { value: first.value, span: { start: first.start, end: first.end } };
    const endDay = { value: last.value, span: { start: last.start, end: last.end } };
    return {
      moment: { span: startSpan, date: { ...base, span: startSpan, day: startDay } },
      end: { moment: { span: endSpan, date: { ...base, span: endSpan, day: endDay } } },
    };
  });
}

function takeCommaYear(cursor: Cursor): Located<number> | undefined {
  return cursor.attempt(() => {
    cursor.take(',');
    cursor.skipBlanks();
    const year = cursor.digits(4);
    if (year?.count !== 4 || year.value < 1970 || year.value > 2100) return undefined;
    return { value: year.value, span: { start: year.start, end: year.end } };
  });
}

/** `8:20 - 8:24 PM` is in the evening at both ends; `11:30–1:15 PM` starts before noon. */
function shareMeridiem(first: WrittenMoment, end: WrittenMoment | undefined): WrittenMoment {
  const meridiem = end?.clock?.meridiem?.value;
  if (!meridiem || !first.clock || first.clock.meridiem || !end.clock) return first;
  const { hour } = first.clock.time;
  if (hour === 0 || hour > 12) return first;
  const other = meridiem === 'am' ? 'pm' : 'am';
  const same = on24Hours(hour, meridiem).hour;
  const endMinutes = end.clock.time.hour * 60 + end.clock.time.minute;
  const fits = same * 60 + first.clock.time.minute <= endMinutes;
  return { ...first, clock: withMeridiem(first.clock, fits ? meridiem : other) };
}

/** `30 Oct - 2 Nov 2023`: a year written once counts for both ends. */
function shareYear(moment: WrittenMoment, other: WrittenMoment | undefined): WrittenMoment {
  const year = other?.date?.year;
  if (!moment.date || moment.date.year || !year) return moment;
  return { ...moment, date: { ...moment.date, year } };
}
