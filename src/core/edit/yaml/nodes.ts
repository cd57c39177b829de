import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isNode, isSeq } from 'yaml';
import { onceEach } from '../../onceEach.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { Span } from '../../text/span.ts';
import { startOf } from '../../yaml/edit/layout.ts';
import { pairOf } from '../../yaml/edit/mapping.ts';
import { entryList } from '../../yaml/edit/sequence.ts';
import type { YamlSource } from '../../yaml/edit/scalar.ts';
import type { EntryList } from '../arrange.ts';
import { Refusal, stale } from '../plan.ts';
import { brokenYaml, isAliasOf, noFrontMatter, noReview, notMapping } from '../reasons.ts';

/** The order in which a review's keys usually stand; new keys go where it puts them. */
export const rootOrder = [
  'pir',
  'id',
  'title',
  'status',
  'severity',
  'services',
  'tags',
  'timezone',
  'template',
  'authors',
  'reviewTeam',
  'incident',
  'summary',
  'background',
  'impact',
  'trigger',
  'detection',
  'response',
  'resolution',
  'timeline',
  'rootCauses',
  'contributingFactors',
  'lessons',
  'actionItems',
  'evidence',
  'related',
] as const;

/**
 * The text and tree to edit.
 * @throws Refusal where the YAML has errors: what is read of a broken text is not safe to write to
 */
export function yamlSource(document: ReviewDocument): YamlSource {
  const { yaml, lines, text } = document;
  if (!yaml) throw new Refusal(noFrontMatter);
  if (yaml.broken) {
    const line = lines.lineAt(yaml.broken.span.start) + 1;
    throw new Refusal(brokenYaml(line));
  }
  return { text, tree: yaml };
}

/** The mapping that is the whole review. */
export function rootOf({ tree }: YamlSource): YAMLMap {
  const root = tree.document.contents;
  if (isMap(root)) return root;
  throw new Refusal(noReview);
}

/** The list under a key of the root; absent where the key is missing or has nothing in it. */
export function listUnder(
  source: YamlSource,
  key: string,
): { key: Node; seq: YAMLSeq } | undefined {
  const pair = pairOf(rootOf(source), key);
  const value = pair?.value;
  if (isAlias(value)) throw new Refusal(isAliasOf(key));
  if (!pair || !isSeq(value)) return undefined;
  return { key: pair.key as Node, seq: value };
}

/** The place of the item that starts at a node's span. */
export function indexIn(source: YamlSource, seq: YAMLSeq, where: Span): number {
  return itemAt(source, seq, where) ?? stale();
}

/** As `indexIn`; nothing where no item starts there. */
export function itemAt(source: YamlSource, seq: YAMLSeq, where: Span): number | undefined {
  return placesOfItems(seq, source).get(where.start);
}

/** Which items of a list start where; nobody writes to a tree. */
const placesOfItems = onceEach((seq: YAMLSeq, source: YamlSource) => {
  const places = new Map<number, number>();
  for (const [index, item] of seq.items.entries()) {
    if (isNode(item) && item.range) places.set(startOf(source, item), index);
  }
  return places;
});

/** The mapping of a list's item. */
export function mappingAt(seq: YAMLSeq, index: number): YAMLMap {
  const item: unknown = seq.items[index];
  if (isMap(item)) return item;
  throw new Refusal(notMapping);
}

/** The items of the list under a key that nodes of the review were read from, as a list of entries. */
export function entriesUnder(
  document: ReviewDocument,
  key: string,
  nodes: readonly { readonly span: Span }[],
): EntryList | undefined {
  if (!document.yaml || document.yaml.broken) return undefined;
  const source = yamlSource(document);
  const seq = listUnder(source, key)?.seq;
  return (
    seq &&
    entryList(
      source,
      seq,
      nodes.map(({ span }) => indexIn(source, seq, span)),
    )
  );
}
