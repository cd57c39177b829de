import { isScalar } from 'yaml';
import type { ReviewDocument } from '../../review/document.ts';
import { setKey, patchMapping } from '../../yaml/edit/mapping.ts';
import { replaceScalar, isFlow } from '../../yaml/edit/scalar.ts';
import { arrangeItems, writeItem } from '../../yaml/edit/sequence.ts';
import type { NewMapping } from '../../yaml/edit/write.ts';
import { writeBlock, writeFlow } from '../../yaml/edit/write.ts';
import { columnOf, startOf, styleOf } from '../../yaml/edit/layout.ts';
import type { YAMLSeq } from 'yaml';
import type { YamlSource } from '../../yaml/edit/scalar.ts';
import type { Place } from '../arrange.ts';
import type { ActionPatch, NewAction } from '../change.ts';
import type { Draft } from '../draft.ts';
import type { Splice } from '../../text/splice.ts';
import type { Scalar } from 'yaml';
import { indexIn, listUnder, mappingAt, rootOf, rootOrder, yamlSource } from './nodes.ts';

const actionOrder = ['title', 'kind', 'owner', 'priority', 'due', 'status', 'reason', 'ticket'];

/** Makes the action items of a YAML review what they are to be. */
export function writeActions(document: ReviewDocument, { actions }: Draft): Splice[] {
  const source = yamlSource(document);
  const list = listUnder(source, 'actionItems');
  if (!list || list.seq.items.length === 0) {
    const items = actions.map(({ added }) => newAction(added!));
    return items.length === 0
      ? []
      : setKey(source, rootOf(source), 'actionItems', items, rootOrder);
  }
  const { key, seq } = list;
  const before = document.review.actions;
  const placeIn = new Map(before.map((action, index) => [action, index]));
  const places = actions.map(({ source: action, added, patch }): Place => {
    if (added) return { lines: writeItem(source, seq, seq.items.length - 1, newAction(added)) };
    const isTouched = Object.keys(patch).length > 0;
    const item = isTouched ? indexIn(source, seq, action!.span) : 0;
    return {
      from: placeIn.get(action!)!,
      splices: isTouched ? updateAction(source, seq, item, patch) : [],
    };
  });
  const items = before.map(({ span }) => indexIn(source, seq, span));
  return arrangeItems(source, key, seq, items, places);
}

function updateAction(
  source: YamlSource,
  seq: YAMLSeq,
  index: number,
  { state, ...patch }: ActionPatch,
): Splice[] {
  const keys = { ...patch, ...(state !== undefined && { status: state }) };
  const item: unknown = seq.items[index];
  return isScalar(item)
    ? updateBareAction(source, item, keys, isFlow(seq))
    : patchMapping(source, mappingAt(seq, index), keys, actionOrder);
}

/** An item that is only its title becomes a mapping as soon as it has more to say. */
function updateBareAction(
  source: YamlSource,
  item: Scalar,
  { title, ...rest }: Omit<ActionPatch, 'state'> & { status?: string | null },
  flow: boolean,
): Splice[] {
  const more = Object.entries(rest).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  if (more.length === 0) return title === undefined ? [] : replaceScalar(source, item, title, flow);
  const ordered = more.sort(([a], [b]) => actionOrder.indexOf(a) - actionOrder.indexOf(b));
  const value: NewMapping = { title: title ?? String(item.value), ...Object.fromEntries(ordered) };
  const [start, end] = item.range!;
  const style = styleOf(source);
  const offset = startOf(source, item);
  const text = flow
    ? writeFlow(value, style.quotes)
    : writeBlock(value, columnOf(source.text, offset), style);
  return [{ start: source.tree.base + start, end: source.tree.base + end, text }];
}

function newAction({ state, ...rest }: NewAction): NewMapping {
  const known = { ...rest, ...(state && { status: state }) };
  return Object.fromEntries(
    actionOrder.flatMap((key) => {
      const part = known[key as keyof typeof known];
      return part === undefined ? [] : [[key, part]];
    }),
  );
}
