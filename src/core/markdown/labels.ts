import { conceptOf } from '../review/concepts.ts';
import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { listsPeople, listsTimes } from './contentHints.ts';
import { Cursor } from '../time/cursor.ts';
import { takeWrittenTime } from '../time/writtenTime.ts';
import { labelAt, nameAlone } from './label.ts';
import type { Label } from './label.ts';
import { conceptOfParagraphLabel, statesFact } from './labelConcept.ts';
import { labelNode, paragraphOf } from './labelNode.ts';
import { isShort, usesBareNames, usesPlainLabels } from './labelStyle.ts';
import { findListLabels, numberedLabel } from './listLabels.ts';
import { isUnderQuestions, parentConcept } from './outlineNode.ts';
import type { GrowingNode } from './outlineNode.ts';
import { findRowLabels } from './rowLabels.ts';
import type { Block, Paragraph } from './tree.ts';

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
    } else if (current && label.form === 'bold' && isWhole && !isRemark(text, line, label)) {
      flush(index);
      current = undefined;
    }
  }
  flush(lines.length);
  return current;
}

/** Whether an emphasised line belongs to the part it stands in: a day, a note in italics, `**All times in UTC**`. */
function isRemark(text: string, line: Span, { title, span: { start, end } }: Label): boolean {
  return (
    /^(?:[*_][^*_]|\*\*all times\b)/i.test(text.slice(line.start, line.end)) ||
    (/\d/.test(title) && takeWrittenTime(new Cursor(text, start, end))?.weak === false)
  );
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
