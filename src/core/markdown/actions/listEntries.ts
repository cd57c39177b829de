import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { plainText } from '../inline.ts';
import type { Block, List, ListItem } from '../tree.ts';
import { hasTasks, listsDetails, titlesItems } from './actionLists.ts';
import { opensAction, saysNothing } from './actionWords.ts';
import type { ActionEntry, ActionGroup, ActionSource } from './entry.ts';
import { mentionedOwner } from './fields.ts';
import { fieldsBelow } from './fieldsBelow.ts';
import { groupBelow } from './groups.ts';
import { actionKindOf } from './kinds.ts';
import { statesAction } from './proseEntries.ts';
import { shownState } from './state.ts';

/**
 * Adds the actions of a list to `entries`, item by item.
 * @param nested whether it stands below an action: then its items may only say more of that
 */
export function collectItems(
  source: ActionSource,
  list: List,
  group: ActionGroup,
  entries: ActionEntry[],
  nested: boolean,
): void {
  const titled = titlesItems(source.text, list);
  for (const item of list.items) collectItem(source, item, group, entries, nested, titled);
}

/** `Q: Would an alert have helped?` is talked over and not yet an action. */
const QUESTION = /^(?:q|question)\s*[:.]\s/i;

function collectItem(
  source: ActionSource,
  item: ListItem,
  group: ActionGroup,
  entries: ActionEntry[],
  nested: boolean,
  titled: boolean,
): void {
  const { text } = source;
  const [first, ...below] = item.children;
  if (first?.kind !== 'paragraph') {
    for (const child of item.children) {
      if (child.kind === 'list') collectItems(source, child, group, entries, nested);
    }
    return;
  }
  const where = span(item.contentStart, Math.max(item.contentStart, first.span.end));
  const plain = plainText(text.slice(where.start, where.end));
  if (saysNothing(plain) && (!item.task || plain === '')) return;
  if (QUESTION.test(plain) && !item.task) return;
  const lists = below.filter((block) => block.kind === 'list');
  const fields = fieldsBelow(text, lists);
  const parts = lists.filter((list) => !fields.lists.has(list));
  const title = titled && (plain.includes(' ') || !actionKindOf(plain));
  if (!title && isGroup(source, item, where, plain, parts)) {
    // `Implementation:` below an action leads to how it is done.
    if (nested && !item.task && !parts.some(hasTasks)) return;
    const inner = groupBelow(text, group, where);
    for (const list of parts) collectItems(source, list, inner, entries, nested);
    return;
  }
  if (nested && !isItemOfItsOwn(item, plain)) return;
  const inner: ActionEntry[] = [];
  // What a list of items of their own says is theirs.
  const told = new Set<Block>();
  for (const list of title ? [] : parts) {
    const before = inner.length;
    collectItems(source, list, group, inner, true);
    if (inner.length > before) told.add(list);
  }
  const more = below.filter((block) => block.kind !== 'code' && !told.has(block));
  entries.push({
    span: item.span,
    text: where,
    parts: [where, ...more.map((block) => block.span)],
    ...(item.task && { box: item.task }),
    fields: fields.values,
    group,
  });
  entries.push(...inner);
}

/** `Added to the runbook:`, `Updated checks.yml:` have been done, not so `Planned changes:`. */
const DONE_TO = /^[A-Z][a-z-]+ed (?:to|in|the|an?|our|all) |^[A-Z][a-z-]+ed \S*\w[./_]\w/;

/** Whether an item only names the group of actions below it: `- Short term`, `- **Detection**:`. */
function isGroup(
  source: ActionSource,
  item: ListItem,
  where: Span,
  plain: string,
  lists: readonly List[],
): boolean {
  if (lists.length === 0 || item.task) return false;
  if (DONE_TO.test(plain)) return false;
  if (/[:：]$/.test(plain)) return !statesAction(plain) || plain.split(' ').length <= 4;
  if (opensAction(plain) || plain.split(' ').length > 5) return false;
  if (lists.some((list) => listsDetails(source.text, list))) return false;
  return !shownState(source.text, where) && !mentionedOwner(source.text, where);
}

/** Whether a nested item is an action besides the one it stands under, not a remark on it. */
function isItemOfItsOwn(item: ListItem, plain: string): boolean {
  if (item.task) return true;
  const words = plain.split(' ').length;
  return (
    words >= 3 && !/[:：]$/.test(plain) && opensAction(plain) && !/^(?:we|this|it)\b/i.test(plain)
  );
}
