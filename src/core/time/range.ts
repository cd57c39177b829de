import type { Located } from '../text/span.ts';
import { takeApproximation } from './approximate.ts';
import { isWeakClock, on24Hours, skipUnknownClock, withMeridiem } from './clock.ts';
import { isBlank, isDash, isDigit, isLetter, isWordCode } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { isDay, located, namedMonth, takeMonthName, takeOrdinal } from './date.ts';
import { takeMoment } from './moment.ts';
import type { TakenMoment } from './moment.ts';
import type { WrittenZone } from './zone.ts';
import type { WrittenClock, WrittenMoment } from './written.ts';

const COLON = 0x3a;
const HYPHEN = 0x2d;

export interface TakenStart extends TakenMoment {
  /** Where one form holds both ends: `7-13th Nov`, `9-11 AM`. */
  readonly end?: TakenMoment;
}

/** English, then German, Dutch, Spanish, Portuguese, French and Vietnamese. */
const rangeWords = new Set('to til till until through thru bis tot hasta até às à đến'.split(' '));

/** Takes the second half of a range with the dash or word before it. */
export function takeRangeEnd(
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

export function takeRangeSeparator(cursor: Cursor, between: boolean): boolean {
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
export function takeHourRange(cursor: Cursor): TakenStart | undefined {
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

/** `2026-07-29 -> 31`: the last day alone, of the first one's month; a word behind it makes it a count. */
export function takeLastDay(
  cursor: Cursor,
  { date, clock }: WrittenMoment,
): TakenMoment | undefined {
  // `2026-07-02-03` is the name of something.
  if (date?.order !== 'ymd' || clock || cursor.code() === HYPHEN) return undefined;
  return cursor.attempt(() => {
    if (!takeRangeSeparator(cursor, false)) return undefined;
    cursor.skipTrivia();
    const last = cursor.digits(2);
    if (!last || last.value <= date.day.value) return undefined;
    if (!isDay(last.value, date.month.value, date.year?.value)) return undefined;
    cursor.skipTrivia();
    const closes =
      Number.isNaN(cursor.code()) ||
      isDash(cursor.code()) ||
      ':|)]'.includes(cursor.text.charAt(cursor.at));
    if (!closes || isDigit(cursor.code(1))) return undefined;
    const day = located(last);
    const { span } = day;
    cursor.at = span.end;
    return { moment: { span, date: { ...date, span, day } } };
  });
}

/** `7-13th Nov 2023` and `Nov 7-13, 2023`: two days that share their month. */
export function takeDayRange(cursor: Cursor): TakenStart | undefined {
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
    const day = located(first);
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
    const base = { order: 'mdy', ...namedMonth(month, year) } as const;
    const startSpan = { start: from, end: firstEnd };
    const endSpan = { start: last.start, end: year?.span.end ?? lastEnd };
    return {
      moment: { span: startSpan, date: { ...base, span: startSpan, day: located(first) } },
      end: { moment: { span: endSpan, date: { ...base, span: endSpan, day: located(last) } } },
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
export function shareMeridiem(first: WrittenMoment, end: WrittenMoment | undefined): WrittenMoment {
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
export function shareYear(moment: WrittenMoment, other: WrittenMoment | undefined): WrittenMoment {
  const year = other?.date?.year;
  if (!moment.date || moment.date.year || !year) return moment;
  return { ...moment, date: { ...moment.date, year } };
}
