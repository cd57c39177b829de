import type { Node, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isNode, isSeq } from 'yaml';
import type { ReviewDocument } from '../../review/document.ts';
import type { Span } from '../../text/span.ts';
import { startOf } from '../../yaml/edit/layout.ts';
import { pairOf } from '../../yaml/edit/mapping.ts';
import type { YamlSource } from '../../yaml/edit/scalar.ts';
import { Refusal } from '../plan.ts';

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
  if (!yaml) throw new Refusal('edit.noFrontMatter', 'The file has no front matter to change.');
  if (yaml.broken) {
    const line = lines.lineAt(yaml.broken.span.start) + 1;
    throw new Refusal(
      'edit.yaml.broken',
      'Line {0} is not valid YAML. Correct it first, so that nothing is lost.',
      line,
    );
  }
  return { text, tree: yaml };
}

/** The mapping that is the whole review. */
export function rootOf({ tree }: YamlSource): YAMLMap {
  const root = tree.document.contents;
  if (isMap(root)) return root;
  throw new Refusal(
    'edit.yaml.noMapping',
    'The file does not hold a review yet. Start it with `pir: 1` and a `title`.',
  );
}

/** The list under a key of the root; absent where the key is missing or has nothing in it. */
export function listUnder(
  source: YamlSource,
  key: string,
): { key: Node; seq: YAMLSeq } | undefined {
  const pair = pairOf(rootOf(source), key);
  const value = pair?.value;
  if (isAlias(value)) throw new Refusal('edit.yaml.alias', '`{0}` is written elsewhere.', key);
  if (!pair || !isSeq(value)) return undefined;
  return { key: pair.key as Node, seq: value };
}

/** The place of the item that starts at a node's span. */
export function indexIn(source: YamlSource, seq: YAMLSeq, where: Span): number {
  const index = seq.items.findIndex(
    (item) => isNode(item) && item.range && startOf(source, item) === where.start,
  );
  if (index < 0) throw new Refusal('edit.stale', 'The document has changed; try again.');
  return index;
}

/** The mapping of a list's item. */
export function mappingAt(seq: YAMLSeq, index: number): YAMLMap {
  const item: unknown = seq.items[index];
  if (isMap(item)) return item;
  throw new Refusal(
    'edit.yaml.notMapping',
    'This entry is only a text or stands for another one; change it in the text.',
  );
}
