import type { Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isScalar } from 'yaml';
import { onceEach } from '../../onceEach.ts';
import { lineEndOf } from '../../text/lines.ts';
import type { Splice } from '../../text/splice.ts';
import type { YamlTree } from '../tree.ts';
import { partsOf } from '../walk.ts';

/** A file's text and the YAML parsed from it (all of it, or its front matter). */
export interface YamlSource {
  readonly text: string;
  readonly tree: YamlTree;
}

export type PlainValue = string | number | boolean;
export type QuoteStyle = 'single' | 'double';

/** How one scalar is to be written. */
export interface ScalarContext {
  /** Inside `{…}` or `[…]`. */
  readonly flow: boolean;
  /** The quotes this document prefers. */
  readonly quotes: QuoteStyle;
}

// What YAML 1.2 reads as something else than a string, and YAML 1.1 readers on top of it.
const RESERVED_WORDS = /^(?:~|null|true|false|yes|no|on|off|y|n)$/i;
const NUMBER_LIKE =
  /^[-+]?(?:\.?[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|0x[0-9a-f]+|0o[0-7]+|\.inf|\.nan)$/i;
const BAD_START = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|---|\.\.\.|\s)/;
const CONTROL = /[\p{Cc}\u2028\u2029\ufeff]/u;

/** Whether `value` means itself when it is written without quotes. */
export function isPlainSafe(value: string, flow: boolean): boolean {
  if (value === '' || value !== value.trim() || CONTROL.test(value)) return false;
  if (BAD_START.test(value) || RESERVED_WORDS.test(value) || NUMBER_LIKE.test(value)) return false;
  if (/:(?:\s|$)|\s#/.test(value)) return false;
  return !(flow && /[,[\]{}]|^[-?:]/.test(value));
}

/** A scalar on one line: plain where that is safe, else in the document's quotes. */
export function writeScalar(value: PlainValue, context: ScalarContext): string {
  if (typeof value !== 'string') return String(value);
  return isPlainSafe(value, context.flow) ? value : quote(value, context.quotes);
}

/** `value` in quotes; single ones cannot hold line ends and control characters and give way to double. */
export function quote(value: string, style: QuoteStyle): string {
  if (style === 'single' && !CONTROL.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const escaped = JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return escaped;
}

/** The quotes of the document's first quoted value; double where it has none. */
export function quotesOf({ tree }: YamlSource): QuoteStyle {
  return firstQuotes(tree);
}

/** Asked for with each value that is written; nobody writes to a tree. */
const firstQuotes = onceEach((tree: YamlTree): QuoteStyle => {
  for (const node of partsOf(tree.document.contents)) {
    if (!isScalar(node)) continue;
    if (node.type === 'QUOTE_SINGLE') return 'single';
    if (node.type === 'QUOTE_DOUBLE') return 'double';
  }
  return 'double';
});

/** Whether a collection is written in brackets. */
export function isFlow(collection: YAMLMap | YAMLSeq): boolean {
  return collection.flow === true;
}

/**
 * Gives a scalar another value, in the style it is written in: plain stays plain where it can, quotes
 * stay those quotes, a block stays a block. Anchors, tags and comments beside it are not touched.
 * @param flow whether it stands inside `{…}` or `[…]`
 * @returns no splice where it already has that value
 */
export function replaceScalar(
  source: YamlSource,
  node: Scalar,
  value: PlainValue,
  flow: boolean,
): Splice[] {
  if (node.value === value) return [];
  const [start, end] = node.range!;
  const where = { start: start + source.tree.base, end: end + source.tree.base };
  if (start === end) return [fillEmpty(source, where.start, value, flow)];
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    const block = replaceBlock(source, node, String(value), where);
    if (block) return block;
  }
  const context = { flow, quotes: node.type === 'QUOTE_SINGLE' ? 'single' : 'double' } as const;
  const keepsQuotes = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
  const written =
    keepsQuotes && typeof value === 'string'
      ? quote(value, context.quotes)
      : writeScalar(value, keepsQuotes ? context : { flow, quotes: quotesOf(source) });
  // A block scalar that gives way to quotes leaves its last line end in place.
  const tail = /(?:\r\n|\n|\r)*$/.exec(source.text.slice(where.start, where.end))![0].length;
  return [{ start: where.start, end: where.end - tail, text: written }];
}

/** `key:` with nothing behind it, or with only a comment. */
function fillEmpty(source: YamlSource, offset: number, value: PlainValue, flow: boolean): Splice {
  const before = source.text[offset - 1];
  const gap = before === undefined || /[\s[{]/.test(before) ? '' : ' ';
  const written = writeScalar(value, { flow, quotes: quotesOf(source) });
  return { start: offset, end: offset, text: gap + written };
}

function replaceBlock(
  source: YamlSource,
  node: Scalar,
  value: string,
  where: { start: number; end: number },
): Splice[] | undefined {
  const body = value.replace(/\n+$/, '');
  if (/^\s|[^\P{Cc}\n\t]|\n[^\S\n]+(?:\n|$)/u.test(body) || body === '') return undefined;
  if (node.type === 'BLOCK_FOLDED' && /\n[ \t]/.test(body)) return undefined;
  const raw = source.text.slice(where.start, where.end);
  const header = /^[^\r\n]*/.exec(raw)![0];
  const kept = /^(?:[^\r\n]*)((?:\r\n|\n|\r)[\s\S]*)$/.exec(raw);
  const oldBody = kept?.[1]?.replace(/\s+$/, '') ?? '';
  const indent = /(?:\r\n|\n|\r)([ ]+)\S/.exec(oldBody)?.[1];
  if (!indent || /^[|>][-+]?[0-9]/.test(header)) return undefined;
  const eol = lineEndOf(source.text);
  const unfolded = node.type === 'BLOCK_FOLDED' ? body.replace(/\n+/g, (run) => `${run}\n`) : body;
  const lines = unfolded.split('\n').map((line) => (line === '' ? '' : indent + line));
  const start = where.start + header.length;
  return [{ start, end: start + oldBody.length, text: eol + lines.join(eol) }];
}

/** The string a scalar node holds, if it is a scalar with text or a number. */
export function stringOf(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? JSON.stringify(node.value));
}
