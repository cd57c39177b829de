import { isBlank } from '../../text/characters.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { BlockReader, newLevel } from './blocks.ts';
import type { FoundKey, Level } from './blocks.ts';
import { startsComment } from './characters.ts';
import { CursorLine, pathOf } from './cursorLine.ts';
import {
  childHere,
  entryOf,
  inFlow,
  inFlowAt,
  itemBefore,
  itemHere,
  keyOf,
  neighbourOf,
  nodeHere,
  opensFlow,
  valueHere,
} from './offers.ts';
import type { YamlOpening } from './openings.ts';

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
    if (line > cursorLine && reader.region) {
      const { kind, span } = reader.region;
      return kind === 'flow' ? inFlow(text, span, offset, pathOf(reader.levels)) : [];
    }
  }
  if (cursorLine < first || cursorLine >= end) return [];
  return onLine(new CursorLine(text, reader, cursorLine, offset));
}

function onLine(at: CursorLine): YamlOpening[] {
  const { text, reader, offset } = at;
  const content = reader.contentOf(at.line);
  if (content === at.end) return onEmptyLine(at);
  if (offset < content || text.charAt(content) === '#') return [];
  const open = reader.openFlow;
  if (open && offset < open.end) return inFlow(text, open, offset, at.path);
  if (reader.isDash(content)) return behindDash(at, content);
  const key = reader.keyAt(content, at.end);
  if (!key) return onWord(at, content);
  reader.close(content - at.start, false);
  return onEntry(at, content, key);
}

function onEmptyLine(at: CursorLine): YamlOpening[] {
  const { reader, offset } = at;
  const cursorColumn = offset - at.start;
  const top = at.levels.at(-1);
  const open = reader.openFlow;
  if (open && offset < open.end && cursorColumn > (top?.column ?? -1)) {
    return inFlow(at.text, open, offset, at.path);
  }
  if (top?.content === 'block scalar' && cursorColumn > top.column) return [];
  // A key written further left than the next line would take that line for its value.
  const column = Math.max(cursorColumn, at.nextColumn);
  const nextItem = itemBehind(at, column);
  const openings = onFreeLine(at, column, undefined);
  return openings.some(({ kind }) => kind === 'item') ? openings : [...openings, ...nextItem];
}

/** The next item of the list that an empty line is in whose entry would stand in `column`. */
function itemBehind(at: CursorLine, column: number): YamlOpening[] {
  const { levels } = at;
  const list = levels.findLastIndex((level) => level.kind === 'seq' && level.column < column);
  if (list === -1 || levels[list]!.content === 'nothing') return [];
  return at.within(levels.slice(0, list + 1), () => itemHere(at, undefined));
}

function behindDash(at: CursorLine, dash: number): YamlOpening[] {
  const { reader, offset } = at;
  reader.close(dash - at.start, true);
  const content = reader.openItems(at.line, dash, at.end);
  if (offset === dash) return itemBefore(at);
  if (content === at.end) return inEmptyItem(at);
  if (offset < content) return [];
  const key = reader.keyAt(content, at.end);
  return key ? onEntry(at, content, key) : nodeHere(at, content, at.tokenAt(content));
}

function inEmptyItem(at: CursorLine): YamlOpening[] {
  const { offset } = at;
  if (at.isInComment(at.start)) return [];
  const span = { start: offset, end: at.isLastOnLine() ? at.end : offset };
  const lead = isBlank(at.text.charCodeAt(offset - 1)) ? '' : ' ';
  return nodeHere(at, offset, span, lead);
}

/** The cursor on a line that has a key, whose entry starts at `content`. */
function onEntry(at: CursorLine, content: number, key: FoundKey): YamlOpening[] {
  const { reader, line, offset } = at;
  if (offset > key.span.end) {
    if (offset < key.colonEnd) return [];
    reader.openKey(line, content, key.name);
    return onValue(at, key.colonEnd);
  }
  const map = reader.openMap(line, content);
  if (offset > key.span.start) return [keyOf(at, map, key.span, '', 'colon')];
  const opening = keyOf(at, map, { start: offset, end: offset }, '', 'entry');
  return [{ ...opening, keys: new Set([...opening.keys, key.name]) }];
}

function onValue(at: CursorLine, colonEnd: number): YamlOpening[] {
  const { text, reader, offset } = at;
  const start = reader.skipProperties(colonEnd, at.end);
  const { column } = at.levels.at(-1)!;
  if (start === at.end || startsComment(text, start)) {
    if (offset > start || at.isFollowedBy(column)) return [];
    const span = { start: offset, end: start === at.end ? start : offset };
    return [valueHere(at, span, offset === colonEnd ? ' ' : '', false)];
  }
  if (offset === colonEnd) return [];
  if (opensFlow(at, start)) return inFlowAt(at, start);
  if (reader.isBlockHeader(start)) return [];
  const token = at.tokenAt(start);
  const isProse = at.nextColumn > column;
  return isProse || !token ? [] : [valueHere(at, token, '', false)];
}

/** The cursor on a line with text that is neither item nor key: a value on its own line, or a key half typed. */
function onWord(at: CursorLine, content: number): YamlOpening[] {
  const top = at.levels.at(-1);
  const column = content - at.start;
  const startsValue = top ? top.column < column && top.content === 'nothing' : true;
  if (startsValue && opensFlow(at, content)) return inFlowAt(at, content);
  const token = at.tokenAt(content);
  return token && !isDocumentMark(at, content) ? onFreeLine(at, column, token) : [];
}

function isDocumentMark({ text, start }: CursorLine, content: number): boolean {
  return content === start && /^(?:---|\.\.\.)/.test(text.slice(content, content + 3));
}

/** Where a line of its own can go whose content stands in `column`; `token` is what is typed there. */
function onFreeLine(at: CursorLine, column: number, token: Span | undefined): YamlOpening[] {
  const { reader } = at;
  const before = [...reader.levels];
  reader.close(column, true);
  const top = reader.levels.at(-1);
  const closed = before[reader.levels.length];
  if (!top) return entryOf(at, closed ?? newLevel('map', 0, '', ''), token);
  if (top.column === column) return neighbourOf(at, top, token);
  if (top.content === 'nothing') {
    const next = at.nextColumn;
    const isBelow = next > top.column;
    const indentation = isBelow
      ? at.indentationBelow(next)
      : at.indentationBefore(at.start + column);
    return childHere(at, indentation, token);
  }
  if (closed) {
    reader.levels = before.slice(0, reader.levels.length + 1);
    return entryOf(at, closed, token);
  }
  return goesOnWithProse(at, top, token) ? [] : entryOf(at, top, token);
}

/** Whether text that stands too far right is the next line of a sentence, not a key in the wrong column. */
function goesOnWithProse({ text }: CursorLine, top: Level, token: Span | undefined): boolean {
  if (top.content === 'block scalar') return true;
  if (top.content === 'collection' || !token) return false;
  sentencePattern.lastIndex = top.contentStart;
  return sentencePattern.test(text);
}
