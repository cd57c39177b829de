import type { ReviewDocument, SourceInfo } from '../review/document.ts';
import { LineIndex } from '../text/lines.ts';
import { sliceOf } from '../text/span.ts';
import { parseYaml } from '../yaml/parse.ts';
import { readMetadata as readYamlMetadata } from '../yaml/readMetadata.ts';
import type { YamlTree } from '../yaml/tree.ts';
import { readActions } from './actions/readActions.ts';
import { parseBlocks } from './blocks.ts';
import { tomlFacts, yamlFacts } from './frontMatterFacts.ts';
import { readOutline } from './outline.ts';
import { readSections } from './readSections.ts';
import { readTimelines } from './timelines/readTimelines.ts';
import type { MarkdownTree } from './tree.ts';

/**
 * Reads a Markdown review. Never throws; the time taken is in proportion to the text's length.
 */
export function readMarkdownReview(text: string, source: SourceInfo): ReviewDocument {
  const lines = new LineIndex(text);
  const tree = parseBlocks(text, lines);
  const yaml = readFrontMatter(text, tree);
  const facts = yaml ? yamlFacts(yaml) : tree.frontMatter ? tomlFacts(text, tree.frontMatter) : [];
  const titled = facts.find(({ name }) => name === 'title');
  const outline = readOutline(text, tree, titled !== undefined);
  const sections = readSections(outline);
  const title =
    titled?.value ??
    (outline.title && { value: outline.title.title, span: outline.title.titleSpan });
  const { timelines, entries, date, zone } = readTimelines({
    text,
    lines,
    tree,
    fileName: source.fileName,
    sections,
    title,
  });
  const reading = readActions(text, tree, outline, date?.value.year);
  const metadata = yaml ? readYamlMetadata(yaml, yaml.document.contents) : noMetadata;
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
      },
      milestones: {},
      sections,
      timelines,
      rootCauses: [],
      contributingFactors: [],
      wentWell: [],
      wentBadly: [],
      lucky: [],
      lessons: [],
      actions: reading.actions,
      evidence: [],
    },
    problems: yaml?.problems ?? [],
    ...(yaml && { yaml }),
    markdown: tree,
    outline,
    entries,
    actionEntries: reading.entries,
  };
}

const noMetadata = { services: [], tags: [], authors: [], reviewTeam: [], related: [] };

function readFrontMatter(text: string, { frontMatter }: MarkdownTree): YamlTree | undefined {
  if (frontMatter?.format !== 'yaml') return undefined;
  return parseYaml(sliceOf(text, frontMatter.content), frontMatter.content.start);
}
