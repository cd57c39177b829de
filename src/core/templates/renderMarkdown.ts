import { metadataLines } from './metadata.ts';
import type { NewReview } from './newReview.ts';
import type { ReviewTemplate, TemplateSection } from './template.ts';
import { fillPlaceholders, textOfValues } from './values.ts';
import type { ReviewValues } from './values.ts';

/** A new Markdown review: front matter, title, and every section with its prompt as a comment. */
export function renderMarkdown(template: ReviewTemplate, values: ReviewValues): NewReview {
  const filled = textOfValues(values, template.id);
  let text = `---\n${metadataLines(template, values).join('\n')}\n---\n\n# ${values.title}\n`;
  let cursor: { start: number; end: number } | undefined;
  for (const section of template.sections) {
    const start = text.length;
    const written = renderSection(section, filled);
    text += `\n${written}`;
    if (!cursor && section.required) {
      const prompt = promptComment(section);
      const offset = start + 1 + written.indexOf(prompt);
      cursor = { start: offset, end: offset + prompt.length };
    }
  }
  return { text, cursor: cursor ?? { start: text.length, end: text.length } };
}

/** A body that asks for nothing more than a value, such as `${date}`. */
const onlyPlaceholders = /^(?:\s*\$\{[a-z]+\??\})+\s*$/;

/**
 * One section as a Markdown review starts it: heading, prompt as a comment, starter body, one line end
 * behind each and a blank line between them.
 * @param values text for the body's placeholders; see `textOfValues`
 */
export function renderSection(
  section: TemplateSection,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const heading = `${'#'.repeat(section.level)} ${section.heading}`;
  const content = renderSectionContent(section, values);
  return content === '' ? `${heading}\n` : `${heading}\n\n${content}\n`;
}

/** What stands under the heading of a new section, without a line end behind it. */
export function renderSectionContent(
  section: TemplateSection,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const body =
    section.body === undefined ? '' : fillPlaceholders(section.body, values).replace(/\n+$/, '');
  const answered = body !== '' && onlyPlaceholders.test(section.body!);
  return [answered ? '' : promptComment(section), body].filter((part) => part !== '').join('\n\n');
}

/** A prompt as it stands in a Markdown review until it is answered: invisible to readers. */
export function promptComment({ prompt }: TemplateSection): string {
  return prompt === '' ? '' : `<!-- ${prompt} -->`;
}
