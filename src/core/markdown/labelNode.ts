import type { SectionConcept } from '../review/vocabulary.ts';
import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { newNode } from './outlineNode.ts';
import type { GrowingNode } from './outlineNode.ts';
import type { Paragraph } from './tree.ts';

/**
 * Puts a node for a label into the tree below `parent`, with nothing in it yet.
 * @param where all that the label stands in: a line, an item, a row
 */
export function labelNode(
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

/** A paragraph of some of the lines of another; `line` is the number of its first. */
export function paragraphOf(lines: readonly Span[], line: number): Paragraph {
  return {
    kind: 'paragraph',
    line,
    lines,
    span: span(lines[0]!.start, lines[lines.length - 1]!.end),
  };
}
