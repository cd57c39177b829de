import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import { LineIndex } from '../../text/lines.ts';
import { lastFrom } from '../../text/search.ts';
import { contains, span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { spanOf } from '../../yaml/nodes.ts';
import type { YamlTree } from '../../yaml/tree.ts';

/** A comment behind the end of a long list is about that list if it is not too long. */
const MOST_ENTRIES_BACK = 1_000;

/** The keys with their values and the items of lists of a YAML text, and which of it is text. */
export class YamlEntries {
  /** Spans in the file, each before those inside it. */
  readonly #entries: Span[] = [];
  readonly #texts: Span[] = [];
  readonly #lines: LineIndex;
  readonly #base: number;

  constructor(tree: YamlTree) {
    this.#lines = new LineIndex(tree.text);
    this.#base = tree.base;
    this.#collect(tree, tree.document.contents);
  }

  /**
   * What a comment is about: on a line of its own the entry below it, behind an entry that entry.
   * @returns nothing where it is part of a text
   */
  scopeOf(comment: Span): Span | undefined {
    const text = this.#texts[lastFrom(this.#texts, comment.start, startOf)];
    if (text && contains(text, comment)) return undefined;
    const line = this.#lineAt(comment.start);
    const isAlone = this.#lines.textOf(line).trimStart().startsWith('#');
    const entry = isAlone
      ? this.#firstFrom(comment.end)
      : (this.startingOn(line) ?? this.#endingBefore(comment));
    return entry
      ? span(Math.min(comment.start, entry.start), Math.max(entry.end, comment.end))
      : comment;
  }

  /** The outermost entry whose first character is on a zero-based line of the YAML. */
  startingOn(line: number): Span | undefined {
    const entry = this.#firstFrom(this.#base + this.#lines.startOf(line));
    return entry && this.#lineAt(entry.start) === line ? entry : undefined;
  }

  /** The outermost of the entries that start next, at or behind an offset. */
  #firstFrom(offset: number): Span | undefined {
    return this.#entries[lastFrom(this.#entries, offset - 1, startOf) + 1];
  }

  /** The innermost entry around an offset of the file that starts its line, dashes aside. */
  around(offset: number): Span | undefined {
    for (let index = lastFrom(this.#entries, offset, startOf); index >= 0; index--) {
      const entry = this.#entries[index]!;
      if (offset <= entry.end && this.#startsLine(entry)) return entry;
    }
    return undefined;
  }

  /** The outermost entry that starts at or behind an offset of the file. */
  next(offset: number): Span | undefined {
    return this.#firstFrom(offset);
  }

  #endingBefore(comment: Span): Span | undefined {
    const line = this.#lineAt(comment.start);
    const last = lastFrom(this.#entries, comment.start, startOf);
    return this.#entries
      .slice(Math.max(0, last - MOST_ENTRIES_BACK), last + 1)
      .findLast(({ end }) => this.#lineAt(end) === line);
  }

  #startsLine({ start }: Span): boolean {
    const line = this.#lineAt(start);
    const before = this.#lines
      .textOf(line)
      .slice(0, start - this.#base - this.#lines.startOf(line));
    return /^[\s-]*$/.test(before);
  }

  #lineAt(offset: number): number {
    return this.#lines.lineAt(offset - this.#base);
  }

  #collect(tree: YamlTree, node: ParsedNode | null): void {
    if (isMap(node)) {
      for (const { key, value } of node.items as { key: ParsedNode; value: ParsedNode | null }[]) {
        const { start, end } = spanOf(tree, key);
        const whole = span(start, value ? Math.max(end, spanOf(tree, value).end) : end);
        this.#entries.push(whole);
        this.#collect(tree, value);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) {
        this.#entries.push(spanOf(tree, item));
        this.#collect(tree, item);
      }
    } else if (isScalar(node)) {
      this.#texts.push(this.#textOf(tree, node, spanOf(tree, node)));
    }
  }

  /** The head of a block, `|` or `>`, may have a comment behind it. */
  #textOf({ text, base }: YamlTree, { type }: ParsedNode & { type?: string }, whole: Span): Span {
    if (type !== 'BLOCK_LITERAL' && type !== 'BLOCK_FOLDED') return whole;
    const head = text.slice(whole.start - base, whole.end - base).search(/[\r\n]/);
    return span(head < 0 ? whole.end : whole.start + head, whole.end);
  }
}

const startOf = (entry: Span) => entry.start;
