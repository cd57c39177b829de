import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Node, ParsedNode } from 'yaml';
import { skipBlanks, trimEnd } from '../text/characters.ts';
import { sliceOf, span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { YamlTree } from './tree.ts';

/**
 * The tree of a text that is nothing but keys, values on one line, and lists and mappings of them, as most are: the
 * same that the library finds, in a small part of its time. Reading ten thousand files for an index depends on it.
 * Its nodes say what they mean and where they start; what only edits ask for is not there.
 * @param base where `text` starts in its file
 * @returns nothing for a text that uses more of YAML, or may be wrong: then the library has to look
 */
export function plainTree(text: string, base = 0): YamlTree | undefined {
  const contents = plainMapping(text);
  return (
    contents && {
      document: { contents } as YamlTree['document'],
      base,
      span: span(base, base + text.length),
      text,
      targets: new Map(),
      entries: new Map(),
      problems: [],
    }
  );
}

const KEY = /([A-Za-z_][\w-]*):(?=[ \t\r\n]|$)/y;

/** The key that stands at an offset, its colon and a blank or the line's end behind it. */
function keyAt(text: string, offset: number): string | undefined {
  KEY.lastIndex = offset;
  return KEY.exec(text)?.[1];
}

/** What a scalar on one line means, if that is the characters it shows; null for an empty one. */
function plainScalar(written: string): string | null | undefined {
  if (/^(?:~|null|Null|NULL)?$/.test(written)) return null;
  const quoted = /^(["'])((?:(?!\1)[^\\])*)\1$/.exec(written);
  if (quoted) return quoted[2]!;
  return /^[-?:,[\]{}#&*!|>%@`"']|:(?:[ \t]|$)|[ \t]#/.test(written) ? undefined : written;
}

/** Each step to the right is one more call inside of the others. */
const DEEPEST = 80;

function plainMapping(text: string): ParsedNode | undefined {
  // The library knows what these come to.
  if (/[\u2028\u2029]|\r(?!\n)|- *\t/.test(text)) return undefined;
  const lines = [...text.matchAll(/^( *)[^ \r\n#].*/gm)].map(({ index, 0: line, 1: indent }) => {
    const column = indent!.length;
    return { column, start: index + column, end: trimEnd(text, index, index + line.length) };
  });
  let next = 0;
  let isPlain = true;

  const scalar = (where: Span): ParsedNode => {
    const value = plainScalar(sliceOf(text, where));
    isPlain &&= value !== undefined;
    return placed(new Scalar(value), where, { source: value ?? '' });
  };

  /** @param column of the block around, below which the value of a key may stand */
  const pair = (column: number, { start, end }: Span): Pair => {
    const key = keyAt(text, start);
    isPlain &&= key !== undefined;
    const colon = start + (key?.length ?? 0);
    const at = skipBlanks(text, colon + 1, text.length);
    const name = placed(new Scalar(key), span(start, colon), {});
    return new Pair(name, at < end ? value(span(at, end)) : (below(column) ?? nothing(at)));
  };

  const nothing = (at: number): ParsedNode =>
    placed(new Scalar(null), span(at, at), { source: '' });

  const below = (column: number): ParsedNode | null => {
    const inside = lines[next]?.column ?? -1;
    isPlain &&= inside < DEEPEST;
    if (inside >= column && isItem()) return list(inside);
    return isPlain && inside > column ? block(inside) : null;
  };

  const value = (where: Span): ParsedNode => {
    const brackets = text.charAt(where.start) + text.charAt(where.end - 1);
    const isMapping = brackets === '{}';
    if (!isMapping && brackets !== '[]') return scalar(where);
    const inner = text.slice(where.start + 1, where.end - 1);
    // The library knows what brackets in brackets are, and entries that are missing.
    isPlain &&= !/[[\]{}]|^\s*,|,\s*(?:,|$)/.test(inner);
    const entries = [...inner.matchAll(/[^, \t](?:[^,]*[^, \t])?/g)].map(({ index, 0: entry }) => {
      const start = where.start + 1 + index;
      return span(start, start + entry.length);
    });
    const collection = isMapping
      ? mapping(
          entries.map((entry) => pair(Infinity, entry)),
          where,
        )
      : placed(new YAMLSeq(), where, { items: entries.map(scalar) });
    return Object.assign(collection, { flow: true });
  };

  const mapping = (items: Pair[], where: Span): ParsedNode => {
    // Of two equal keys the library says that they are.
    isPlain &&= new Set(items.map(({ key }) => (key as Scalar).value)).size === items.length;
    return placed(new YAMLMap(), where, { items });
  };

  /** The keys from the next line on that are indented as far. What is indented otherwise is left to who asked. */
  const block = (column: number): ParsedNode => {
    const pairs: Pair[] = [];
    const first = lines[next]!;
    while (isPlain && lines[next]?.column === column) pairs.push(pair(column, lines[next++]!));
    return mapping(pairs, first);
  };

  const isItem = (): boolean => text.startsWith('- ', lines[next]?.start);

  const list = (column: number): ParsedNode => {
    const items: ParsedNode[] = [];
    const first = lines[next]!;
    while (lines[next]?.column === column && isItem()) items.push(item(lines[next]!));
    return placed(new YAMLSeq(), first, { items });
  };

  /** What stands behind a dash: a value, or the first key of a mapping that goes on below. */
  const item = ({ column, start, end }: (typeof lines)[number]): ParsedNode => {
    const at = skipBlanks(text, start + 1, text.length);
    const inside = { column: column + at - start, start: at, end: Math.max(at, end) };
    lines[next] = inside;
    if (keyAt(text, at) !== undefined) return block(inside.column);
    next++;
    return value(inside);
  };

  const root = lines[0]?.column === 0 ? block(0) : undefined;
  return isPlain && next === lines.length ? root : undefined;
}

function placed(node: Node, { start, end }: Span, parts: object): ParsedNode {
  return Object.assign(node, parts, { range: [start, end, end] }) as ParsedNode;
}
