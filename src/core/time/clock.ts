import type { Located } from '../text/span.ts';
import { isBlank, isDash, isDigit, isLetter, isWordCode } from './cursor.ts';
import type { Cursor, Digits } from './cursor.ts';
import type { ClockFormat, Meridiem, WrittenClock } from './written.ts';

const SPACE = 0x20;
const COLON = 0x3a;
const DOT = 0x2e;
const COMMA = 0x2c;
const QUESTION_MARK = 0x3f;
const PERCENT = 0x25;
const PLUS = 0x2b;

/** What makes of `2:30` a length of time or a ratio. */
const clockUnits = new Set('s sec secs seconds min mins minutes ratio'.split(' '));
/** What makes of `15.26` or `1430` a quantity. */
const numberUnits = new Set(
  (
    's sec secs second seconds m min mins minute minutes ms ns us hour hours hr day days d week weeks month ' +
    'months year years x k kb mb gb tb pb kib mib gib tib bytes b bps kbps mbps gbps million billion percent ' +
    'pct usd eur gbp dollars euros cents ratio times rps qps tps rpm requests req users user pods pod nodes ' +
    'node errors error customers messages events jobs servers instances connections'
  ).split(' '),
);

/** Takes `am`, `PM`, `a.m.` and the like, blanks before it included. */
export function takeMeridiem(cursor: Cursor): Located<Meridiem> | undefined {
  return cursor.attempt(() => {
    const behind = cursor.at;
    cursor.skipBlanks();
    const start = cursor.at;
    const touching = start === behind && isDigit(cursor.code(-1)) && cursor.code(-3) === 0x3a;
    const first = cursor.code() | 0x20;
    if (first !== 0x61 && first !== 0x70) return undefined;
    cursor.at++;
    // `10:45a`: nothing of its own but the letter.
    if (touching && !isWordCode(cursor.code()) && cursor.code() !== 0x2e) {
      return meridiemAt(first, start, cursor.at);
    }
    const dotted = cursor.take('.');
    if (dotted) cursor.skipBlanks();
    if ((cursor.code() | 0x20) !== 0x6d || isWordCode(cursor.code(1))) return undefined;
    cursor.at++;
    if (dotted) cursor.take('.');
    return meridiemAt(first, start, cursor.at);
  });
}

function meridiemAt(letter: number, start: number, end: number): Located<Meridiem> {
  return { value: letter === 0x61 ? 'am' : 'pm', span: { start, end } };
}

/** The clock on a 24-hour dial, and whether its hour denies its AM or PM. */
export function on24Hours(
  hour: number,
  meridiem: Meridiem | undefined,
): { readonly hour: number; readonly contradictory: boolean } {
  if (!meridiem) return { hour, contradictory: false };
  if (hour > 12) return { hour, contradictory: true };
  if (hour === 0) return { hour, contradictory: meridiem === 'pm' };
  return { hour: (hour % 12) + (meridiem === 'pm' ? 12 : 0), contradictory: false };
}

/** The same clock read with an AM or PM that is written elsewhere, as in `8:20 - 8:24 PM`. */
export function withMeridiem(clock: WrittenClock, meridiem: Meridiem): WrittenClock {
  if (clock.time.hour > 12 || clock.time.hour === 0) return clock;
  const { hour } = on24Hours(clock.time.hour, meridiem);
  return { ...clock, time: { ...clock.time, hour } };
}

/**
 * Takes a clock of any form: `9:05`, `09:05:59`, `9.05`, `10h47`, `5 pm`, `1430`. Dots, four digits
 * and the like are `weak` (see `isWeakClock`): the caller decides whether the place makes them times.
 */
export function takeClock(cursor: Cursor): WrittenClock | undefined {
  return cursor.attempt(() => {
    const hour = cursor.digits(4);
    if (!hour) return undefined;
    if (hour.count === 4) return compactClock(cursor, hour);
    if (hour.count > 2 || hour.value > 24) return undefined;
    const separator = takeSeparator(cursor);
    if (separator === undefined) return hourOnly(cursor, hour);
    return clockWithMinutes(cursor, hour, separator);
  });
}

/** Whether a clock's form alone does not tell it from a number: `15.26`, `1430`. */
export function isWeakClock(clock: WrittenClock): boolean {
  const { separator } = clock.format;
  return !clock.meridiem && (separator === '.' || separator === '');
}

function takeSeparator(cursor: Cursor): Exclude<ClockFormat['separator'], ''> | undefined {
  // `14 h 20`, as it is written in French.
  if (
    cursor.code() === SPACE &&
    isDigit(cursor.code(3)) &&
    isDigit(cursor.code(4)) &&
    cursor.take(' h ')
  )
    return ' h ';
  const code = cursor.code();
  const separator =
    code === COLON ? ':' : code === DOT ? '.' : (code | 0x20) === 0x68 ? 'h' : undefined;
  if (!separator || !isDigit(cursor.code(1)) || !isDigit(cursor.code(2))) return undefined;
  cursor.at++;
  return separator;
}

function clockWithMinutes(
  cursor: Cursor,
  hour: Digits,
  separator: Exclude<ClockFormat['separator'], ''>,
): WrittenClock | undefined {
  const minute = cursor.digits(2);
  if (minute?.count !== 2 || minute.value > 59) return undefined;
  const second = takeSeconds(cursor, separator);
  if (second === null) return undefined;
  const end = cursor.at;
  const format: ClockFormat = {
    separator,
    minutes: true,
    seconds: second !== undefined,
    ...(hour.value < 10 ? { padded: hour.count === 2 } : {}),
  };
  const meridiem = takeMeridiem(cursor);
  if (!meridiem && !endsClock(cursor, format)) return undefined;
  return makeClock(hour, minute.value, second?.value, end, meridiem, format);
}

/** Seconds and their fraction; `null` where more digits follow than a clock has. */
function takeSeconds(cursor: Cursor, separator: string): Digits | undefined | null {
  const code = cursor.code();
  const another = separator.includes('h') ? code === COLON : code === separator.charCodeAt(0);
  if (!another || !isDigit(cursor.code(1))) return undefined;
  cursor.at++;
  const second = cursor.digits(2);
  // 1.15.26 and 10:20:30:40 are versions and addresses.
  if (second?.count !== 2 || second.value > 60 || separator === '.') return null;
  const fraction = cursor.code();
  if (separator === ':' && (fraction === DOT || fraction === COMMA) && isDigit(cursor.code(1))) {
    cursor.at++;
    if (!cursor.digits(9)) return null;
  }
  return second;
}

/** Whether what follows lets the clock end here: no digit, unit, percent sign or path goes on. */
function endsClock(cursor: Cursor, format: ClockFormat): boolean {
  const code = cursor.code();
  if (isDigit(code) || code === PERCENT) return false;
  if ((code === COLON || code === DOT) && isDigit(cursor.code(1))) return false;
  if (isLetter(code)) return endsBeforeLetters(cursor);
  const from = cursor.at;
  cursor.skipBlanks();
  const word = cursor.word();
  const followed = isWordCode(cursor.code()) || cursor.code() === 0x27;
  cursor.at = from;
  if (!word || followed) return true;
  return !(format.separator === ':' ? clockUnits : numberUnits).has(word.lower);
}

/** `10:00Z`, `10:00T`, `14:30h`, `10:30ish` and a zone may touch the digits; other words may not. */
function endsBeforeLetters(cursor: Cursor): boolean {
  const from = cursor.at;
  const word = cursor.word();
  cursor.at = from;
  if (!word) return false;
  return /^(?:z|t|h|hrs|ish|utc|gmt|cet|cest|bst|ist|jst|[ecmp][sd]?t)$/.test(word.lower);
}

function hourOnly(cursor: Cursor, hour: Digits): WrittenClock | undefined {
  const end = cursor.at;
  const meridiem = takeMeridiem(cursor);
  if (!meridiem || hour.value > 12 || hour.value === 0) return undefined;
  return makeClock(hour, 0, undefined, end, meridiem, {
    separator: ':',
    minutes: false,
    seconds: false,
    ...(hour.value < 10 ? { padded: hour.count === 2 } : {}),
  });
}

/** `1430`, `0915Z`, `1430 hrs`: military and ships' time. */
function compactClock(cursor: Cursor, digits: Digits): WrittenClock | undefined {
  const hour = Math.floor(digits.value / 100);
  const minute = digits.value % 100;
  if (hour > 24 || minute > 59) return undefined;
  const format: ClockFormat = {
    separator: '',
    minutes: true,
    seconds: false,
    ...(hour < 10 ? { padded: true } : {}),
  };
  const end = cursor.at;
  const meridiem = takeMeridiem(cursor);
  const code = cursor.code();
  if (!meridiem && (code === PERCENT || code === PLUS || !endsClock(cursor, format))) {
    return undefined;
  }
  if ((code === DOT || code === COLON || code === COMMA) && isDigit(cursor.code(1))) {
    return undefined;
  }
  // `2024-01-??` is the start of a date, `2024-W12` and `2024-Q3` are weeks and quarters.
  const next = cursor.code(1);
  if (isDash(code) && !isBlank(next) && isDash(cursor.code(3))) return undefined;
  if (isDash(code) && isLetter(next) && isDigit(cursor.code(2))) return undefined;
  return makeClock({ ...digits, value: hour }, minute, undefined, end, meridiem, format);
}

function makeClock(
  hour: Digits,
  minute: number,
  second: number | undefined,
  end: number,
  meridiem: Located<Meridiem> | undefined,
  format: ClockFormat,
): WrittenClock | undefined {
  const endOfDay = hour.value === 24;
  if (hour.value > 24 || (endOfDay && (minute !== 0 || (second ?? 0) !== 0))) return undefined;
  const read = on24Hours(endOfDay ? 0 : hour.value, meridiem?.value);
  return {
    span: { start: hour.start, end },
    time: {
      hour: read.hour,
      minute,
      ...(second === undefined ? {} : { second: Math.min(second, 59) }),
    },
    endOfDay,
    format,
    contradictory: read.contradictory,
    ...(meridiem ? { meridiem } : {}),
  };
}

/**
 * Skips a clock that is written but not known: `--:--`, `??:??`, `HH:mm`, `12:??`, `2X:XX`, `xx:xx`.
 * @returns whether there was one
 */
export function skipUnknownClock(cursor: Cursor): boolean {
  const start = cursor.at;
  let wild = 0;
  for (let part = 0; part < 2; part++) {
    if (part === 1 && !cursor.take(':')) break;
    for (let place = 0; place < 2; place++) {
      const code = cursor.code();
      if (isUnknownDigit(code)) wild++;
      else if (!isDigit(code)) {
        cursor.at = start;
        return false;
      }
      cursor.at++;
    }
  }
  const complete = cursor.at - start === 5 && wild > 0;
  if (!complete || isWordCode(cursor.code())) {
    cursor.at = start;
    return false;
  }
  return true;
}

function isUnknownDigit(code: number): boolean {
  const letter = code | 0x20;
  return (
    code === QUESTION_MARK ||
    isDash(code) ||
    code === 0x5f ||
    letter === 0x78 ||
    letter === 0x68 ||
    letter === 0x6d
  );
}

/** Whether the position is where a number can begin: not inside a word, version or address. */
export function startsNumber(cursor: Cursor): boolean {
  const before = cursor.before();
  if (isWordCode(before)) return false;
  if (before === DOT || before === COLON || before === COMMA) return !isDigit(cursor.code(-2));
  return true;
}
