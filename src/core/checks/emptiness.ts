import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { Block, ListItem } from '../markdown/tree.ts';
import { sliceOf } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { countWhile } from '../text/countWhile.ts';

/** Whether a block of Markdown tells a reader nothing: white space, comments, an empty table or list. */
export function isEmptyBlock(text: string, block: Block): boolean {
  switch (block.kind) {
    case 'heading':
      return false;
    case 'break':
      return true;
    case 'paragraph':
    case 'html':
      return isEmptyText(sliceOf(text, block.span));
    case 'code':
      return isEmptyText(codeIn(sliceOf(text, block.span), block.fenced));
    case 'quote':
      return block.children.every((child) => isEmptyBlock(text, child));
    case 'list':
      return block.items.every((item) => isEmptyItem(text, item));
    case 'table':
      // The header alone only says what was to be written.
      return block.rows.every(({ cells }) =>
        cells.every(({ content }) => isEmptyText(sliceOf(text, content))),
      );
  }
}

function isEmptyItem(text: string, { task, children }: ListItem): boolean {
  return children.every((child) => {
    if (!task || child.kind !== 'paragraph') return isEmptyBlock(text, child);
    const start = Math.max(child.span.start, Math.min(task.span.end, child.span.end));
    return isEmptyText(text.slice(start, child.span.end));
  });
}

function codeIn(block: string, fenced: boolean): string {
  return fenced ? block.replace(/^[^\r\n]*/, '').replace(/[\r\n][^\r\n]*$/, '') : block;
}

/** Comments end at `-->`, or with the text. */
const comments = /<!--[^]*?(?:-->|$)/g;
/** Tags whose content is what they show. */
const pictures = /<(?:img|picture|video|audio|svg|iframe|object|embed)\b/i;
const tags = /<\/?[a-z][^<>]*>/gi;
const words = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** A stretch of Markdown as it is read, where comments are not. */
export function withoutComments(markdown: string): string {
  return markdown.replace(comments, '');
}

/** What the forms of GitHub issues leave where nothing was written. */
const NO_RESPONSE = /^\s*_No response_\s*$/;

/** Whether a stretch of Markdown has neither words, numbers nor pictures outside comments. */
export function isEmptyText(markdown: string): boolean {
  if (NO_RESPONSE.test(markdown)) return true;
  // Most text starts with a word.
  if (words.test(markdown.slice(0, 40)) && !markdown.includes('<')) return false;
  const visible = withoutComments(markdown);
  if (pictures.test(visible)) return false;
  const plain = visible.replace(tags, '').replace(/^[ \t>*+-]*\[[ xX]\]/gm, '');
  return !words.test(plain);
}

/** Whether a YAML value holds no text, number or truth value anywhere. An alias holds what it stands for. */
export function isEmptyValue(node: ParsedNode | null): boolean {
  if (node === null) return true;
  if (isScalar(node)) {
    return node.value === null || (typeof node.value === 'string' && !words.test(node.value));
  }
  if (isSeq(node)) return node.items.every((item) => isEmptyValue(item));
  if (isMap(node)) return node.items.every(({ value }) => isEmptyValue(value));
  return false;
}

/** The blocks that start inside `where`, of a document's blocks in order. */
export function blocksIn(blocks: readonly Block[], where: Span): readonly Block[] {
  const before = (offset: number): number =>
    countWhile(blocks.length, (index) => blocks[index]!.span.start < offset);
  return blocks.slice(before(where.start), before(where.end));
}
