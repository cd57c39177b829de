import { isScalar } from 'yaml';
import type { ReviewDocument } from '../../review/document.ts';
import type { ActionItem } from '../../review/model.ts';
import { setKey, patchMapping } from '../../yaml/edit/mapping.ts';
import { replaceScalar, isFlow } from '../../yaml/edit/scalar.ts';
import { insertItem, removeItem } from '../../yaml/edit/sequence.ts';
import type { NewMapping } from '../../yaml/edit/write.ts';
import { writeBlock, writeFlow } from '../../yaml/edit/write.ts';
import { columnOf, startOf, styleOf } from '../../yaml/edit/layout.ts';
import type { YamlSource } from '../../yaml/edit/scalar.ts';
import type { ActionPatch, NewAction } from '../change.ts';
import { stale } from '../plan.ts';
import type { Splice } from '../../text/splice.ts';
import type { Scalar } from 'yaml';
import type { Candidates } from '../planner.ts';
import { indexIn, listUnder, mappingAt, rootOf, rootOrder, yamlSource } from './nodes.ts';

const actionOrder = ['title', 'kind', 'owner', 'priority', 'due', 'status', 'reason', 'ticket'];

export function updateAction(
  document: ReviewDocument,
  action: ActionItem,
  { state, ...patch }: ActionPatch,
): Candidates {
  const source = yamlSource(document);
  const { seq } = actionList(source);
  const index = indexIn(source, seq, action.span);
  const keys = { ...patch, ...(state !== undefined && { status: state }) };
  const item: unknown = seq.items[index];
  if (isScalar(item)) return [() => updateBareAction(source, item, keys, isFlow(seq))];
  return [() => patchMapping(source, mappingAt(seq, index), keys, actionOrder)];
}

/** An item that is only its title becomes a mapping as soon as it has more to say. */
function updateBareAction(
  source: YamlSource,
  item: Scalar,
  { title, ...rest }: Omit<ActionPatch, 'state'> & { status?: string | null },
  flow: boolean,
): readonly Splice[] {
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

export function addAction(document: ReviewDocument, action: NewAction): Candidates {
  const source = yamlSource(document);
  const list = listUnder(source, 'actionItems');
  const { state, ...rest } = action;
  const known = { ...rest, ...(state && { status: state }) };
  const value = Object.fromEntries(
    actionOrder.flatMap((key) => {
      const part = known[key as keyof typeof known];
      return part === undefined ? [] : [[key, part]];
    }),
  ) as NewMapping;
  return [
    () =>
      list && list.seq.items.length > 0
        ? insertItem(source, list.seq, list.seq.items.length, value)
        : setKey(source, rootOf(source), 'actionItems', [value], rootOrder),
  ];
}

export function deleteAction(document: ReviewDocument, action: ActionItem): Candidates {
  const source = yamlSource(document);
  const { key, seq } = actionList(source);
  return [() => removeItem(source, key, seq, indexIn(source, seq, action.span))];
}

function actionList(source: YamlSource) {
  const list = listUnder(source, 'actionItems');
  if (!list) stale();
  return list;
}
