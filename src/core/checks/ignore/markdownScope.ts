import type { Block, ListItem, TableRow } from '../../markdown/tree.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { LineIndex } from '../../text/lines.ts';
import { lastFrom } from '../../text/search.ts';
import { contains, span, touches } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';

/** What a reader takes for one thing in Markdown: a comment in it is about all of it. */
export interface MarkdownEntry {
  readonly span: Span;
  readonly kind: 'heading' | 'text' | 'item' | 'row' | 'code' | 'other';
  /** For an item its own text at that place; for a row the row. */
  readonly leaf: Block | TableRow;
}

/** Looks entries up by place: the blocks of a Markdown review, its events and its actions. */
export class MarkdownEntries {
  readonly #document: ReviewDocument;
  readonly #blocks: readonly Block[];
  /** The events and actions, which may be more than one block or less, by where they start. */
  readonly #parts: readonly { readonly span: Span }[];

  constructor(document: ReviewDocument) {
    const { review, markdown } = document;
    this.#document = document;
    this.#blocks = markdown?.blocks ?? [];
    this.#parts = [...review.timelines.flatMap(({ events }) => events), ...review.actions].sort(
      (one, other) => one.span.start - other.span.start,
    );
  }

  /**
   * What a comment is about: inside an entry that entry, on a line of its own the block below it, or
   * the item it is the last thing in.
   * @returns nothing for a comment that is shown as code
   */
  scopeOf(comment: Span): Span | undefined {
    const document = this.#document;
    const inside = this.at(comment.start);
    if (inside?.kind === 'code' || isInTicks(document, comment, inside)) return undefined;
    if (!isOnOwnLine(document, comment)) return inside?.span ?? lineOf(document, comment);
    const next = nextLine(document, comment);
    const below = next === undefined ? undefined : outermostOn(this.#blocks, next);
    const item = innermostItem(document.lines, this.#blocks, comment);
    if (item && !(below && contains(item.span, below))) return joined(comment, item.span);
    return below ? joined(comment, this.#withPart(below)) : comment;
  }

  /** The innermost entry that holds an offset, the blanks behind it included. */
  at(offset: number): MarkdownEntry | undefined {
    const found = leafAt(this.#blocks, offset, this.#document.text.length);
    if (found?.kind === 'heading') return { ...found, span: this.#withPart(found.span) };
    if (found?.kind === 'code') return found;
    // Several events can share a paragraph, a cell or an item; one of them is what is meant.
    const part = found && this.#partAt(offset, found.span);
    return part ? { ...found, span: part } : found;
  }

  #partAt(offset: number, leaf: Span): Span | undefined {
    for (let index = lastFrom(this.#parts, offset, startOf); index >= 0; index--) {
      const { span: part } = this.#parts[index]!;
      if (part.start < leaf.start) return undefined;
      if (contains(leaf, part) && this.#reaches(part, offset)) return part;
    }
    return undefined;
  }

  /** Whether an offset is in a part, or behind it with only blanks and comments between. */
  #reaches(part: Span, offset: number): boolean {
    if (touches(part, offset)) return true;
    const between = this.#document.text.slice(part.end, Math.min(offset, part.end + 1_000));
    return offset - part.end <= 1_000 && /^[ \t]*$/.test(withoutComments(between));
  }

  /** A block, or the event or action that starts where it does: a heading with the prose below it. */
  #withPart(block: Span): Span {
    const part = this.#parts[lastFrom(this.#parts, block.start, startOf)]?.span;
    return part && part.start === block.start && part.end > block.end ? part : block;
  }
}

function leafAt(blocks: readonly Block[], offset: number, end: number): MarkdownEntry | undefined {
  const index = lastFrom(blocks, offset, startOf);
  const block = blocks[index];
  // Trailing blanks, a comment among them, are no longer in the block.
  const limit = blocks[index + 1]?.span.start ?? end;
  if (!block || offset > limit) return undefined;
  switch (block.kind) {
    case 'list': {
      const item = block.items[lastFrom(block.items, offset, startOf)];
      return item && leafOfItem(item, offset, limit);
    }
    case 'table': {
      const rows = [block.header, ...block.rows];
      const row = rows[lastFrom(rows, offset, startOf)];
      return row && { span: row.span, kind: 'row', leaf: row };
    }
    case 'quote':
      return leafAt(block.children, offset, limit);
    case 'heading':
      return { span: block.span, kind: 'heading', leaf: block };
    case 'code':
      return offset <= block.span.end ? { span: block.span, kind: 'code', leaf: block } : undefined;
    default:
      return {
        span: block.span,
        kind: block.kind === 'paragraph' ? 'text' : 'other',
        leaf: block,
      };
  }
}

/** An item without the lists below it, whose items speak for themselves. */
function leafOfItem(item: ListItem, offset: number, limit: number): MarkdownEntry | undefined {
  const inside = leafAt(item.children, offset, limit);
  if (inside?.kind === 'item' || inside?.kind === 'row' || inside?.kind === 'code') return inside;
  const list = item.children.find(({ kind }) => kind === 'list');
  const own = span(item.span.start, list ? list.span.start : item.span.end);
  return inside && { span: own, kind: 'item', leaf: inside.leaf };
}

/** The outermost block, item or row that starts on a line. */
function outermostOn(blocks: readonly Block[], line: number): Span | undefined {
  const index = blocks.findLastIndex((block) => block.line <= line);
  const block = blocks[index];
  if (!block) return undefined;
  if (block.line === line) return block.span;
  if (block.kind === 'quote') return outermostOn(block.children, line);
  if (block.kind !== 'list') return undefined;
  const item = block.items.findLast((candidate) => candidate.line <= line);
  return item?.line === line ? item.span : item && outermostOn(item.children, line);
}

/** The innermost item whose text a comment on its own line is indented like. */
function innermostItem(
  lines: LineIndex,
  blocks: readonly Block[],
  comment: Span,
): ListItem | undefined {
  const column = lines.positionAt(comment.start).character;
  const block = blocks[lastFrom(blocks, comment.start, startOf)];
  if (block?.kind === 'quote') return innermostItem(lines, block.children, comment);
  if (block?.kind !== 'list') return undefined;
  const item = block.items[lastFrom(block.items, comment.start, startOf)];
  if (!item || column <= lines.positionAt(item.marker.start).character) return undefined;
  return innermostItem(lines, item.children, comment) ?? item;
}

/** Whether nothing but quote marks and other comments shares its line. */
export function isOnOwnLine({ lines, text }: ReviewDocument, comment: Span): boolean {
  const start = lines.startOf(lines.lineAt(comment.start));
  const { end } = lines.spanOf(lines.lineAt(comment.end));
  const around = text.slice(start, comment.start) + text.slice(comment.end, end);
  return /^[\s>]*$/.test(withoutComments(around));
}

const MOST_LINES_BETWEEN = 20;

/** The next line that holds more than comments. */
function nextLine({ lines }: ReviewDocument, comment: Span): number | undefined {
  const from = lines.lineAt(comment.end) + 1;
  for (let line = from; line < Math.min(lines.count, from + MOST_LINES_BETWEEN); line++) {
    const text = withoutComments(lines.textOf(line));
    if (!/^[\s>]*$/.test(text)) return line;
  }
  return undefined;
}

function withoutComments(text: string): string {
  return text.replace(/<!--[^>]{0,500}-->/g, '');
}

/** Whether it stands between backticks, which show it to readers. */
function isInTicks(
  { text }: ReviewDocument,
  comment: Span,
  entry: MarkdownEntry | undefined,
): boolean {
  if (!entry) return false;
  const from = entry.leaf.span.start;
  const ticks = /<!--[^]*?-->|(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g;
  const stretch = text.slice(from, Math.min(comment.end + 200, from + 20_000));
  for (const { index, 0: whole } of stretch.matchAll(ticks)) {
    if (from + index > comment.start) return false;
    if (whole.startsWith('`') && from + index + whole.length > comment.start) return true;
  }
  return false;
}

function lineOf({ lines }: ReviewDocument, { start }: Span): Span {
  return lines.spanOf(lines.lineAt(start));
}

function joined(one: Span, other: Span): Span {
  return span(Math.min(one.start, other.start), Math.max(one.end, other.end));
}

const startOf = (node: { readonly span: Span }) => node.span.start;
