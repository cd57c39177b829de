import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import { entriesOf, resolve } from './nodes.ts';
import type { YamlTree } from './tree.ts';

/** The kinds of values that JSON, and so a JSON Schema, knows. */
export type DataType = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object';

/** A document as plain data: aliases and merges followed, of two equal keys the first. */
export function dataOf(tree: YamlTree): unknown {
  const shared = new Map<ParsedNode, unknown>();
  const convert = (written: ParsedNode | null): unknown => {
    const node = resolve(tree, written);
    if (!node || isScalar(node)) return scalarData(node);
    // What several aliases stand for is converted once and shared.
    if (shared.has(node)) return shared.get(node);
    let data: unknown = null;
    if (isSeq(node)) data = node.items.map(convert);
    else if (isMap(node)) data = mapping([...entriesOf(tree, node)], convert);
    shared.set(node, data);
    return data;
  };
  return convert(tree.document.contents);
}

function mapping(
  entries: readonly [string, { value: ParsedNode | null }][],
  convert: (node: ParsedNode | null) => unknown,
): Record<string, unknown> {
  // Without a prototype, so that a key `__proto__` is a key like any other.
  const data = Object.create(null) as Record<string, unknown>;
  for (const [key, { value }] of entries) data[key] = convert(value);
  return data;
}

function scalarData(node: ParsedNode | null): string | number | boolean | null {
  if (!isScalar(node)) return null;
  const { value, source } = node;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  // Infinities and the like have no place in JSON; as text they are at least reported as such.
  return typeof value === 'number' && Number.isFinite(value) ? value : (source ?? '');
}

/** Which kind of value a node is, an alias followed. */
export function typeOf(tree: YamlTree, written: ParsedNode | null): DataType {
  const node = resolve(tree, written);
  if (isSeq(node)) return 'array';
  if (isMap(node)) return 'object';
  const data = scalarData(node);
  return data === null ? 'null' : (typeof data as 'string' | 'number' | 'boolean');
}
