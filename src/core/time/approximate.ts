import type { Span } from '../text/span.ts';
import { isLetter, isMark, isWordCode } from './cursor.ts';
import type { Cursor } from './cursor.ts';

const TILDE = 0x7e;
const ALMOST_EQUAL = 0x2248;
const OPENING = 0x28;
const QUESTION_MARK = 0x3f;

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

/** Whether a word in lower case says that the time behind it is approximate. */
export function isApproximateWord(word: string): boolean {
  return approximateWords.has(word);
}

/** Takes `~`, `≈`, `about`, `ca.` before a time. */
export function takeApproximation(cursor: Cursor): Span | undefined {
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
export function takeApproximateSuffix(cursor: Cursor): Span | undefined {
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
