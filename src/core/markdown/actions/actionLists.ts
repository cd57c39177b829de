import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { plainText } from '../inline.ts';
import { labelAt } from '../label.ts';
import type { Block, List } from '../tree.ts';
import { opensAction } from './actionWords.ts';
import { hasActionColumns } from './table.ts';

/**
 * Whether a list or table could be one of actions: not where all it has are single words, as names of hosts,
 * records and functions are, and no column is named as one of actions.
 */
export function mayListActions(text: string, block: Block): boolean {
  if (block.kind === 'table') {
    const cells = block.rows.flatMap(({ cells }) => cells.map(({ content }) => content));
    return hasActionColumns(text, block) || !cells.every((cell) => isName(text, cell));
  }
  if (block.kind !== 'list') return false;
  return !block.items.every(
    ({ task, contentStart, span: { end } }) => !task && isName(text, span(contentStart, end)),
  );
}

/** Whether a text is one word, or nothing: what is linked, and what has a number, can be a ticket. */
function isName(text: string, { start, end }: Span): boolean {
  const plain = text.slice(start, end).trim();
  return !/\s/.test(plain) && !/[#[\]]|:\/\/|[A-Z]-\d/.test(plain);
}

/** Whether the items of a list are titles of actions, each with one bullet that says more: groups have several. */
export function titlesItems(text: string, { items }: List): boolean {
  return (
    items.length >= 2 &&
    items.every(({ contentStart, task, children: [first, ...below] }) => {
      if (task || first?.kind !== 'paragraph') return false;
      const title = text.slice(contentStart, first.span.end).trim();
      const [list] = below;
      return (
        (/^(\*\*|__)[^*_]+\1$/.test(title) || opensAction(plainText(title))) &&
        below.length === 1 &&
        list?.kind === 'list' &&
        list.items.length === 1
      );
    })
  );
}

/**
 * Whether the items of a list say more of the action above them: `- Current: 1 GB`, `- Rationale: …`.
 * @param all whether they could be actions themselves: `- Alerts: add one`
 */
export function listsDetails(text: string, list: List, all = false): boolean {
  const labelled = list.items.filter(({ contentStart, task, children: [first] }) => {
    const line = first?.kind === 'paragraph' && span(contentStart, first.lines[0]!.end);
    const label = line && labelAt(text, line);
    if (!label || !all) return label && !opensAction(label.title);
    return !task && !opensAction(plainText(text.slice(label.contentStart, line.end)));
  });
  return labelled.length * 2 >= list.items.length;
}

/** Whether a list has items with a box to tick. */
export function hasTasks(list: List): boolean {
  return list.items.some(({ task }) => task !== undefined);
}
