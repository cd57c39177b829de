import { isMap } from 'yaml';
import type { ReviewDocument } from '../../review/document.ts';
import type { MilestoneName } from '../../review/vocabulary.ts';
import { milestoneNames } from '../../review/vocabulary.ts';
import type { Splice } from '../../text/splice.ts';
import { pairOf, patchMapping, removeKey, setKey } from '../../yaml/edit/mapping.ts';
import type { YamlSource } from '../../yaml/edit/scalar.ts';
import { stringOf } from '../../yaml/edit/scalar.ts';
import { sectionKeys } from '../../yaml/readSections.ts';
import type { NewSection } from '../change.ts';
import type { Draft } from '../draft.ts';
import { Refusal } from '../plan.ts';
import { noSuchKey, sectionExists } from '../reasons.ts';
import { rootOf, rootOrder, yamlSource } from './nodes.ts';
import { writeTime } from './times.ts';

/** What is to be set of a review as a whole. */
export type Fields = Pick<Draft, 'metadataPatch' | 'milestonePatch'>;

/** Sets fields at the root of the YAML: the review itself, or a Markdown review's front matter. */
export function writeFields(
  document: ReviewDocument,
  { metadataPatch, milestonePatch }: Fields,
): Splice[] {
  if (Object.keys(metadataPatch).length + Object.keys(milestonePatch).length === 0) return [];
  const source = yamlSource(document);
  return [
    ...patchMapping(source, rootOf(source), { ...metadataPatch }, rootOrder),
    ...writeMilestones(source, milestonePatch),
  ];
}

/** Sets or takes out milestones under `incident`, written as the other milestones are. */
function writeMilestones(source: YamlSource, patch: Fields['milestonePatch']): Splice[] {
  const root = rootOf(source);
  const incident = pairOf(root, 'incident')?.value;
  const isVacant = !isMap(incident) || incident.items.length === 0;
  const map = isVacant ? undefined : incident;
  const other = map?.items.map(({ value }) => stringOf(value)).find(Boolean) ?? '';
  const values = milestoneNames.flatMap((name) => {
    const at = patch[name];
    if (at === undefined) return [];
    const own = map && stringOf(pairOf(map, name)?.value);
    return [[name, at && writeTime(own ?? other, at, 'dated')] as const];
  });
  if (map) {
    const leaves = new Set(values.flatMap(([name, value]) => (value === null ? [name] : [])));
    const staysEmpty = map.items.every(({ key }) => leaves.has(stringOf(key) as MilestoneName));
    return staysEmpty && values.length === leaves.size
      ? removeKey(source, root, 'incident')
      : patchMapping(source, map, Object.fromEntries(values), milestoneNames);
  }
  const set = values.filter((pair): pair is [MilestoneName, string] => pair[1] !== null);
  if (set.length === 0) return [];
  return setKey(source, root, 'incident', Object.fromEntries(set), rootOrder);
}

const listSections = new Set([
  'timeline',
  'rootCauses',
  'lessons',
  'actionItems',
  'evidence',
  'response.wentWell',
  'response.wentBadly',
  'response.lucky',
]);
const responseOrder = ['description', 'wentWell', 'wentBadly', 'lucky'];

/** Adds the keys of sections, below the ones that usually come before them. */
export function writeSections(document: ReviewDocument, { newSections }: Draft): Splice[] {
  return newSections.flatMap((section) => addSection(document, section));
}

function addSection(document: ReviewDocument, { concept, text = '' }: NewSection): Splice[] {
  const source = yamlSource(document);
  const path = Object.keys(sectionKeys).find((key) => sectionKeys[key] === concept);
  if (path === undefined) throw new Refusal(noSuchKey);
  const root = rootOf(source);
  const [outer, inner] = path.split('.') as [string, string | undefined];
  const parent = pairOf(root, outer)?.value;
  const present =
    inner === undefined ? pairOf(root, outer) : isMap(parent) && pairOf(parent, inner);
  if (present) throw new Refusal(sectionExists(path));
  const value = listSections.has(path) ? (text === '' ? [] : [text]) : text;
  if (inner === undefined) return setKey(source, root, outer, value, rootOrder);
  return isMap(parent)
    ? setKey(source, parent, inner, value, responseOrder)
    : setKey(source, root, outer, { [inner]: value }, rootOrder);
}
