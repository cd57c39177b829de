import type { Section } from '../../review/model.ts';
import type { SectionConcept } from '../../review/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import type { Block, MarkdownHeading, MarkdownTree, Paragraph } from '../tree.ts';
import { countWhile } from '../../text/countWhile.ts';

/** A part of a document where a timeline stands, or may stand. */
export interface Region {
  readonly blocks: readonly Block[];
  readonly span: Span;
  /** Its own heading or label; absent for the rest of the document. */
  readonly section?: Section;
  /** The headings above its first block, the nearest first, its own included. */
  readonly headings: readonly MarkdownHeading[];
}

/** Sections that end a timeline they stand in: their times are due dates and the like. */
const others: ReadonlySet<SectionConcept> = new Set([
  'actions',
  'lessons',
  'wentWell',
  'wentBadly',
  'lucky',
  'people',
  'references',
  'metrics',
]);

/** The parts that are named as timelines, in document order; one inside another belongs to the outer one. */
export function namedRegions(
  text: string,
  tree: MarkdownTree,
  sections: readonly Section[],
): Region[] {
  const regions: Region[] = [];
  const above = new HeadingStack(tree.headings);
  let reached = -1;
  for (const [index, section] of sections.entries()) {
    if (section.concept !== 'timeline' || section.span.start < reached) continue;
    reached = section.span.end;
    const excluded = excludedSpans(sections, index);
    const blocks = blocksWithin(text, tree.blocks, section.contentSpan, excluded);
    regions.push({
      blocks,
      span: section.span,
      section,
      headings: above.at(section.titleSpan.end),
    });
  }
  return regions;
}

/** The sections inside the one at `index` whose times are none of a timeline. */
function excludedSpans(sections: readonly Section[], index: number): Span[] {
  const { end } = sections[index]!.span;
  const spans: Span[] = [];
  for (let next = index + 1; next < sections.length; next++) {
    const section = sections[next]!;
    if (section.span.start >= end) break;
    if (others.has(section.concept)) spans.push(section.span);
  }
  return spans;
}

/**
 * The rest of the document, cut at its top-level parts that list something else. A timeline there has
 * to be plain to be taken for one.
 */
export function otherRegions(
  text: string,
  tree: MarkdownTree,
  sections: readonly Section[],
): Region[] {
  const excluded = merge(
    sections
      .filter(({ concept }) => concept === 'timeline' || others.has(concept))
      .map(({ span }) => span),
  );
  const above = new HeadingStack(tree.headings);
  const regions: Region[] = [];
  let start = 0;
  for (const { start: stop, end } of [...excluded, { start: text.length, end: text.length }]) {
    if (stop > start) {
      const span = { start, end: stop };
      const blocks = blocksWithin(text, tree.blocks, span, []);
      if (blocks.length > 0)
        regions.push({ blocks, span, headings: above.at(blocks[0]!.span.start) });
    }
    start = Math.max(start, end);
  }
  return regions;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged[merged.length - 1];
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** The headings over a place; asked for places in ascending order. */
class HeadingStack {
  readonly #headings: readonly MarkdownHeading[];
  readonly #stack: MarkdownHeading[] = [];
  #next = 0;

  constructor(headings: readonly MarkdownHeading[]) {
    this.#headings = headings;
  }

  at(offset: number): MarkdownHeading[] {
    while (this.#next < this.#headings.length) {
      const heading = this.#headings[this.#next]!;
      if (heading.span.start > offset) break;
      while ((this.#stack[this.#stack.length - 1]?.level ?? 0) >= heading.level) this.#stack.pop();
      this.#stack.push(heading);
      this.#next++;
    }
    return [...this.#stack].reverse();
  }
}

/**
 * The blocks inside a span, in order. Of a block that only reaches into it, the children and lines that
 * lie inside are taken: a label's content starts in the middle of its paragraph or list.
 */
export function blocksWithin(
  text: string,
  blocks: readonly Block[],
  where: Span,
  excluded: readonly Span[],
): Block[] {
  const found: Block[] = [];
  let hole = 0;
  for (let index = firstEndingAfter(blocks, where.start); index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.span.start >= where.end) break;
    while (hole < excluded.length && excluded[hole]!.end <= block.span.start) hole++;
    const without = excluded[hole];
    if (without && without.start <= block.span.start) continue;
    if (block.span.start >= where.start && block.span.end <= where.end) found.push(block);
    else found.push(...partsWithin(text, block, where, excluded));
  }
  return found;
}

/** The index of the first block that ends behind `offset`. */
function firstEndingAfter(blocks: readonly { readonly span: Span }[], offset: number): number {
  return countWhile(blocks.length, (index) => blocks[index]!.span.end <= offset);
}

function partsWithin(
  text: string,
  block: Block,
  where: Span,
  excluded: readonly Span[],
): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
      return clipParagraph(block, where);
    case 'quote':
      return blocksWithin(text, block.children, where, excluded);
    case 'list': {
      // Every label of a list asks for its own part: only the items there are looked at.
      const from = firstEndingAfter(block.items, where.start);
      const to = firstEndingAfter(block.items, where.end);
      const near = block.items.slice(from, to + 1);
      const inside = near.filter(({ span }) => span.start >= where.start && span.end <= where.end);
      if (inside.length > 0) return [{ ...block, items: inside, span: spanOf(inside) }];
      return near.flatMap((item) =>
        item.span.end > where.start && item.span.start < where.end
          ? blocksWithin(text, item.children, where, excluded)
          : [],
      );
    }
    default:
      return [];
  }
}

function clipParagraph(paragraph: Paragraph, where: Span): Paragraph[] {
  const lines = paragraph.lines
    .map(({ start, end }) => ({
      start: Math.max(start, where.start),
      end: Math.min(end, where.end),
    }))
    .filter(({ start, end }) => start < end);
  return lines.length > 0
    ? [{ ...paragraph, lines, span: spanOf(lines.map((span) => ({ span }))) }]
    : [];
}

function spanOf(parts: readonly { readonly span: Span }[]): Span {
  return { start: parts[0]!.span.start, end: parts[parts.length - 1]!.span.end };
}
