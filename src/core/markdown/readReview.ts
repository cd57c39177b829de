import type { ReviewDocument, SourceInfo } from '../review/document.ts';
import { withoutIgnores } from '../text/ignoreComments.ts';
import { LineIndex } from '../text/lines.ts';
import { parseBlocks } from './blocks.ts';
import { MarkdownReview } from './markdownReview.ts';
import type { MarkdownParts } from './markdownReview.ts';
import { findFacts } from './metadata/findFacts.ts';
import { readFrontMatter } from './metadata/readFrontMatter.ts';
import type { FrontMatterReading } from './metadata/readFrontMatter.ts';
import { readOutline } from './outline.ts';
import type { Outline } from './outline.ts';
import type { MarkdownTree } from './tree.ts';

/**
 * Reads a Markdown review. Never throws; the time taken is in proportion to the text's length.
 */
export function readMarkdownReview(original: string, source: SourceInfo): ReviewDocument {
  const text = withoutIgnores(original);
  const lines = new LineIndex(text);
  const tree = parseBlocks(text, lines);
  const frontMatter = readFrontMatter(text, tree);
  const isTitled = frontMatter.facts.some(({ name }) => name === 'title');
  const outline = readOutline(text, tree, isTitled);
  const facts = [...frontMatter.facts, ...findFacts(text, outline)];
  const { fileName } = source;
  const parts = { text, lines, tree, fileName, frontMatter, outline, facts };
  return new MarkdownDocument(original, parts);
}

/** A Markdown review with what is read of it when somebody first asks. */
class MarkdownDocument implements ReviewDocument {
  readonly format = 'markdown';
  readonly text: string;
  readonly fileName: string;
  readonly lines: LineIndex;
  readonly review: MarkdownReview;
  readonly problems: ReviewDocument['problems'];
  readonly markdown: MarkdownTree;
  readonly outline: Outline;
  readonly #frontMatter: FrontMatterReading;

  constructor(original: string, parts: MarkdownParts) {
    const { text, lines, tree, fileName, frontMatter, outline } = parts;
    this.text = original;
    this.fileName = fileName;
    this.lines = text === original ? lines : new LineIndex(original);
    this.review = new MarkdownReview(parts);
    this.problems = frontMatter.problems;
    this.markdown = tree;
    this.outline = outline;
    this.#frontMatter = frontMatter;
  }

  /** The tree of the front matter. */
  get yaml() {
    return this.#frontMatter.yaml?.();
  }

  get entries() {
    return this.review.entries;
  }

  get actionEntries() {
    return this.review.actionEntries;
  }
}
