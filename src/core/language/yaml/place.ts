import type { LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { BlockReader, type FoundKey, type Level } from './blocks.ts';
import { isBlank, skipBlanks, trimEnd } from '../../text/characters.ts';
import { quotedEnd, startsComment } from './characters.ts';
import { flowPlaceAt } from './flow.ts';
import type { KeyOpening, YamlOpening, YamlPath } from './openings.ts';

/** Two words on one line. */
const sentencePattern = /[^\s]+[ \t]+[^\s#]/y;

/** The lines of a text that are YAML: all of them, or those of the front matter. */
export interface YamlLines {
  readonly first: number;
  /** The line behind the last one. */
  readonly end: number;
}

/**
 * What can be written at `offset`, judged by the lines and their indentation alone, so that it can be
 * told while the text is broken and without parsing it. Most places take one thing; an empty line can
 * take a key of a mapping and a new item of the list around it. Nothing fits in comments, in prose and
 * where something complete stands already.
 */
export function openingsAt(
  text: string,
  lines: LineIndex,
  offset: number,
  { first, end }: YamlLines,
): YamlOpening[] {
  const reader = new BlockReader(text, lines, end);
  const cursorLine = lines.lineAt(offset);
  let line = first;
  while (line < cursorLine) {
    line = reader.read(line);
    if (line > cursorLine && reader.region) return inRegion(text, reader, offset);
  }
  if (cursorLine < first || cursorLine >= end) return [];
  return new CursorLine(text, reader, cursorLine, offset).openings();
}

function inRegion(text: string, reader: BlockReader, offset: number): YamlOpening[] {
  const { kind, span } = reader.region!;
  if (kind !== 'flow') return [];
  return inFlow(text, span, offset, pathOf(reader.levels));
}

function inFlow(text: string, span: Span, offset: number, path: YamlPath): YamlOpening[] {
  const place = flowPlaceAt(text, span.start, span.end, offset);
  if (!place) return [];
  const afterColon = text.charAt(offset - 1) === ':' && place.start === place.end;
  const opening = {
    path: [...path, ...place.path],
    span: { start: place.start, end: place.end },
    lead: afterColon ? ' ' : '',
    flow: true,
    indentation: '',
  };
  if (place.role === 'value') return [{ kind: 'value', ...opening, ownLine: false }];
  const before = place.colon ? 'colon' : 'nothing';
  return [{ kind: 'key', ...opening, keys: new Set(place.keys), before }];
}

function pathOf(levels: readonly Level[]): YamlPath {
  return levels.map((level) => level.at);
}

/** The line of the cursor, read with the collections that are open before it. */
class CursorLine {
  readonly #text: string;
  readonly #reader: BlockReader;
  readonly #line: number;
  readonly #offset: number;
  readonly #start: number;
  readonly #end: number;

  constructor(text: string, reader: BlockReader, line: number, offset: number) {
    this.#text = text;
    this.#reader = reader;
    this.#line = line;
    this.#start = reader.lineStart(line);
    this.#end = reader.lineEnd(line);
    this.#offset = Math.max(offset, this.#start);
  }

  openings(): YamlOpening[] {
    const content = this.#reader.contentOf(this.#line);
    if (content === this.#end) return this.#onEmptyLine();
    if (this.#offset < content || this.#text.charAt(content) === '#') return [];
    const open = this.#reader.openFlow;
    if (open && this.#offset < open.end) {
      return inFlow(this.#text, open, this.#offset, pathOf(this.#reader.levels));
    }
    if (this.#reader.isDash(content)) return this.#behindDash(content);
    const key = this.#reader.keyAt(content, this.#end);
    if (!key) return this.#onWord(content);
    this.#reader.close(content - this.#start, false);
    return this.#onEntry(content, key);
  }

  #onEmptyLine(): YamlOpening[] {
    const cursorColumn = this.#offset - this.#start;
    const top = this.#reader.levels.at(-1);
    const open = this.#reader.openFlow;
    if (open && this.#offset < open.end && cursorColumn > (top?.column ?? -1)) {
      return inFlow(this.#text, open, this.#offset, pathOf(this.#reader.levels));
    }
    if (top?.content === 'block scalar' && cursorColumn > top.column) return [];
    // A key written further left than the next line would take that line for its value.
    const column = Math.max(cursorColumn, this.#reader.nextColumn(this.#line + 1));
    const nextItem = this.#itemBehind(column);
    const openings = this.#onFreeLine(column, undefined);
    return openings.some(({ kind }) => kind === 'item') ? openings : [...openings, ...nextItem];
  }

  /** The next item of the list that an empty line is in whose entry would stand in `column`. */
  #itemBehind(column: number): YamlOpening[] {
    const reader = this.#reader;
    const { levels } = reader;
    const list = levels.findLastIndex((level) => level.kind === 'seq' && level.column < column);
    if (list === -1 || levels[list]!.content === 'nothing') return [];
    reader.levels = levels.slice(0, list + 1);
    const items = this.#asItem(undefined);
    reader.levels = levels;
    return items;
  }

  #behindDash(dash: number): YamlOpening[] {
    const reader = this.#reader;
    reader.close(dash - this.#start, true);
    const content = reader.openItems(this.#line, dash, this.#end);
    if (this.#offset === dash) return this.#beforeItem();
    if (content === this.#end) return this.#atEmptyItem();
    if (this.#offset < content) return [];
    const key = reader.keyAt(content, this.#end);
    if (key) return this.#onEntry(content, key);
    return this.#asNode(content, this.#tokenAt(content));
  }

  #beforeItem(): YamlOpening[] {
    const reader = this.#reader;
    const depth = reader.levels.findIndex((level) => level.column === this.#offset - this.#start);
    const levels = reader.levels.slice(0, Math.max(depth, 0) + 1);
    const span = { start: this.#offset, end: this.#offset };
    const { indentation } = levels.at(-1)!;
    const opening = { span, lead: '', flow: false, indentation, before: 'entry' as const };
    return [{ kind: 'item', path: pathOf(levels), ...opening }];
  }

  #atEmptyItem(): YamlOpening[] {
    if (this.#inComment(this.#start)) return [];
    const blank = skipBlanks(this.#text, this.#offset, this.#end) === this.#end;
    const span = { start: this.#offset, end: blank ? this.#end : this.#offset };
    return this.#asNode(
      this.#offset,
      span,
      isBlank(this.#text.charCodeAt(this.#offset - 1)) ? '' : ' ',
    );
  }

  /** The cursor on a line that has a key, whose entry starts at `content`. */
  #onEntry(content: number, key: FoundKey): YamlOpening[] {
    const reader = this.#reader;
    if (this.#offset <= key.span.end) {
      const map = reader.openMap(this.#line, content);
      const untouched = this.#offset <= key.span.start;
      const span = untouched ? { start: this.#offset, end: this.#offset } : key.span;
      const opening = this.#asKey(map, span, '', untouched ? 'entry' : 'colon');
      return untouched ? [{ ...opening, keys: new Set([...opening.keys, key.name]) }] : [opening];
    }
    if (this.#offset < key.colonEnd) return [];
    reader.openKey(this.#line, content, key.name);
    return this.#onValue(key.colonEnd);
  }

  #onValue(colonEnd: number): YamlOpening[] {
    const start = this.#reader.skipProperties(colonEnd, this.#end);
    const column = this.#reader.levels.at(-1)!.column;
    if (start === this.#end || startsComment(this.#text, start)) {
      if (this.#offset > start || this.#isFollowedBy(column)) return [];
      const span = { start: this.#offset, end: start === this.#end ? start : this.#offset };
      return [this.#asValue(span, this.#offset === colonEnd ? ' ' : '', false)];
    }
    if (this.#offset === colonEnd) return [];
    const first = this.#text.charAt(start);
    if ('[{'.includes(first)) return this.#inFlowAt(start);
    if (this.#reader.isBlockHeader(start)) return [];
    const token = this.#tokenAt(start);
    const isProse = this.#reader.nextColumn(this.#line + 1) > column;
    return isProse || !token ? [] : [this.#asValue(token, '', false)];
  }

  #inFlowAt(start: number): YamlOpening[] {
    const end = this.#reader.reach(this.#line, start);
    return inFlow(this.#text, { start, end }, this.#offset, pathOf(this.#reader.levels));
  }

  /** The cursor on a line with text that is neither item nor key: a value on its own line, or a key half typed. */
  #onWord(content: number): YamlOpening[] {
    const top = this.#reader.levels.at(-1);
    const column = content - this.#start;
    const startsValue = top ? top.column < column && top.content === 'nothing' : true;
    if (startsValue && '[{'.includes(this.#text.charAt(content))) return this.#inFlowAt(content);
    const token = this.#tokenAt(content);
    if (!token || this.#isDocumentMark(content)) return [];
    return this.#onFreeLine(column, token);
  }

  /** Where a line of its own can go whose content stands in `column`; `token` is what is typed there. */
  #onFreeLine(column: number, token: Span | undefined): YamlOpening[] {
    const reader = this.#reader;
    const before = [...reader.levels];
    reader.close(column, true);
    const top = reader.levels.at(-1);
    const closed = before[reader.levels.length];
    if (!top) return this.#asEntryOf(closed ?? this.#newRoot(), token);
    if (top.column === column) return this.#asNeighbour(top, token);
    if (top.content === 'nothing') {
      const next = reader.nextColumn(this.#line + 1);
      const indentation =
        next > top.column ? this.#indentationBelow(next) : this.#written(this.#start + column);
      return this.#asChild(indentation, token);
    }
    if (closed) {
      reader.levels = before.slice(0, reader.levels.length + 1);
      return this.#asEntryOf(closed, token);
    }
    return this.#goesOnWithProse(top, token) ? [] : this.#asEntryOf(top, token);
  }

  /** Whether text that stands too far right is the next line of a sentence, not a key in the wrong column. */
  #goesOnWithProse(top: Level, token: Span | undefined): boolean {
    if (top.content === 'block scalar') return true;
    if (top.content === 'collection' || !token) return false;
    sentencePattern.lastIndex = top.contentStart;
    return sentencePattern.test(this.#text);
  }

  #newRoot(): Level {
    const root: Level = {
      kind: 'map',
      column: 0,
      indentation: '',
      keys: [],
      at: '',
      content: 'nothing',
      contentStart: 0,
    };
    this.#reader.levels = [root];
    return root;
  }

  /** An entry of a collection that is open already: a key, an item, or either where both stand in one column. */
  #asEntryOf(level: Level, token: Span | undefined): YamlOpening[] {
    const reader = this.#reader;
    const depth = reader.levels.indexOf(level);
    if (depth === -1) reader.levels.push(level);
    if (level.kind === 'map') return this.#asWrittenKey(level, token);
    const items = this.#asItem(token);
    const parent = reader.levels.at(-2);
    if (parent?.kind !== 'map' || parent.column !== level.column) return items;
    reader.levels.pop();
    return [...this.#asWrittenKey(parent, token), ...items];
  }

  /** An entry in the column of `level`, or what the key before it has not got yet. */
  #asNeighbour(level: Level, token: Span | undefined): YamlOpening[] {
    const levels = [...this.#reader.levels];
    const lacksValue = level.kind === 'map' && level.content === 'nothing' && level.keys.length > 0;
    const child = lacksValue && !token ? this.#asChild(`${level.indentation}  `, token) : [];
    this.#reader.levels = levels;
    return [...this.#asEntryOf(level, token), ...child];
  }

  /** The first line of the value of a key, or of the content of an item, that stands on lines of its own. */
  #asChild(indentation: string, token: Span | undefined): YamlOpening[] {
    const { levels } = this.#reader;
    const placed = this.#placed(indentation, token);
    const path = [...pathOf(levels), 0];
    const before = 'nothing' as const;
    const item = { kind: 'item' as const, path, ...placed, flow: false, indentation, before };
    const takesItems = levels.at(-1)!.kind === 'map';
    const content = token?.start ?? this.#offset;
    const node = this.#asNode(content, placed.span, placed.lead, indentation);
    return takesItems ? [...node, item] : node;
  }

  #asWrittenKey(map: Level, token: Span | undefined): YamlOpening[] {
    if (token && this.#hasBlank(token)) return [];
    const placed = this.#placed(map.indentation, token);
    const column = map.column;
    const before = token && this.#isFollowedBy(column) ? 'children' : 'nothing';
    return [this.#asKey(map, placed.span, placed.lead, before)];
  }

  /** A new item of the innermost open list. */
  #asItem(token: Span | undefined): YamlOpening[] {
    const { levels } = this.#reader;
    const list = levels.at(-1)!;
    if (token && this.#hasBlank(token)) return [];
    const { indentation } = list;
    const path = [...pathOf(levels.slice(0, -1)), (list.at as number) + 1];
    const placed = this.#placed(indentation, token);
    return [{ kind: 'item', path, ...placed, flow: false, indentation, before: 'nothing' }];
  }

  /** Either a value or the first key of a mapping, which one its schema must tell. */
  #asNode(
    content: number,
    token: Span | undefined,
    lead = '',
    indentation?: string,
  ): YamlOpening[] {
    const first = this.#text.charAt(content);
    if (content < this.#end && '[{'.includes(first)) return this.#inFlowAt(content);
    if (!token) return [];
    const value = this.#asValue(token, lead, true);
    if (first === '"' || first === "'" || this.#hasBlank(token)) return [value];
    const levels = [...this.#reader.levels];
    const column = indentation?.length ?? content - this.#start + lead.length;
    const map: Level = {
      kind: 'map',
      column,
      indentation: indentation ?? this.#written(content) + lead,
      keys: [],
      at: '',
      content: 'nothing',
      contentStart: 0,
    };
    this.#reader.levels = [...levels, map];
    return [this.#asKey(map, token, lead, 'nothing'), value];
  }

  #asValue(span: Span, lead: string, ownLine: boolean): YamlOpening {
    const { levels } = this.#reader;
    const indentation = levels.at(-1)?.indentation ?? '';
    const path = pathOf(levels);
    return { kind: 'value', path, span, lead, flow: false, indentation, ownLine };
  }

  /** A key of `map`, which is open; reads on to find the keys that follow. */
  #asKey(map: Level, span: Span, lead: string, before: KeyOpening['before']): KeyOpening {
    const reader = this.#reader;
    const path = pathOf(reader.levels.slice(0, reader.levels.indexOf(map)));
    for (let line = this.#line + 1; line < reader.endLine && reader.levels.includes(map);) {
      line = reader.read(line);
    }
    const { indentation } = map;
    const keys = new Set(map.keys);
    return { kind: 'key', path, span, lead, flow: false, indentation, keys, before };
  }

  /** The span to replace and what to put first, so that the line starts with `indentation`. */
  #placed(indentation: string, token: Span | undefined): { span: Span; lead: string } {
    const start = token?.start ?? this.#offset;
    const end = token?.end ?? this.#end;
    const isRight = this.#text.slice(this.#start, start) === indentation;
    return isRight
      ? { span: { start, end }, lead: '' }
      : { span: { start: this.#start, end }, lead: indentation };
  }

  /** The scalar at `start` as far as it stands on this line; `undefined` if the cursor is in a comment behind it. */
  #tokenAt(start: number): Span | undefined {
    const first = this.#text.charAt(start);
    const isQuoted = first === '"' || first === "'";
    const closed = isQuoted ? quotedEnd(this.#text, start, this.#end) : undefined;
    if (isQuoted && closed === undefined && this.#isClosedLater(start)) return undefined;
    if (this.#inComment(closed ?? start)) return undefined;
    let end = closed ?? start;
    if (closed === undefined) {
      while (end < this.#end && !startsComment(this.#text, end)) end++;
      end = trimEnd(this.#text, start, end);
    }
    const from = Math.min(start, this.#offset);
    return { start: from, end: Math.max(end, this.#offset) };
  }

  #isClosedLater(start: number): boolean {
    const reach = this.#reader.reach(this.#line, start);
    return quotedEnd(this.#text, start, reach) !== undefined;
  }

  #inComment(from: number): boolean {
    for (let offset = from; offset < this.#offset; offset++) {
      if (startsComment(this.#text, offset)) return true;
    }
    return false;
  }

  /** Whether the next line is part of the value of a key in `column`. */
  #isFollowedBy(column: number): boolean {
    const next = this.#reader.nextContent(this.#line + 1);
    if (next === undefined) return false;
    if (next.column > column) return true;
    return next.column === column && this.#reader.isDash(next.offset);
  }

  #hasBlank({ start, end }: Span): boolean {
    return /\S[ \t]+\S/.test(this.#text.slice(start, end));
  }

  /** The white space of a line up to `content`, dashes counted as blanks. */
  #written(content: number): string {
    return this.#text.slice(this.#start, content).replace(/[^\t ]/g, ' ');
  }

  #indentationBelow(column: number): string {
    const next = this.#reader.nextContent(this.#line + 1)!;
    return this.#text.slice(next.offset - column, next.offset);
  }

  #isDocumentMark(content: number): boolean {
    return (
      content === this.#start && /^(?:---|\.\.\.)/.test(this.#text.slice(content, content + 3))
    );
  }
}
