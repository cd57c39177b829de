import type { ReviewDocument, SourceInfo } from '../review/document.ts';
import { LineIndex } from '../text/lines.ts';
import { parseBlocks } from './blocks.ts';

/**
 * Reads a Markdown review. Never throws; the time taken is in proportion to the text's length.
 */
export function readMarkdownReview(text: string, source: SourceInfo): ReviewDocument {
  const lines = new LineIndex(text);
  const markdown = parseBlocks(text, lines);
  return {
    ...source,
    format: 'markdown',
    text,
    lines,
    review: {
      format: 'markdown',
      metadata: { services: [], tags: [], authors: [], reviewTeam: [], related: [] },
      milestones: {},
      sections: [],
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
