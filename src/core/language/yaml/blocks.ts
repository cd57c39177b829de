import type { LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { isBlank, skipBlanks, trimEnd } from '../../text/characters.ts';
import { quotedEnd, scalarText, startsComment } from './characters.ts';
import { flowEnd } from './flow.ts';

/** A block mapping or sequence that is open at some line. */
export interface Level {
  readonly kind: 'map' | 'seq';
  /** Where its keys or dashes stand, in characters from the line's start. */
  readonly column: number;
  /** The white space that a line of it starts with; dashes before it are counted as blanks. */
  readonly indentation: string;
  /** The keys of a mapping so far. */
  readonly keys: string[];
  /** The key being read, or the number of the item. */
  at: string | number;
  /** What was read as the value of `at` so far. */
  content: 'nothing' | 'scalar' | 'block scalar' | 'collection';
  /** Where the value of `at` starts; meaningful only for a scalar. */
  contentStart: number;
}

/** A collection of which nothing has been read yet. */
export function newLevel(
  kind: Level['kind'],
  column: number,
  indentation: string,
  at: string | number,
): Level {
  return {
    kind,
    column,
    indentation,
    keys: [],
    at,
    content: 'nothing',
    contentStart: 0,
  };
}

/** A key that was found on a line, and the offset behind its colon. */
export interface FoundKey {
  readonly name: string;
  readonly span: Span;
  readonly colonEnd: number;
}

/** A scalar or flow collection that covers several lines. */
export interface Region {
  readonly kind: 'block scalar' | 'quoted' | 'flow';
  readonly span: Span;
}

const DASH = 45;
const COLON = 58;
const BYTE_ORDER_MARK = 0xfeff;
const propertyPattern = /[&!][^\s,[\]{}]*[ \t]+/y;
const blockHeaderPattern = /[|>][-+0-9]*[ \t]*(?:$|#|[\r\n])/y;
const documentMarkPattern = /(?:---|\.\.\.)(?:$|[ \t\r\n])/y;

/**
 * Reads the block structure of YAML line by line and knows at each line which collections are open.
 * It needs no valid document: each line counts by its own indentation, so that an open quote or a
 * half-typed key spoils at most the entry it stands in. Lines must be read in order.
 */
export class BlockReader {
  /** The open collections from the root inwards. */
  levels: Level[] = [];
  /** The region of several lines that the last line read has started, if it has. */
  region: Region | undefined;
  /** The line behind the last one that is YAML. */
  readonly endLine: number;
  /** The flow collection last met that is never closed, as far as it can reach. */
  openFlow: Span | undefined;
  readonly #text: string;
  readonly #lines: LineIndex;
  #unclosedUntil = 0;

  /** @param endLine the first line that is no part of the YAML any more */
  constructor(text: string, lines: LineIndex, endLine: number) {
    this.#text = text;
    this.#lines = lines;
    this.endLine = endLine;
  }

  /** The offset where a line's columns are counted from: behind a byte order mark. */
  lineStart(line: number): number {
    const start = this.#lines.startOf(line);
    return start === 0 && this.#text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : start;
  }

  /** The offset of a line's end, before its line break. */
  lineEnd(line: number): number {
    return this.#lines.spanOf(line).end;
  }

  /** The offset of the first character of a line that is no blank; its end where there is none. */
  contentOf(line: number): number {
    return skipBlanks(this.#text, this.lineStart(line), this.lineEnd(line));
  }

  /** Where the next content from `line` on stands; `undefined` where none follows in this document. */
  nextContent(line: number): { offset: number; column: number } | undefined {
    for (let next = line; next < this.endLine; next++) {
      const offset = this.contentOf(next);
      if (offset === this.lineEnd(next) || this.#text.charAt(offset) === '#') continue;
      const start = this.lineStart(next);
      const isMark = offset === start && this.#isDocumentMark(start);
      return isMark ? undefined : { offset, column: offset - start };
    }
    return undefined;
  }

  /** The column of the next content from `line` on, -1 where none follows. */
  nextColumn(line: number): number {
    return this.nextContent(line)?.column ?? -1;
  }

  /** Reads a line and returns the next one to read: behind what the line has started. */
  read(line: number): number {
    this.region = undefined;
    const start = this.lineStart(line);
    const end = this.lineEnd(line);
    let offset = skipBlanks(this.#text, start, end);
    if (offset === end || this.#text.charAt(offset) === '#') return line + 1;
    if (offset === start && (this.#isDocumentMark(start) || this.#text.charAt(start) === '%')) {
      this.levels = [];
      return line + 1;
    }
    this.close(offset - start, this.isDash(offset));
    offset = this.openItems(line, offset, end);
    if (offset === end) return line + 1;
    const key = this.keyAt(offset, end);
    if (key) this.openKey(line, offset, key.name);
    return this.#readValue(line, this.skipProperties(key ? key.colonEnd : offset, end), end);
  }

  /** Closes the collections that a line with its content in `column` does not belong to. */
  close(column: number, dash: boolean): void {
    for (;;) {
      const top = this.levels.at(-1);
      if (!top || top.column < column) return;
      if (top.column === column && (top.kind === 'map' || dash)) return;
      this.levels.pop();
    }
  }

  /** Opens the items whose dashes stand at `offset` and ends before `end`; returns where their content starts. */
  openItems(line: number, offset: number, end: number): number {
    while (offset < end && this.isDash(offset)) {
      const column = offset - this.lineStart(line);
      const top = this.levels.at(-1);
      if (top?.kind === 'seq' && top.column === column) {
        top.at = (top.at as number) + 1;
        top.content = 'nothing';
      } else {
        this.#push(line, 'seq', column, 0);
      }
      offset = skipBlanks(this.#text, offset + 1, end);
      if (startsComment(this.#text, offset)) return end;
    }
    return offset;
  }

  /** Makes `name`, whose entry starts at `offset`, the current key of the mapping in its column. */
  openKey(line: number, offset: number, name: string): void {
    const map = this.openMap(line, offset);
    map.keys.push(name);
    map.at = name;
    map.content = 'nothing';
  }

  /** The mapping whose keys stand in the column of `offset`, opened if it is not yet. */
  openMap(line: number, offset: number): Level {
    const column = offset - this.lineStart(line);
    const top = this.levels.at(-1);
    if (top?.kind === 'map' && top.column === column) return top;
    return this.#push(line, 'map', column, '');
  }

  /** Whether a dash that starts an item stands at `offset`. */
  isDash(offset: number): boolean {
    if (this.#text.charCodeAt(offset) !== DASH) return false;
    return this.#endsToken(offset + 1);
  }

  /** The key that starts at `offset` and has its colon before `end`. */
  keyAt(offset: number, end: number): FoundKey | undefined {
    const start = this.skipProperties(offset, end);
    const first = this.#text.charAt(start);
    if (first === '' || '[]{},#|>%'.includes(first)) return undefined;
    if (first === '"' || first === "'") {
      const keyEnd = quotedEnd(this.#text, start, end);
      if (keyEnd === undefined) return undefined;
      const colon = skipBlanks(this.#text, keyEnd, end);
      return this.#isColon(colon, end) ? this.#foundKey(start, keyEnd, colon) : undefined;
    }
    for (let colon = start; colon < end; colon++) {
      if (this.#isColon(colon, end)) {
        return this.#foundKey(start, trimEnd(this.#text, start, colon), colon);
      }
      if (startsComment(this.#text, colon)) return undefined;
    }
    return undefined;
  }

  /** Skips blanks, anchors and tags. */
  skipProperties(offset: number, end: number): number {
    let position = skipBlanks(this.#text, offset, end);
    for (;;) {
      propertyPattern.lastIndex = position;
      const match = propertyPattern.exec(this.#text);
      if (!match || position + match[0].length > end) return position;
      position += match[0].length;
    }
  }

  /** Whether the header of a block scalar stands at `offset`. */
  isBlockHeader(offset: number): boolean {
    blockHeaderPattern.lastIndex = offset;
    return blockHeaderPattern.test(this.#text);
  }

  /**
   * The end of the region that an open quote or bracket at `offset` can reach: the start of the first
   * line that stands too far to the left to belong to it.
   */
  reach(line: number, offset: number): number {
    const parent = this.levels.at(-1)?.column ?? -1;
    const isFlow = '[{'.includes(this.#text.charAt(offset));
    for (let next = line + 1; next < this.endLine; next++) {
      const content = this.contentOf(next);
      if (content === this.lineEnd(next) || content - this.lineStart(next) > parent) continue;
      if (!(isFlow && ']},'.includes(this.#text.charAt(content)))) return this.lineStart(next);
    }
    return this.#lines.startOf(this.endLine);
  }

  #readValue(line: number, offset: number, end: number): number {
    if (offset >= end || startsComment(this.#text, offset)) return line + 1;
    const top = this.levels.at(-1);
    if (top) {
      top.content = 'scalar';
      top.contentStart = offset;
    }
    const first = this.#text.charAt(offset);
    if (first === '|' || first === '>') {
      return this.isBlockHeader(offset) ? this.#skipBlockScalar(line, offset) : line + 1;
    }
    const isFlow = first === '[' || first === '{';
    if (!isFlow && first !== '"' && first !== "'") return line + 1;
    if (isFlow && top) top.content = 'collection';
    const valueEnd = this.#valueEnd(line, offset, end, isFlow ? flowEnd : quotedEnd);
    return this.#skipRegion(line, isFlow ? 'flow' : 'quoted', offset, valueEnd);
  }

  /**
   * The end of the quoted scalar or flow collection at `offset`: of its line where it is never closed,
   * so that what follows can still be read. One search in vain spares the others in its reach, which
   * keeps reading linear.
   */
  #valueEnd(line: number, offset: number, end: number, find: typeof flowEnd): number {
    const onLine = find(this.#text, offset, end);
    if (onLine !== undefined || offset < this.#unclosedUntil) return onLine ?? end;
    const reach = this.reach(line, offset);
    const found = find(this.#text, offset, reach);
    if (found !== undefined) return found;
    this.#unclosedUntil = reach;
    if (find === flowEnd) this.openFlow = { start: offset, end: reach };
    return this.levels.length > 0 ? end : reach;
  }

  #skipBlockScalar(line: number, offset: number): number {
    const top = this.levels.at(-1);
    if (top) top.content = 'block scalar';
    const parent = top?.column ?? -1;
    let last = line;
    for (let next = line + 1; next < this.endLine; next++) {
      const content = this.contentOf(next);
      if (content === this.lineEnd(next)) continue;
      if (content - this.lineStart(next) <= parent) break;
      last = next;
    }
    return this.#skipRegion(line, 'block scalar', offset, this.lineEnd(last));
  }

  #skipRegion(line: number, kind: Region['kind'], start: number, end: number): number {
    if (end <= this.lineEnd(line)) return line + 1;
    this.region = { kind, span: { start, end } };
    return this.#lines.lineAt(end) + 1;
  }

  #push(line: number, kind: Level['kind'], column: number, at: string | number): Level {
    const parent = this.levels.at(-1);
    if (parent) parent.content = 'collection';
    const start = this.lineStart(line);
    const indentation = this.#text.slice(start, start + column).replace(/[^\t ]/g, ' ');
    const level = newLevel(kind, column, indentation, at);
    this.levels.push(level);
    return level;
  }

  #foundKey(start: number, end: number, colon: number): FoundKey {
    const name = scalarText(this.#text.slice(start, end));
    return { name, span: { start, end }, colonEnd: colon + 1 };
  }

  #isColon(offset: number, end: number): boolean {
    return offset < end && this.#text.charCodeAt(offset) === COLON && this.#endsToken(offset + 1);
  }

  #endsToken(offset: number): boolean {
    const code = this.#text.charCodeAt(offset);
    return isBlank(code) || code === 10 || code === 13 || Number.isNaN(code);
  }

  #isDocumentMark(offset: number): boolean {
    documentMarkPattern.lastIndex = offset;
    return documentMarkPattern.test(this.#text);
  }
}
