import { skipBlanks } from '../../text/characters.ts';
import { metadataName } from '../../review/metadataName.ts';
import { span } from '../../text/span.ts';
import type { Located, Span } from '../../text/span.ts';
import { plainText } from '../inline.ts';
import { labelAt } from '../label.ts';
import { parentConcept } from '../outlineNode.ts';
import type { Outline } from '../outline.ts';
import type { OutlineNode } from '../outlineNode.ts';
import { piecesOf } from '../timelines/pieces.ts';
import type { Block, List, ListItem, Table } from '../tree.ts';
import type { Fact, FactPlace } from './fact.ts';

/** A line longer than this is prose. */
const LONGEST_LINE_OF_FACTS = 1_000;
/** A value longer than this is prose that a label starts, not a fact. */
const LONGEST_VALUE = 300;

/**
 * The facts stated in the body of a review, in document order: lines and list items with a label, rows of
 * names and values, short sections named like a fact (`## Status`). Timelines and action items, whose
 * fields have the same names, are passed over.
 */
export function findFacts(text: string, { root, nodes }: Outline): Fact[] {
  const facts: Fact[] = [];
  for (const node of [root, ...nodes]) {
    if (isListing(node)) continue;
    if (node.form !== 'root') facts.push(...factsOfNode(text, node));
    for (const block of node.content) facts.push(...factsOfBlock(text, block, isHead(node)));
  }
  return facts;
}

function isListing(node: OutlineNode): boolean {
  const concept = node.concept ?? parentConcept(node).parent;
  return concept === 'timeline' || concept === 'actions';
}

/** Whether plain words before a colon are facts there: at the head of the file, among metrics, in an info box. */
function isHead(node: OutlineNode): boolean {
  if (node.form === 'root' || node.concept === 'metrics' || node.concept === 'people') return true;
  if (node.concept !== undefined) return false;
  return (
    node.parent?.form === 'root' &&
    (node.level === 1 ||
      /\b(?:information|info|details?|metadata|meta|facts|about)\b/i.test(node.title))
  );
}

/** The fact that a part of the file is: a label or row with its value, or a heading over one line or a list. */
function factsOfNode(text: string, node: OutlineNode): Fact[] {
  const name = metadataName(node.title);
  if (!name && node.form === 'heading') return factsOfLines(text, [node.titleSpan], true);
  if (!name || node.children.length > 0) return [];
  const place: FactPlace =
    node.form === 'label' ? 'label' : node.form === 'row' ? 'row' : 'section';
  return valuesOf(text, node.content, place === 'section').map((value) => ({
    name,
    label: node.title,
    value,
    place,
  }));
}

/** The values that blocks hold: the one line of a paragraph, or each item of a list. */
function valuesOf(text: string, content: readonly Block[], only: boolean): Located<string>[] {
  const [first] = content;
  if (first?.kind === 'list') {
    return first.items.flatMap((item) => {
      const line = item.children[0];
      if (line?.kind !== 'paragraph') return [];
      return valueAt(text, span(item.contentStart, line.lines[0]!.end)) ?? [];
    });
  }
  if (first?.kind !== 'paragraph' || (only && (content.length > 1 || first.lines.length > 1)))
    return [];
  return [valueAt(text, first.lines[0]!)].filter((value) => value !== undefined);
}

function factsOfBlock(text: string, block: Block, head: boolean): Fact[] {
  switch (block.kind) {
    case 'paragraph':
      return factsOfLines(text, block.lines, head);
    case 'list':
      return factsOfList(text, block, head);
    case 'table':
      return factsOfTable(text, block);
    case 'quote':
      return block.children.flatMap((child) => factsOfBlock(text, child, head));
    default:
      return [];
  }
}

function factsOfList(text: string, list: List, head: boolean): Fact[] {
  const lines = list.items.flatMap(({ contentStart, children: [first] }) =>
    first?.kind === 'paragraph' ? [span(contentStart, first.lines[0]!.end)] : [],
  );
  return [
    ...factsOfLines(text, lines, head),
    ...list.items.flatMap((item) => factsBelow(text, item)),
  ];
}

/** The facts of an item that is only a name, with the values in a list below it. */
function factsBelow(text: string, { contentStart, children }: ListItem): Fact[] {
  const [first, below] = children;
  if (first?.kind !== 'paragraph' || first.lines.length > 1 || below?.kind !== 'list') return [];
  const label = plainText(text.slice(contentStart, first.span.end)).replace(/[\s:：]+$/, '');
  const name = label.length < 40 ? metadataName(label) : undefined;
  return name
    ? valuesOf(text, [below], false).map((value) => ({
        name,
        label,
        value,
        place: 'label' as const,
      }))
    : [];
}

/** The facts among lines; plain words count only where several are stated, or at the head of the file. */
function factsOfLines(text: string, lines: readonly Span[], head: boolean): Fact[] {
  const found: LabelledFact[] = [];
  for (const piece of piecesOf(text, lines)) {
    for (const part of dividedAtLabels(text, piece)) {
      const fact = factOfLine(text, part);
      if (fact) found.push(fact);
    }
  }
  const plainCounts = head || found.length > 1;
  return found.filter(({ plain }) => !plain || plainCounts).map(({ fact }) => fact);
}

/** A fact, and whether its label is plain words. */
interface LabelledFact {
  readonly fact: Fact;
  readonly plain: boolean;
}

function factOfLine(text: string, { start, end }: Span): LabelledFact | undefined {
  // One behind a `<br>` may begin with blanks.
  const label = labelAt(text, span(skipBlanks(text, start, end), end));
  const name = label && metadataName(label.title);
  const value = name && valueAt(text, span(label.contentStart, end));
  if (!name || !value) return undefined;
  return {
    fact: { name, label: label.title, value, place: 'label' },
    plain: label.form === 'plain',
  };
}

/** A separator with a label behind it: the next fact on the same line. Without emphasis it needs a clear one. */
const NEXT_LABEL =
  /[ \t]+[·•|/,;–—-]?[ \t]*(?=\*\*[^*\n]{1,40}(?:[:：]\*\*|\*\*[ \t]*[:：]))|[ \t]+[·•|/][ \t]+(?=\p{Lu}[\p{L} ]{1,30}:\s)/gu;

/** `**Severity:** SEV-2 · **Status:** draft` states two facts, and so does `Severity: SEV-2 / Status: draft`. */
function dividedAtLabels(text: string, where: Span): Span[] {
  const { start, end } = where;
  const line = text.slice(start, Math.min(end, start + LONGEST_LINE_OF_FACTS + 1));
  if (line.length > LONGEST_LINE_OF_FACTS || !/\*\*|[·•|/]/.test(line)) return [where];
  const spans: Span[] = [];
  let from = start;
  for (const { index, 0: separator } of line.matchAll(NEXT_LABEL)) {
    if (start + index > from) spans.push(span(from, start + index));
    from = start + index + separator.length;
  }
  return [...spans, span(from, end)];
}

/** What the column of names is called in a table of names and values. */
const NAMES = /^\W*(?:fields?|keys?|propert(?:y|ies)|attributes?|campo|feld|champ)\W*$/i;

/** The facts of a table: one a row beside its name, or one a column in a table with a single row. */
function factsOfTable(text: string, table: Table): Fact[] {
  const rows = [table.header, ...table.rows];
  const pairs: [Span, Span][] = [];
  for (const { cells } of rows) {
    if (cells.length === 2) pairs.push([cells[0]!.content, cells[1]!.content]);
  }
  const beside = factsOfPairs(text, pairs);
  const [name] = table.header.cells;
  const ofFields = name && NAMES.test(text.slice(name.content.start, name.content.end));
  if (beside.length > 0 && (ofFields || beside.length * 2 >= rows.length)) return beside;
  const [only, second] = table.rows;
  if (!only || second) return [];
  const columns = table.header.cells.map(({ content }, index): [Span, Span] => [
    content,
    only.cells[index]?.content ?? span(only.span.end, only.span.end),
  ]);
  const below = factsOfPairs(text, columns);
  return below.length > 1 ? below : [];
}

function factsOfPairs(text: string, pairs: readonly (readonly [Span, Span])[]): Fact[] {
  return pairs.flatMap(([name, where]) => {
    const label = plainText(text.slice(name.start, Math.min(name.end, name.start + 200))).replace(
      /[\s:：]+$/,
      '',
    );
    const known = metadataName(label);
    const value = known && valueAt(text, where);
    return known && value ? [{ name: known, label, value, place: 'row' as const }] : [];
  });
}

/** A value without the emphasis, ticks and brackets around it; nothing where it is empty or prose. */
function valueAt(text: string, where: Span): Located<string> | undefined {
  let { start, end } = where;
  if (end - start > LONGEST_VALUE) return undefined;
  while (start < end && /[\s*_`"“]/.test(text[start]!)) start++;
  while (end > start && /[\s*_`"”\\]/.test(text[end - 1]!)) end--;
  const value = plainText(text.slice(start, end));
  return value === '' ? undefined : { value, span: span(start, end) };
}
