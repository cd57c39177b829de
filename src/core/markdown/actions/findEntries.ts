import type { OutlineNode } from '../outlineNode.ts';
import type { Block } from '../tree.ts';
import { hasTasks, mayListActions } from './actionLists.ts';
import type { ActionEntry, ActionGroup, ActionSource } from './entry.ts';
import { groupBelow } from './groups.ts';
import { headingEntry, headingsAreActions } from './headingEntries.ts';
import { listEntries } from './listEntries.ts';
import { paragraphEntries } from './proseEntries.ts';
import { isActionTable, tableEntries } from './table.ts';

/**
 * The action items that stand under a heading or label of action items, in document order: list items,
 * table rows, headings with their prose, and lines or paragraphs that state an action where there is no
 * list beside them.
 */
export function findEntries(source: ActionSource, node: OutlineNode): ActionEntry[] {
  const entries: ActionEntry[] = [];
  collect(source, node, {}, entries);
  return entries;
}

function collect(
  source: ActionSource,
  node: OutlineNode,
  group: ActionGroup,
  entries: ActionEntry[],
): void {
  collectBlocks(source, node.content, group, entries);
  const headings = node.children.filter(({ form }) => form === 'heading' || form === 'setext');
  const asActions = headingsAreActions(source, headings);
  for (const child of node.children) {
    if ((child.concept ?? 'actions') !== 'actions' || HOW_TO.test(child.title)) continue;
    if (asActions.has(child)) entries.push(headingEntry(source, child, group));
    else collect(source, child, groupBelow(source.text, group, child.titleSpan), entries);
  }
}

/** What is explained and not planned: `Recommended workflow`, `Useful commands`. */
const HOW_TO =
  /^\W*(?:(?:recommended|correct|suggested|useful|helpful|example|common) )?(?:workflow|commands)\W*$/i;

/** The entries among blocks; a line of its own before a list names the group that the list is. */
function collectBlocks(
  source: ActionSource,
  blocks: readonly Block[],
  group: ActionGroup,
  entries: ActionEntry[],
): void {
  const lists = blocks.some((block) => mayListActions(source.text, block));
  let current = group;
  let numbered = false;
  const tabulated = blocks.findIndex(
    (block) => block.kind === 'table' && isActionTable(source.text, block),
  );
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'list' || block.kind === 'table') {
      if (!mayListActions(source.text, block)) continue;
    }
    if (block.kind === 'list') {
      // A list over the table of actions explains its columns, or says what has been done.
      if (index < tabulated && !hasTasks(block)) continue;
      // Bullets between numbered items, their indent forgotten, say more of the item above them.
      const nested = numbered && !block.ordered;
      entries.push(...listEntries(source, block, { group: current, nested }));
      numbered ||= block.ordered;
    } else if (block.kind === 'table') entries.push(...tableEntries(source.text, block, current));
    else if (block.kind === 'quote') collectBlocks(source, block.children, current, entries);
    else if (block.kind === 'paragraph') {
      if (lists) current = groupBelow(source.text, group, block.span);
      else entries.push(...paragraphEntries(source, block, group));
    }
  }
}
