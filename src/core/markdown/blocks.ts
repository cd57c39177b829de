import { isBlank, isDigit, skipBlanks, startOfText, trimEnd } from '../text/characters.ts';
import { LineIndex } from '../text/lines.ts';
import { contains, span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { blockTokens } from './blockTokens.ts';
import type { BlockToken } from './blockTokens.ts';
import { findFrontMatter } from './frontMatter.ts';
import { definitionKey, plainText } from './inline.ts';
import { htmlRows, tableOf, withRows } from './htmlTable.ts';
import { findTable } from './table.ts';
import type {
  Block,
  LinkDefinition,
  List,
  ListItem,
  MarkdownHeading,
  MarkdownTree,
  Paragraph,
  TaskBox,
} from './tree.ts';

/**
 * Parses the blocks of a Markdown text. Takes any text; the time taken is in proportion to its length.
 * @param lines the lines of `text`
 */
export function parseBlocks(text: string, lines: LineIndex = new LineIndex(text)): MarkdownTree {
  const frontMatter = findFrontMatter(lines);
  const first = frontMatter ? lines.lineAt(frontMatter.end) + 1 : 0;
  const tokens = blockTokens(text, lines, first);
  const builder = new TreeBuilder(text, lines, tokens);
  const blocks = builder.build();
  return {
    ...(frontMatter && { frontMatter }),
    blocks,
    headings: builder.headings,
    definitions: builder.definitions,
  };
}

/** `[label]: <address> "title"`; with more words behind it, it is text that begins with a bracket. */
const DEFINITION =
  /^(\[([^\]^][^\]]{0,998})\]:[ \t]*<?)([^\s<>]+)>?(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/**
 * Turns markdown-it's tokens, which know only their lines, into blocks that know their offsets. It keeps
 * for every line how far the marks of the containers around it reach (`cursor`); a block starts behind.
 */
class TreeBuilder {
  readonly headings: MarkdownHeading[] = [];
  readonly definitions = new Map<string, LinkDefinition>();
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #tokens: readonly BlockToken[];
  readonly #cursor: number[];
  #next = 0;

  constructor(text: string, lines: LineIndex, tokens: readonly BlockToken[]) {
    this.#text = text;
    this.#lines = lines;
    this.#tokens = tokens;
    this.#cursor = [...lines.starts];
    this.#cursor[0] = startOfText(text);
  }

  build(): Block[] {
    const blocks: Block[] = [];
    while (this.#next < this.#tokens.length) this.#readBlock(blocks);
    return blocks;
  }

  /** Reads the block at the next token into `into`, and moves behind it. */
  #readBlock(into: Block[]): void {
    const token = this.#tokens[this.#next++]!;
    const [first, end] = token.map ?? [0, 1];
    switch (token.type) {
      case 'paragraph_open':
        this.#next += 2;
        this.#addParagraph(this.#linesOf(first, end), first, into);
        break;
      case 'heading_open':
        this.#next += 2;
        this.#addHeading(token, first, end, into);
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        into.push(this.#readList(token, first));
        break;
      case 'blockquote_open': {
        const start = this.#startOf(first);
        this.#skipQuoteMarks(first, end);
        const children = this.#readChildren('blockquote_close');
        into.push({
          kind: 'quote',
          span: span(start, endOf(children, this.#cursor[first]!)),
          line: first,
          children,
        });
        break;
      }
      case 'fence':
      case 'code_block':
        into.push({
          kind: 'code',
          fenced: token.type === 'fence',
          span: this.#spanOf(first, end),
          line: first,
        });
        break;
      case 'html_block': {
        const where = this.#spanOf(first, end);
        const comment = this.#text.startsWith('<!--', where.start);
        if (comment || !this.#addHtmlTables(where, into))
          into.push({ kind: 'html', comment, span: where, line: first });
        break;
      }
      case 'hr':
        into.push({ kind: 'break', span: this.#spanOf(first, end), line: first });
        break;
    }
  }

  #readChildren(closing: string): Block[] {
    const children: Block[] = [];
    while (this.#next < this.#tokens.length && this.#tokens[this.#next]!.type !== closing) {
      this.#readBlock(children);
    }
    this.#next++;
    return children;
  }

  #readList(token: BlockToken, line: number): List {
    const ordered = token.type === 'ordered_list_open';
    const closing = ordered ? 'ordered_list_close' : 'bullet_list_close';
    const items: ListItem[] = [];
    let tight = true;
    while (this.#next < this.#tokens.length && this.#tokens[this.#next]!.type !== closing) {
      const opening = this.#tokens[this.#next++]!;
      // markdown-it hides the paragraphs of a list without blank lines.
      const inside = this.#tokens[this.#next];
      if (inside?.type === 'paragraph_open' && !inside.hidden) tight = false;
      items.push(this.#readItem(opening.map?.[0] ?? line));
    }
    this.#next++;
    const start = items[0]?.span.start ?? this.#startOf(line);
    return {
      kind: 'list',
      ordered,
      tight,
      items,
      line,
      span: span(start, items[items.length - 1]?.span.end ?? start),
    };
  }

  #readItem(line: number): ListItem {
    const start = this.#startOf(line);
    const lineEnd = this.#lines.endOf(line);
    let end = start;
    while (end < lineEnd && isDigit(this.#text.charCodeAt(end))) end++;
    const marker = span(start, Math.min(end + 1, lineEnd));
    this.#cursor[line] = marker.end;
    const afterMarker = this.#startOf(line);
    const task = this.#taskBoxAt(afterMarker, lineEnd);
    const children = this.#readChildren('list_item_close');
    return {
      kind: 'item',
      span: span(start, endOf(children, marker.end)),
      line,
      marker,
      ...(task && { task }),
      contentStart: task ? skipBlanks(this.#text, task.span.end, lineEnd) : afterMarker,
      children,
    };
  }

  #taskBoxAt(offset: number, limit: number): TaskBox | undefined {
    // An empty pair is how people write an unticked box in a hurry.
    if (this.#text.startsWith('[]', offset) && isBlank(this.#text.charCodeAt(offset + 2))) {
      return { mark: ' ', span: span(offset, offset + 2) };
    }
    if (this.#text[offset] !== '[' || this.#text[offset + 2] !== ']') return undefined;
    const mark = this.#text[offset + 1]!;
    const following = this.#text.charCodeAt(offset + 3);
    if (offset + 3 < limit && !isBlank(following)) return undefined;
    return ' xX-/~>!*'.includes(mark) || mark === '✓' || mark === '✔'
      ? { mark, span: span(offset, offset + 3) }
      : undefined;
  }

  #addHeading(token: BlockToken, first: number, end: number, into: Block[]): void {
    const level = Number(token.tag.slice(1));
    if (token.markup.startsWith('#')) {
      const where = this.#spanOf(first, end);
      this.#pushHeading(level, 'atx', where, atxTitle(this.#text, where), first, into);
      return;
    }
    const content = this.#linesOf(first, end - 1);
    // A line of dashes directly below a table ends it; it does not make a heading of the table.
    if (findTable(this.#text, content, first)) {
      this.#addParagraph(content, first, into);
      into.push({ kind: 'break', span: this.#spanOf(end - 1, end), line: end - 1 });
      return;
    }
    const title = span(content[0]!.start, content[content.length - 1]!.end);
    const where = span(title.start, this.#spanOf(end - 1, end).end);
    this.#pushHeading(level, 'setext', where, title, first, into);
  }

  #pushHeading(
    level: number,
    form: MarkdownHeading['form'],
    where: Span,
    titleSpan: Span,
    line: number,
    into: Block[],
  ): void {
    const text = plainText(this.#text.slice(titleSpan.start, titleSpan.end));
    const heading: MarkdownHeading = {
      kind: 'heading',
      level,
      form,
      text,
      span: where,
      line,
      titleSpan,
    };
    this.headings.push(heading);
    into.push(heading);
  }

  /** Adds a run of text lines: link definitions at its start, then prose, then a table if one begins in it. */
  #addParagraph(lines: readonly Span[], first: number, into: Block[]): void {
    let start = 0;
    while (start < lines.length && this.#addDefinition(lines[start]!)) start++;
    const rest = start > 0 ? lines.slice(start) : lines;
    if (rest.length === 0) return;
    const line = first + start;
    const found = findTable(this.#text, rest, line);
    const prose = found ? rest.slice(0, found.index) : rest;
    if (prose.length > 0) into.push(paragraphOf(prose, line));
    if (found) into.push(found.table);
  }

  /** Adds the tables written as HTML; blank lines between their rows divide them only for Markdown. */
  #addHtmlTables(where: Span, into: Block[]): boolean {
    const html = this.#text.slice(where.start, where.end);
    if (!/<t[rhd]\b/i.test(html)) return false;
    const [first, ...others] = htmlRows(this.#text, where, this.#lines);
    const before = into[into.length - 1];
    if (first && before?.kind === 'table' && before.html && !/<table\b/i.test(html)) {
      into[into.length - 1] = withRows(before, first);
      return true;
    }
    const tables = [first, ...others].flatMap((own) => (own && tableOf(own)) ?? []);
    // One row lays out a page, unless more of them follow.
    const isTable = tables.some((table) => table.rows.length > 0) || !/<\/table\b/i.test(html);
    if (tables.length === 0 || !isTable) return false;
    into.push(...tables);
    return true;
  }

  #addDefinition(where: Span): boolean {
    if (this.#text[where.start] !== '[') return false;
    const match = DEFINITION.exec(
      this.#text.slice(where.start, Math.min(where.end, where.start + 4_000)),
    );
    if (!match) return false;
    const at = where.start + match[1]!.length;
    const key = definitionKey(match[2]!);
    if (!this.definitions.has(key)) {
      this.definitions.set(key, { span: where, url: span(at, at + match[3]!.length) });
    }
    return true;
  }

  #linesOf(first: number, end: number): Span[] {
    const spans: Span[] = [];
    for (let line = first; line < end; line++) {
      const start = this.#startOf(line);
      spans.push(span(start, trimEnd(this.#text, start, this.#lines.endOf(line))));
    }
    return spans;
  }

  /** From the first character of line `first` to the last of the line before `end`, blank lines trimmed. */
  #spanOf(first: number, end: number): Span {
    const start = this.#startOf(first);
    let last = Math.min(end, this.#lines.count) - 1;
    while (last > first && this.#startOf(last) === this.#lines.endOf(last)) last--;
    return span(start, trimEnd(this.#text, start, this.#lines.endOf(last)));
  }

  /** Where the content of a line starts, behind the marks of its containers and its indent. */
  #startOf(line: number): number {
    return skipBlanks(this.#text, this.#cursor[line]!, this.#lines.endOf(line));
  }

  #skipQuoteMarks(first: number, end: number): void {
    for (let line = first; line < end; line++) {
      const start = this.#startOf(line);
      if (this.#text[start] === '>') this.#cursor[line] = start + 1;
    }
  }
}

function paragraphOf(lines: readonly Span[], line: number): Paragraph {
  return {
    kind: 'paragraph',
    span: span(lines[0]!.start, lines[lines.length - 1]!.end),
    line,
    lines,
  };
}

/** The text of an ATX heading: behind its `#`, and before the closing ones where it has them. */
function atxTitle(text: string, where: Span): Span {
  let start = where.start;
  while (start < where.end && text[start] === '#') start++;
  start = skipBlanks(text, start, where.end);
  let end = where.end;
  while (end > start && text[end - 1] === '#') end--;
  if (end > start && end < where.end && !isBlank(text.charCodeAt(end - 1))) end = where.end;
  const title = span(start, trimEnd(text, start, end));
  return contains(where, title) ? title : span(where.end, where.end);
}

function endOf(children: readonly Block[], fallback: number): number {
  return children.length > 0 ? children[children.length - 1]!.span.end : fallback;
}
