import type { Block, ListItem, Table, TableRow } from '../../markdown/tree.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { SectionConcept } from '../../review/vocabulary.ts';
import { lineEndOf } from '../../text/lines.ts';
import { contains } from '../../text/span.ts';
import type { Splice } from '../../text/splice.ts';
import { insert, replace } from '../../text/splice.ts';

/** Where the first entries of a section go that has none yet. */
export interface EmptyPlace {
  /** A table with a header that waits for rows. */
  readonly table?: Table;
  /** A bullet or task box with nothing behind it. */
  readonly item?: ListItem;
  /** The end of the section's last line. */
  readonly end: number;
}

/** The place that a section keeps for its entries; nothing where the review has no such section. */
export function emptyPlaceIn(
  { review, markdown, lines, text }: ReviewDocument,
  concept: SectionConcept,
): EmptyPlace | undefined {
  const sections = review.sections.filter((each) => each.concept === concept);
  if (!sections[0]) return undefined;
  const blocks = (markdown?.blocks ?? []).filter(({ span }) =>
    sections.some(({ contentSpan }) => contains(contentSpan, span)),
  );
  const table = blocks.find((block) => block.kind === 'table');
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const item = items.find((each) => isEmptyItem(text, each));
  return {
    ...(table && { table }),
    ...(item && { item }),
    end: lines.spanOf(lines.lineAt(sections[0].span.end)).end,
  };
}

function isEmptyItem(text: string, { contentStart, span, children }: ListItem): boolean {
  const isBlank = (block: Block): boolean => text.slice(contentStart, block.span.end).trim() === '';
  return text.slice(contentStart, span.end).trim() === '' && children.every(isBlank);
}

/** Puts rows into a table, the first in the place of an empty one. */
export function addRows(
  document: ReviewDocument,
  table: Table,
  rows: readonly (readonly string[])[],
): Splice[] {
  const { text, lines } = document;
  const eol = lineEndOf(text);
  const { start } = table.header.span;
  const indent = text.slice(lines.spanOf(lines.lineAt(start)).start, start).replace('\ufeff', '');
  const written = rows.map((cells) => renderRow(table.header, cells));
  const vacant = table.rows.find(isVacant);
  if (vacant) return [replace(vacant.span, written.join(eol + indent))];
  const last = table.rows.at(-1)?.span ?? table.delimiter;
  return [insert(last.end, written.map((row) => eol + indent + row).join(''))];
}

function isVacant({ cells }: TableRow): boolean {
  return cells.every(({ content }) => content.end === content.start);
}

function renderRow({ opened, closed }: TableRow, cells: readonly string[]): string {
  return `${opened ? '| ' : ''}${cells.join(' | ')}${closed ? ' |' : ''}`;
}

/** Puts texts into an empty bullet, the second and later ones into others like it. */
export function fillItem(
  document: ReviewDocument,
  item: ListItem,
  texts: readonly string[],
): Splice[] {
  const { text, lines } = document;
  const line = lines.spanOf(lines.lineAt(item.marker.start));
  const at = Math.min(item.contentStart, line.end);
  const gap = /[ \t]/.test(text[at - 1] ?? '') ? '' : ' ';
  const prefix = lineEndOf(text) + text.slice(line.start, at).replace('\ufeff', '') + gap;
  return [replace({ start: at, end: line.end }, gap + texts.join(prefix))];
}
