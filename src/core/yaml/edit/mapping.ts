import type { Node, Pair, YAMLMap } from 'yaml';
import { isScalar } from 'yaml';
import { Refusal } from '../../edit/plan.ts';
import { emptyMapping, notList, notScalar, onlyKey } from '../../edit/reasons.ts';
import { insert, remove, type Splice } from '../../text/splice.ts';
import { columnOf, endOfPair, lineEnd, lineStart, startOf, styleOf } from './layout.ts';
import type { YamlSource } from './scalar.ts';
import { isFlow, quotesOf, replaceScalar, stringOf } from './scalar.ts';
import type { NewValue } from './write.ts';
import { writeFlow, writePair } from './write.ts';

/** The pair of a key, the first where a broken document has several. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => stringOf(pair.key) === key);
}

/**
 * Sets a key of a mapping. A scalar is replaced in its own style; a missing key is added behind the
 * last present one that comes before it in `order`, as the mapping is written (block or brackets).
 * @param order the usual order of the mapping's keys
 * @param leaving keys that the same edit takes out, next to which nothing can be added
 * @throws Refusal where the key holds something else than a scalar, or another node by reference
 */
export function setKey(
  source: YamlSource,
  map: YAMLMap,
  key: string,
  value: NewValue,
  order: readonly string[],
  leaving: ReadonlySet<string> = new Set(),
): Splice[] {
  const pair = pairOf(map, key);
  if (!pair) return addPair(source, map, key, value, order, leaving);
  const current = pair.value;
  if (typeof value === 'object') return fillPair(source, map, pair, key, value);
  if (current === null) return [insert(endOfPair(source, pair), `: ${writeFlow(value, 'double')}`)];
  if (!isScalar(current)) {
    throw new Refusal(notScalar(key));
  }
  return replaceScalar(source, current, value, isFlow(map));
}

/** `key:` with nothing, `[]` or `{}` behind it gets its first content. */
function fillPair(
  source: YamlSource,
  map: YAMLMap,
  pair: Pair,
  key: string,
  value: NewValue,
): Splice[] {
  const current = pair.value as (Node & { items?: unknown[]; value?: unknown }) | null;
  const isVacant =
    !current || current.items?.length === 0 || (isScalar(current) && current.value === null);
  if (!isVacant) {
    throw new Refusal(notList(key));
  }
  const start = startOf(source, pair.key as Node);
  const keyEnd = source.tree.base + (pair.key as Node).range![1];
  const end = Math.max(keyEnd, current?.range ? source.tree.base + current.range[1] : keyEnd);
  if (isFlow(map)) {
    return [{ start: keyEnd, end, text: `: ${writeFlow(value, quotesOf(source))}` }];
  }
  const style = styleOf(source);
  const written = writePair(key, value, columnOf(source.text, start), style);
  const body = written.slice(written.indexOf(':') + 1);
  const colon = source.text.indexOf(':', keyEnd) + 1;
  const isEmptyNode = !current?.range || current.range[0] === current.range[1];
  if (isEmptyNode) return [insert(lineEnd(source.text, colon), body)];
  // `[]` gives way to the list; a comment behind it stays on the key's line.
  const cut = remove({ start: colon, end });
  return [cut, insert(lineEnd(source.text, end), body)];
}

function addPair(
  source: YamlSource,
  map: YAMLMap,
  key: string,
  value: NewValue,
  order: readonly string[],
  leaving: ReadonlySet<string>,
): Splice[] {
  const before = predecessor(map, key, order, leaving);
  if (isFlow(map)) return [addToFlow(source, map, before, key, value)];
  const style = styleOf(source);
  const first = map.items[0];
  if (!first) throw new Refusal(emptyMapping);
  const column = columnOf(source.text, startOf(source, first.key as Node));
  const written = writePair(key, value, column, style);
  if (before === undefined) {
    const indent = style.eol + ' '.repeat(column);
    return [insert(startOf(source, first.key as Node), written + indent)];
  }
  return [insertLinesAfter(source, before, ' '.repeat(column) + written, style.eol)];
}

/** Adds whole lines behind a pair, without joining a block scalar that keeps its trailing blank lines. */
function insertLinesAfter(source: YamlSource, pair: Pair, lines: string, eol: string): Splice {
  const { text, tree } = source;
  const value = pair.value as Node | null;
  const keeps =
    isScalar(value) &&
    value.type?.startsWith('BLOCK') &&
    /^[|>][0-9]*\+/.test(text.slice(startOf(source, value), startOf(source, value) + 4));
  if (keeps) {
    const end = tree.base + value.range![1];
    return /[\r\n]/.test(text[end - 1] ?? '') ? insert(end, lines + eol) : insert(end, eol + lines);
  }
  return insert(lineEnd(text, endOfPair(source, pair)), eol + lines);
}

function predecessor(
  map: YAMLMap,
  key: string,
  order: readonly string[],
  leaving: ReadonlySet<string>,
): Pair | undefined {
  const staying = map.items.filter((pair) => !leaving.has(stringOf(pair.key) ?? ''));
  const rank = order.indexOf(key);
  if (rank < 0) return staying.at(-1);
  return staying.findLast((pair) => {
    const other = order.indexOf(stringOf(pair.key) ?? '');
    return other >= 0 && other < rank;
  });
}

function addToFlow(
  source: YamlSource,
  map: YAMLMap,
  before: Pair | undefined,
  key: string,
  value: NewValue,
): Splice {
  const written = writeFlow({ [key]: value }, quotesOf(source)).slice(1, -1);
  if (before) return insert(endOfPair(source, before), `, ${written}`);
  const first = map.items[0];
  if (first) return insert(startOf(source, first.key as Node), `${written}, `);
  return insert(startOf(source, map) + 1, written);
}

/** What to make of each key: a value, `null` to take it out, `undefined` to leave it as it is. */
export type MappingPatch = Readonly<Record<string, NewValue | null | undefined>>;

/**
 * Changes several keys of one mapping in one edit; see `setKey` and `removeKey` for what each comes to.
 */
export function patchMapping(
  source: YamlSource,
  map: YAMLMap,
  patch: MappingPatch,
  order: readonly string[],
): Splice[] {
  const keys = Object.keys(patch).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const leaving = new Set(keys.filter((key) => patch[key] === null));
  return keys.flatMap((key) => {
    const value = patch[key];
    if (value === undefined) return [];
    return value === null
      ? removeKey(source, map, key)
      : setKey(source, map, key, value, order, leaving);
  });
}

/**
 * Takes a key out of its mapping, with its line and the comment behind it; comments on lines of their
 * own stay.
 * @throws Refusal where it is the only key, so that the mapping would turn into nothing
 */
export function removeKey(source: YamlSource, map: YAMLMap, key: string): Splice[] {
  const index = map.items.findIndex((pair) => stringOf(pair.key) === key);
  const pair = map.items[index];
  if (!pair) return [];
  if (map.items.length === 1) {
    throw new Refusal(onlyKey(key));
  }
  const { text } = source;
  const start = startOf(source, pair.key as Node);
  const end = endOfPair(source, pair);
  const next = map.items[index + 1];
  if (isFlow(map)) {
    return next
      ? [remove({ start, end: startOf(source, next.key as Node) })]
      : [remove({ start: endOfPair(source, map.items[index - 1]!), end })];
  }
  const begin = lineStart(text, start);
  const ownLine = /^\ufeff?[ \t]*$/.test(text.slice(begin, start));
  if (!ownLine && next) return [remove({ start, end: startOf(source, next.key as Node) })];
  const stop = lineEnd(text, end);
  const after = /^(?:\r\n|\n|\r)/.exec(text.slice(stop, stop + 2))?.[0].length ?? 0;
  if (after > 0) return [remove({ start: begin, end: stop + after })];
  const lead = /(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, begin - 2), begin))?.[0].length ?? 0;
  return [remove({ start: begin - lead, end: stop })];
}
