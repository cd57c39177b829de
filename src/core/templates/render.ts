import type { ReviewFormat } from '../review/model.ts';
import type { Span } from '../text/span.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import { renderYaml } from './renderYaml.ts';
import type { ReviewTemplate } from './template.ts';
import type { ReviewValues } from './values.ts';

/** The text of a new review and the stretch of it to select: the first thing to fill in. */
export interface NewReview {
  readonly text: string;
  /** Empty where there is nothing to replace and writing starts at once. */
  readonly cursor: Span;
}

/**
 * A new review, with what is known filled in and, for everything else, a prompt where it belongs.
 * Line ends are `\n`; it ends in one.
 */
export function renderReview(
  template: ReviewTemplate,
  format: ReviewFormat,
  values: ReviewValues,
): NewReview {
  return format === 'yaml' ? renderYaml(template, values) : renderMarkdown(template, values);
}
