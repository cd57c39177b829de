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

/** Where a list stands. */
export interface ListPlace {
  readonly group: ActionGroup;
  /** Below an action: its items may only say more of that. */
  readonly nested: boolean;
}

/** The actions of a list, in its order. */
export function listEntries(source: ActionSource, list: List, place: ListPlace): ActionEntry[] {
  const titled = titlesItems(source.text, list);
  return list.items.flatMap((item) => itemEntries(source, item, place, titled));
}

/** `Q: Would an alert have helped?` is talked over and not yet an action. */
const QUESTION = /^(?:q|question)\s*[:.]\s/i;

/** @param titled whether the items of its list are titles over what they say below */
function itemEntries(
  source: ActionSource,
  item: ListItem,
  place: ListPlace,
  titled: boolean,
): ActionEntry[] {
  const { text } = source;
  const [first, ...below] = item.children;
  if (first?.kind !== 'paragraph') return entriesOfAll(source, item.children.filter(isList), place);
  const where = span(item.contentStart, Math.max(item.contentStart, first.span.end));
  const plain = plainText(text.slice(where.start, where.end));
  if (saysNothing(plain) && (!item.task || plain === '')) return [];
  if (QUESTION.test(plain) && !item.task) return [];
  const lists = below.filter(isList);
  const fields = fieldsBelow(text, lists);
  const parts = lists.filter((list) => !fields.lists.has(list));
  const isTitle = titled && (plain.includes(' ') || !actionKindOf(plain));
  if (!isTitle && isGroup(source, item, where, plain, parts)) {
    // `Implementation:` below an action leads to how it is done.
    if (place.nested && !item.task && !parts.some(hasTasks)) return [];
    return entriesOfAll(source, parts, { ...place, group: groupBelow(text, place.group, where) });
  }
  if (place.nested && !isItemOfItsOwn(item, plain)) return [];
  const inner = (isTitle ? [] : parts).map((list) => ({
    list,
    entries: listEntries(source, list, { ...place, nested: true }),
  }));
  // What a list of items of their own says is theirs.
  const told = new Set<Block>(inner.flatMap(({ list, entries }) => (entries.length ? list : [])));
  const more = below.filter((block) => block.kind !== 'code' && !told.has(block));
  const entry: ActionEntry = {
    span: item.span,
    text: where,
    parts: [where, ...more.map((block) => block.span)],
    ...(item.task && { box: item.task }),
    fields: fields.values,
    group: place.group,
  };
  return [entry, ...inner.flatMap(({ entries }) => entries)];
}

function entriesOfAll(source: ActionSource, lists: readonly List[], place: ListPlace) {
  return lists.flatMap((list) => listEntries(source, list, place));
}

function isList(block: Block): block is List {
  return block.kind === 'list';
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
