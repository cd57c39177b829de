import type { ReviewDocument, SourceInfo } from '../../src/core/review/document.ts';
import type { ReviewFormat } from '../../src/core/review/model.ts';
import { readReview } from '../../src/core/review/read.ts';

/**
 * Reads a review with all the parts of it that are otherwise read when somebody first asks: for what is said of
 * reading as a whole, such as the time it takes.
 */
export function readWhole(text: string, format: ReviewFormat, source: SourceInfo): ReviewDocument {
  const document = readReview(text, format, source);
  const { timelines, actions, milestones, statedDurations, rootCauses } = document.review;
  void [timelines, actions, milestones, statedDurations, rootCauses];
  return document;
}
