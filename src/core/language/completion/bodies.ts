import { schemaAt } from '../../schema/lookup.ts';
import type { SchemaNode, SchemaProperty } from '../../schema/lookup.ts';
import type { WriteStyle } from '../../yaml/edit/write.ts';
import type { YamlPath } from '../yaml/openings.ts';
import type { YamlRequest } from './request.ts';
import { choice, literal, placeholder } from './snippet.ts';

/** What a new entry of a list starts with, by the key of the list. Other lists start with what the schema requires. */
const entryKeys: Readonly<Record<string, readonly string[]>> = {
  timeline: ['at', 'kind', 'text'],
  actionItems: ['title', 'kind', 'owner', 'due', 'status'],
  reviewTeam: ['name', 'role'],
  contributingFactors: ['text', 'category'],
  evidence: ['title', 'url'],
  links: ['title', 'url'],
  sections: ['title', 'text'],
};

/**
 * The key `property` of the mapping at `path` with the start of its value, as snippet lines; the first
 * has no indentation, the others are indented from the key.
 */
export function keyBody(path: YamlPath, property: SchemaProperty, request: YamlRequest): string[] {
  const own = [...path, property.name];
  if (entryKeys[property.name]) {
    const entry = itemBody([...own, 0], request);
    if (entry.length > 1) {
      const indent = ' '.repeat(request.style.listIndent);
      return [`${property.name}:`, ...entry.map((line) => indent + line)];
    }
  }
  return laidOut(property.insert.split('\n'), request.style);
}

/** A new entry, dash included, of the list whose item is at `path`. */
export function itemBody(path: YamlPath, request: YamlRequest): string[] {
  const list = path.findLast((step) => typeof step === 'string');
  const item = schemaAt(request.schema, path);
  const known = list === undefined ? undefined : entryKeys[list];
  const isText = !known && item?.types.includes('string');
  if (!item || item.properties.length === 0 || isText) return ['- $1'];
  const required = item.properties.filter((property) => property.required).map(({ name }) => name);
  const keys = known ?? (required.length > 0 ? required : [item.properties[0]!.name]);
  const stops = { next: 1 };
  return keys.map((key, index) => {
    const node = schemaAt(request.schema, [...path, key]);
    const value = node ? valueBody(node, stops, request) : `$${stops.next++}`;
    return `${index === 0 ? '- ' : '  '}${key}: ${value}`;
  });
}

function valueBody(node: SchemaNode, stops: { next: number }, request: YamlRequest): string {
  if (node.format === 'time') return placeholder(stops.next++, request.likelyTime);
  if (node.format === 'date') return placeholder(stops.next++, request.likelyDay);
  if (typeof node.default === 'string') return literal(node.default);
  const words = node.values.map(({ value }) => value);
  return words.length > 0 ? choice(stops.next++, words) : `$${stops.next++}`;
}

/** Lines that are indented by two blanks a step, laid out as the document is. */
function laidOut(lines: readonly string[], { step, listIndent }: WriteStyle): string[] {
  const columns = new Map([[0, 0]]);
  return lines.map((line) => {
    const column = line.length - line.trimStart().length;
    const isItem = line.startsWith('- ', column);
    let target = columns.get(column);
    if (target === undefined) {
      const parent = Math.max(...[...columns.keys()].filter((outer) => outer < column));
      target = columns.get(parent)! + (isItem ? listIndent : step);
      columns.set(column, target);
    }
    if (isItem) columns.set(column + 2, target + 2);
    return ' '.repeat(target) + line.slice(column);
  });
}
