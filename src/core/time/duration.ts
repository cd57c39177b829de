import type { Span } from '../text/span.ts';
import { Cursor, isBlank, isDigit, isLetter, isWordCode } from './cursor.ts';
import { startsNumber } from './clock.ts';

/** A length of time as it stands in a text. */
export interface WrittenDuration {
  /** The numbers and their units; a word of approximation before them is not part of it. */
  readonly span: Span;
  /** Not always whole: `45 seconds`, `2.5 minutes`. Of a range (`20-30 minutes`) its end. */
  readonly minutes: number;
  /** Where a range begins, in minutes. */
  readonly from?: number;
  readonly approximate: boolean;
  /** Whether it only says how long at most (`less than 10 min`) or at least (`over 2 h`). */
  readonly bound?: 'most' | 'least';
  /** The smallest unit written, in minutes: how exact it is meant to be. */
  readonly unit: number;
  /** The numbers with their units in the order they are written, the largest unit first. */
  readonly amounts: readonly WrittenAmount[];
}

/** A number and its unit: the `1 hour` of `1 hour 50 minutes`. */
export interface WrittenAmount {
  readonly span: Span;
  readonly number: Span;
  readonly value: number;
  /** The unit's name, `h` or `minutes`. */
  readonly name: Span;
  /** Its length in minutes. */
  readonly unit: number;
}

/** The names of units, `h` or `minutes`, with their length in minutes. */
export const units = new Map<string, number>();
for (const [minutes, names] of [
  [1 / 60, 's sec secs second seconds'],
  [1, 'm min mins minute minutes'],
  [60, 'h hr hrs hour hours'],
  [1440, 'd day days'],
  [10080, 'w wk wks week weeks'],
] as const) {
  for (const name of names.split(' ')) units.set(name, minutes);
}

const numbers = new Map<string, number>(
  'a an one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, Math.max(1, index - 1)]),
);
const tens = new Map<string, number>();
for (const [index, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .entries()) {
  tens.set(word, (index + 2) * 10);
  numbers.set(word, (index + 2) * 10);
}
numbers.set('fifteen', 15);

const ABOUT =
  /~|≈|\b(?:about|around|approx(?:imately)?\.?|roughly|circa|ca\.?|nearly|almost|some|over|up to|at least|at most|more than|less than|under|within|longer than|for)\b|[<>]=?/
    .source;
const aboutOnly = new RegExp(`^(?:\\s|[.,;:(]|${ABOUT})*$`, 'i');
const fuzzy =
  /(?:~|≈|\b(?:about|around|approx(?:imately)?\.?|roughly|circa|ca\.?|nearly|almost|some))\s*$/i;
const most = /(?:<=?|\b(?:less than|under|within|up to|at most|no more than|nearly|almost))\s*$/i;
const least = /(?:>=?|\b(?:more than|over|at least|longer than))\s*$/i;
const LONGEST_ABOUT = 20;

/**
 * The length of time that a text states and nothing else: `about 1h50m`, `2 hours and 10 minutes`, `for
 * 23 min`, `1.5 h`, `half an hour`.
 */
export function parseDuration(text: string): WrittenDuration | undefined {
  const [first, ...others] = findDurations(text, { start: 0, end: text.length });
  if (!first || others.length > 0) return undefined;
  const isAll =
    aboutOnly.test(text.slice(0, first.span.start)) && /^[\s.]*$/.test(text.slice(first.span.end));
  return isAll ? first : undefined;
}

/** The length of time that a field's value begins with: `148 minutes (with the second outage)`. */
export function leadingDuration(text: string, where: Span): WrittenDuration | undefined {
  const [first] = findDurations(text, {
    start: where.start,
    end: Math.min(where.end, where.start + LONGEST_FIELD),
  });
  return first && aboutOnly.test(text.slice(where.start, first.span.start)) ? first : undefined;
}

const LONGEST_FIELD = 80;

/**
 * The lengths of time in a stretch of text, in order.
 * @param most how many to look for
 */
export function findDurations(
  text: string,
  { start, end }: Span,
  most = Infinity,
): WrittenDuration[] {
  const found: WrittenDuration[] = [];
  const cursor = new Cursor(text, start, end);
  while (found.length < most) {
    cursor.at = nextNumber(text, cursor.at, end);
    if (cursor.at >= end) break;
    const starts = !isDigit(cursor.code()) || startsAmount(cursor);
    const duration = starts ? takeDuration(cursor) : undefined;
    if (duration) found.push(duration);
    else skipWord(cursor);
  }
  return found;
}

/** Where the next digit or number word from `from` on is, `end` where none is: other words are skipped. */
function nextNumber(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) return at;
    if (!isLetter(code)) {
      at++;
      continue;
    }
    let stop = at + 1;
    while (stop < end && isLetter(text.charCodeAt(stop))) stop++;
    if (isNumberWord(text, at, stop)) return at;
    at = stop;
    while (at < end && isWordCode(text.charCodeAt(at))) at++;
  }
  return end;
}

/** The lengths of some words, a bit each, by their first letter: few other words have both. */
function shapesOf(words: Iterable<string>): Uint16Array {
  const shapes = new Uint16Array(128);
  for (const word of words) shapes[word.charCodeAt(0)]! |= 1 << word.length;
  return shapes;
}

function hasShape(shapes: Uint16Array, text: string, start: number, end: number): boolean {
  const lengths = shapes[text.charCodeAt(start) | 0x20] ?? 0;
  return ((lengths >> Math.min(end - start, 15)) & 1) === 1;
}

const numberShapes = shapesOf(['half', ...numbers.keys()]);
/** What may come behind a number: `2 hours`, `2 to 3 hours`, `two and a half hours`, `half an hour`. */
const behindNumber = new Set([...units.keys(), 'to', 'and', 'a', 'an']);
const unitShapes = shapesOf(behindNumber);

function isNumberWord(text: string, start: number, end: number): boolean {
  if (!hasShape(numberShapes, text, start, end) || !mayHaveUnit(text, end)) return false;
  const word = text.slice(start, end).toLowerCase();
  return word === 'half' || numbers.has(word);
}

/** Whether a unit or a second number can stand behind a number: of most, as in times and dates, none does. */
function mayHaveUnit(text: string, from: number): boolean {
  let at = from;
  while (isPartOfNumber(text.charCodeAt(at))) at++;
  while (isBlank(text.charCodeAt(at))) at++;
  const code = text.charCodeAt(at);
  if (code === 0x2d || code === 0x2013) return true;
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  return hasShape(unitShapes, text, at, end) && behindNumber.has(text.slice(at, end).toLowerCase());
}

/** Digits, points and commas. */
function isPartOfNumber(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x2c;
}

function skipWord(cursor: Cursor): void {
  cursor.at++;
  while (isWordCode(cursor.code())) cursor.at++;
}

/** Not behind `%` or a hyphen inside a name: `%3D`, `8e-292d`. */
function startsAmount(cursor: Cursor): boolean {
  const before = cursor.before();
  if (before === 0x25 || before === 0x24) return false;
  if (!mayHaveUnit(cursor.text, cursor.at)) return false;
  return startsNumber(cursor) && !(before === 0x2d && isWordCode(cursor.code(-2)));
}

/** Takes one duration: amounts in falling units, as `1 hour, 50 minutes and 3 s`. */
function takeDuration(cursor: Cursor): WrittenDuration | undefined {
  const start = cursor.at;
  const from = takeRangeStart(cursor);
  const amounts: WrittenAmount[] = [];
  for (;;) {
    const last = amounts.at(-1);
    const amount = cursor.attempt(() => {
      if (last) skipJoint(cursor);
      const next = takeAmount(cursor);
      return next && next.unit < (last?.unit ?? Infinity) ? next : undefined;
    });
    if (!amount) break;
    amounts.push(amount);
  }
  const last = amounts.at(-1);
  if (!last) {
    cursor.at = start;
    return undefined;
  }
  const half = takeHalf(cursor) ? last.unit / 2 : 0;
  const before = cursor.text.slice(Math.max(0, start - LONGEST_ABOUT), start);
  const bound = most.test(before) ? 'most' : least.test(before) ? 'least' : undefined;
  return {
    span: { start, end: cursor.at },
    minutes: amounts.reduce((sum, { value, unit }) => sum + value * unit, half),
    ...(from === undefined ? {} : { from: from * amounts[0]!.unit }),
    approximate: fuzzy.test(before) || from !== undefined || isLoose(cursor.text, amounts),
    ...(bound && { bound }),
    unit: half > 0 ? half : exactness(last),
    amounts,
  };
}

/** `an hour`, `half a day`: nobody counted. */
function isLoose(text: string, [only, other]: readonly WrittenAmount[]): boolean {
  return (
    !other &&
    only !== undefined &&
    /^(?:an?|half)\b/i.test(text.slice(only.number.start, only.number.end))
  );
}

/** How exact an amount is meant to be: `2.5 hours` to half an hour, `2.4 hours` to a tenth. */
function exactness({ value, unit }: WrittenAmount): number {
  if (Number.isInteger(value)) return unit;
  return Number.isInteger(value * 2) ? unit / 2 : unit / 10;
}

/** The `20-` of `20-30 minutes`. */
function takeRangeStart(cursor: Cursor): number | undefined {
  return cursor.attempt(() => {
    const from = isDigit(cursor.code()) ? takeNumber(cursor) : undefined;
    if (from === undefined) return undefined;
    cursor.skipBlanks();
    if (!cursor.take('-') && !cursor.take('–') && cursor.word()?.lower !== 'to') return undefined;
    cursor.skipBlanks();
    const isRange =
      isDigit(cursor.code()) &&
      cursor.attempt(() => {
        const at = cursor.at;
        const amount = takeAmount(cursor);
        cursor.at = at;
        return amount && amount.value > from ? amount : undefined;
      });
    return isRange ? from : undefined;
  });
}

/** The ` and a half` of `a day and a half`. */
function takeHalf(cursor: Cursor): boolean {
  return (
    cursor.attempt(() => {
      for (const word of ['and', 'a', 'half']) {
        cursor.skipBlanks();
        if (cursor.word()?.lower !== word) return undefined;
      }
      return true;
    }) ?? false
  );
}

/** What stands between two amounts: blanks, a comma, `and`. */
function skipJoint(cursor: Cursor): void {
  cursor.skipBlanks();
  cursor.take(',');
  cursor.skipBlanks();
  cursor.attempt(() => {
    if (cursor.word()?.lower !== 'and') return undefined;
    cursor.skipBlanks();
    return true;
  });
}

function takeAmount(cursor: Cursor): WrittenAmount | undefined {
  return cursor.attempt(() => {
    const start = cursor.at;
    const spelled = !isDigit(cursor.code());
    const value = spelled ? takeNumberWord(cursor) : takeNumber(cursor);
    if (value === undefined) return undefined;
    const number = { start, end: cursor.at };
    if (!cursor.take('-')) cursor.skipBlanks();
    const name = cursor.word();
    const unit = name && units.get(name.lower);
    if (!name || unit === undefined || !isUnit(cursor.text, number, name, spelled, value)) {
      return undefined;
    }
    const next = cursor.code();
    // `1h50m` goes on, `3m2` and `10d_old` do not.
    if (isLetter(next) || next === 0x5f) return undefined;
    if (isDigit(next) && name.lower === 'm') return undefined;
    return { span: { start, end: name.end }, number, value, name, unit };
  });
}

/** Whether a unit's name means one: not in `a m`, `a second time`, `512M`, `404s`. */
function isUnit(
  text: string,
  number: Span,
  name: Span & { readonly lower: string },
  spelled: boolean,
  value: number,
): boolean {
  if (spelled) {
    const isOrdinal =
      name.lower === 'second' && /^an?$/i.test(text.slice(number.start, number.end));
    return name.end - name.start > 2 && !isOrdinal;
  }
  if (name.end - name.start > 1) return true;
  if (name.lower === 's' && number.end === name.start && value >= 400 && value < 600) return false;
  return text[name.start] === name.lower;
}

/** `90`, `1.5`, `1,5`. */
function takeNumber(cursor: Cursor): number | undefined {
  const whole = cursor.digits(6);
  if (!whole) return undefined;
  const separator = cursor.code();
  if ((separator !== 0x2e && separator !== 0x2c) || !isDigit(cursor.code(1))) return whole.value;
  cursor.at++;
  const part = cursor.digits(3);
  return part && whole.value + part.value / 10 ** part.count;
}

/** `two`, `twenty-four`, `a`, `half an`, `four and a half`. */
function takeNumberWord(cursor: Cursor): number | undefined {
  const word = cursor.word()?.lower;
  if (word === undefined) return undefined;
  if (word === 'half') {
    cursor.attempt(() => {
      cursor.skipBlanks();
      const article = cursor.word()?.lower;
      return article === 'a' || article === 'an' ? true : undefined;
    });
    return 0.5;
  }
  const value = numbers.get(word);
  if (value === undefined) return undefined;
  const ones = tens.has(word)
    ? cursor.attempt(() => {
        if (!cursor.take('-')) return undefined;
        const digit = numbers.get(cursor.word()?.lower ?? '');
        return digit !== undefined && digit < 10 ? digit : undefined;
      })
    : undefined;
  return value + (ones ?? 0) + (takeHalf(cursor) ? 0.5 : 0);
}

/** A length of time for people: `2 d 3 h`, `1 h 50 min`, `23 min`, `0 min`. */
export function formatDuration(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const days = Math.floor(whole / 1440);
  const hours = Math.floor(whole / 60) % 24;
  const rest = whole % 60;
  const parts = [
    ...(days > 0 ? [`${days} d`] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(rest > 0 || whole === 0 ? [`${rest} min`] : []),
  ];
  return (minutes < 0 && whole > 0 ? '−' : '') + parts.join(' ');
}
