import { detectReview } from '../review/detect.ts';
import type { Candidate } from '../review/detect.ts';
import { sourceNameOf } from '../review/files.ts';
import { readForFacts } from './readForFacts.ts';
import { factsOf } from './reviewFacts.ts';
import type { ReviewFacts } from './reviewFacts.ts';

/**
 * The facts of a file, if it is a review.
 * @param uri what the file is called in the result
 */
export function factsIn(candidate: Candidate, uri: string): ReviewFacts | undefined {
  const { path, text } = candidate;
  const { format } = detectReview(candidate);
  return format && factsOf(readForFacts(text, format, { fileName: sourceNameOf(path) }), uri, path);
}
