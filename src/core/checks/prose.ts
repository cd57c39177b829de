import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import { linksIn } from '../markdown/inline.ts';
import type { Block, MarkdownTree } from '../markdown/tree.ts';
import type { ReviewDocument } from '../review/document.ts';
import { contains, sliceOf, span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { spanOf } from '../yaml/nodes.ts';
import type { YamlTree } from '../yaml/tree.ts';

/** A stretch of text that a reader of the review reads in one go. */
export interface ProseRun {
  readonly span: Span;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'value';
  /** Whether it is the first thing under its heading, or the value of a key. */
  readonly opens: boolean;
}

/**
 * The run of prose that `where` lies in.
 * @returns nothing for what is not prose: code, comments, HTML, addresses, keys
 */
export function proseRunAt(document: ReviewDocument, where: Span): ProseRun | undefined {
  const { format, markdown, yaml, text } = document;
  if (format === 'yaml') return yaml && valueAt(yaml, yaml.document.contents, where);
  const run = markdown && runIn(markdown.blocks, where, 'paragraph');
  return run && !isMasked(text, run.span, where, markdown) ? run : undefined;
}

function runIn(
  blocks: readonly Block[],
  where: Span,
  kind: 'paragraph' | 'item',
): ProseRun | undefined {
  const index = indexOfBlockAt(blocks, where.start);
  const block = blocks[index];
  if (!block || !contains(block.span, where)) return undefined;
  switch (block.kind) {
    case 'heading':
      return { span: block.titleSpan, kind: 'heading', opens: false };
    case 'paragraph':
      return { span: block.span, kind, opens: blocks[index - 1]?.kind === 'heading' };
    case 'quote':
      return runIn(block.children, where, kind);
    case 'list': {
      const item = block.items[indexOfBlockAt(block.items, where.start)];
      const run = item && runIn(item.children, where, 'item');
      if (!run?.span || !item?.task || run.kind !== 'item') return run;
      const start = Math.max(run.span.start, Math.min(item.contentStart, run.span.end));
      return { ...run, span: span(start, run.span.end) };
    }
    case 'table': {
      const cells = [block.header, ...block.rows].flatMap((row) =>
        contains(row.span, where) ? row.cells : [],
      );
      const cell = cells.find(({ content }) => contains(content, where));
      return cell && { span: cell.content, kind: 'cell', opens: false };
    }
    default:
      return undefined;
  }
}

/** The last block that starts at or before `offset`. */
function indexOfBlockAt(blocks: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Code, comments and what is between angle brackets with an address. A stretch of backticks closes at its like. */
const inlineCodeOrComment = /<!--[^]*?(?:-->|$)|(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g;
/** A longer run is not looked into: pathological text would make the search for closing backticks slow. */
const LONGEST_RUN = 20_000;

function isMasked(text: string, run: Span, where: Span, { definitions }: MarkdownTree): boolean {
  if (run.end - run.start > LONGEST_RUN) return true;
  for (const match of sliceOf(text, run).matchAll(inlineCodeOrComment)) {
    const start = run.start + match.index;
    if (contains(span(start, start + match[0].length), where)) return true;
    if (start > where.start) break;
  }
  return linksIn(text, run, definitions).some(
    (link) => contains(link.url, where) || isSame(link.span, where),
  );
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function valueAt(tree: YamlTree, node: ParsedNode | null, where: Span): ProseRun | undefined {
  if (!node || !contains(spanOf(tree, node), where)) return undefined;
  if (isScalar(node)) return { span: spanOf(tree, node), kind: 'value', opens: true };
  const values: (ParsedNode | null)[] = isMap(node)
    ? node.items.map(({ value }) => value)
    : isSeq(node)
      ? node.items
      : [];
  for (const value of values) {
    const found = valueAt(tree, value, where);
    if (found) return found;
  }
  return undefined;
}
