import type { ReviewDocument, SourceInfo } from '../review/document.ts';
import { LineIndex } from '../text/lines.ts';
import { parseBlocks } from './blocks.ts';
import { readOutline } from './outline.ts';
import { readSections } from './readSections.ts';

/**
 * Reads a Markdown review. Never throws; the time taken is in proportion to the text's length.
 */
export function readMarkdownReview(text: string, source: SourceInfo): ReviewDocument {
  const lines = new LineIndex(text);
  const markdown = parseBlocks(text, lines);
  const outline = readOutline(text, markdown, false);
  return {
    ...source,
    format: 'markdown',
    text,
    lines,
    review: {
      format: 'markdown',
      metadata: { services: [], tags: [], authors: [], reviewTeam: [], related: [] },
      milestones: {},
      sections: readSections(outline),
      timelines: [],
      rootCauses: [],
      contributingFactors: [],
      wentWell: [],
      wentBadly: [],
      lucky: [],
      lessons: [],
      actions: [],
      evidence: [],
    },
    problems: [],
    markdown,
  };
}
