/**
 * What of the engine finds out what a review says: all that the lists of a workspace need, here and on threads of
 * their own, where nothing of the editor is. It is evaluated before the rest, and without it.
 */
export { factsIn } from '../core/facts/factsIn.ts';
export { factsOf } from '../core/facts/reviewFacts.ts';
export { detectReview } from '../core/review/detect.ts';
export { sourceNameOf } from '../core/review/files.ts';
export { readReview } from '../core/review/read.ts';
export { answerWithFiles } from './index/filesOnThread.ts';
