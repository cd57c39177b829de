import type { Span } from '../text/span.ts';
import { isDash, isDigit, isLetter, isWordCode } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { units } from './duration.ts';
import type { WrittenElapsed } from './written.ts';

const PLUS = 0x2b;
const COLON = 0x3a;
const EQUALS = 0x3d;
const LETTER_T = 0x74;

/** Whether a time since the start may stand here: `T+`, `T-`, `T0`, `+`. */
export function startsElapsed(cursor: Cursor): boolean {
  const code = cursor.code();
  if (code === PLUS) return isDigit(cursor.code(1));
  if ((code | 0x20) !== LETTER_T) return false;
  const next = cursor.code(cursor.code(1) === 0x20 ? 2 : 1);
  return next === PLUS || next === EQUALS || next === 0x30 || isDash(next);
}

/**
 * Takes a time counted from the start of the incident: `T+5`, `T + 5 min`, `T-72h`, `T+00:12`, `T0`, and
 * `+1h 30m` or `+0:12` without the letter. A number alone counts minutes.
 */
export function takeElapsed(cursor: Cursor): WrittenElapsed | undefined {
  if (!startsElapsed(cursor)) return undefined;
  return cursor.attempt(() => {
    const start = cursor.at;
    const lettered = cursor.code() !== PLUS;
    if (lettered) {
      cursor.at++;
      cursor.skipBlanks();
    }
    const sign = cursor.code();
    if (!isDigit(sign)) {
      cursor.at++;
      cursor.skipBlanks();
    } else if (sign !== 0x30) return undefined;
    const amount = takeClockAmount(cursor) ?? takeAmounts(cursor, lettered);
    if (amount === undefined || isWordCode(cursor.code())) return undefined;
    if (cursor.code() === COLON && isDigit(cursor.code(1))) return undefined;
    const span: Span = { start, end: cursor.at };
    return { span, minutes: isDash(sign) ? -amount : amount, lettered };
  });
}

/** `00:12`, `1:02:03`: hours, minutes, seconds. */
function takeClockAmount(cursor: Cursor): number | undefined {
  return cursor.attempt(() => {
    const hours = cursor.digits(3);
    if (!hours || cursor.code() !== COLON) return undefined;
    cursor.at++;
    const minutes = cursor.digits(2);
    if (minutes?.count !== 2 || minutes.value > 59) return undefined;
    if (cursor.code() !== COLON || !isDigit(cursor.code(1)))
      return hours.value * 60 + minutes.value;
    cursor.at++;
    const seconds = cursor.digits(2);
    return seconds?.count === 2 ? hours.value * 60 + minutes.value + seconds.value / 60 : undefined;
  });
}

/** `1h 30m`, `5 min`, `1.5 h`; `5` where `bare` numbers are minutes. */
function takeAmounts(cursor: Cursor, bare: boolean): number | undefined {
  let total: number | undefined;
  for (;;) {
    const part = cursor.attempt(() => {
      if (total !== undefined) cursor.skipBlanks();
      const number = cursor.digits(5);
      if (!number) return undefined;
      const tenths = isDigit(cursor.code(1)) && cursor.take('.') && cursor.digits(1);
      const end = cursor.at;
      cursor.skipBlanks();
      const unit = isLetter(cursor.code()) ? units.get(cursor.word()?.lower ?? '') : undefined;
      if (unit !== undefined) return (number.value + (tenths ? tenths.value / 10 : 0)) * unit;
      cursor.at = end;
      return bare && total === undefined ? number.value : undefined;
    });
    if (part === undefined) return total;
    total = (total ?? 0) + part;
  }
}
