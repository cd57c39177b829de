import type { ReviewDocument, SourceInfo } from '../review/document.ts';
import { withoutIgnores } from '../text/ignoreComments.ts';
import { LineIndex } from '../text/lines.ts';
import type { YamlTree } from '../yaml/tree.ts';
import { parseBlocks } from './blocks.ts';
import { MarkdownReview } from './markdownReview.ts';
import { findFacts } from './metadata/findFacts.ts';
import { readFrontMatter } from './metadata/readFrontMatter.ts';
import { readOutline } from './outline.ts';

/**
 * Reads a Markdown review. Never throws; the time taken is in proportion to the text's length.
 */
export function readMarkdownReview(original: string, source: SourceInfo): ReviewDocument {
  const text = withoutIgnores(original);
  const lines = new LineIndex(text);
  const tree = parseBlocks(text, lines);
  const frontMatter = readFrontMatter(text, lines, tree);
  const isTitled = frontMatter.facts.some(({ name }) => name === 'title');
  const outline = readOutline(text, tree, isTitled);
  const facts = [...frontMatter.facts, ...findFacts(text, outline)];
  const { fileName } = source;
  const review = new MarkdownReview({ text, lines, tree, fileName, frontMatter, outline, facts });
  const document: ReviewDocument = {
    ...source,
    format: 'markdown',
    text: original,
    lines: text === original ? lines : new LineIndex(original),
    review,
    problems: frontMatter.problems,
    markdown: tree,
    outline,
    get entries() {
      return review.entries;
    },
    get actionEntries() {
      return review.actionEntries;
    },
  };
  return withYaml(document, frontMatter.yaml);
}

/** Adds the tree of the front matter, which is not parsed before somebody asks for it. */
function withYaml(document: ReviewDocument, yaml: (() => YamlTree) | undefined): ReviewDocument {
  if (!yaml) return document;
  return Object.defineProperty(document, 'yaml', { get: yaml, enumerable: true });
}
