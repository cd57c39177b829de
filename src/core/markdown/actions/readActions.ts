import type { CalendarDate } from '../../time/wallTime.ts';
import { span } from '../../text/span.ts';
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
 * @param incidentDay for due dates without a year
 * @param names of the people whom the review lists
 */
export function readActions(
  text: string,
  tree: MarkdownTree,
  outline: Outline,
  incidentDay: CalendarDate | undefined,
  names: readonly string[],
): ActionReading {
  const source: ActionSource = {
    text,
    people: new Set(names.map((name) => name.toLowerCase().split(/\s/, 1)[0]!)),
    definitions: tree.definitions,
    incidentDay,
  };
  const entries = new Map<number, ActionEntry>();
  for (const node of [outline.root, ...outline.nodes]) {
    const found = isTopmost(node) ? findEntries(source, node) : strayIn(source, node);
    for (const entry of found)
      if (!entries.has(entry.span.start)) entries.set(entry.span.start, entry);
  }
  const inOrder = [...entries.values()].sort((one, other) => one.span.start - other.span.start);
  const read = new Map(inOrder.map((entry) => [readAction(source, entry), entry]));
  return { actions: [...read.keys()], entries: read };
}

function isTopmost(node: OutlineNode): boolean {
  if (BACKLOG.test(node.title)) return false;
  return node.concept === 'actions' && parentConcept(node).parent !== 'actions';
}

/** What was planned before the incident is looked at there, and nothing new is. */
const BACKLOG = /^\W*(?:\d+\W+)?backlog check\b/i;

/**
 * The actions in a part on something else: in tables of actions, in paragraphs that say they are one, and in
 * lists that a sentence leads to.
 */
function strayIn(source: ActionSource, node: OutlineNode): ActionEntry[] {
  const { text } = source;
  if (node.concept === 'timeline' || node.concept === 'actions') return [];
  return node.content.flatMap((block, index) => {
    if (block.kind === 'table')
      return isActionTable(text, block) ? tableEntries(text, block, {}) : [];
    if (block.kind !== 'paragraph') return [];
    const { start, end } = block.span;
    const next = node.content[index + 1];
    if (next?.kind === 'list' && LEADS_TO_ACTIONS.test(text.slice(Math.max(start, end - 300), end)))
      return findEntries(source, { ...node, content: [next], children: [] });
    const label = NAMED_ACTION.exec(text.slice(start, Math.min(end, start + 40)))?.[0];
    if (label === undefined) return [];
    const where = span(start + label.length, end);
    return [{ span: block.span, text: where, parts: [where], fields: new Map(), group: {} }];
  });
}

/** `To prevent this from happening again, we will:` before a list. */
const LEADS_TO_ACTIONS =
  /\b(?:prevent|avoid|reduce the \w+ of)\b[^.!?]*\b(?:this|these|similar|such|again|recurrence|future)\b[^.!?]*:\s*$/i;

/** `Action point: raise the limit`, in the middle of what was learnt. */
const NAMED_ACTION = /^(?:\*\*|__)?Action (?:item|point)(?::(?:\*\*|__)?|(?:\*\*|__):)\s+(?=\S)/i;
