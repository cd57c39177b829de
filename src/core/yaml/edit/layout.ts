import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isPair, isSeq } from 'yaml';
import { lineEndOf } from '../../text/lines.ts';
import { spanOf } from '../nodes.ts';
import { partsOf } from '../walk.ts';
import type { YamlSource } from './scalar.ts';
import { quotesOf } from './scalar.ts';
import type { WriteStyle } from './write.ts';

/** The offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let index = offset;
  while (index > 0 && !isLineEnd(text.charCodeAt(index - 1))) index--;
  return index;
}

/** The offset behind the last character of the line that holds `offset`, its line end excluded. */
export function lineEnd(text: string, offset: number): number {
  let index = offset;
  while (index < text.length && !isLineEnd(text.charCodeAt(index))) index++;
  return index;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** The column of `offset`, counted in characters from its line's start; a byte order mark does not count. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - start - (text.charCodeAt(start) === 0xfeff ? 1 : 0);
}

/** The file offset where a node starts, without its anchor or tag. */
export function startOf({ tree }: YamlSource, node: Node): number {
  return tree.base + node.range![0];
}

/** The file offset behind the last character of a node's content. */
export function endOf({ tree }: YamlSource, node: Node): number {
  return spanOf(tree, node).end;
}

/** The file offset behind a pair's value, or behind its key and colon where it has none. */
export function endOfPair(source: YamlSource, pair: Pair): number {
  const value = pair.value as Node | null;
  if (value?.range) return Math.max(endOf(source, value), source.tree.base + value.range[0]);
  return endOf(source, pair.key as Node);
}

/** How this document writes lists and nested mappings: read off the first of each. */
export function styleOf(source: YamlSource): WriteStyle {
  let step: number | undefined;
  let listIndent: number | undefined;
  for (const pair of partsOf(source.tree.document.contents)) {
    const value = isPair(pair) ? pair.value : undefined;
    if (!isPair(pair) || !isBlockCollection(value) || value.items.length === 0) continue;
    const keyColumn = columnOf(source.text, startOf(source, pair.key as Node));
    const gap = columnOf(source.text, firstOffset(source, value)) - keyColumn;
    if (isSeq(value)) listIndent ??= gap;
    else step ??= gap;
    if (step !== undefined && listIndent !== undefined) break;
  }
  return {
    eol: lineEndOf(source.text),
    quotes: quotesOf(source),
    step: Math.max(1, step ?? 2),
    listIndent: Math.max(0, listIndent ?? step ?? 2),
  };
}

function isBlockCollection(value: unknown): value is YAMLMap | YAMLSeq {
  return (isMap(value) || isSeq(value)) && value.flow !== true;
}

function firstOffset(source: YamlSource, value: YAMLMap | YAMLSeq): number {
  const first: unknown = value.items[0];
  if (isSeq(value)) return dashOffsets(source, value)[0] ?? startOf(source, value);
  return isPair(first) ? startOf(source, first.key as Node) : startOf(source, value);
}

/** The file offsets of the dashes of a block sequence, one an item. */
export function dashOffsets({ tree }: YamlSource, seq: YAMLSeq): number[] {
  const token = seq.srcToken;
  if (token?.type !== 'block-seq') return [];
  return token.items.flatMap(({ start }) => {
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    return dash ? [tree.base + dash.offset] : [];
  });
}
