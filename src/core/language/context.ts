import type { ReviewDocument } from '../review/document.ts';
import type { ReviewFormat } from '../review/model.ts';
import type { ReviewTemplate } from '../templates/template.ts';
import type { LineIndex } from '../text/lines.ts';

/** What the language features know of the world beyond the document. */
export interface LanguageContext {
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  readonly now: number;
  /** The reader's own zone: an IANA name. */
  readonly zone: string;
  /** What is known from the other reviews of the workspace. */
  readonly workspace: ReviewVocabulary;
  /** The templates a review may follow, those of the workspace before the built-in ones. */
  readonly templates: readonly ReviewTemplate[];
}

/** The names that reviews have in common, the most used first. */
export interface ReviewVocabulary {
  readonly people: readonly string[];
  readonly services: readonly string[];
  readonly tags: readonly string[];
  readonly tickets: readonly string[];
  readonly priorities: readonly string[];
  readonly reviews: readonly KnownReview[];
}

/** Another review, by the name that `related` knows it by. */
export interface KnownReview {
  readonly id: string;
  readonly title?: string;
}

/** A document's text at this moment, which can be some keystrokes ahead of what was read of it. */
export interface CurrentText {
  readonly format: ReviewFormat;
  readonly text: string;
  readonly lines: LineIndex;
}

/** What a feature looks at: the text as it is, and the review as it was last read. */
export interface LanguageSource extends CurrentText {
  readonly read: ReviewDocument;
}
