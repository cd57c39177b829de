import { span } from '../../text/span.ts';
import type { Located, Span } from '../../text/span.ts';
import { plainText } from '../inline.ts';
import { labelAt } from '../label.ts';
import type { List, ListItem } from '../tree.ts';
import { fieldOf } from './fieldNames.ts';
import type { FieldName } from './fieldNames.ts';
import { isPlaceholder } from './fields.ts';

/** The values in lists whose items are all fields of the item above: `- Owner: Jane`, `- Due: May 5`. */
export function fieldsBelow(
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
