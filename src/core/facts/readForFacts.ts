import type { ReviewDocument, SourceInfo } from '../review/document.ts';
import type { ReviewFormat } from '../review/model.ts';
import { readReview } from '../review/read.ts';
import { readPlainReview } from '../yaml/readReview.ts';
import { LineIndex } from '../text/lines.ts';

/**
 * A key at the left edge, first those that facts are taken from; or what stands there and is neither a key, nor a
 * comment, nor an item of a list.
 */
const AT_EDGE =
  /^(?:(?:(pir|id|title|status|severity|services|date|incident|authors|reviewTeam|actionItems)|[A-Za-z][\w-]*):(?=\s|$)|(?=([^\s#-]|-\S)))/gm;

/**
 * Reads a review as far as its facts ask: of a YAML review whose text is nothing unusual, only the keys that they are
 * taken from, which is less than half of most, and without the library where these are plain.
 */
export function readForFacts(
  text: string,
  format: ReviewFormat,
  source: SourceInfo,
): ReviewDocument {
  const excerpt = format === 'yaml' ? excerptOf(text) : undefined;
  const read =
    excerpt === undefined
      ? undefined
      : (readPlainReview(excerpt, source) ?? readReview(excerpt, format, source));
  // What is wrong may be only in what was left out: an alias for something there.
  if (!read || read.problems.length > 0 || !isDated(read)) return readReview(text, format, source);
  return { ...read, text, lines: new LineIndex(text) };
}

/**
 * The text with blanks for what no fact is taken from, so that offsets stay what they are.
 * @returns nothing for a text that only a parser can divide into its keys
 */
function excerptOf(text: string): string | undefined {
  let excerpt = '';
  let kept = 0;
  let skipsFrom = -1;
  for (const { index, 1: fact, 2: unusual } of text.matchAll(AT_EDGE)) {
    if (unusual) return undefined;
    if (fact && skipsFrom >= 0) {
      excerpt += text.slice(kept, skipsFrom) + ' '.repeat(index - skipsFrom - 1) + '\n';
      kept = index;
      skipsFrom = -1;
    } else if (!fact && skipsFrom < 0) skipsFrom = index;
  }
  return excerpt + text.slice(kept, skipsFrom < 0 ? text.length : skipsFrom);
}

/** Whether the milestones say when it was; where they do not, the timeline may. */
function isDated({ review }: ReviewDocument): boolean {
  return Object.values(review.milestones).some(({ wall }) => wall.date !== undefined);
}
