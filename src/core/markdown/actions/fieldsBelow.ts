import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { labelAt } from '../label.ts';
import type { List, ListItem } from '../tree.ts';
import type { FieldValue } from './entry.ts';
import { fieldOf } from './fieldNames.ts';
import type { FieldName } from './fieldNames.ts';
import { fieldValue } from './fields.ts';
import { labelledFields } from './labelledFields.ts';

/** The values in lists whose items are all fields of the item above: `- Owner: Jane`, `- Due: May 5`. */
export function fieldsBelow(
  text: string,
  lists: readonly List[],
): { values: ReadonlyMap<FieldName, FieldValue>; lists: ReadonlySet<List> } {
  const values = new Map<FieldName, FieldValue>();
  const used = new Set<List>();
  for (const list of lists) {
    const found = list.items.map((item) => fieldsOfItem(text, item));
    const known = found.filter((fields) => fields.length > 0);
    if (known.length * 2 <= list.items.length) continue;
    used.add(list);
    for (const [name, value] of known.flat()) if (!values.has(name)) values.set(name, value);
  }
  return { values, lists: used };
}

function fieldsOfItem(text: string, item: ListItem): readonly Field[] {
  const first = item.children[0];
  return first?.kind === 'paragraph'
    ? fieldsOfLine(text, span(item.contentStart, first.span.end))
    : [];
}

type Field = readonly [FieldName, FieldValue];

/**
 * The fields that a line states, such as `**Owner**: Jane` or `Owner: Jane. Due: May 5.`; one whose value is
 * a placeholder has none.
 */
export function fieldsOfLine(text: string, line: Span): readonly Field[] {
  const label = labelAt(text, line);
  const name = label && fieldOf(label.title);
  if (!label || !name || name === 'title') return [];
  const several = labelledFields(text, line);
  if (several.size > 1) return [...several].map(([field, { value }]) => [field, value]);
  const value = text.slice(label.contentStart, line.end).trimEnd();
  const where = span(label.contentStart, label.contentStart + value.length);
  return [[name, fieldValue(text, where, name, label.title)]];
}
