import { isMap, isScalar, isSeq } from 'yaml';
import type { Scalar } from 'yaml';
import type { Span } from '../../text/span.ts';
import type { YamlTree } from '../../yaml/tree.ts';
import type { YamlPath } from './openings.ts';

/** A key or a scalar of a document that is under the pointer. */
export interface NodeAt {
  readonly part: 'key' | 'value';
  /** Of the value, also where it is its key that was found. */
  readonly path: YamlPath;
  readonly span: Span;
  /** The text of a scalar; the name of a key. */
  readonly text: string;
}

/** The key or scalar at `offset` of the file; nothing between them and in collections. */
export function nodeAt({ document, base }: YamlTree, offset: number): NodeAt | undefined {
  const position = offset - base;
  let node: unknown = document.contents;
  let path: YamlPath = [];
  while (node) {
    if (isScalar(node)) return found('value', path, node, position, base);
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key, value }) => holds(key, position) || holds(value, position),
      );
      if (!pair || !isScalar(pair.key)) return undefined;
      path = [...path, String(pair.key.value)];
      if (holds(pair.key, position)) return found('key', path, pair.key, position, base);
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findIndex((item) => holds(item, position));
      path = [...path, index];
      node = node.items[index];
    } else {
      return undefined;
    }
  }
  return undefined;
}

function holds(node: unknown, position: number): boolean {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return false;
  const range = node.range;
  return range ? position >= range[0] && position <= range[1] : false;
}

function found(
  part: NodeAt['part'],
  path: YamlPath,
  node: Scalar,
  position: number,
  base: number,
): NodeAt | undefined {
  if (!node.range || !holds(node, position)) return undefined;
  const [start, end] = node.range;
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  return { part, path, span: { start: start + base, end: end + base }, text };
}
