import { isCollection, isPair } from 'yaml';
import type { Document, Node, Pair } from 'yaml';

/**
 * Visits every node of a document in the order of the text, keys before their values, aliases
 * unfollowed. (The library's own `visit` copies the path for each node it comes to.)
 * @param leave called for a node behind everything in it
 */
export function walk(
  document: Document.Parsed,
  enter: (node: Node) => void,
  leave?: (node: Node) => void,
): void {
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      visit(node.key);
      visit(node.value);
    } else if (node) {
      enter(node as Node);
      if (isCollection(node)) for (const item of node.items) visit(item);
      leave?.(node as Node);
    }
  };
  visit(document.contents);
}

/** What `walk` comes to, pairs included, one at a time: for who looks for the first of something. */
export function* partsOf(node: unknown): Generator<Node | Pair> {
  if (isPair(node)) {
    yield node;
    yield* partsOf(node.key);
    yield* partsOf(node.value);
  } else if (node) {
    yield node as Node;
    if (isCollection(node)) for (const item of node.items) yield* partsOf(item);
  }
}
