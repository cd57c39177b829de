import type { ReviewFormat } from '../review/model.ts';
import type { NewReview } from './newReview.ts';
import { renderOwnMarkdown, renderOwnYaml } from './own/renderOwn.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import { renderYaml } from './renderYaml.ts';
import type { ReviewTemplate } from './template.ts';
import type { ReviewValues } from './values.ts';

/**
 * A new review, with what is known filled in and, for everything else, a prompt where it belongs. A
 * template that a team wrote in this format is taken as it is written. Line ends are `\n`; it ends in one.
 */
export function renderReview(
  template: ReviewTemplate,
  format: ReviewFormat,
  values: ReviewValues,
): NewReview {
  if (template.written?.format === format) {
    const renderOwn = format === 'yaml' ? renderOwnYaml : renderOwnMarkdown;
    return renderOwn(template, template.written.text, values);
  }
  return format === 'yaml' ? renderYaml(template, values) : renderMarkdown(template, values);
}
