import { span } from '../../text/span.ts';
import type { Located, Span } from '../../text/span.ts';
import { plainText } from '../inline.ts';
import { labelAt } from '../label.ts';
import type { OutlineNode } from '../outlineNode.ts';
import { endOf } from '../outlineNode.ts';
import type { Block, List, ListItem, Paragraph } from '../tree.ts';
import { opensAction, saysNothing } from './actionWords.ts';
import type { ActionEntry, ActionGroup, ActionSource } from './entry.ts';
import { fieldOf } from './fieldNames.ts';
import { isPlaceholder, mentionedOwner } from './fields.ts';
import type { FieldName } from './fieldNames.ts';
import { groupBelow } from './groups.ts';
import { actionKindOf } from './kinds.ts';
import { shownState } from './state.ts';
import { hasActionColumns, isActionTable, tableEntries } from './table.ts';

const noFields: ReadonlyMap<FieldName, Located<string>> = new Map();

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
      collectItems(source, block, current, entries, numbered && !block.ordered);
      numbered ||= block.ordered;
    } else if (block.kind === 'table') entries.push(...tableEntries(source.text, block, current));
    else if (block.kind === 'quote') collectBlocks(source, block.children, current, entries);
    else if (block.kind === 'paragraph') {
      if (lists) current = groupBelow(source.text, group, block.span);
      else entries.push(...paragraphEntries(source, block, group));
    }
  }
}

/**
 * Whether a list or table could be one of actions: not where all it has are single words, as names of hosts,
 * records and functions are, and no column is named as one of actions.
 */
function mayListActions(text: string, block: Block): boolean {
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

/**
 * Actions written as prose: each line that states one where every line is a sentence of its own, else the
 * paragraph where its first line does.
 */
function paragraphEntries(
  { text }: ActionSource,
  paragraph: Paragraph,
  group: ActionGroup,
): ActionEntry[] {
  const own =
    paragraph.lines.every((line) => labelAt(text, line)?.form === 'bold') ||
    haveOwnSentences(text, paragraph);
  const stretches = own ? paragraph.lines : [paragraph.span];
  const stating = stretches.filter((where) => {
    const plain = plainText(text.slice(where.start, where.end));
    const label = labelAt(text, where);
    return (
      statesAction(plain) ||
      (label && statesAction(plainText(text.slice(label.contentStart, where.end))))
    );
  });
  // Where some lines of their own say what to do, the others do so in rarer words.
  const all = own && stating.length > 0 && stating.length * 3 >= stretches.length;
  return (
    all ? stretches.filter(({ start, end }) => !saysNothing(text.slice(start, end))) : stating
  ).map((where) => ({ span: where, text: where, parts: [where], fields: noFields, group }));
}

/** Whether a text is an action in prose: it opens as one, or is short and says at once what will be done. */
function statesAction(plain: string): boolean {
  if (saysNothing(plain) || QUOTED_SUBJECT.test(plain) || LEADS.test(plain)) return false;
  if (opensAction(plain)) return true;
  const sentence = plain.split(/[.!?](?:\s|$)/, 1)[0]!;
  return (
    plain.length <= LONGEST_PROSE &&
    /\b(?:will|should|must|needs? to|is going to|are going to)\b/.test(sentence)
  );
}

/** `Q: Would an alert have helped?` is talked over and not yet an action. */
const QUESTION = /^(?:q|question)\s*[:.]\s/i;

/** `"Move the lookup" was in the backlog`: the action is only spoken of. */
const QUOTED_SUBJECT = /^["“«‘'][^"”»’\n]{1,200}["”»’'],?\s+(?:was|is|were|are|had|has|have)\b/;

/** `The following measures will be taken:` */
const LEADS =
  /\b(?:following|these)\b[^.:]{0,60}\b(?:measures?|actions?|steps?|improvements?|changes?|tasks?)\b[^.:]{0,60}:$/i;

const LONGEST_PROSE = 600;
/** Texts wrapped at a margin have lines about as long as it, most of them below this. */
const MARGIN = 125;

/** Whether the lines of a paragraph are sentences of their own and not one text wrapped at a margin. */
function haveOwnSentences(text: string, { lines }: Paragraph): boolean {
  if (lines.length < 2) return false;
  if (lines.some(({ start, end }) => end - start > MARGIN)) return true;
  return lines.every(
    ({ start, end }) =>
      /^[^\p{Ll}]*\p{Lu}/u.test(text.slice(start, start + 12)) &&
      (/[.!?)\]]\s*$/.test(text.slice(Math.max(start, end - 3), end)) ||
        opensAction(plainText(text.slice(start, end)))),
  );
}

function collectItems(
  source: ActionSource,
  list: List,
  group: ActionGroup,
  entries: ActionEntry[],
  nested: boolean,
): void {
  const titled = titlesItems(source.text, list);
  for (const item of list.items) collectItem(source, item, group, entries, nested, titled);
}

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

/** Whether the items of a list are titles of actions, each with one bullet that says more: groups have several. */
function titlesItems(text: string, { items }: List): boolean {
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

/**
 * Whether the items of a list say more of the action above them: `- Current: 1 GB`, `- Rationale: …`.
 * @param all whether they could be actions themselves: `- Alerts: add one`
 */
function listsDetails(text: string, list: List, all = false): boolean {
  const labelled = list.items.filter(({ contentStart, task, children: [first] }) => {
    const line = first?.kind === 'paragraph' && span(contentStart, first.lines[0]!.end);
    const label = line && labelAt(text, line);
    if (!label || !all) return label && !opensAction(label.title);
    return !task && !opensAction(plainText(text.slice(label.contentStart, line.end)));
  });
  return labelled.length * 2 >= list.items.length;
}

function hasTasks(list: List): boolean {
  return list.items.some(({ task }) => task !== undefined);
}

/** Whether a nested item is an action besides the one it stands under, not a remark on it. */
function isItemOfItsOwn(item: ListItem, plain: string): boolean {
  if (item.task) return true;
  const words = plain.split(' ').length;
  return (
    words >= 3 && !/[:：]$/.test(plain) && opensAction(plain) && !/^(?:we|this|it)\b/i.test(plain)
  );
}

/** The values in lists whose items are all fields of the item above: `- Owner: Jane`, `- Due: May 5`. */
function fieldsBelow(
  text: string,
  lists: readonly List[],
): { values: ReadonlyMap<FieldName, Located<string>>; lists: ReadonlySet<List> } {
  const values = new Map<FieldName, Located<string>>();
  const used = new Set<List>();
  for (const list of lists) {
    const found = list.items.map((item) => fieldOfItem(text, item));
    const known = found.filter((field) => field !== undefined);
    if (known.length * 2 <= list.items.length) continue;
    used.add(list);
    for (const [name, value] of known) if (!values.has(name)) values.set(name, value);
  }
  return { values, lists: used };
}

function fieldOfItem(text: string, item: ListItem): [FieldName, Located<string>] | undefined {
  const first = item.children[0];
  return first?.kind === 'paragraph'
    ? fieldOfLine(text, span(item.contentStart, first.span.end))
    : undefined;
}

/** The field that a line states, such as `**Owner**: Jane`; nothing where its value is a placeholder. */
export function fieldOfLine(text: string, line: Span): [FieldName, Located<string>] | undefined {
  const label = labelAt(text, line);
  const name = label && fieldOf(label.title);
  if (!label || !name || name === 'title') return undefined;
  const value = text.slice(label.contentStart, line.end).trimEnd();
  const where = span(label.contentStart, label.contentStart + value.length);
  return [name, { value: isPlaceholder(plainText(value)) ? '' : value, span: where }];
}

/** The headings among siblings that are actions themselves, with prose or fields below them. */
function headingsAreActions(
  source: ActionSource,
  headings: readonly OutlineNode[],
): ReadonlySet<OutlineNode> {
  const candidates = headings.filter(
    (node) =>
      node.concept === undefined && node.children.length === 0 && !listsActions(source, node),
  );
  const marked = candidates.filter((node) => isMarkedAsAction(source, node));
  const worded = candidates.filter(
    (node) => marked.includes(node) || saysAction(node) || isTopic(source, node),
  );
  // What is an action in most of them is one in all: people write a series of headings alike. A verb
  // in only one of them is chance.
  return new Set(worded.length * 2 >= headings.length ? candidates : marked);
}

function listsActions({ text }: ActionSource, node: OutlineNode): boolean {
  return node.content.some(
    (block) =>
      (block.kind === 'table' && mayListActions(text, block)) ||
      (block.kind === 'list' &&
        mayListActions(text, block) &&
        !fieldsBelow(text, [block]).lists.has(block) &&
        !(saysAction(node) && listsDetails(text, block, true))),
  );
}

function isMarkedAsAction({ text }: ActionSource, { title, titleSpan }: OutlineNode): boolean {
  if (NUMBER.test(title) || /^\W*(?:TODO|DONE)\b/.test(title)) return true;
  return mentionedOwner(text, titleSpan) !== undefined;
}

/** Whether a heading over prose alone is the topic of one action, and none that groups several. */
function isTopic({ text }: ActionSource, { title, content: [first] }: OutlineNode): boolean {
  if (first?.kind !== 'paragraph' || actionKindOf(title) || GROUPS.test(title)) return false;
  return !opensAction(plainText(text.slice(first.span.start, first.span.end)));
}

/** When or how far actions are, which several share: `Short term`, `Completed`. */
const GROUPS =
  /\b(?:term|immediate|done|completed?|open|pending|planned|progress|next|now|future|later|steps?|actions?|items?|tasks?|follow|improvements?|measures?|todo)\b/i;

function saysAction({ title }: OutlineNode): boolean {
  return opensAction(title) && title.split(' ').length >= 3;
}

const NUMBER = /^\s*(?:\d{1,2}[.):]|AI-?\d+[.:]?|#\d+[.:]?)\s+/;

function headingEntry(source: ActionSource, node: OutlineNode, group: ActionGroup): ActionEntry {
  const { text } = source;
  const lists = node.content.filter((block) => block.kind === 'list');
  const values = new Map(fieldsBelow(text, lists).values);
  for (const block of node.content) {
    if (block.kind !== 'paragraph') continue;
    for (const line of block.lines) {
      const field = fieldOfLine(text, line);
      if (field && !values.has(field[0])) values.set(...field);
    }
  }
  const { start, end } = node.titleSpan;
  const number = NUMBER.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0;
  const title = span(start + number, end);
  return {
    span: span(node.start, endOf(node)),
    text: title,
    parts: [
      title,
      ...node.content.filter(({ kind }) => kind !== 'code').map((block) => block.span),
    ],
    fields: values,
    group,
  };
}
