import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isNode, isScalar } from 'yaml';
import { insertEntry, moveEntry, permuteEntries, removeEntry } from '../../edit/entries.ts';
import { Refusal } from '../../edit/plan.ts';
import { referenced, sharedLine } from '../../edit/reasons.ts';
import type { Span } from '../../text/span.ts';
import { insert, remove, type Splice } from '../../text/splice.ts';
import { columnOf, dashOffsets, endOf, lineEnd, lineStart, startOf, styleOf } from './layout.ts';
import type { YamlSource } from './scalar.ts';
import { isFlow, quotesOf } from './scalar.ts';
import type { NewMapping, NewValue } from './write.ts';
import { writeBlock, writeFlow } from './write.ts';

/**
 * The lines of a block sequence's items: from the dash's line, and comment lines right above it, to the
 * end of the item's last line.
 * @throws Refusal for a sequence that shares its lines with something else (`- - a`)
 */
export function itemSpans(source: YamlSource, seq: YAMLSeq): Span[] {
  const { text } = source;
  const dashes = dashOffsets(source, seq);
  return dashes.map((dash, index) => {
    const begin = lineStart(text, dash);
    if (!/^\ufeff?[ \t]*$/.test(text.slice(begin, dash))) {
      throw new Refusal(sharedLine);
    }
    const start = index === 0 ? begin : withComments(text, begin, columnOf(text, dash));
    const item = seq.items[index] as Node | null;
    const content = item?.range ? Math.max(endOf(source, item), dash + 1) : dash + 1;
    return { start, end: endOfItem(source, item, content) };
  });
}

/** Comments right above an item, indented like it, speak of it and go where it goes. */
function withComments(text: string, begin: number, column: number): number {
  let start = begin;
  while (start > 0) {
    const above = lineStart(text, start - (text[start - 2] === '\r' ? 2 : 1));
    const line = text.slice(above, start);
    if (!line.startsWith(`${' '.repeat(column)}#`)) break;
    start = above;
  }
  return start;
}

/** Behind the item's last line; a block that keeps its blank lines (`|+`) keeps them. */
function endOfItem(source: YamlSource, item: Node | null, content: number): number {
  const { text, tree } = source;
  const last = lastScalar(item);
  if (last?.type?.startsWith('BLOCK')) {
    const start = tree.base + last.range![0];
    if (/^[|>][0-9]*\+/.test(text.slice(start, start + 4))) {
      return (
        tree.base +
        last.range![1] -
        (/(?:\r\n|\n|\r)$/.exec(text.slice(0, tree.base + last.range![1]).slice(-2))?.[0].length ??
          0)
      );
    }
  }
  return lineEnd(text, content);
}

function lastScalar(node: Node | null): (Node & { type?: string }) | null {
  if (isMap(node) && node.flow !== true)
    return lastScalar((node.items.at(-1)?.value ?? null) as Node | null);
  return isScalar(node) ? node : null;
}

/**
 * Adds an item at `index` (0 … length), written as its neighbours are: mappings in brackets or in block
 * style, with their spacing.
 * @param value keys in the usual order
 */
export function insertItem(
  source: YamlSource,
  seq: YAMLSeq,
  index: number,
  value: NewValue,
): Splice[] {
  const quotes = quotesOf(source);
  if (isFlow(seq)) return [insertIntoFlow(source, seq, index, writeFlow(value, quotes))];
  const spans = itemSpans(source, seq);
  const dashes = dashOffsets(source, seq);
  const model = Math.min(index, spans.length - 1);
  const column = columnOf(source.text, dashes[model]!);
  const sibling = seq.items[model] as Node | null;
  const flow = isMap(sibling) && sibling.flow === true;
  const gap = flow || !isMap(sibling) ? 1 : gapAfterDash(source, dashes[model]!, sibling);
  const written = flow
    ? writeFlow(value, quotes)
    : writeBlock(value, column + 1 + gap, styleOf(source));
  const line = `${' '.repeat(column)}-${' '.repeat(gap)}${written}`;
  return insertEntry(source.text, spans, index, line);
}

function gapAfterDash(source: YamlSource, dash: number, item: YAMLMap): number {
  const first = item.items[0]?.key as Node | undefined;
  const gap = first ? startOf(source, first) - dash - 1 : 1;
  return /^ +$/.test(source.text.slice(dash + 1, dash + 1 + gap)) ? gap : 1;
}

function insertIntoFlow(source: YamlSource, seq: YAMLSeq, index: number, written: string): Splice {
  const items = seq.items as Node[];
  const before = items[index - 1];
  if (before) return insert(endOf(source, before), `, ${written}`);
  const after = items[index];
  return after
    ? insert(startOf(source, after), `${written}, `)
    : insert(startOf(source, seq) + 1, written);
}

/**
 * Takes an item out with its lines. The last one leaves `[]` behind its key: the list is still there.
 * @param key the key node the sequence stands under
 * @throws Refusal where something else in the document refers to it by an anchor
 */
export function removeItem(source: YamlSource, key: Node, seq: YAMLSeq, index: number): Splice[] {
  refuseReferenced(source, seq.items[index]);
  if (isFlow(seq)) return removeFromFlow(source, seq, index);
  const { text } = source;
  // A comment on a line of its own is somebody's thought: it stays.
  const lines = itemSpans(source, seq).map((span, at) => ({
    start: lineStart(text, dashOffsets(source, seq)[at]!),
    end: span.end,
  }));
  const removed = removeEntry(text, lines, index);
  if (seq.items.length > 1) return removed;
  const colon = text.indexOf(':', source.tree.base + key.range![1]) + 1;
  return [insert(colon, ' []'), ...removed];
}

function removeFromFlow(source: YamlSource, seq: YAMLSeq, index: number): Splice[] {
  const items = seq.items as Node[];
  const item = items[index]!;
  const next = items[index + 1];
  const previous = items[index - 1];
  if (next) return [remove({ start: startOf(source, item), end: startOf(source, next) })];
  const start = previous ? endOf(source, previous) : startOf(source, item);
  return [remove({ start, end: endOf(source, item) })];
}

/** Moves an item to place `to`; its bytes stay as they are. */
export function moveItem(source: YamlSource, seq: YAMLSeq, from: number, to: number): Splice[] {
  if (isFlow(seq))
    return permuteEntries(
      source.text,
      flowSpans(source, seq),
      rotation(seq.items.length, from, to),
    );
  return moveEntry(source.text, itemSpans(source, seq), from, to);
}

/** Puts the items in another order: place `i` gets item `order[i]`. */
export function permuteItems(source: YamlSource, seq: YAMLSeq, order: readonly number[]): Splice[] {
  const spans = isFlow(seq) ? flowSpans(source, seq) : itemSpans(source, seq);
  return permuteEntries(source.text, spans, order);
}

function flowSpans(source: YamlSource, seq: YAMLSeq): Span[] {
  return (seq.items as Node[]).map((item) => ({
    start: startOf(source, item),
    end: endOf(source, item),
  }));
}

function rotation(length: number, from: number, to: number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  const [moved] = order.splice(from, 1);
  order.splice(to, 0, moved!);
  return order;
}

function refuseReferenced(source: YamlSource, item: unknown): void {
  const targets = new Set<unknown>(source.tree.targets.values());
  const refers = (node: unknown): boolean => {
    if (!isNode(node)) return false;
    if (targets.has(node)) return true;
    if (!('items' in node)) return false;
    return (node.items as unknown[]).some((child) =>
      child && typeof child === 'object' && 'key' in child
        ? refers((child as { value?: unknown }).value)
        : refers(child),
    );
  };
  if (refers(item)) {
    throw new Refusal(referenced);
  }
}

export type { NewMapping };
