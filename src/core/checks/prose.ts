import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import { linksIn } from '../markdown/inline.ts';
import type { Block, MarkdownTree } from '../markdown/tree.ts';
import { lastFrom } from '../text/search.ts';
import { contains, sliceOf, span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { spanOf } from '../yaml/nodes.ts';
import type { YamlTree } from '../yaml/tree.ts';
import type { Fact } from './rule.ts';

/** A stretch of text that a reader of the review reads in one go. */
export interface ProseRun {
  readonly span: Span;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'value';
  /** Whether it is the first thing under its heading, or the value of a key. */
  readonly opens: boolean;
}

/**
 * Finds the run of prose that a stretch of text lies in: nothing for code, comments, HTML, addresses,
 * keys, and what goes beyond one run.
 */
export type ProseFinder = (where: Span) => ProseRun | undefined;

/** The prose of a document. */
export const proseOf: Fact<ProseFinder> = ({ document }) => {
  const { format, markdown, text } = document;
  if (format === 'yaml') {
    const { yaml } = document;
    return (where) => (yaml ? valueAt(yaml, yaml.document.contents, where) : undefined);
  }
  if (!markdown) return () => undefined;
  // Matches come in the order of the text: those of one run follow one another.
  let last: { readonly start: number; readonly masks: readonly Span[] } | undefined;
  return (where) => {
    const run = runIn(markdown.blocks, where, 'paragraph');
    if (!run) return undefined;
    if (last?.start !== run.span.start) {
      last = { start: run.span.start, masks: masksIn(text, run.span, markdown) };
    }
    return overlapsAny(last.masks, where) ? undefined : run;
  };
};

function runIn(
  blocks: readonly Block[],
  where: Span,
  kind: 'paragraph' | 'item',
): ProseRun | undefined {
  const index = lastFrom(blocks, where.start, startOf);
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
      const item = block.items[lastFrom(block.items, where.start, startOf)];
      const run = item && runIn(item.children, where, 'item');
      if (!run || !item.task || run.span.start > item.task.span.start) return run;
      // The box of a task is no text.
      return { ...run, span: span(Math.min(item.contentStart, run.span.end), run.span.end) };
    }
    case 'table': {
      const rows = [block.header, ...block.rows];
      const row = rows[lastFrom(rows, where.start, startOf)];
      const cell = row?.cells.find(({ content }) => contains(content, where));
      return cell && { span: cell.content, kind: 'cell', opens: false };
    }
    default:
      return undefined;
  }
}

const startOf = (node: { readonly span: Span }) => node.span.start;

/** A stretch of backticks closes at its like. */
const codeOrComment = /<!--[^]*?(?:-->|$)|(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g;
/** A longer run is not looked into: no person writes it, and looking for closing backticks takes long. */
const LONGEST_RUN = 20_000;

/** The stretches of a run that are not prose, in order. */
function masksIn(text: string, run: Span, { definitions }: MarkdownTree): Span[] {
  if (run.end - run.start > LONGEST_RUN) return [run];
  const masks: Span[] = [];
  for (const { index, 0: code } of sliceOf(text, run).matchAll(codeOrComment)) {
    masks.push(span(run.start + index, run.start + index + code.length));
  }
  for (const { url, span: whole, label } of linksIn(text, run, definitions)) {
    // What a reference link refers to stands elsewhere; where it is all of the link, it is a name.
    const isReference = !contains(whole, url) && label.end + 1 === whole.end;
    masks.push(isReference ? whole : url);
  }
  return masks;
}

function overlapsAny(masks: readonly Span[], where: Span): boolean {
  return masks.some((mask) => mask.start < where.end && where.start < mask.end);
}

function valueAt(tree: YamlTree, node: ParsedNode | null, where: Span): ProseRun | undefined {
  const offset = where.start - tree.base;
  if (isScalar(node)) {
    const own = spanOf(tree, node);
    return contains(own, where) ? { span: own, kind: 'value', opens: true } : undefined;
  }
  if (isSeq(node)) {
    const { items } = node;
    const index = lastFrom(items, offset, ({ range }) => range[0]);
    return valueAt(tree, items[index] ?? null, where);
  }
  if (isMap(node)) {
    const { items } = node;
    const index = lastFrom(items, offset, ({ key }) => key.range[0]);
    return valueAt(tree, items[index]?.value ?? null, where);
  }
  return undefined;
}
