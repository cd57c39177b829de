import type { Span } from '../text/span.ts';

/** The text of a new review and the stretch of it to select: the first thing to fill in. */
export interface NewReview {
  readonly text: string;
  /** Empty where there is nothing to replace and writing starts at once. */
  readonly cursor: Span;
}
