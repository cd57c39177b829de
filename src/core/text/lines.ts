import type { Span } from './span.ts';

/** A place in a document as editors count it: both numbers from zero, characters in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The lines of a text and where they start. Knows `\n`, `\r\n` and a lone `\r`, the three line
 * ends that VS Code, YAML and CommonMark agree on.
 */
export class LineIndex {
  /** The offset of the first character of each line. */
  readonly starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.starts = text.includes('\r') ? startsOfAnyLines(text) : startsOfLines(text);
  }

  /** Number of lines; a text that ends in a line end has an empty last line. Never below one. */
  get count(): number {
    return this.starts.length;
  }

  /** The zero-based line that holds `offset`; offsets outside the text are clamped into it. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The zero-based position of `offset`; offsets outside the text are clamped into it. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - this.starts[line]! };
  }

  /** The offset of `position`; a character past the line's end is clamped to it, as is a line past the last. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.count) return this.#text.length;
    const { start, end } = this.spanOf(position.line);
    return Math.min(start + Math.max(0, position.character), end);
  }

  /** The offset of the first character of a zero-based line. */
  startOf(line: number): number {
    return line >= this.count ? this.#text.length : this.starts[Math.max(0, line)]!;
  }

  /** The offset behind the last character of a zero-based line, before its line end. */
  endOf(line: number): number {
    if (line + 1 >= this.count) return this.#text.length;
    const start = this.startOf(line);
    let end = this.startOf(line + 1);
    if (this.#text.charCodeAt(end - 1) === LINE_FEED) end--;
    if (end > start && this.#text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    return end;
  }

  /** The zero-based line without its line end. */
  spanOf(line: number): Span {
    return { start: this.startOf(line), end: this.endOf(line) };
  }

  /** The text of the zero-based line without its line end. */
  textOf(line: number): string {
    const { start, end } = this.spanOf(line);
    return this.#text.slice(start, end);
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}

/** The starts of lines that may end in carriage returns, with or without a line feed. */
function startsOfAnyLines(text: string): number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED) {
      starts.push(index + 1);
    } else if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED) {
      starts.push(index + 1);
    }
  }
  return starts;
}

/** The line end a text uses: that of its first line, `\n` where it has only one line. */
export function lineEndOf(text: string): '\n' | '\r\n' | '\r' {
  const match = /\r\n|\n|\r/.exec(text);
  return (match?.[0] ?? '\n') as '\n' | '\r\n' | '\r';
}
