import { conceptOf } from '../review/concepts.ts';
import { span } from '../text/span.ts';
import { Cursor } from '../time/cursor.ts';
import { takeWrittenTime } from '../time/writtenTime.ts';
import { listsDeeds, listsPeople, listsTimes } from './contentHints.ts';
import { findLabels } from './labels.ts';
import { isUnderQuestions, newNode, parentConcept } from './outlineNode.ts';
import type { GrowingNode, OutlineNode } from './outlineNode.ts';
import type { Block, MarkdownHeading, MarkdownTree } from './tree.ts';

export interface Outline {
  readonly root: OutlineNode;
  /** All nodes but the root, in document order. */
  readonly nodes: readonly OutlineNode[];
  /** The heading that is the title of the file, not of a part of it. */
  readonly title?: OutlineNode;
}

/**
 * The parts of a Markdown review by headings and labels, with what each is about.
 * @param titled whether the front matter already gives the file a title
 */
export function readOutline(text: string, tree: MarkdownTree, titled: boolean): Outline {
  const root = newNode({
    form: 'root',
    title: '',
    titleSpan: span(0, 0),
    level: 0,
    line: 0,
    start: 0,
    headEnd: 0,
  });
  const headings = placeHeadings(text, tree.blocks, root);
  const title = findTitle(headings, titled);
  for (const node of headings) if (node !== title) assignConcept(text, node);
  const nodes: GrowingNode[] = [];
  for (const node of [root, ...headings]) {
    if (node !== root) nodes.push(node);
    nodes.push(...findLabels(text, node));
  }
  return { root, nodes, ...(title && { title }) };
}

/** Puts each heading under the one it belongs to, and each other block under its heading. */
function placeHeadings(text: string, blocks: readonly Block[], root: GrowingNode): GrowingNode[] {
  const headings: GrowingNode[] = [];
  const open = [root];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      open[open.length - 1]!.content.push(block);
      continue;
    }
    const node = headingNode(block);
    while (closes(text, node, open[open.length - 1]!)) open.pop();
    const parent = open[open.length - 1]!;
    node.parent = parent;
    parent.children.push(node);
    open.push(node);
    headings.push(node);
  }
  return headings;
}

function headingNode(heading: MarkdownHeading): GrowingNode {
  return newNode({
    form: heading.form === 'atx' ? 'heading' : 'setext',
    title: heading.text,
    titleSpan: heading.titleSpan,
    level: heading.level,
    line: heading.line,
    start: heading.span.start,
    headEnd: heading.span.end,
  });
}

/**
 * Whether a heading ends the part above it. Days and times at the level of the timeline's own heading do
 * not: `## Timeline`, `## May 12`, `### 20:15`.
 */
function closes(text: string, node: GrowingNode, above: GrowingNode): boolean {
  if (above.form === 'root' || above.level < node.level) return false;
  if (above.level > node.level || conceptOf(above.title) !== 'timeline') return true;
  const { start, end } = node.titleSpan;
  const time = takeWrittenTime(new Cursor(text, start, end));
  return time === undefined || time.weak;
}

/**
 * The heading that names the whole file: the first one, if it is of the top level or stands over all others.
 * Where it reads like that of a part (`# Incident retrospective`), it has to do so alone.
 */
function findTitle(headings: readonly GrowingNode[], titled: boolean): GrowingNode | undefined {
  const [first, ...others] = headings;
  if (!first) return undefined;
  const isOver = others.length > 0 && others.every(({ level }) => level > first.level);
  if (conceptOf(first.title) === undefined) return first.level === 1 || isOver ? first : undefined;
  if (titled || !isOver) return undefined;
  const isBare = first.level === 1 && first.content.length === 0;
  return isBare || namesSubject(first) ? first : undefined;
}

/** Whether a heading says of what it is: `Incident retro - search was down`, `RCA: lost messages`. */
function namesSubject({ title }: GrowingNode): boolean {
  const [kind, subject] = title.split(/\s+[-–—]+\s+|:\s+/, 2);
  return (
    subject !== undefined && conceptOf(kind!) !== 'timeline' && conceptOf(subject) === undefined
  );
}

function assignConcept(text: string, node: GrowingNode): void {
  if (isUnderQuestions(node)) return;
  const concept = conceptOf(node.title, {
    heading: true,
    ...parentConcept(node),
    listsTimes: () => listsTimes(text, node),
    listsPeople: () => listsPeople(text, node),
    listsDeeds: () => listsDeeds(text, node),
    empty: () => node.content.length === 0 && node.children.length === 0,
  });
  if (concept !== undefined) node.concept = concept;
}
