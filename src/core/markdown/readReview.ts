import type { ReviewDocument, SourceInfo } from '../review/document.ts';
import { withoutIgnores } from '../text/ignoreComments.ts';
import { LineIndex } from '../text/lines.ts';
import type { Located } from '../text/span.ts';
import type { WallTime } from '../time/wallTime.ts';
import { parseZone } from '../time/zone.ts';
import type { WrittenZone } from '../time/zone.ts';
import type { YamlTree } from '../yaml/tree.ts';
import { readActions } from './actions/readActions.ts';
import { parseBlocks } from './blocks.ts';
import type { Fact } from './metadata/fact.ts';
import { findFacts } from './metadata/findFacts.ts';
import { statedDurations } from './metadata/durations.ts';
import { dateOf, milestonesOf, publicationOf } from './metadata/milestones.ts';
import { readFrontMatter } from './metadata/readFrontMatter.ts';
import { metadataOf } from './metadata/readMetadata.ts';
import { onDemand } from './onDemand.ts';
import { readOutline } from './outline.ts';
import type { Outline } from './outline.ts';
import { readSections } from './readSections.ts';
import { readStatements, readTeam } from './statements.ts';
import { readTimelines } from './timelines/readTimelines.ts';

/**
 * Reads a Markdown review. Never throws; the time taken is in proportion to the text's length.
 */
export function readMarkdownReview(original: string, source: SourceInfo): ReviewDocument {
  const text = withoutIgnores(original);
  const lines = new LineIndex(text);
  const tree = parseBlocks(text, lines);
  const frontMatter = readFrontMatter(text, lines, tree);
  const { own, problems } = frontMatter;
  const outline = readOutline(
    text,
    tree,
    frontMatter.facts.some(({ name }) => name === 'title'),
  );
  const facts = [...frontMatter.facts, ...findFacts(text, outline)];
  const sections = readSections(outline);
  const title = own.title ?? titleOf(facts, outline);
  const incidentDate = dateOf(text, facts);
  const started = (): WallTime | undefined => {
    const milestones = { ...milestonesOf(text, facts, incidentDate), ...frontMatter.milestones };
    return (milestones.started ?? milestones.detected)?.wall;
  };
  const reading = readTimelines({
    text,
    lines,
    tree,
    fileName: source.fileName,
    sections,
    title,
    incidentDate,
    publishedDate: publicationOf(text, facts),
    started,
    zone: own.zone ?? zoneOf(facts),
  });
  const { timelines, entries, date, order, zone } = reading;
  const metadata = metadataOf(facts, own);
  const team = metadata.reviewTeam.length > 0 ? metadata.reviewTeam : readTeam(text, outline);
  const names = [...metadata.authors, ...team.map(({ name }) => name)].map(({ value }) => value);
  const written = readActions(text, tree, outline, date?.value.year, names);
  const durations = onDemand(() => statedDurations(text, facts, outline, title));
  const document: ReviewDocument = {
    ...source,
    format: 'markdown',
    text: original,
    lines: text === original ? lines : new LineIndex(original),
    review: {
      format: 'markdown',
      get statedDurations() {
        return durations();
      },
      metadata: {
        ...metadata,
        ...(title && { title }),
        ...(date && { date }),
        ...(zone && { zone }),
        reviewTeam: team,
      },
      milestones: { ...milestonesOf(text, facts, date, order), ...frontMatter.milestones },
      sections,
      timelines,
      actions: written.actions,
      ...readStatements(text, tree, outline),
    },
    problems,
    markdown: tree,
    outline,
    entries,
    actionEntries: written.entries,
  };
  return withYaml(document, frontMatter.yaml);
}

/** Adds the tree of the front matter, which is not parsed before somebody asks for it. */
function withYaml(document: ReviewDocument, yaml: (() => YamlTree) | undefined): ReviewDocument {
  if (!yaml) return document;
  return Object.defineProperty(document, 'yaml', { get: yaml, enumerable: true });
}

/** The title: stated in the front matter, else the heading over the whole file, else stated in the text. */
function titleOf(facts: readonly Fact[], { title }: Outline): Located<string> | undefined {
  const stated = facts.filter(({ name }) => name === 'title');
  const inFrontMatter = stated.find(({ place }) => place === 'front-matter')?.value;
  if (inFrontMatter) return inFrontMatter;
  return title ? { value: title.title, span: title.titleSpan } : stated[0]?.value;
}

function zoneOf(facts: readonly Fact[]): Located<WrittenZone> | undefined {
  for (const { name, value } of facts) {
    const zone = name === 'zone' ? parseZone(value.value) : undefined;
    if (zone) return { value: zone, span: value.span };
  }
  return undefined;
}
