import type { ReviewDocument, SourceInfo } from '../review/document.ts';
import type { ReviewMetadata } from '../review/model.ts';
import { LineIndex } from '../text/lines.ts';
import { sliceOf } from '../text/span.ts';
import type { Located } from '../text/span.ts';
import { parseZone } from '../time/zone.ts';
import type { WrittenZone } from '../time/zone.ts';
import { parseYaml } from '../yaml/parse.ts';
import {
  readMetadata as readYamlMetadata,
  readMilestones as readYamlMilestones,
} from '../yaml/readMetadata.ts';
import { valuesOf } from '../yaml/nodes.ts';
import type { YamlTree } from '../yaml/tree.ts';
import { readActions } from './actions/readActions.ts';
import { parseBlocks } from './blocks.ts';
import type { Fact } from './metadata/fact.ts';
import { findFacts } from './metadata/findFacts.ts';
import { tomlFacts, yamlFacts } from './metadata/frontMatterFacts.ts';
import { dateOf, milestonesOf, publicationOf } from './metadata/milestones.ts';
import { metadataOf } from './metadata/readMetadata.ts';
import { readOutline } from './outline.ts';
import type { Outline } from './outline.ts';
import { readSections } from './readSections.ts';
import { readStatements, readTeam } from './statements.ts';
import { readTimelines } from './timelines/readTimelines.ts';
import type { MarkdownTree } from './tree.ts';

/**
 * Reads a Markdown review. Never throws; the time taken is in proportion to the text's length.
 */
export function readMarkdownReview(text: string, source: SourceInfo): ReviewDocument {
  const lines = new LineIndex(text);
  const tree = parseBlocks(text, lines);
  const yaml = readFrontMatter(text, tree);
  const own = yaml ? readYamlMetadata(yaml, yaml.document.contents) : noMetadata;
  const inFrontMatter = factsOfFrontMatter(text, tree, yaml);
  const outline = readOutline(
    text,
    tree,
    inFrontMatter.some(({ name }) => name === 'title'),
  );
  const facts = [...inFrontMatter, ...findFacts(text, outline)];
  const sections = readSections(outline);
  const title = own.title ?? titleOf(facts, outline);
  const reading = readTimelines({
    text,
    lines,
    tree,
    fileName: source.fileName,
    sections,
    title,
    incidentDate: dateOf(text, facts),
    publishedDate: publicationOf(text, facts),
    zone: own.zone ?? zoneOf(facts),
  });
  const { timelines, entries, date, zone } = reading;
  const written = readActions(text, tree, outline, date?.value.year);
  const metadata = metadataOf(facts, own);
  const team = readTeam(text, outline);
  return {
    ...source,
    format: 'markdown',
    text,
    lines,
    review: {
      format: 'markdown',
      metadata: {
        ...metadata,
        ...(title && { title }),
        ...(date && { date }),
        ...(zone && { zone }),
        ...(metadata.reviewTeam.length === 0 && { reviewTeam: team }),
      },
      milestones: {
        ...milestonesOf(text, facts, date),
        ...(yaml && readYamlMilestones(yaml, incidentIn(yaml))),
      },
      sections,
      timelines,
      actions: written.actions,
      ...readStatements(text, tree, outline),
    },
    problems: yaml?.problems ?? [],
    ...(yaml && { yaml }),
    markdown: tree,
    outline,
    entries,
    actionEntries: written.entries,
  };
}

const noMetadata: ReviewMetadata = {
  services: [],
  tags: [],
  authors: [],
  reviewTeam: [],
  related: [],
};

function readFrontMatter(text: string, { frontMatter }: MarkdownTree): YamlTree | undefined {
  if (frontMatter?.format !== 'yaml') return undefined;
  return parseYaml(sliceOf(text, frontMatter.content), frontMatter.content.start);
}

function factsOfFrontMatter(
  text: string,
  { frontMatter }: MarkdownTree,
  yaml: YamlTree | undefined,
): Fact[] {
  if (yaml) return yamlFacts(yaml);
  return frontMatter ? tomlFacts(text, frontMatter) : [];
}

function incidentIn(yaml: YamlTree) {
  return valuesOf(yaml, yaml.document.contents)('incident');
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
