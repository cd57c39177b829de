import { durationOfField, durationsInProse } from '../../review/statedDurations.ts';
import { measureOfField } from '../../review/durationMeasure.ts';
import type { StatedDuration } from '../../review/model.ts';
import type { Located, Span } from '../../text/span.ts';
import type { Outline } from '../outline.ts';
import type { OutlineNode } from '../outlineNode.ts';
import { parentConcept } from '../outlineNode.ts';
import type { Block } from '../tree.ts';
import type { Fact } from './fact.ts';

/**
 * The durations that a Markdown review states, in document order: in fields, in its title, and in prose
 * outside the timeline and the action items, where most durations speak of single steps.
 */
export function statedDurations(
  text: string,
  facts: readonly Fact[],
  { root, nodes }: Outline,
  title: Located<string> | undefined,
): StatedDuration[] {
  const found = new Map<number, StatedDuration>();
  const add = (duration: StatedDuration | undefined): void => {
    if (duration && !found.has(duration.span.start)) found.set(duration.span.start, duration);
  };
  for (const { name, label, value } of facts) {
    const measure = measureOfField(name, label);
    if (measure && found.size < MOST_DURATIONS) add(durationOfField(text, measure, value.span));
  }
  if (title) durationsInProse(text, title.span).forEach(add);
  for (const node of [root, ...nodes]) {
    if (!isTold(node)) continue;
    for (const run of node.content.flatMap(runsIn)) {
      if (found.size < MOST_DURATIONS) durationsInProse(text, run).forEach(add);
    }
  }
  return [...found.values()].sort((one, other) => one.span.start - other.span.start);
}

/** Nobody states more; a text that does is a log. */
const MOST_DURATIONS = 500;

const apart = new Set(['timeline', 'actions', 'references', 'people', 'background']);

/** Whether a part tells of the incident as a whole. */
function isTold(node: OutlineNode): boolean {
  const concept = node.concept ?? parentConcept(node).parent;
  return concept === undefined || !apart.has(concept);
}

function runsIn(block: Block): Span[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.span];
    case 'list':
      return block.items.flatMap(({ children }) => children.flatMap(runsIn));
    case 'quote':
      return block.children.flatMap(runsIn);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.map(({ content }) => content));
    default:
      return [];
  }
}
