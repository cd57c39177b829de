import { conceptOf } from '../review/concepts.ts';
import type { ConceptHints } from '../review/concepts.ts';
import { isMetadataName } from '../review/metadataNames.ts';
import type { SectionConcept } from '../review/vocabulary.ts';
import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { Cursor, isBlank, isMark } from '../time/cursor.ts';
import { takeWrittenTime } from '../time/writtenTime.ts';
import { listsPeople, listsTimes } from './contentHints.ts';
import { plainText } from './inline.ts';
import { LINE_START, LONGEST_LABEL, labelAt, nameAlone } from './label.ts';
import type { Label } from './label.ts';
import { isUnderQuestions, newNode, parentConcept } from './outlineNode.ts';
import type { GrowingNode } from './outlineNode.ts';
import type { Block, List, ListItem, Paragraph, Table } from './tree.ts';

/**
 * Finds the labels in what stands under a heading, puts them into the tree below it, and returns them in
 * document order. A label on a line of a paragraph takes over what follows up to the next label or
 * heading; one in a list item or table row stands for that item or row alone.
 */
export function findLabels(text: string, node: GrowingNode): GrowingNode[] {
  if (isUnderQuestions(node)) return [];
  const found: GrowingNode[] = [];
  const blocks = node.content;
  const own: Block[] = [];
  const plainStyle = usesPlainLabels(text, blocks);
  const bareStyle = usesBareNames(text, blocks);
  let current: GrowingNode | undefined;
  for (const block of blocks) {
    const into = current ? current.content : own;
    const inside = current ?? node;
    if (block.kind === 'paragraph') {
      current = splitParagraph(text, block, node, current, { plainStyle, bareStyle }, own, found);
      continue;
    }
    if (block.kind === 'list') {
      const started = numberedLabel(text, block, node);
      if (started) {
        current = started;
        found.push(started);
        continue;
      }
      findListLabels(text, block, inside, found);
    } else if (block.kind === 'table') findRowLabels(text, block, inside, found);
    into.push(block);
  }
  if (own.length !== blocks.length || found.length > 0) node.content = own;
  for (const label of found) assignLazily(text, label);
  return found.sort((one, other) => one.start - other.start);
}

/** Divides a paragraph at the lines that start with labels; returns the label that goes on behind it. */
function splitParagraph(
  text: string,
  paragraph: Paragraph,
  node: GrowingNode,
  before: GrowingNode | undefined,
  { plainStyle, bareStyle }: { readonly plainStyle: boolean; readonly bareStyle: boolean },
  own: Block[],
  found: GrowingNode[],
): GrowingNode | undefined {
  const { lines } = paragraph;
  let current = before;
  /** What is not yet put anywhere: the rest of the line of a label, and the lines from here on. */
  let rest: Span | undefined;
  let from = 0;
  const flush = (to: number): void => {
    const into = current ? current.content : own;
    const all = rest ? [rest, ...lines.slice(from, to)] : lines.slice(from, to);
    if (all.length === lines.length && !rest) into.push(paragraph);
    else if (all.length > 0) into.push(paragraphOf(all, paragraph.line + from - (rest ? 1 : 0)));
    rest = undefined;
    from = to;
  };
  const alone = lines.length === 1;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const label =
      labelAt(text, line) ??
      (alone || (bareStyle && isShort(text, line)) ? nameAlone(text, line, bareStyle) : undefined);
    if (!label) continue;
    const isWhole = label.contentStart >= line.end;
    const concept = statesFact(text, label, line)
      ? undefined
      : conceptOfParagraphLabel(label, node, plainStyle || isWhole);
    if (concept) {
      flush(index);
      current = labelNode(label, line, paragraph.line + index, node, concept);
      found.push(current);
      from = index + 1;
      if (!isWhole) rest = span(label.contentStart, line.end);
    } else if (current && label.form === 'bold' && isWhole) {
      flush(index);
      current = undefined;
    }
  }
  flush(lines.length);
  return current;
}

function paragraphOf(lines: readonly Span[], line: number): Paragraph {
  return {
    kind: 'paragraph',
    line,
    lines,
    span: span(lines[0]!.start, lines[lines.length - 1]!.end),
  };
}

function labelNode(
  label: { readonly span: Span; readonly title: string },
  where: Span,
  line: number,
  parent: GrowingNode,
  concept: SectionConcept,
  form: 'label' | 'row' = 'label',
): GrowingNode {
  const node = newNode({
    form,
    title: label.title,
    titleSpan: label.span,
    level: parent.level + 1,
    line,
    start: where.start,
    headEnd: Math.max(label.span.end, where.start),
  });
  node.concept = concept;
  node.parent = parent;
  parent.children.push(node);
  return node;
}

/** What a title could be inside of a part on times or on actions without dividing it: phases, kinds. */
const phases: ReadonlySet<SectionConcept> = new Set([
  'trigger',
  'detection',
  'response',
  'resolution',
  'timeline',
  'background',
]);

/** What labels among action items say of one item: owner, duration, links, what it is good for. */
const actionFields: ReadonlySet<SectionConcept> = new Set([
  'people',
  'metrics',
  'references',
  'impact',
  'summary',
]);

/** What is said of each cause in a part on causes. */
const ofEachCause: ReadonlySet<SectionConcept> = new Set(['summary', 'resolution', 'detection']);

/** Whether a label divides a part on `parent`: a list of what went well only names what it praises. */
function divides(concept: SectionConcept, parent: SectionConcept | undefined): boolean {
  const judges = parent === 'wentWell' || parent === 'wentBadly' || parent === 'lucky';
  return !judges || lessonKinds.has(concept);
}

function conceptOfParagraphLabel(
  label: Label,
  node: GrowingNode,
  plainCounts: boolean,
): SectionConcept | undefined {
  const hints = labelHints(node);
  const concept = conceptOf(label.title, hints);
  if (concept === undefined || !divides(concept, hints.parent)) return undefined;
  // Each of several causes has what happened, and how it was put right.
  if (hints.parent === 'causes' && ofEachCause.has(concept)) return undefined;
  if (hints.parent === 'references' && concept === 'references') return undefined;
  if (
    label.form === 'plain' &&
    (!plainCounts || concept === hints.parent || factual.has(concept))
  ) {
    return undefined;
  }
  const listing = hints.parent === 'timeline' || hints.parent === 'actions';
  if (listing && phases.has(concept)) return undefined;
  return hints.parent === 'actions' && actionFields.has(concept) ? undefined : concept;
}

/** A value of more words is a text. */
const MOST_FACT_WORDS = 12;
/** `Services affected`, `Affected users`, `Responders`: as a fact of the incident or as a part of the text. */
const MAY_LIST_NAMES = /\b(?:affected|impacted|responders?)\b/i;

const SENTENCE = /\d|\b(?:was|were|is|are|had|has|have|could|did|all|no|none|any)\b/i;

/** Whether what follows a label are names without a sentence: `**Services affected:** checkout, search`. */
function listsNames(text: string, where: Span): boolean {
  const value = plainText(text.slice(where.start, where.end));
  return value.split(' ').length <= MOST_FACT_WORDS && !SENTENCE.test(value);
}

/** Whether what follows a label on its line is a value of a few words, and no part of the text. */
function statesFact(text: string, label: Label, line: Span): boolean {
  if (label.contentStart >= line.end) return false;
  const concept = conceptOf(label.title, { heading: false });
  if (concept === 'people' || concept === 'metrics') return true;
  if (MAY_LIST_NAMES.test(label.title) && listsNames(text, span(label.contentStart, line.end)))
    return true;
  return momentNames.has(concept) && isMoment(text, span(label.contentStart, line.end));
}

/** What is known for a moment as much as for a part: `Detected`, `Resolved`. */
const momentNames: ReadonlySet<SectionConcept | undefined> = new Set([
  'detection',
  'resolution',
  'response',
]);

/** What plain words before a colon state as facts (`Owner: Kim`) more often than they start a part. */
const factual: ReadonlySet<SectionConcept> = new Set(['people', 'metrics', 'references']);

/** Whether lines that start with plain names before a colon divide the text: at least two different ones. */
function usesPlainLabels(text: string, blocks: readonly Block[]): boolean {
  const concepts = new Set<SectionConcept>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const line of block.lines) {
      const label = labelAt(text, line);
      const concept = label?.form === 'plain' && conceptOf(label.title, { heading: false });
      if (concept && !factual.has(concept)) concepts.add(concept);
    }
  }
  return concepts.size >= 2;
}

/**
 * Whether lines that are nothing but a name divide the text, with no blank line around them: at least three
 * different ones, as in a text that was pasted without its headings.
 */
function usesBareNames(text: string, blocks: readonly Block[]): boolean {
  const concepts = new Set<SectionConcept>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const line of block.lines) {
      const name =
        block.lines.length === 1 || isShort(text, line) ? nameAlone(text, line, true) : undefined;
      const concept = name && conceptOf(name.title, { heading: false });
      if (concept) concepts.add(concept);
      if (concepts.size >= 3) return true;
    }
  }
  return false;
}

/** Whether a line could be a name: short, and without the full stop of a sentence. */
function isShort(text: string, { start, end }: Span): boolean {
  return (
    end - start <= 50 &&
    /[\p{L}:\p{Extended_Pictographic}\uFE0F]\s*$/u.test(text.slice(Math.max(start, end - 3), end))
  );
}

function labelHints(node: GrowingNode): ConceptHints {
  return {
    heading: false,
    ...(node.concept ? { parent: node.concept } : parentConcept(node)),
  };
}

/** `4. Timeline`: a numbered line that is only a name, with its content behind the list. */
function numberedLabel(text: string, list: List, node: GrowingNode): GrowingNode | undefined {
  const item = list.items[0]!;
  if (!list.ordered || list.items.length !== 1 || item.children.length !== 1) return undefined;
  const line = onlyLine(item);
  if (!line || isListing(node)) return undefined;
  const title = plainText(text.slice(line.start, Math.min(line.end, line.start + LINE_START)));
  const concept = conceptOf(title, labelHints(node));
  return concept && labelNode({ title, span: line }, item.span, item.line, node, concept);
}

function onlyLine(item: ListItem): Span | undefined {
  const first = item.children[0];
  return first?.kind === 'paragraph' && first.lines.length === 1 ? first.lines[0] : undefined;
}

function isListing(node: GrowingNode): boolean {
  const parent = node.concept ?? parentConcept(node).parent;
  return parent === 'timeline' || parent === 'actions';
}

/** Finds items that are labels: `- **Impact**: …`, and `- What went well` over a list of its own. */
function findListLabels(
  text: string,
  list: List,
  parent: GrowingNode,
  found: GrowingNode[],
  depth = 0,
): void {
  if (isListing(parent) || parent.concept === 'references' || depth > 3) return;
  const plain = plainLabels(text, list, parent);
  for (const item of list.items) {
    const first = item.children[0];
    if (first?.kind !== 'paragraph') continue;
    const line = span(item.contentStart, first.lines[0]!.end);
    const label = labelAt(text, line) ?? bareLabel(text, item, line);
    const hints = labelHints(parent);
    const concept = label && conceptOf(label.title, hints);
    if (
      label &&
      concept &&
      // `- **Users affected**: 12` below a heading on the impact is one of its facts.
      concept !== hints.parent &&
      !statesFact(text, label, line) &&
      divides(concept, hints.parent) &&
      ((label.form === 'bold' && text[label.span.end - 1] !== '.') ||
        plain.has(item) ||
        isLesson(concept, label, line))
    ) {
      const node = labelNode(label, item.span, item.line, parent, concept);
      node.content.push(...behindLabel(label, first), ...item.children.slice(1));
      found.push(node);
      for (const child of item.children) {
        if (child.kind === 'list') findListLabels(text, child, node, found, depth + 1);
      }
    } else {
      for (const child of item.children) {
        if (child.kind === 'list') findListLabels(text, child, parent, found, depth + 1);
      }
    }
  }
}

/** Whether an item is nothing but the name of a kind of lesson, as in a list of such lists. */
function isLesson(concept: SectionConcept, label: Label, line: Span): boolean {
  return lessonKinds.has(concept) && label.span.end === line.end;
}

const lessonKinds: ReadonlySet<SectionConcept> = new Set([
  'wentWell',
  'wentBadly',
  'lucky',
  'lessons',
]);

/** The rest of the paragraph that a label starts. */
function behindLabel(label: { contentStart: number }, paragraph: Paragraph): Paragraph[] {
  const [first, ...others] = paragraph.lines;
  const lines =
    label.contentStart < first!.end ? [span(label.contentStart, first!.end), ...others] : others;
  const line = lines.length > others.length ? paragraph.line : paragraph.line + 1;
  return lines.length > 0 ? [paragraphOf(lines, line)] : [];
}

/** An item that is only a name, its content nested below it. */
function bareLabel(text: string, item: ListItem, line: Span): Label | undefined {
  const nested = item.children.slice(1).some((child) => child.kind === 'list');
  if (!nested || onlyLine(item) === undefined || line.end - line.start > LONGEST_LABEL) {
    return undefined;
  }
  const title = plainText(text.slice(line.start, line.end));
  return { form: 'plain', title, span: line, contentStart: line.end };
}

/**
 * The items of a list that are labels without emphasis. One capitalised word before a colon says little;
 * a list counts as one of labels where at least two items, and half of them, start with known names.
 */
function plainLabels(text: string, list: List, parent: GrowingNode): ReadonlySet<ListItem> {
  const labelled = new Set<ListItem>();
  let known = 0;
  if (parent.concept === 'metrics') return labelled;
  for (const item of list.items) {
    const first = item.children[0];
    if (first?.kind !== 'paragraph') continue;
    const line = span(item.contentStart, first.lines[0]!.end);
    const label = labelAt(text, line) ?? bareLabel(text, item, line);
    if (!label) continue;
    const concept = conceptOf(label.title, { heading: false });
    if (concept) labelled.add(item);
    if (concept || isMetadataName(label.title)) known++;
  }
  return known >= 2 && known * 2 >= list.items.length ? labelled : new Set();
}

/** Finds the rows of a table of names and values that are about a concept: `| Impact | … |`. */
function findRowLabels(
  text: string,
  table: Table,
  parent: GrowingNode,
  found: GrowingNode[],
): void {
  if (isListing(parent)) return;
  const rows = [table.header, ...table.rows];
  const names = rows.map((row) => {
    const cell = row.cells[0]?.content;
    const long = !cell || row.cells.length !== 2 || cell.end - cell.start > LONGEST_LABEL;
    return long ? '' : plainText(text.slice(cell.start, cell.end)).replace(/[\s:：]+$/, '');
  });
  const concepts = names.map((name) =>
    name === '' ? undefined : conceptOf(name, labelHints(parent)),
  );
  const known = names.filter((name, index) => concepts[index] || isMetadataName(name)).length;
  if (known < 2 || known * 2 < rows.length) return;
  for (const [index, row] of rows.entries()) {
    const concept = concepts[index];
    const [name, value] = row.cells;
    if (!concept || concept === parent.concept || !name || !value) continue;
    if (factual.has(concept) || concept === 'timeline' || isMoment(text, value.content)) continue;
    if (MAY_LIST_NAMES.test(names[index]!) && listsNames(text, value.content)) continue;
    const label = { title: names[index]!, span: name.content };
    const node = labelNode(label, row.span, row.line, parent, concept, 'row');
    if (value.content.end > value.content.start) {
      node.content.push(paragraphOf([value.content], row.line));
    }
    found.push(node);
  }
}

/** Whether a value is nothing but a time: `Detected: 2024-03-05 10:27` says when, and starts no part. */
function isMoment(text: string, where: Span): boolean {
  const cursor = new Cursor(text, where.start, where.end);
  while (isMark(cursor.code()) || isBlank(cursor.code())) cursor.at++;
  if (!takeWrittenTime(cursor)) return false;
  return /^[\s*_`)\]]*(?:\([^()]{1,60}\))?$/.test(text.slice(cursor.at, where.end));
}

/** Labels whose name alone does not settle what they are about, by what stands behind them. */
function assignLazily(text: string, node: GrowingNode): void {
  const concept = conceptOf(node.title, {
    ...parentConcept(node),
    heading: false,
    listsTimes: () => listsTimes(text, node),
    listsPeople: () => listsPeople(text, node),
  });
  if (concept !== undefined) node.concept = concept;
}
