import { headingStyleOf, renderHeading } from '../../edit/headingStyle.ts';
import { message } from '../../messages.ts';
import { coverageOf } from '../../templates/coverage.ts';
import { templateOf } from '../../templates/infer.ts';
import { renderSectionContent } from '../../templates/renderMarkdown.ts';
import type { TemplateSection } from '../../templates/template.ts';
import { defaultTemplate } from '../../templates/templates.ts';
import { valueNames } from '../../templates/values.ts';
import { lineEndOf } from '../../text/lines.ts';
import { formatDate, formatWallTime } from '../../time/wallTime.ts';
import type { LanguageContext, LanguageSource } from '../context.ts';
import type { Completion } from './completion.ts';
import { literal } from './snippet.ts';

/**
 * The sections of the review's template that it does not have yet, for an empty line or one that starts
 * with `#`: each with its heading in the file's own style, its prompt to write over, and its body.
 */
export function completeHeading(
  { read, text, lines }: LanguageSource,
  offset: number,
  { templates }: LanguageContext,
): Completion[] {
  const span = lines.spanOf(lines.lineAt(offset));
  const typed = text.slice(span.start, span.end);
  if (!/^(?:#{1,6}(?:[ \t].*)?)?$/.test(typed.trimEnd())) return [];
  if (isInside(read.markdown?.blocks ?? [], offset)) return [];
  const template = templateOf(read, templates) ?? defaultTemplate;
  const coverage = coverageOf(read, template, false);
  const style = headingStyleOf(read, coverage);
  const eol = lineEndOf(text);
  const values = knownValues(read);
  return coverage.missing.map((section, index) => {
    const level = Math.min(6, Math.max(1, section.level + style.shift));
    const heading = renderHeading(section.heading, section.level, style, eol);
    const content = renderSectionContent(section, values).replaceAll('\n', eol);
    return {
      label: `${'#'.repeat(level)} ${section.heading}`,
      kind: 'heading',
      ...(section.required && { detail: message('completion.heading.required', 'expected') }),
      snippet: `${literal(heading)}${eol.repeat(style.after + 1)}${withPrompt(content, section)}`,
      span,
      filter: `${typed === '' ? '' : `${'#'.repeat(level)} `}${section.heading}`,
      sort: String(index).padStart(4, '0'),
      documentation: () => [{ kind: 'schema', markdown: section.prompt }],
    };
  });
}

/** Headings do not go into code, comments and lists. */
function isInside(
  blocks: readonly { readonly kind: string; readonly span: { start: number; end: number } }[],
  offset: number,
): boolean {
  const block = blocks.find(({ span }) => span.start < offset && offset < span.end);
  return block !== undefined && !['heading', 'paragraph'].includes(block.kind);
}

/** The content with its prompt, if it starts with one, to be typed over. */
function withPrompt(content: string, { prompt }: TemplateSection): string {
  const comment = `<!-- ${prompt} -->`;
  if (prompt === '' || !content.startsWith(comment)) return `${literal(content)}$0`;
  return `\${1:${literal(comment)}}${literal(content.slice(comment.length))}`;
}

function knownValues({ review }: LanguageSource['read']): Record<string, string | undefined> {
  const { metadata, milestones } = review;
  const values: Record<string, string | undefined> = {};
  for (const name of Object.keys(valueNames)) values[name] = undefined;
  const { date, zone } = metadata;
  if (date) values['date'] = formatDate(date.value);
  if (zone) values['zone'] = zone.value.written;
  if (milestones.started)
    values['start'] = formatWallTime(milestones.started.wall).replace('T', ' ');
  return values;
}
