import { skipBlanks, trimEnd } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { BlockReader, Level } from './blocks.ts';
import { quotedEnd, startsComment } from './characters.ts';
import type { YamlPath } from './openings.ts';

/** The line of the cursor, with the collections that are open on it: what is written there and around it. */
export class CursorLine {
  readonly text: string;
  readonly reader: BlockReader;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Where the cursor is. */
  readonly offset: number;

  /** @param reader has read all lines before this one */
  constructor(text: string, reader: BlockReader, line: number, offset: number) {
    this.text = text;
    this.reader = reader;
    this.line = line;
    this.start = reader.lineStart(line);
    this.end = reader.lineEnd(line);
    this.offset = Math.max(offset, this.start);
  }

  /** The open collections from the root inwards. */
  get levels(): Level[] {
    return this.reader.levels;
  }

  get path(): YamlPath {
    return pathOf(this.levels);
  }

  /** Asks something with other collections open, which may open and close some. */
  within<T>(levels: Level[], ask: () => T): T {
    const before = this.reader.levels;
    this.reader.levels = levels;
    const answer = ask();
    this.reader.levels = before;
    return answer;
  }

  /** The scalar at `start` as far as it stands on this line; `undefined` if the cursor is in a comment behind it. */
  tokenAt(start: number): Span | undefined {
    const isQuoted = /["']/.test(this.text.charAt(start));
    const closed = isQuoted ? quotedEnd(this.text, start, this.end) : undefined;
    if (isQuoted && closed === undefined && this.#isClosedLater(start)) return undefined;
    if (this.isInComment(closed ?? start)) return undefined;
    const end = closed ?? this.#plainEnd(start);
    return {
      start: Math.min(start, this.offset),
      end: Math.max(end, this.offset),
    };
  }

  #isClosedLater(start: number): boolean {
    const reach = this.reader.reach(this.line, start);
    return quotedEnd(this.text, start, reach) !== undefined;
  }

  #plainEnd(start: number): number {
    let end = start;
    while (end < this.end && !startsComment(this.text, end)) end++;
    return trimEnd(this.text, start, end);
  }

  /** Whether a comment begins between `from` and the cursor. */
  isInComment(from: number): boolean {
    for (let offset = from; offset < this.offset; offset++) {
      if (startsComment(this.text, offset)) return true;
    }
    return false;
  }

  /** Whether nothing but blanks stands behind the cursor. */
  isLastOnLine(): boolean {
    return skipBlanks(this.text, this.offset, this.end) === this.end;
  }

  /** Whether the next line is part of the value of a key in `column`. */
  isFollowedBy(column: number): boolean {
    const next = this.reader.nextContent(this.line + 1);
    if (next === undefined) return false;
    return next.column === column ? this.reader.isDash(next.offset) : next.column > column;
  }

  /** The column of what follows on the next lines, -1 where nothing does. */
  get nextColumn(): number {
    return this.reader.nextColumn(this.line + 1);
  }

  /** The white space that the next line with content has before its `column`. */
  indentationBelow(column: number): string {
    const next = this.reader.nextContent(this.line + 1)!;
    return this.text.slice(next.offset - column, next.offset);
  }

  /** The white space of the line up to `content`, dashes counted as blanks. */
  indentationBefore(content: number): string {
    return this.text.slice(this.start, content).replace(/[^\t ]/g, ' ');
  }

  /** The span to replace and what to put first, so that the line starts with `indentation`. */
  placed(indentation: string, token: Span | undefined): { span: Span; lead: string } {
    const start = token?.start ?? this.offset;
    const end = token?.end ?? this.end;
    const isRight = this.text.slice(this.start, start) === indentation;
    return isRight
      ? { span: { start, end }, lead: '' }
      : { span: { start: this.start, end }, lead: indentation };
  }
}

export function pathOf(levels: readonly Level[]): YamlPath {
  return levels.map((level) => level.at);
}
