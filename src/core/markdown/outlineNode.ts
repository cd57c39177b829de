import type { SectionConcept } from '../review/vocabulary.ts';
import type { Span } from '../text/span.ts';
import type { Block } from './tree.ts';

/**
 * A part of a review as its writer divided it: what stands under a heading, or behind a label. The root
 * stands for the whole file; its content is what comes before the first heading.
 */
export interface OutlineNode {
  readonly form: 'root' | 'heading' | 'setext' | 'label' | 'row';
  /** As a reader sees it; empty for the root. */
  readonly title: string;
  readonly titleSpan: Span;
  /** 0 for the root, 1–6 for headings; a label is one below what it stands in. */
  readonly level: number;
  /** Zero-based. */
  readonly line: number;
  /** Where the heading or label starts. */
  readonly start: number;
  /** Where the heading or label ends. */
  readonly headEnd: number;
  /** What it is about; absent for the root, the file's title, and names that stand for nothing known. */
  readonly concept?: SectionConcept;
  readonly parent?: OutlineNode;
  readonly children: readonly OutlineNode[];
  /**
   * What stands under it before its first heading or paragraph label. A list item that is a label stays
   * in its list here too; what stands behind a label is a paragraph of its own.
   */
  readonly content: readonly Block[];
}

/** The node under construction. */
export interface GrowingNode extends OutlineNode {
  concept?: SectionConcept;
  parent?: GrowingNode;
  readonly children: GrowingNode[];
  content: Block[];
}

/** A node without content, not yet in the tree. */
export function newNode(
  head: Omit<OutlineNode, 'children' | 'content' | 'parent' | 'concept'>,
): GrowingNode {
  return { ...head, children: [], content: [] };
}

/** What the nearest part around a node is about. */
export function parentConcept(node: OutlineNode): { parent?: SectionConcept } {
  for (let above = node.parent; above; above = above.parent) {
    if (above.concept !== undefined) return { parent: above.concept };
  }
  return {};
}

/** Where a part of the file ends: with the last thing under it. */
export function endOf(node: OutlineNode): number {
  const inContent = node.content[node.content.length - 1]?.span.end ?? node.headEnd;
  const last = node.children[node.children.length - 1];
  return last ? Math.max(inContent, endOf(last)) : inContent;
}

const QUESTIONS_AND_ANSWERS =
  /^\W*(?:faqs?|q ?& ?a|q and a|frequently asked questions|questions and answers)\b/i;

/** Whether a part answers readers' questions, which sound like the names of other parts. */
export function isUnderQuestions(node: OutlineNode): boolean {
  for (let above: OutlineNode | undefined = node; above; above = above.parent) {
    if (QUESTIONS_AND_ANSWERS.test(above.title)) return true;
  }
  return false;
}
