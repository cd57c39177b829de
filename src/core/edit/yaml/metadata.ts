import { isMap } from 'yaml';
import type { ReviewDocument } from '../../review/document.ts';
import type { MilestoneName } from '../../review/vocabulary.ts';
import { milestoneNames } from '../../review/vocabulary.ts';
import type { Splice } from '../../text/splice.ts';
import type { WallTime } from '../../time/wallTime.ts';
import { pairOf, patchMapping, removeKey, setKey } from '../../yaml/edit/mapping.ts';
import { stringOf } from '../../yaml/edit/scalar.ts';
import { sectionKeys } from '../../yaml/readSections.ts';
import type { MetadataPatch, NewSection } from '../change.ts';
import { Refusal } from '../plan.ts';
import { noSuchKey, sectionExists } from '../reasons.ts';
import type { Candidates } from '../planner.ts';
import { rootOf, rootOrder, yamlSource } from './nodes.ts';
import { writeTime } from './times.ts';

/** Sets fields at the root of the YAML: the review itself, or a Markdown review's front matter. */
export function setMetadata(document: ReviewDocument, patch: MetadataPatch): Candidates {
  const source = yamlSource(document);
  return [() => patchMapping(source, rootOf(source), { ...patch }, rootOrder)];
}

/** Sets or takes out a milestone under `incident`, written as the other milestones are. */
export function setMilestone(
  document: ReviewDocument,
  name: MilestoneName,
  at: WallTime | null,
): Candidates {
  const source = yamlSource(document);
  const root = rootOf(source);
  const incident = pairOf(root, 'incident')?.value;
  if (!isMap(incident) || incident.items.length === 0) {
    if (at === null) return [() => []];
    const value = { [name]: writeTime('', at, 'dated') };
    return [() => setKey(source, root, 'incident', value, rootOrder)];
  }
  const write = (): readonly Splice[] => {
    if (at === null) {
      return incident.items.length === 1 && pairOf(incident, name)
        ? removeKey(source, root, 'incident')
        : removeKey(source, incident, name);
    }
    const own = stringOf(pairOf(incident, name)?.value);
    const other = incident.items.map(({ value }) => stringOf(value)).find(Boolean);
    const written = writeTime(own ?? other ?? '', at, 'dated');
    return setKey(source, incident, name, written, milestoneNames);
  };
  return [write];
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

/** Adds the key of a section, below the ones that usually come before it. */
export function addSection(
  document: ReviewDocument,
  { concept, text = '' }: NewSection,
): Candidates {
  const source = yamlSource(document);
  const path = Object.keys(sectionKeys).find((key) => sectionKeys[key] === concept);
  if (path === undefined) {
    throw new Refusal(noSuchKey);
  }
  const root = rootOf(source);
  const [outer, inner] = path.split('.') as [string, string | undefined];
  const parent = pairOf(root, outer)?.value;
  const present =
    inner === undefined ? pairOf(root, outer) : isMap(parent) && pairOf(parent, inner);
  if (present) throw new Refusal(sectionExists(path));
  const value = listSections.has(path) ? (text === '' ? [] : [text]) : text;
  if (inner === undefined) return [() => setKey(source, root, outer, value, rootOrder)];
  return [
    () =>
      isMap(parent)
        ? setKey(source, parent, inner, value, responseOrder)
        : setKey(source, root, outer, { [inner]: value }, rootOrder),
  ];
}
