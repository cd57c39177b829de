import { isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { YamlEntry } from './nodes.ts';
import { entriesUnder, resolve } from './nodes.ts';
import type { YamlTree } from './tree.ts';

/** A value in a document, and how it is reached. */
export interface YamlPlace {
  /** Keys of mappings and indexes of lists from the top. */
  readonly path: readonly (string | number)[];
  /** As written, an alias unresolved; null where a key has no value. */
  readonly node: ParsedNode | null;
  /** The key it stands behind; absent for items of lists and for the document itself. */
  readonly entry?: YamlEntry;
  /** The place that holds it; absent for the document itself. */
  readonly parent?: YamlPlace;
}

/** The place at a JSON pointer (`/timeline/0/at`); nothing where the document has none there. */
export function placeAt(tree: YamlTree, pointer: string): YamlPlace | undefined {
  let place: YamlPlace = { path: [], node: tree.document.contents };
  for (const escaped of pointer.split('/').slice(1)) {
    const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    const next: YamlPlace | undefined = stepInto(tree, place, step);
    if (!next) return undefined;
    place = next;
  }
  return place;
}

function stepInto(tree: YamlTree, parent: YamlPlace, step: string): YamlPlace | undefined {
  const node = resolve(tree, parent.node);
  if (isSeq(node)) {
    const index = Number(step);
    const item = node.items[index];
    return item && { path: [...parent.path, index], node: item, parent };
  }
  const entry = entriesUnder(tree, node).get(step);
  return entry && { path: [...parent.path, step], node: entry.value, entry, parent };
}
