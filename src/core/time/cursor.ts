import { isDigit } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

export { isDigit };

const TAB = 0x09;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const EN_QUAD = 0x2000;
const HAIR_SPACE = 0x200a;
const ZERO_WIDTH_SPACE = 0x200b;
const NARROW_NO_BREAK_SPACE = 0x202f;
const BYTE_ORDER_MARK = 0xfeff;

/** Letters of any script as far as a time needs them: ASCII letters and everything beyond Latin-1's signs. */
export function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code < EN_QUAD && code !== 0xd7 && code !== 0xf7)
  );
}

/**
 * Whether a name or number could go on with this character, so that none ends before it. Not so the
 * underscore: in Markdown it is more often emphasis.
 */
export function isWordCode(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

/** Blanks within a line, the invisible ones that word processors and chats leave included. */
export function isBlank(code: number): boolean {
  return (
    code === SPACE ||
    code === TAB ||
    code === NO_BREAK_SPACE ||
    (code >= EN_QUAD && code <= HAIR_SPACE) ||
    code === ZERO_WIDTH_SPACE ||
    code === NARROW_NO_BREAK_SPACE ||
    code === BYTE_ORDER_MARK
  );
}

/** Emphasis and code marks of Markdown: `*`, `_` and backticks. */
export function isMark(code: number): boolean {
  return code === 0x2a || code === 0x5f || code === 0x60;
}

/** Hyphen, non-breaking hyphen, figure dash, en dash, em dash, horizontal bar, minus sign. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

const BACKSLASH = 0x5c;

/**
 * Whether a backslash at an offset only keeps the character behind it from meaning something to Markdown:
 * word processors write `2024\-01\-31` and `10:30 \- 10:45`.
 */
function isEscape(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === BACKSLASH && '-.~+>=:()[]#\r\n'.includes(text.charAt(at + 1) || ' ')
  );
}

/** A run of digits. */
export interface Digits extends Span {
  readonly value: number;
  readonly count: number;
}

/** A run of letters, in lower case as well. */
export interface Word extends Span {
  readonly lower: string;
}

const LONGEST_WORD = 16;

/**
 * A position in a text that a grammar moves forward. Every method that can fail returns `undefined`
 * and leaves the position alone; all of them look at a bounded stretch, blanks and marks aside. Backslashes
 * that escape a sign of the grammar are passed over like blanks.
 */
export class Cursor {
  readonly text: string;
  readonly end: number;
  at: number;

  constructor(text: string, at = 0, end = text.length) {
    this.text = text;
    this.at = at;
    this.end = end;
  }

  /** The code unit `ahead` characters on; NaN beyond the end. */
  code(ahead = 0): number {
    const index = this.at + ahead;
    return index < this.end ? this.text.charCodeAt(index) : NaN;
  }

  /** The code unit before the position; NaN at the start of the text. */
  before(): number {
    return this.at > 0 ? this.text.charCodeAt(this.at - 1) : NaN;
  }

  skipBlanks(): void {
    while (this.at < this.end && isBlank(this.text.charCodeAt(this.at))) this.at++;
    this.#skipEscape();
  }

  /** Skips blanks and the marks of emphasis and code that may stand between the parts of a time. */
  skipTrivia(): void {
    while (this.at < this.end) {
      const code = this.text.charCodeAt(this.at);
      if (!isBlank(code) && !isMark(code)) break;
      this.at++;
    }
    this.#skipEscape();
  }

  #skipEscape(): void {
    if (this.at < this.end && isEscape(this.text, this.at)) this.at++;
  }

  /** Takes `literal` if it stands here. */
  take(literal: string): boolean {
    if (this.at + literal.length > this.end || !this.text.startsWith(literal, this.at))
      return false;
    this.at += literal.length;
    return true;
  }

  /** Takes a whole run of digits with at most `most` of them. */
  digits(most: number): Digits | undefined {
    const start = this.at;
    let index = start;
    let value = 0;
    while (index < this.end && index - start <= most) {
      const code = this.text.charCodeAt(index);
      if (!isDigit(code)) break;
      value = value * 10 + code - 0x30;
      index++;
    }
    const count = index - start;
    if (count === 0 || count > most) return undefined;
    this.at = index;
    this.#skipEscape();
    return { value, count, start, end: index };
  }

  /** Takes a whole run of letters; none that is longer than any word of the grammar. */
  word(): Word | undefined {
    const start = this.at;
    let index = start;
    while (index < this.end && index - start <= LONGEST_WORD) {
      if (!isLetter(this.text.charCodeAt(index))) break;
      index++;
    }
    if (index === start || index - start > LONGEST_WORD) return undefined;
    this.at = index;
    this.#skipEscape();
    return { start, end: index, lower: this.text.slice(start, index).toLowerCase() };
  }

  /**
   * Runs `parse` and goes back to where it started if it finds nothing.
   */
  attempt<T>(parse: () => T | undefined): T | undefined {
    const start = this.at;
    const result = parse();
    if (result === undefined) this.at = start;
    return result;
  }
}
