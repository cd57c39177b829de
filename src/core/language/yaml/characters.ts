/** Character tests that the YAML scanners of this folder share; they take UTF-16 codes. */
import { isBlank } from '../../text/characters.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const HASH = 35;
const BYTE_ORDER_MARK = 0xfeff;

/** Whether the character ends a line; `NaN`, which is what lies behind the text, counts. */
export function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || Number.isNaN(code);
}

/** Whether a comment starts at `offset`: a hash at the start of its line or behind a blank. */
export function startsComment(text: string, offset: number): boolean {
  if (text.charCodeAt(offset) !== HASH) return false;
  const before = text.charCodeAt(offset - 1);
  return isBlank(before) || isLineEnd(before) || before === BYTE_ORDER_MARK;
}

/**
 * The offset behind the closing quote of the quoted scalar that starts at `start`, or `undefined`
 * where `[start, end)` does not close it.
 */
export function quotedEnd(text: string, start: number, end: number): number | undefined {
  const quote = text.charAt(start);
  for (let offset = start + 1; offset < end; offset++) {
    const character = text.charAt(offset);
    if (character === '\\' && quote === '"') offset++;
    else if (character === quote) {
      if (quote === "'" && text.charAt(offset + 1) === "'") offset++;
      else return offset + 1;
    }
  }
  return undefined;
}

/** The text of a quoted or plain scalar of one line; what is not closed is read as far as it goes. */
export function scalarText(source: string): string {
  const quote = source.charAt(0);
  if (quote !== '"' && quote !== "'") return source;
  const closed = source.length > 1 && source.endsWith(quote);
  const inner = source.slice(1, closed ? -1 : undefined);
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\/])/g, '$1');
}
