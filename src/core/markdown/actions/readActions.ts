import type { ActionItem } from '../../review/model.ts';
import type { Outline } from '../outline.ts';
import { parentConcept } from '../outlineNode.ts';
import type { OutlineNode } from '../outlineNode.ts';
import type { MarkdownTree } from '../tree.ts';
import type { ActionEntry, ActionSource } from './entry.ts';
import { findEntries } from './findEntries.ts';
import { readAction } from './readAction.ts';
import { isActionTable, tableEntries } from './table.ts';

/** What was read of a document's action items. */
export interface ActionReading {
  /** In document order. */
  readonly actions: readonly ActionItem[];
  /** How each is written, for edits that keep its form. */
  readonly entries: ReadonlyMap<ActionItem, ActionEntry>;
}

/**
 * The action items of a review, in document order: what stands in its sections of actions, and tables
 * that can be nothing else wherever they stand.
 * @param year the incident's, for due dates without one
 */
export function readActions(
  text: string,
  tree: MarkdownTree,
  outline: Outline,
  year: number | undefined,
): ActionReading {
  const source: ActionSource = {
    text,
    definitions: tree.definitions,
    ...(year !== undefined && { year }),
  };
  const entries = new Map<number, ActionEntry>();
  for (const node of [outline.root, ...outline.nodes]) {
    const found = isTopmost(node) ? findEntries(source, node) : tablesIn(source, node);
    for (const entry of found)
      if (!entries.has(entry.span.start)) entries.set(entry.span.start, entry);
  }
  const inOrder = [...entries.values()].sort((one, other) => one.span.start - other.span.start);
  const read = new Map(inOrder.map((entry) => [readAction(source, entry), entry]));
  return { actions: [...read.keys()], entries: read };
}

function isTopmost(node: OutlineNode): boolean {
  return node.concept === 'actions' && parentConcept(node).parent !== 'actions';
}

function tablesIn({ text }: ActionSource, node: OutlineNode): ActionEntry[] {
  if (node.concept === 'timeline' || node.concept === 'actions') return [];
  return node.content.flatMap((block) =>
    block.kind === 'table' && isActionTable(text, block) ? tableEntries(text, block, {}) : [],
  );
}
