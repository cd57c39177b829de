import type { Span } from '../text/span.ts';
import { Cursor, isDigit, isLetter, isWordCode } from './cursor.ts';
import { startsNumber } from './clock.ts';

/** A length of time as it stands in a text. */
export interface WrittenDuration {
  /** The numbers and their units; a word of approximation before them is not part of it. */
  readonly span: Span;
  /** Not always whole: `45 seconds`, `2.5 minutes`. */
  readonly minutes: number;
  readonly approximate: boolean;
  /** The smallest unit written, in minutes: how exact it is meant to be. */
  readonly unit: number;
}

const units = new Map<string, number>();
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
for (const [word, value] of [
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
] as const) {
  numbers.set(word, value);
}

const aboutWords =
  /(?:~|≈|\b(?:about|around|approx(?:imately)?\.?|roughly|circa|ca\.?|nearly|almost|over|some))\s*$/i;
const LONGEST_ABOUT = 20;

/**
 * The length of time that a text states and nothing else: `about 1h50m`, `2 hours and 10 minutes`, `for
 * 23 min`, `1.5 h`, `half an hour`.
 */
export function parseDuration(text: string): WrittenDuration | undefined {
  const [first, ...others] = findDurations(text, { start: 0, end: text.length });
  if (!first || others.length > 0) return undefined;
  const around = text.slice(0, first.span.start) + text.slice(first.span.end);
  return /^[\s.~≈]*(?:for|about|around|approx(?:imately)?\.?|roughly|circa|ca\.?|nearly|almost|over|some)?[\s.]*$/i.test(
    around,
  )
    ? first
    : undefined;
}

/** The lengths of time in a stretch of text, in order. */
export function findDurations(text: string, { start, end }: Span): WrittenDuration[] {
  const found: WrittenDuration[] = [];
  const cursor = new Cursor(text, start, end);
  while (cursor.at < cursor.end) {
    const code = cursor.code();
    const digit = isDigit(code);
    if (!digit && !isLetter(code)) {
      cursor.at++;
      continue;
    }
    const duration = digit && !startsNumber(cursor) ? undefined : takeDuration(cursor);
    if (duration) found.push(duration);
    else skipWord(cursor);
  }
  return found;
}

function skipWord(cursor: Cursor): void {
  cursor.at++;
  while (isWordCode(cursor.code())) cursor.at++;
}

/** Takes one duration: amounts in falling units, as `1 hour, 50 minutes and 3 s`. */
function takeDuration(cursor: Cursor): WrittenDuration | undefined {
  const start = cursor.at;
  let minutes = 0;
  let unit = Infinity;
  let end = start;
  for (;;) {
    const amount = cursor.attempt(() => {
      if (end > start) skipJoint(cursor);
      const next = takeAmount(cursor);
      return next && next.unit < unit ? next : undefined;
    });
    if (!amount) break;
    minutes += amount.value * amount.unit;
    unit = amount.unit;
    end = cursor.at;
  }
  if (end === start) return undefined;
  const before = cursor.text.slice(Math.max(0, start - LONGEST_ABOUT), start);
  return { span: { start, end }, minutes, approximate: aboutWords.test(before), unit };
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

function takeAmount(cursor: Cursor): { value: number; unit: number } | undefined {
  return cursor.attempt(() => {
    const spelled = !isDigit(cursor.code());
    const value = spelled ? takeNumberWord(cursor) : takeNumber(cursor);
    if (value === undefined) return undefined;
    if (!cursor.take('-')) cursor.skipBlanks();
    const word = cursor.word();
    const unit = word && units.get(word.lower);
    if (!word || unit === undefined) return undefined;
    // `a m` is no minute.
    if (spelled && word.end - word.start < 3) return undefined;
    const next = cursor.code();
    // `1h50m` goes on, `3m2` and `10d_old` do not.
    if (isLetter(next) || next === 0x5f) return undefined;
    if (isDigit(next) && word.lower === 'm') return undefined;
    return { value, unit };
  });
}

/** `90`, `1.5`, `1,5`. */
function takeNumber(cursor: Cursor): number | undefined {
  const whole = cursor.digits(5);
  if (!whole) return undefined;
  const separator = cursor.code();
  if ((separator !== 0x2e && separator !== 0x2c) || !isDigit(cursor.code(1))) return whole.value;
  cursor.at++;
  const part = cursor.digits(3);
  return part && whole.value + part.value / 10 ** part.count;
}

/** `two`, `a`, `half an`, `a couple of`. */
function takeNumberWord(cursor: Cursor): number | undefined {
  const word = cursor.word()?.lower;
  if (word === undefined) return undefined;
  if (word !== 'half') return numbers.get(word);
  cursor.attempt(() => {
    cursor.skipBlanks();
    const article = cursor.word()?.lower;
    return article === 'a' || article === 'an' ? true : undefined;
  });
  return 0.5;
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
