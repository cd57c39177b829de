import type { ReviewDocument, SourceInfo } from '../review/document.ts';

export function readYamlReview(_text: string, _source: SourceInfo): ReviewDocument {
  throw new Error('not built yet');
}
