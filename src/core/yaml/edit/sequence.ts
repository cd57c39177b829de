import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isNode, isScalar } from 'yaml';
import type { EntryList, Place } from '../../edit/arrange.ts';
import { arrange, withLineEnd } from '../../edit/arrange.ts';
import { lineEndOf } from '../../text/lines.ts';
import { Refusal } from '../../edit/plan.ts';
import { referenced, sharedLine } from '../../edit/reasons.ts';
import type { Span } from '../../text/span.ts';
import { insert } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { columnOf, dashOffsets, endOf, lineEnd, lineStart, startOf, styleOf } from './layout.ts';
import type { YamlSource } from './scalar.ts';
import { isFlow, quotesOf } from './scalar.ts';
import type { NewValue } from './write.ts';
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
 * A new item, written as another one is: a mapping in brackets or in block style, with its spacing.
 * @param model the place of the other one
 * @param value keys in the usual order
 * @returns its lines from the first one's start to the last one's end
 */
export function writeItem(
  source: YamlSource,
  seq: YAMLSeq,
  model: number,
  value: NewValue,
): string {
  const quotes = quotesOf(source);
  if (isFlow(seq)) return writeFlow(value, quotes);
  const dash = dashOffsets(source, seq)[model]!;
  const column = columnOf(source.text, dash);
  const sibling = seq.items[model] as Node | null;
  const flow = isMap(sibling) && sibling.flow === true;
  const gap = flow || !isMap(sibling) ? 1 : gapAfterDash(source, dash, sibling);
  const written = flow
    ? writeFlow(value, quotes)
    : writeBlock(value, column + 1 + gap, styleOf(source));
  return `${' '.repeat(column)}-${' '.repeat(gap)}${written}`;
}

function gapAfterDash(source: YamlSource, dash: number, item: YAMLMap): number {
  const first = item.items[0]?.key as Node | undefined;
  const gap = first ? startOf(source, first) - dash - 1 : 1;
  return /^ +$/.test(source.text.slice(dash + 1, dash + 1 + gap)) ? gap : 1;
}

/**
 * Makes a sequence hold what `places` say; they count in `items`. The last item that goes leaves `[]`
 * behind the key: the list is still there.
 * @param key the key node the sequence stands under
 * @param items the places in the sequence of the items in question, in ascending order
 * @throws Refusal where something else in the document refers to an item that goes
 */
export function arrangeItems(
  source: YamlSource,
  key: Node,
  seq: YAMLSeq,
  items: readonly number[],
  places: readonly Place[],
): Splice[] {
  const staying = new Set(places.map(({ from }) => from));
  const leaving = items.filter((_, index) => !staying.has(index));
  for (const index of leaving) refuseReferenced(source, seq.items[index]);
  const splices = arrange(entryList(source, seq, items), places, () => 'before');
  const isEmptied = places.length === 0 && leaving.length === seq.items.length;
  if (!isEmptied || isFlow(seq)) return splices;
  const colon = source.text.indexOf(':', source.tree.base + key.range![1]) + 1;
  return [insert(colon, ' []'), ...splices];
}

/** Some items of a sequence as a list of entries. */
export function entryList(source: YamlSource, seq: YAMLSeq, items: readonly number[]): EntryList {
  const { text } = source;
  if (isFlow(seq)) {
    const spans = flowSpans(source, seq);
    return {
      text,
      entries: items.map((index) => spans[index]!),
      isSeparator: (between) => /^[\s,]*$/.test(between),
      separator: ', ',
      withSurroundings: withComma,
    };
  }
  const spans = itemSpans(source, seq);
  const dashes = dashOffsets(source, seq);
  return {
    text,
    entries: items.map((index) => spans[index]!),
    // A comment on a line of its own is somebody's thought: it stays where its item is deleted.
    bare: items.map((index) => ({
      start: lineStart(text, dashes[index]!),
      end: spans[index]!.end,
    })),
    isSeparator: (between) => /^\s*$/.test(between),
    separator: lineEndOf(text),
    withSurroundings: withLineEnd,
  };
}

/** An item in brackets with the comma behind it, else the one in front of it. */
function withComma(text: string, { start, end }: Span): Span {
  const after = /^\s*,[ \t]*/.exec(text.slice(end, end + 200))?.[0].length;
  if (after !== undefined) return { start, end: end + after };
  const before = /,\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  return { start: start - before, end };
}

function flowSpans(source: YamlSource, seq: YAMLSeq): Span[] {
  return (seq.items as Node[]).map((item) => ({
    start: startOf(source, item),
    end: endOf(source, item),
  }));
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
