import { readMarkdownReview } from '../markdown/readReview.ts';
import { readYamlReview } from '../yaml/readReview.ts';
import type { ReviewDocument, SourceInfo } from './document.ts';
import type { ReviewFormat } from './model.ts';

/**
 * Reads a review. Never throws: broken text gives what can be read of it, and `problems` says what is wrong.
 */
export function readReview(text: string, format: ReviewFormat, source: SourceInfo): ReviewDocument {
  return format === 'yaml' ? readYamlReview(text, source) : readMarkdownReview(text, source);
}
