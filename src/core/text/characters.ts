/**
 * Kinds of characters by their code, for loops that look at each character of a text: a regular
 * expression that is asked anew for every word costs more than what it finds.
 */
import type { Span } from './span.ts';

/** Whether a UTF-16 code unit is white space, as `\s` has it. */
export function isWhiteSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    (code >= 0x1680 &&
      (code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff))
  );
}

/** Whether a UTF-16 code unit is a space or a tab. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 9;
}

/** Where a text starts: behind its byte order mark, if it has one. */
export function startOfText(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** The offset of the first character at or behind `from` that is no blank, at most `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let offset = from;
  while (offset < end && isBlank(text.charCodeAt(offset))) offset++;
  return offset;
}

/** The end of the text in `[start, end)` without the blanks behind it. */
export function trimEnd(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && isBlank(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

/** The stretch of `[start, end)` without the white space at its ends; an empty one at `end` where it is all of it. */
export function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && isWhiteSpace(text.charCodeAt(from))) from++;
  while (to > from && isWhiteSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Whether a UTF-16 code unit is one of `0–9`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a UTF-16 code unit is one of `a–z` and `A–Z`. */
export function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 97 && lower <= 122;
}

const LETTER_OR_NUMBER = /[\p{L}\p{N}]/uy;

/** Whether a letter or number of any script starts at `at`, as `[\p{L}\p{N}]` has it. */
export function isLetterOrNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiLetter(code) || isDigit(code);
  // Behind the end there is no number at all.
  if (!(code >= 0x80)) return false;
  LETTER_OR_NUMBER.lastIndex = at;
  return LETTER_OR_NUMBER.test(text);
}

/** A text without what stands before its first letter. */
export function fromFirstLetter(text: string): string {
  return isAsciiLetter(text.charCodeAt(0)) ? text : text.replace(/^[^\p{L}]+/u, '');
}
