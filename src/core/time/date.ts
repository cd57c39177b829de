import type { Located } from '../text/span.ts';
import { isDash, isDigit, isLetter, isWordCode } from './cursor.ts';
import type { Cursor, Digits } from './cursor.ts';
import { foreignMonths, foreignWeekdays, monthName, weekdayName } from './calendarNames.ts';
import type { CalendarDate } from './wallTime.ts';
import type { DateOrder, WrittenDate } from './written.ts';

const SLASH = 0x2f;
const DOT = 0x2e;
const COMMA = 0x2c;
const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;
const COLON = 0x3a;

const months = new Map<string, number>();
for (let month = 1; month <= 12; month++) {
  const name = monthName(month).toLowerCase();
  months.set(name, month);
  months.set(name.slice(0, 3), month);
}
months.set('sept', 9);
// Misspellings that stand in published reviews.
months.set('feburary', 2);

const weekdays = new Map<string, number>();
for (let weekday = 1; weekday <= 7; weekday++) {
  const name = weekdayName(weekday).toLowerCase();
  weekdays.set(name, weekday);
  weekdays.set(name.slice(0, 3), weekday);
}
for (const [short, day] of [
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
] as const) {
  weekdays.set(short, day);
}

/** Whether a word in lower case names a month or a weekday. */
export function isCalendarName(word: string): boolean {
  return months.has(word) || weekdays.has(word) || foreignWeekdays.has(word);
}

const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

/** The days of a month; 31 for a month without a year that could have them. */
export function daysIn(month: number, year: number | undefined): number {
  if (month === 2) {
    if (year === undefined) return 29;
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether there is such a day. */
export function isDay(day: number, month: number, year: number | undefined): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

/** Takes `Mon`, `Thur.`, `Saturday` with a comma or full stop that belongs to it. */
export function takeWeekday(cursor: Cursor): Located<number> | undefined {
  return cursor.attempt(() => {
    const word = cursor.word();
    const day = word && (weekdays.get(word.lower) ?? foreignWeekdays.get(word.lower)?.value);
    if (!word || !day || isWordCode(cursor.code())) return undefined;
    cursor.take('-feira');
    return { value: day, span: { start: word.start, end: word.end } };
  });
}

/**
 * Takes a date of any form: `2024-01-31`, `31/01/2024`, `1/31/24`, `31st of January 2024`, `Jan 31`,
 * `[01-31`. Parts that a date does not have are absent; a form that only its place makes a date is
 * told by `isWeakDate`.
 */
export function takeDate(cursor: Cursor): WrittenDate | undefined {
  return isDigit(cursor.code()) ? takeNumericDate(cursor) : takeMonthFirst(cursor);
}

/** Whether its form alone does not tell a date from a fraction or a number: `10/29`, `03-26`. */
export function isWeakDate(date: WrittenDate): boolean {
  return date.monthForm === 'number' && !date.year && date.order !== 'ymd';
}

/** Digits as a value in its place. */
export function located(digits: Digits, value = digits.value): Located<number> {
  return { value, span: { start: digits.start, end: digits.end } };
}

function takeNumericDate(cursor: Cursor): WrittenDate | undefined {
  return cursor.attempt(() => {
    const first = cursor.digits(8);
    if (!first || cursor.code() === COLON) return undefined;
    if (first.count === 8) return takeCompactDate(cursor, first);
    if (first.count === 4 || first.count === 5) return takeYearFirst(cursor, first);
    if (first.count > 2) return undefined;
    return takeDayThenName(cursor, first) ?? takeShortNumeric(cursor, first);
  });
}

/** `20240131`, as in file names and logs. */
function takeCompactDate(cursor: Cursor, digits: Digits): WrittenDate | undefined {
  const year = Math.floor(digits.value / 10000);
  const month = Math.floor(digits.value / 100) % 100;
  const day = digits.value % 100;
  const next = cursor.code();
  if (year < FIRST_YEAR || year > LAST_YEAR || !isDay(day, month, year)) return undefined;
  if (isWordCode(next) && (next | 0x20) !== 0x74) return undefined;
  const at = digits.start;
  return {
    span: { start: at, end: digits.end },
    year: { value: year, span: { start: at, end: at + 4 } },
    month: { value: month, span: { start: at + 4, end: at + 6 } },
    day: { value: day, span: { start: at + 6, end: at + 8 } },
    order: 'ymd',
    ambiguous: false,
    monthForm: 'number',
  };
}

/** Where the Chinese and Japanese signs start, the Korean ones behind them: `年`, `月`, `日`, `년`. */
const FIRST_IDEOGRAPH = 0x3400;

function isDateSeparator(code: number): boolean {
  return code === SLASH || code === DOT || isDash(code);
}

/**
 * `2024-01-31`, `2024/01/31`, `2024.1.31`, `2024 Jan 31`, `2024-Jan-31`, `2024年1月31日`. Of `20224-01-31`
 * the year is not known, the rest is.
 */
function takeYearFirst(cursor: Cursor, year: Digits): WrittenDate | undefined {
  const separator = cursor.code();
  const slip = year.count === 5 && isDash(separator);
  if (!slip && !isYear(year.value)) return undefined;
  const sign = separator >= FIRST_IDEOGRAPH;
  const separated = sign || isDateSeparator(separator);
  const takeSeparator = (): boolean => {
    const code = cursor.code();
    if (sign ? !(code >= FIRST_IDEOGRAPH) : code !== separator) return false;
    cursor.at++;
    return true;
  };
  if (!separated && separator !== 0x20) return undefined;
  takeSeparator();
  cursor.skipBlanks();
  const named = takeMonthName(cursor);
  const month = named ?? (separated ? cursor.digits(2) : undefined);
  if (!month || (separated && !takeSeparator())) return undefined;
  cursor.skipBlanks();
  const day = cursor.digits(2);
  if (sign) takeSeparator();
  const known = slip ? undefined : year.value;
  if (!day || !isDay(day.value, month.value, known) || goesOn(cursor, true)) return undefined;
  return {
    span: { start: year.start, end: sign ? cursor.at : day.end },
    ...(slip ? {} : { year: located(year) }),
    month: { value: month.value, span: { start: month.start, end: month.end } },
    day: located(day),
    order: 'ymd',
    ambiguous: false,
    monthForm: named ? named.form : 'number',
  };
}

/** Whether the characters after a numeric date make something else of it: a version, a path, an address. */
function goesOn(cursor: Cursor, complete: boolean): boolean {
  const code = cursor.code();
  if (isDigit(code)) return true;
  if (isLetter(code)) {
    // 2024-01-31T10:00 and 2024-01-31t10:00, but not 2024-01-31foo.
    const digit = isDigit(cursor.code(1)) || cursor.code(1) === 0x2d;
    return !(complete && (code | 0x20) === 0x74 && digit);
  }
  if (!isDateSeparator(code)) return false;
  // `2024-01-31/10:00` has its clock behind the stroke.
  return isDigit(cursor.code(1)) && !(complete && (isDash(code) || cursor.code(3) === COLON));
}

/** `31/01/2024`, `1/31/24`, `31.01.2024`, `31.1.`, `01-31`. */
function takeShortNumeric(cursor: Cursor, first: Digits): WrittenDate | undefined {
  const separator = cursor.code();
  if (!isDateSeparator(separator) || !isDigit(cursor.code(1))) return undefined;
  cursor.at++;
  const second = cursor.digits(2);
  if (!second) return undefined;
  const year = takeTrailingYear(cursor, separator);
  if (!year && separator === DOT && !cursor.take('.')) return undefined;
  if (goesOn(cursor, year !== undefined)) return undefined;
  // `1.15.26` is a version; dates with dots have the day first, and two digits each or four for the year.
  const dots = separator === DOT;
  const padded = first.count === 2 && second.count === 2;
  if (dots && year && year.span.end - year.span.start === 2 && !padded) return undefined;
  if (!year && second.count !== 2 && separator !== SLASH && !dots) return undefined;
  const asDayMonth = isDay(first.value, second.value, year?.value);
  const asMonthDay = !dots && isDay(second.value, first.value, year?.value);
  if (!asDayMonth && !asMonthDay) return undefined;
  // With nothing else to go by, the first number is read as the month if it can be one.
  const order: DateOrder = asMonthDay ? 'mdy' : 'dmy';
  const dayFirst = order === 'dmy';
  return {
    span: { start: first.start, end: year ? year.span.end : cursor.at },
    day: located(dayFirst ? first : second),
    month: located(dayFirst ? second : first),
    order,
    ambiguous: asDayMonth && asMonthDay && first.value !== second.value,
    monthForm: 'number',
    ...(year ? { year } : {}),
  };
}

function takeTrailingYear(cursor: Cursor, separator: number): Located<number> | undefined {
  if (cursor.code() !== separator) return undefined;
  return cursor.attempt(() => {
    cursor.at++;
    const year = cursor.digits(4);
    if (!year) return undefined;
    if (year.count === 2) return located(year, fullYear(year.value));
    return year.count === 4 && isYear(year.value) ? located(year) : undefined;
  });
}

function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

function fullYear(twoDigits: number): number {
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** `31 January 2024`, `31st of Jan`, `19. April`, `31-Jan-2024`, `31/Jan/2024`. */
function takeDayThenName(cursor: Cursor, day: Digits): WrittenDate | undefined {
  return cursor.attempt(() => {
    const separator = skipAfterDay(cursor);
    const month = takeMonthName(cursor) ?? takeForeignMonth(cursor);
    if (!month) return undefined;
    if (Number.isNaN(separator)) takeLink(cursor);
    const year = takeYearAfterName(cursor, separator);
    if (!isDay(day.value, month.value, year?.value)) return undefined;
    const span = { start: day.start, end: year?.span.end ?? month.end };
    return { span, day: located(day), order: 'dmy', ...namedMonth(month, year) } as const;
  });
}

/** What a date says of its month and year where the month is a name. */
export function namedMonth(
  { value, start, end, form }: MonthName,
  year: Located<number> | undefined,
): Pick<WrittenDate, 'month' | 'ambiguous' | 'monthForm' | 'year'> {
  return {
    month: { value, span: { start, end } },
    ambiguous: false,
    monthForm: form,
    ...(year && { year }),
  };
}

/** Skips ordinal, full stop, blanks and `of`; gives the separator of `31-Jan-2024`, NaN for others. */
function skipAfterDay(cursor: Cursor): number {
  const code = cursor.code();
  if ((isDash(code) || code === SLASH) && isLetter(cursor.code(1))) {
    cursor.at++;
    return code;
  }
  if (!takeOrdinal(cursor) && !cursor.take('º')) cursor.take('er');
  cursor.take('.');
  cursor.skipBlanks();
  takeLink(cursor);
  return NaN;
}

/** Takes the `of` of `31st of January`, the `de` of `31 de enero de 2024`. */
function takeLink(cursor: Cursor): void {
  cursor.attempt(() => {
    cursor.skipBlanks();
    const word = cursor.word()?.lower;
    if (word !== 'of' && word !== 'de' && word !== 'del') return undefined;
    cursor.skipBlanks();
    return true;
  });
}

/** Takes the `st`, `nd`, `rd`, `th` that touches a day. */
export function takeOrdinal(cursor: Cursor): boolean {
  const first = cursor.code() | 0x20;
  const second = cursor.code(1) | 0x20;
  if (isWordCode(cursor.code(2))) return false;
  const pair = String.fromCharCode(first, second);
  if (pair !== 'st' && pair !== 'nd' && pair !== 'rd' && pair !== 'th') return false;
  cursor.at += 2;
  return true;
}

/** The month's name, its number, and a full stop that shortens it. */
export interface MonthName {
  readonly value: number;
  readonly form: 'short' | 'long';
  readonly start: number;
  readonly end: number;
}

export function takeMonthName(cursor: Cursor): MonthName | undefined {
  return cursor.attempt(() => {
    const word = cursor.word();
    const value = word && months.get(word.lower);
    if (!word || !value || isDigit(cursor.code())) return undefined;
    const form =
      word.lower.length > 4 || word.lower === monthName(value).toLowerCase() ? 'long' : 'short';
    if (form === 'short') cursor.take('.');
    return { value, form, start: word.start, end: word.end } satisfies MonthName;
  });
}

/** A month in another language; a full stop may shorten it. */
function takeForeignMonth(cursor: Cursor): MonthName | undefined {
  return cursor.attempt(() => {
    const word = cursor.word();
    const found = word && foreignMonths.get(word.lower);
    if (!word || !found || isDigit(cursor.code())) return undefined;
    if (!found.language) cursor.take('.');
    const form = found.language ? 'long' : 'short';
    return { value: found.value, form, start: word.start, end: word.end } satisfies MonthName;
  });
}

function takeYearAfterName(cursor: Cursor, separator: number): Located<number> | undefined {
  return cursor.attempt(() => {
    if (Number.isNaN(separator)) {
      cursor.skipBlanks();
      if (cursor.code() === COMMA) cursor.at++;
      cursor.skipBlanks();
    } else if (cursor.code() === separator) {
      cursor.at++;
    } else return undefined;
    return takeYear(cursor, !Number.isNaN(separator));
  });
}

/** `2024`, `'24`, and `24` where a separator says that it is a year. */
function takeYear(cursor: Cursor, separated: boolean): Located<number> | undefined {
  const quote = cursor.code();
  if (quote === APOSTROPHE || quote === RIGHT_QUOTE) {
    cursor.at++;
    const short = cursor.digits(2);
    return short?.count === 2 ? located(short, fullYear(short.value)) : undefined;
  }
  const year = cursor.digits(4);
  if (!year) return undefined;
  if (separated && year.count === 2) return located(year, fullYear(year.value));
  if (year.count !== 4 || !isYear(year.value) || isLetter(cursor.code())) return undefined;
  const next = cursor.code();
  const goes = (next === COLON || next === DOT) && isDigit(cursor.code(1));
  return goes && !separated ? undefined : located(year);
}

/** `January 31st, 2024`, `Jan. 31`, `Jan-31-2024`. */
function takeMonthFirst(cursor: Cursor): WrittenDate | undefined {
  return cursor.attempt(() => {
    const month = takeMonthName(cursor);
    if (!month) return undefined;
    const separator = isDash(cursor.code()) && isDigit(cursor.code(1)) ? cursor.code() : NaN;
    if (Number.isNaN(separator)) {
      cursor.skipBlanks();
      cursor.attempt(() => (cursor.word()?.lower === 'the' ? true : undefined));
      cursor.skipBlanks();
    } else cursor.at++;
    const day = cursor.digits(2);
    if (!day) return undefined;
    const ordinal = takeOrdinal(cursor);
    const next = cursor.code();
    if (isLetter(next) || next === 0x25 || (next === COLON && isDigit(cursor.code(1)))) {
      return undefined;
    }
    // `May 1.5 %` and `Dec 10.2` are no days.
    if (!ordinal && next === DOT && isDigit(cursor.code(1))) return undefined;
    const end = cursor.at;
    const year = takeYearAfterName(cursor, separator);
    if (!isDay(day.value, month.value, year?.value)) return undefined;
    const span = { start: month.start, end: year?.span.end ?? end };
    return { span, day: located(day), order: 'mdy', ...namedMonth(month, year) } as const;
  });
}

/** The calendar day that a written date means; `undefined` without a year of its own or given. */
export function calendarDay(
  date: WrittenDate,
  year: number | undefined = date.year?.value,
): CalendarDate | undefined {
  return year === undefined ? undefined : { year, month: date.month.value, day: date.day.value };
}
