import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import { measureOfField } from '../review/durationMeasure.ts';
import { metadataName } from '../review/metadataName.ts';
import type { StatedDuration } from '../review/model.ts';
import { durationOfField, durationsInProse } from '../review/statedDurations.ts';
import { sliceOf } from '../text/span.ts';
import { entriesUnder, spanOf } from './nodes.ts';
import type { YamlTree } from './tree.ts';

/** Where times and people stand, or what speaks of single steps. */
const apart = new Set([
  'timeline',
  'actionItems',
  'evidence',
  'incident',
  'background',
  'reviewTeam',
  'authors',
  'related',
  'tags',
  'services',
]);

/**
 * The durations that a YAML review states: under keys such as `x-time-to-detect`, and in its texts.
 * @param text the whole file, which the spans count in
 */
export function readDurations(tree: YamlTree, text: string): StatedDuration[] {
  const found: StatedDuration[] = [];
  for (const [key, { value }] of entriesUnder(tree, tree.document.contents)) {
    if (!apart.has(key)) durationsUnder(tree, text, key, value, found);
  }
  return found;
}

function durationsUnder(
  tree: YamlTree,
  text: string,
  key: string,
  node: ParsedNode | null,
  found: StatedDuration[],
): void {
  if (isMap(node)) {
    for (const [name, { value, merged }] of entriesUnder(tree, node)) {
      if (!merged) durationsUnder(tree, text, name, value, found);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) durationsUnder(tree, text, '', item, found);
  } else if (isScalar(node)) {
    const where = spanOf(tree, node);
    const label = key
      .replace(/^x-/, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_-]+/g, ' ');
    const name = metadataName(label);
    const measure = name && measureOfField(name, label);
    if (measure) {
      const quotes = /^["']/.test(sliceOf(text, where)) ? 1 : 0;
      const field = durationOfField(text, measure, {
        start: where.start + quotes,
        end: where.end - quotes,
      });
      if (field) found.push(field);
    } else if (typeof node.value === 'string') found.push(...durationsInProse(text, where));
  }
}
