import { isMap } from 'yaml';
import { onceEach } from '../onceEach.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { Review, Section } from '../review/model.ts';
import type { SectionConcept } from '../review/vocabulary.ts';
import type { Span } from '../text/span.ts';
import { entriesUnder, isEmpty, resolve, spanOf } from '../yaml/nodes.ts';
import type { YamlEntry } from '../yaml/nodes.ts';
import type { YamlTree } from '../yaml/tree.ts';
import { comparableHeading, comparableName } from './comparable.ts';
import type { ReviewTemplate, TemplateSection } from './template.ts';

/** How far a review has what a template asks for. */
export interface Coverage {
  readonly template: ReviewTemplate;
  /** Where the review has a section of the template, for those that it has under a name of their own. */
  readonly places: ReadonlyMap<TemplateSection, SectionPlace>;
  /** What the review lacks, in the template's order; for YAML only what YAML has a key for. */
  readonly missing: readonly TemplateSection[];
}

/** A heading, label or key of a review, with or without a concept. */
export interface SectionPlace {
  readonly title: string;
  readonly titleSpan: Span;
  /** The first character of its heading, label or key. */
  readonly start: number;
  /** As `Section.level`. */
  readonly level: number;
  readonly form: Section['form'];
  readonly concept?: SectionConcept;
  readonly contentSpan?: Span;
}

/**
 * Finds the sections of a template in a review.
 * @param byConcept whether a section counts as present once anything in the review is about its concept,
 * as for a review that never said it follows this template; otherwise each needs a place of its own
 */
export function coverageOf(
  document: ReviewDocument,
  template: ReviewTemplate,
  byConcept: boolean,
): Coverage {
  const places =
    document.format === 'yaml'
      ? placesOfKeys(document, template, byConcept)
      : placesOfHeadings(document, template);
  const present = conceptsIn(document.review);
  const missing = template.sections.filter((section) => {
    if (places.has(section)) return false;
    if (document.format === 'yaml' && section.key === undefined) return false;
    const { concept } = section;
    if (concept === undefined) return true;
    return !(byConcept ? present.named : present.unnamed).has(concept);
  });
  return { template, places, missing };
}

function placesOfKeys(
  { yaml, review }: ReviewDocument,
  template: ReviewTemplate,
  byConcept: boolean,
): Map<TemplateSection, SectionPlace> {
  const places = new Map<TemplateSection, SectionPlace>();
  if (!yaml) return places;
  const sections = new Map(review.sections.map((section) => [section.titleSpan.start, section]));
  for (const section of template.sections) {
    const place = section.key === undefined ? undefined : placeOfKey(yaml, section.key, byConcept);
    if (!place) continue;
    const read = sections.get(place.start);
    places.set(section, read ? placeOfSection(read) : place);
  }
  return places;
}

/**
 * Where a dotted key stands; a value that is no mapping stands for all the keys it might have.
 * @param orEmpty whether no value does, too
 */
function placeOfKey(yaml: YamlTree, path: string, orEmpty: boolean): SectionPlace | undefined {
  let node = yaml.document.contents;
  let entry: YamlEntry | undefined;
  let level = 0;
  for (const key of path.split('.')) {
    if (entry && (orEmpty || !isEmpty(yaml, node)) && !isMap(resolve(yaml, node))) break;
    entry = entriesUnder(yaml, node).get(key);
    if (!entry) return undefined;
    node = entry.value;
    level++;
  }
  if (!entry) return undefined;
  const titleSpan = spanOf(yaml, entry.keyNode);
  return { title: entry.key, titleSpan, start: titleSpan.start, level, form: 'key' };
}

function placesOfHeadings(
  document: ReviewDocument,
  template: ReviewTemplate,
): Map<TemplateSection, SectionPlace> {
  const places = new Map<TemplateSection, SectionPlace>();
  const free = new Map(
    namedPlaces(document).map((place) => [place, comparableHeading(place.title)]),
  );
  const names = new Set(free.values());
  const concepts = new Set(Array.from(free.keys(), ({ concept }) => concept));
  const take = (
    section: TemplateSection,
    fits: (place: SectionPlace, name: string) => boolean,
  ): void => {
    const distance = ({ level }: SectionPlace): number => Math.abs(level - section.level);
    let best: SectionPlace | undefined;
    for (const [place, name] of free) {
      if (!fits(place, name)) continue;
      if (!best || distance(place) < distance(best)) best = place;
    }
    if (!best) return;
    free.delete(best);
    places.set(section, best);
  };
  // Names first: what is called as in the template is not taken for something else of the same concept.
  for (const section of template.sections) {
    const wanted = comparableName(section);
    if (names.has(wanted)) take(section, (_place, name) => name === wanted);
  }
  for (const section of template.sections) {
    if (section.concept === undefined || !concepts.has(section.concept)) continue;
    if (places.has(section)) continue;
    take(section, ({ concept }) => concept === section.concept);
  }
  return places;
}

/** All headings and labels of a Markdown review in document order; worked out once for each review. */
export const namedPlaces: (document: ReviewDocument) => readonly SectionPlace[] =
  onceEach(findNamedPlaces);

function findNamedPlaces({ review, markdown }: ReviewDocument): SectionPlace[] {
  const sections = review.sections.filter(({ form }) => form !== 'key').map(placeOfSection);
  const taken = new Set(sections.map(({ start }) => start));
  // A heading in a quotation is somebody else's.
  const headings = (markdown?.blocks ?? []).filter((block) => block.kind === 'heading');
  const others = headings
    .filter(({ span }) => !taken.has(span.start))
    .map(({ text, titleSpan, span, level, form }): SectionPlace => ({
      title: text,
      titleSpan,
      start: span.start,
      level,
      form: form === 'setext' ? 'setext' : 'heading',
    }));
  return [...sections, ...others].sort((one, other) => one.start - other.start);
}

function placeOfSection(section: Section): SectionPlace {
  const { title, titleSpan, span, level, form, concept, contentSpan } = section;
  return { title, titleSpan, start: span.start, level, form, concept, contentSpan };
}

/**
 * What a review is about: under a heading, label or key (`named`), or only in what was read of it, such
 * as a timeline below the title (`unnamed`).
 */
function conceptsIn(review: Review): Record<'named' | 'unnamed', Set<SectionConcept>> {
  const headed = new Set(review.sections.map(({ concept }) => concept));
  const read: readonly (readonly [SectionConcept, boolean])[] = [
    ['timeline', review.timelines.some(({ events }) => events.length > 0)],
    ['actions', review.actions.length > 0],
    ['causes', review.rootCauses.length + review.contributingFactors.length > 0],
    ['wentWell', review.wentWell.length > 0],
    ['wentBadly', review.wentBadly.length > 0],
    ['lucky', review.lucky.length > 0],
    ['lessons', review.lessons.length > 0],
    ['people', review.metadata.authors.length + review.metadata.reviewTeam.length > 0],
    ['references', review.evidence.length > 0],
  ];
  const found = read.filter(([, isThere]) => isThere).map(([concept]) => concept);
  return {
    named: new Set([...headed, ...found]),
    unnamed: new Set(found.filter((concept) => !headed.has(concept))),
  };
}
