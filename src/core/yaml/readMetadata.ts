import { isMap } from 'yaml';
import type { ParsedNode } from 'yaml';
import { compact } from '../compact.ts';
import type { SourceInfo } from '../review/document.ts';
import type {
  IncidentDate,
  Moment,
  Review,
  ReviewMetadata,
  TeamMember,
  Timeline,
} from '../review/model.ts';
import { milestoneNames, severities, statuses } from '../review/vocabulary.ts';
import type { Located } from '../text/span.ts';
import { parseIsoMoment } from '../time/isoMoment.ts';
import { parseZone } from '../time/zone.ts';
import type { WrittenZone } from '../time/zone.ts';
import { itemsOf, resolve, textOf, valuesOf } from './nodes.ts';
import { readMoment } from './readMoment.ts';
import type { YamlTree } from './tree.ts';
import { wordOf } from './words.ts';

/**
 * The metadata in a mapping: that of a YAML review, or a Markdown file's front matter, whose foreign
 * keys are passed over. Without the date, which other parts of a review can tell too (`readDate`).
 */
export function readMetadata(tree: YamlTree, root: ParsedNode | null): ReviewMetadata {
  const valueOf = valuesOf(tree, root);
  const text = (key: string) => textOf(tree, valueOf(key));
  return {
    ...compact({
      id: text('id'),
      title: text('title'),
      status: wordOf(statuses, text('status')),
      severity: readSeverity(text('severity')),
      zone: readZone(text('timezone')),
      template: text('template'),
    }),
    services: readTexts(tree, valueOf('services')),
    tags: readTexts(tree, valueOf('tags')),
    authors: readTexts(tree, valueOf('authors')),
    reviewTeam: readTeam(tree, valueOf('reviewTeam')),
    related: readTexts(tree, valueOf('related')),
  };
}

/** The milestones in the mapping under `incident`, those that are there and can be read. */
export function readMilestones(tree: YamlTree, incident: ParsedNode | null): Review['milestones'] {
  const milestones: Partial<Record<(typeof milestoneNames)[number], Moment>> = {};
  const valueOf = valuesOf(tree, incident);
  for (const name of milestoneNames) {
    const moment = readMoment(textOf(tree, valueOf(name)));
    if (moment) milestones[name] = moment;
  }
  return milestones;
}

/**
 * The day the incident started, by the first that knows: the milestones, a `date` key, the first dated
 * event, the title, the id, the file name.
 */
export function readDate(
  tree: YamlTree,
  metadata: ReviewMetadata,
  milestones: Review['milestones'],
  timelines: () => readonly Timeline[],
  source: SourceInfo,
): IncidentDate | undefined {
  for (const name of milestoneNames) {
    const moment = milestones[name];
    if (moment?.wall.date) return { value: moment.wall.date, span: moment.span };
  }
  const inKey = dateIn(textOf(tree, valuesOf(tree, tree.document.contents)('date')));
  if (inKey) return inKey;
  for (const { time } of timelines().flatMap(({ events }) => events)) {
    if (time.start.date && time.dateFrom === 'entry')
      return { value: time.start.date, span: time.span };
  }
  const named = dateIn(metadata.title) ?? dateIn(metadata.id);
  if (named) return named;
  const value = findDate(source.fileName);
  return value && { value };
}

function dateIn(text: Located<string> | undefined): IncidentDate | undefined {
  const value = text && findDate(text.value);
  return value && { value, span: text.span };
}

function findDate(text: string): IncidentDate['value'] | undefined {
  const written = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0];
  return written === undefined ? undefined : parseIsoMoment(written)?.wall.date;
}

function readSeverity(text: Located<string> | undefined): ReviewMetadata['severity'] {
  const level = wordOf(severities, text)?.value;
  return text && level ? { ...text, level } : text;
}

function readZone(text: Located<string> | undefined): Located<WrittenZone> | undefined {
  if (!text || text.value === '') return undefined;
  const written = text.value;
  const value = parseZone(written) ?? { written, kind: 'abbreviation' };
  return { value, span: text.span };
}

/** A list of words, or a single one. */
export function readTexts(tree: YamlTree, node: ParsedNode | null): Located<string>[] {
  return itemsOf(tree, node)
    .map((item) => textOf(tree, item) ?? textOf(tree, valuesOf(tree, item)('name')))
    .filter((text) => text !== undefined);
}

function readTeam(tree: YamlTree, node: ParsedNode | null): TeamMember[] {
  const members: TeamMember[] = [];
  for (const item of itemsOf(tree, node)) {
    const valueOf = valuesOf(tree, item);
    const name = textOf(tree, isMap(resolve(tree, item)) ? valueOf('name') : item);
    const role = textOf(tree, valueOf('role'));
    if (name) members.push(role ? { name, role } : { name });
  }
  return members;
}
