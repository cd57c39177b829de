import { isAlias, isCollection, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Node, Pair, ParsedNode, Range, YAMLMap } from 'yaml';
import type { Located, Span } from '../text/span.ts';
import { span } from '../text/span.ts';
import type { YamlTree } from './tree.ts';

/** A key of a mapping with its value. */
export interface YamlEntry {
  readonly key: string;
  readonly keyNode: ParsedNode;
  /** As written, an alias unresolved; null where nothing follows the key, not even a colon. */
  readonly value: ParsedNode | null;
  readonly pair: Pair;
  /** Whether it comes into its mapping through a merge (`<<: *base`). */
  readonly merged: boolean;
}

/** A node's range as a span of the file, surrounding white space and comments excluded. */
export function spanAt(range: Range, base: number): Span {
  return span(base + range[0], base + range[1]);
}

/** Where a node stands in the file: for a block from its first character to the last one of its content. */
export function spanOf(tree: YamlTree, node: Node): Span {
  const range = node.range ?? [0, 0, 0];
  return span(tree.base + range[0], tree.base + Math.max(range[0], contentEnd(tree, node)));
}

/** The key of an entry; where it is empty, the colon behind it. */
export function spanOfKey(tree: YamlTree, { keyNode }: Pick<YamlEntry, 'keyNode'>): Span {
  return shown(spanOf(tree, keyNode), tree.span.end);
}

/** A span as it is, or where it is empty the character behind it, at the end of a text the one before it. */
export function shown({ start, end }: Span, endOfText: number): Span {
  if (end > start) return span(start, end);
  return start < endOfText ? span(start, start + 1) : span(Math.max(0, start - 1), start);
}

/** From the key to the end of the value. */
export function spanOfEntry(tree: YamlTree, { keyNode, value }: YamlEntry): Span {
  const { start, end } = spanOf(tree, keyNode);
  return span(start, value ? Math.max(end, spanOf(tree, value).end) : end);
}

/** Where a node's content ends in the YAML: block scalars and collections range on to the next line. */
function contentEnd(tree: YamlTree, node: Node): number {
  if (isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    if (isPair(last)) return contentEnd(tree, (last.value ?? last.key) as Node);
    if (last) return contentEnd(tree, last as Node);
  }
  const start = node.range?.[0] ?? 0;
  let end = node.range?.[1] ?? start;
  if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')) {
    while (end > start && isWhite(tree.text.charCodeAt(end - 1))) end--;
  }
  return end;
}

function isWhite(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** The node itself, or what it stands for where it is an alias; null for one that stands for nothing. */
export function resolve(tree: YamlTree, node: ParsedNode | null): ParsedNode | null {
  return isAlias(node) ? (tree.targets.get(node) ?? null) : node;
}

/**
 * The entries of a mapping as they count: the first of several with one key, then what merges bring in
 * for keys it does not have itself.
 */
export function entriesOf(tree: YamlTree, map: YAMLMap): ReadonlyMap<string, YamlEntry> {
  const known = tree.entries.get(map);
  if (known) return known;
  const entries = new Map<string, YamlEntry>();
  collectEntries(tree, map, false, entries);
  tree.entries.set(map, entries);
  return entries;
}

function collectEntries(
  tree: YamlTree,
  map: YAMLMap,
  merged: boolean,
  into: Map<string, YamlEntry>,
): void {
  const merges: ParsedNode[] = [];
  for (const pair of map.items as Pair<ParsedNode, ParsedNode | null>[]) {
    const key = keyOf(tree, pair.key);
    if (key === undefined) continue;
    if (key === '<<' && pair.value) merges.push(pair.value);
    else if (!into.has(key))
      into.set(key, { key, keyNode: pair.key, value: pair.value, pair, merged });
  }
  for (const merge of merges) {
    const target = resolve(tree, merge);
    const sources = isSeq(target) ? target.items : [target];
    for (const source of sources) {
      const base = resolve(tree, source);
      if (isMap(base)) collectEntries(tree, base, true, into);
    }
  }
}

/** A key as text; nothing for a key that is a list or a mapping. */
function keyOf(tree: YamlTree, key: ParsedNode): string | undefined {
  const node = resolve(tree, key);
  if (!isScalar(node)) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

/** The entries under a node, an alias followed; none where it is no mapping. */
export function entriesUnder(
  tree: YamlTree,
  node: ParsedNode | null,
): ReadonlyMap<string, YamlEntry> {
  const map = resolve(tree, node);
  return isMap(map) ? entriesOf(tree, map) : noEntries;
}

const noEntries: ReadonlyMap<string, YamlEntry> = new Map();

/** Looks the values of a mapping up by key; null for a key it does not have, or no value. */
export function valuesOf(
  tree: YamlTree,
  node: ParsedNode | null,
): (key: string) => ParsedNode | null {
  const entries = entriesUnder(tree, node);
  return (key) => entries.get(key)?.value ?? null;
}

/** Whether there is nothing to read: no value, or one that YAML takes for null. */
export function isEmpty(tree: YamlTree, node: ParsedNode | null): boolean {
  const target = resolve(tree, node);
  return target === null || (isScalar(target) && target.value === null);
}

/**
 * A scalar as text, numbers and booleans as they are written; nothing for lists, mappings and empty
 * values. The span is that of the value in its place: the alias's where it is one.
 */
export function textOf(tree: YamlTree, node: ParsedNode | null): Located<string> | undefined {
  const target = resolve(tree, node);
  if (!node || !isScalar(target) || target.value === null) return undefined;
  const value = typeof target.value === 'string' ? target.value : (target.source ?? '');
  return { value: value.trim(), span: spanOf(tree, node) };
}

/** The items of a list; a single value where a list is meant counts as a list of one. */
export function itemsOf(tree: YamlTree, node: ParsedNode | null): ParsedNode[] {
  const target = resolve(tree, node);
  if (isSeq(target)) return target.items.filter((item) => !isEmpty(tree, item));
  return node && !isEmpty(tree, node) ? [node] : [];
}
