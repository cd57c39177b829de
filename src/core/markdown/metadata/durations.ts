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
    for (const block of node.content) {
      eachRun(block, (run) => {
        if (found.size < MOST_DURATIONS) durationsInProse(text, run).forEach(add);
      });
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

/** Gives `take` the runs of prose in a block, in order. */
function eachRun(block: Block, take: (run: Span) => void): void {
  switch (block.kind) {
    case 'paragraph':
      take(block.span);
      break;
    case 'list':
      for (const { children } of block.items) for (const child of children) eachRun(child, take);
      break;
    case 'quote':
      for (const child of block.children) eachRun(child, take);
      break;
    case 'table':
      for (const { cells } of block.rows) for (const { content } of cells) take(content);
      break;
  }
}
