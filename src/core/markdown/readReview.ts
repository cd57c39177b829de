import type { ReviewDocument, SourceInfo } from '../review/document.ts';

export function readMarkdownReview(_text: string, _source: SourceInfo): ReviewDocument {
  throw new Error('not built yet');
}
