import { isPair, isSeq, visit } from 'yaml';
import type { Node, Pair, Scalar, YAMLSeq } from 'yaml';
import { applySplices, replace } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { contains } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { spanOf } from '../../yaml/nodes.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { YamlTree } from '../../yaml/tree.ts';
import { yamlScalar } from '../metadata.ts';
import { placeholderPattern } from '../values.ts';

/**
 * A YAML template with its placeholders filled, so that it stays YAML whatever the values are: a plain
 * scalar gets quotes where it needs them, a quoted one its escapes. A list item that names a value
 * which is not known is left out, outside of lists the key is; `${name?}` stands for nothing there. Inside
 * `[…]` and `{…}` a placeholder needs quotes, as YAML reads its braces otherwise.
 */
export function fillYaml(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const tree = parseYaml(text);
  let splices: Splice[] = [];
  const removed: Span[] = [];
  visit(tree.document.contents, {
    Scalar(key, node, path) {
      if (key === 'key') return;
      const where = spanOf(tree, node);
      if (removed.some((outer) => contains(outer, where))) return;
      const written = text.slice(where.start, where.end);
      const { filled, unknown } = fill(written, values);
      if (unknown) {
        const splice = removal(tree, node, path);
        splices = [...splices.filter((other) => !contains(splice, other)), splice];
        removed.push(splice);
      } else if (filled !== written) {
        splices.push(replace(where, quoted(node, written, values)));
      }
    },
  });
  return applySplices(text, splices);
}

function fill(
  text: string,
  values: Readonly<Record<string, string | undefined>>,
  escape: (value: string) => string = (value) => value,
): { filled: string; unknown: boolean } {
  let unknown = false;
  const filled = text.replace(placeholderPattern, (placeholder, name: string, optional) => {
    if (!Object.hasOwn(values, name)) return placeholder;
    const value = values[name];
    if (value === undefined && optional === '') unknown = true;
    return escape(value ?? '');
  });
  return { filled, unknown };
}

/** The scalar with its values in it, in its own quotes. */
function quoted(
  { type }: Scalar,
  written: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const { filled } = fill(written, values);
  switch (type) {
    case 'QUOTE_DOUBLE':
      return fill(written, values, (value) => JSON.stringify(value).slice(1, -1)).filled;
    case 'QUOTE_SINGLE':
      return fill(written, values, (value) => value.replaceAll("'", "''")).filled;
    case 'PLAIN':
      return written.includes('\n') ? filled : yamlScalar(filled.trim());
    default:
      return filled;
  }
}

/** Takes out the list item that a scalar stands in, or its key where it stands in no list. */
function removal(tree: YamlTree, scalar: Scalar, path: readonly unknown[]): Splice {
  const around = [...path, scalar];
  const list = around.findLastIndex((node) => isSeq(node));
  if (list >= 0)
    return removalOfItem(tree, around[list] as YAMLSeq<Node>, around[list + 1] as Node);
  const pair = around.findLast((node) => isPair(node)) as Pair<Node, Node> | undefined;
  const { start } = spanOf(tree, pair?.key ?? scalar);
  return wholeLines(tree, { start, end: spanOf(tree, scalar).end });
}

function removalOfItem(tree: YamlTree, list: YAMLSeq<Node>, item: Node): Splice {
  if (list.items.length === 1) {
    const { start, end } = spanOf(tree, list);
    return { start: tree.text.lastIndexOf(':', start) + 1, end, text: ' []' };
  }
  if (list.flow !== true) return wholeLines(tree, spanOf(tree, item));
  const at = list.items.indexOf(item);
  const [before, after] = [list.items[at - 1], list.items[at + 1]];
  const { start, end } = spanOf(tree, item);
  if (after) return { start, end: spanOf(tree, after).start, text: '' };
  return { start: before ? spanOf(tree, before).end : start, end, text: '' };
}

function wholeLines({ text }: YamlTree, { start, end }: Span): Splice {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  return { start: first, end: next < 0 ? text.length : next + 1, text: '' };
}
