import type { ReviewDocument } from '../../review/document.ts';
import type { Change } from '../change.ts';
import type { Splice } from '../../text/splice.ts';

export function markdownCandidates(_d: ReviewDocument, _c: Change): (() => readonly Splice[])[] {
  return [];
}
