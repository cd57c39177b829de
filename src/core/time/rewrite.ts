import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import { insert, remove, replace } from '../text/splice.ts';
import type { Splice } from '../text/splice.ts';
import { monthNameLike, weekdayNameLike, weekdayOf } from './calendarNames.ts';
import type { CalendarDate, ClockTime, WallTime } from './wallTime.ts';
import type { WrittenClock, WrittenDate, WrittenMoment } from './written.ts';

/** What a written moment does not say of itself and its neighbours do. */
export interface WritingHabits {
  /** Whether hours below ten have a zero before them; absent where no neighbour shows it. */
  readonly padded?: boolean | undefined;
  /** Half of the day that the other end of a range lends to this one: `8:20 - 8:24 PM`. */
  readonly borrowedMeridiem?: 'am' | 'pm' | undefined;
}

/**
 * The splices that make a written moment show another wall time, part by part, so that its order,
 * separators, padding, twelve-hour clock, names of months and weekdays stay as they are written. A part
 * the moment does not write (a date, a year) is not added: read again, it is carried as before.
 * @param text the text that the moment's spans count in
 * @returns no splice where it shows that time already
 */
export function rewriteMoment(
  text: string,
  moment: WrittenMoment,
  wall: WallTime,
  habits: WritingHabits = {},
): Splice[] {
  const date = wall.date && moment.date ? rewriteDate(text, moment.date, wall.date) : [];
  const weekday =
    wall.date && moment.weekday && weekdayOf(wall.date) !== moment.weekday.value
      ? [replaceName(text, moment.weekday.span, weekdayNameLike, weekdayOf(wall.date))]
      : [];
  return [...date, ...weekday, ...rewriteClockPart(text, moment, wall, habits)];
}

function rewriteClockPart(
  text: string,
  { clock, unknownClock }: WrittenMoment,
  wall: WallTime,
  habits: WritingHabits,
): Splice[] {
  if (!wall.clock) return [];
  if (clock) return rewriteClock(text, clock, wall.clock, habits);
  const { hour, minute } = wall.clock;
  return unknownClock ? [replace(unknownClock, `${two(hour)}:${two(minute)}`)] : [];
}

/** The splices that make a written clock show another time, in its own format. */
export function rewriteClock(
  text: string,
  clock: WrittenClock,
  to: ClockTime,
  habits: WritingHabits = {},
): Splice[] {
  if (sameClock(clock, to)) return [];
  const half = to.hour < 12 ? 'am' : 'pm';
  const twelve = usesTwelveHours(clock, to, habits);
  const digits = replace(clock.span, writeDigits(clock, to, twelve, habits));
  if (!twelve) return [digits];
  if (clock.meridiem) {
    const { start } = clock.meridiem.span;
    const letter = text[start]!;
    const wanted = letter === letter.toUpperCase() ? half[0]!.toUpperCase() : half[0]!;
    return letter === wanted ? [digits] : [digits, replace({ start, end: start + 1 }, wanted)];
  }
  return half === habits.borrowedMeridiem
    ? [digits]
    : [digits, insert(clock.span.end, ` ${half.toUpperCase()}`)];
}

/** `13:06 PM` is a 24-hour clock as long as its hour says so, and an ordinary one once it does not. */
function usesTwelveHours(clock: WrittenClock, to: ClockTime, habits: WritingHabits): boolean {
  if (clock.contradictory) return to.hour < 13;
  return clock.meridiem !== undefined || habits.borrowedMeridiem !== undefined;
}

function sameClock(clock: WrittenClock, to: ClockTime): boolean {
  const { hour, minute, second = 0 } = clock.time;
  return !clock.endOfDay && hour === to.hour && minute === to.minute && second === (to.second ?? 0);
}

function writeDigits(
  { format, time }: WrittenClock,
  to: ClockTime,
  twelve: boolean,
  habits: WritingHabits,
): string {
  const hour = twelve ? to.hour % 12 || 12 : to.hour;
  const padded = format.padded ?? (time.hour >= 10 ? habits.padded : undefined) ?? !twelve;
  const separator = format.separator === '' && !format.minutes ? ':' : format.separator;
  const seconds = to.second !== undefined && to.second > 0;
  let written = padded || separator === '' ? two(hour) : String(hour);
  if (format.minutes || to.minute > 0 || seconds) written += separator + two(to.minute);
  if (format.seconds || seconds) {
    written += (separator.includes('h') ? ':' : separator) + two(to.second ?? 0);
  }
  return written;
}

/** Whether a date writes its month itself; the 7 of `7-13th Nov` has that of the other end of its range. */
export function namesMonth({ span, month }: WrittenDate): boolean {
  return contains(span, month.span);
}

/**
 * The splices that give `7-13th Nov 2023`, two days with one month, another start and end. Days that still
 * share their month write it once; one that leaves it gets its own beside it: `30 Oct-13th Nov 2023`.
 * @param start where the range is to start; absent where that stays
 * @param end likewise its end; `null` where one day is to be left: `7 Nov 2023`
 */
export function rewriteDayRange(
  text: string,
  [first, last]: readonly [WrittenDate, WrittenDate],
  start: CalendarDate | undefined,
  end: CalendarDate | null | undefined,
): Splice[] {
  if (end === null) {
    const behind = last.day.span.end + (ordinalAt(text, last.day.span.end)?.length ?? 0);
    const single = { ...first, span: { start: first.span.start, end: last.span.end } };
    return [
      remove({ start: first.span.end, end: behind }),
      ...(start ? rewriteDate(text, single, start) : []),
    ];
  }
  const ends = [
    { written: first, to: start ?? asWritten(first) },
    { written: last, to: end ?? asWritten(last) },
  ];
  const lender = ends.find(({ written }) => namesMonth(written))!;
  const borrower = ends.find((one) => one !== lender)!;
  return [
    ...rewriteDate(text, lender.written, lender.to),
    ...rewriteDate(text, withMonthOf(borrower.written, lender.written, lender.to), borrower.to),
  ];
}

/** A date that borrows month and year, as it reads once the lender shows another day. */
function withMonthOf(
  written: WrittenDate,
  { span }: WrittenDate,
  { month, year }: CalendarDate,
): WrittenDate {
  const isLent = written.year && contains(span, written.year.span);
  return {
    ...written,
    month: { ...written.month, value: month },
    ...(isLent && { year: { ...written.year, value: year } }),
  };
}

/** The year is of no matter where none is written. */
function asWritten({ year, month, day }: WrittenDate): CalendarDate {
  return { year: year?.value ?? 0, month: month.value, day: day.value };
}

/** The splices that make a written date show another day, in its own order and form. */
export function rewriteDate(text: string, written: WrittenDate, to: CalendarDate): Splice[] {
  const splices: Splice[] = [];
  const { day, month, year } = written;
  if (!namesMonth(written)) splices.push(...ownMonth(text, written, to));
  if (year && year.value !== to.year && contains(written.span, year.span)) {
    const width = year.span.end - year.span.start;
    splices.push(replace(year.span, String(to.year).padStart(4, '0').slice(-width)));
  }
  if (month.value !== to.month && namesMonth(written)) {
    splices.push(
      written.monthForm === 'number'
        ? replace(month.span, asWide(text, month.span, to.month, true))
        : replaceName(text, month.span, monthNameLike, to.month),
    );
  }
  if (day.value !== to.day) {
    splices.push(
      replace(day.span, asWide(text, day.span, to.day, written.monthForm === 'number')),
      ...ordinal(text, day.span, to.day),
    );
  }
  return splices;
}

/** The month, and where it has to be the year, beside a day that borrowed them from the other end of its range. */
function ownMonth(text: string, written: WrittenDate, to: CalendarDate): Splice[] {
  const { span, month, year, order } = written;
  const isOtherYear = year && !contains(span, year.span) && year.value !== to.year;
  if (month.value === to.month && !isOtherYear) return [];
  if (order === 'ymd') {
    const separator = text.charAt(month.span.end).replace(/\d/, '');
    return [insert(span.start, [to.year, two(to.month), ''].join(separator))];
  }
  const name = replaceName(text, month.span, monthNameLike, to.month).text;
  return order === 'mdy'
    ? [insert(span.start, `${name} `)]
    : [insert(span.end, ` ${name}${isOtherYear ? ` ${to.year}` : ''}`)];
}

/** The `th` of `7th`, whose digits end at `at`. */
function ordinalAt(text: string, at: number): string | undefined {
  return /^(?:st|nd|rd|th)\b/i.exec(text.slice(at, at + 3))?.[0];
}

/** `6th` becomes `7th`, `1st` becomes `2nd`. */
function ordinal(text: string, day: Span, to: number): Splice[] {
  const suffix = ordinalAt(text, day.end);
  if (suffix === undefined) return [];
  const teen = to > 10 && to < 14;
  const wanted = (teen ? undefined : ['st', 'nd', 'rd'][(to % 10) - 1]) ?? 'th';
  const cased = suffix === suffix.toUpperCase() ? wanted.toUpperCase() : wanted;
  return suffix === cased ? [] : [replace({ start: day.end, end: day.end + 2 }, cased)];
}

/**
 * A number padded as the one it replaces. Two digits show padding where they begin with a zero; `18/03`
 * is taken for padded too, `July 11` is not.
 */
function asWide(text: string, { start, end }: Span, value: number, numeric: boolean): string {
  const padded = text[start] === '0' || (numeric && end - start === 2);
  return padded ? two(value) : String(value);
}

/** The name of a month or weekday, abbreviated and cased as the one it replaces. */
function replaceName(
  text: string,
  where: Span,
  nameLike: (old: string, value: number) => string,
  value: number,
): Splice {
  const old = text.slice(where.start, where.end);
  const name = nameLike(old, value);
  // May is as short as its abbreviation and is taken for one.
  const isShort =
    old.length <= 4 && !/^(?:june|july|mars|mai|juin|août|juni|juli|maio|mei)$/i.test(old);
  const written = isShort ? name.slice(0, 3) : name;
  if (old === old.toUpperCase()) return replace(where, written.toUpperCase());
  if (old === old.toLowerCase()) return replace(where, written.toLowerCase());
  return replace(where, written[0]!.toUpperCase() + written.slice(1));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
