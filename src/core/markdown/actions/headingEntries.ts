import { span } from '../../text/span.ts';
import { plainText } from '../inline.ts';
import { endOf } from '../outlineNode.ts';
import type { OutlineNode } from '../outlineNode.ts';
import { listsDetails, mayListActions } from './actionLists.ts';
import { opensAction } from './actionWords.ts';
import type { ActionEntry, ActionGroup, ActionSource } from './entry.ts';
import { mentionedOwner } from './fields.ts';
import { fieldsOfLine, fieldsBelow } from './fieldsBelow.ts';
import { actionKindOf } from './kinds.ts';

/** The headings among siblings that are actions themselves, with prose or fields below them. */
export function headingsAreActions(
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

/** The action that a heading is, with what its fields and prose below say of it. */
export function headingEntry(
  source: ActionSource,
  node: OutlineNode,
  group: ActionGroup,
): ActionEntry {
  const { text } = source;
  const lists = node.content.filter((block) => block.kind === 'list');
  const values = new Map(fieldsBelow(text, lists).values);
  for (const block of node.content) {
    if (block.kind !== 'paragraph') continue;
    for (const line of block.lines) {
      for (const [name, value] of fieldsOfLine(text, line)) {
        if (!values.has(name)) values.set(name, value);
      }
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
