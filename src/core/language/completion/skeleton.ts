import { message } from '../../messages.ts';
import { renderReview } from '../../templates/render.ts';
import type { ReviewTemplate } from '../../templates/template.ts';
import { defaultTemplate } from '../../templates/templates.ts';
import { wallAt } from '../../time/instant.ts';
import { formatDate } from '../../time/wallTime.ts';
import type { LanguageContext, LanguageSource } from '../context.ts';
import type { Completion } from './completion.ts';
import { literal } from './snippet.ts';

/** What stands where the writer names the review, until it is typed over. */
const TITLE = 'What people noticed, in one line';
const NAME = 'short-name';

/**
 * For a file with nothing in it but blanks, the whole of a review to begin with: in the default template,
 * and in each that the team wrote for this format.
 */
export function completeEmpty(
  source: LanguageSource,
  offset: number,
  context: LanguageContext,
): Completion[] {
  if (source.text.trim() !== '') return [];
  const own = context.templates.filter(({ written }) => written?.format === source.format);
  const span = source.lines.spanOf(source.lines.lineAt(offset));
  return [...own, defaultTemplate].map((template, index) => ({
    label: template === defaultTemplate ? 'Post-incident review' : template.name,
    kind: 'document',
    detail: message('completion.skeleton', 'all of it, to be filled in'),
    snippet: skeletonOf(template, source, context),
    span,
    filter: `${source.text.slice(span.start, span.end)}${template.name} Post-incident review`,
    // Before the single keys and headings.
    sort: `!${String(index).padStart(4, '0')}`,
    documentation: () => [{ kind: 'schema', markdown: template.description }],
  }));
}

/** The template as a snippet: the title and the name are typed once, wherever they stand. */
function skeletonOf(
  template: ReviewTemplate,
  { format }: LanguageSource,
  { now, zone }: LanguageContext,
): string {
  const { date } = wallAt(now, zone);
  const values = { id: `${formatDate(date)}-${NAME}`, title: TITLE, date, zone };
  const { text, cursor } = renderReview(template, format, values);
  const [before, after] = [text.slice(0, cursor.start), text.slice(cursor.end)];
  const prompt = text.slice(cursor.start, cursor.end);
  const last = prompt === '' ? '$0' : `\${3:${literal(prompt)}}`;
  const snippet = `${literal(before)}${last}${literal(after)}`;
  return mirrored(mirrored(snippet, 1, TITLE), 2, NAME);
}

/** The first place of a text to be typed over, the others to follow it. */
function mirrored(snippet: string, stop: number, text: string): string {
  const [head, ...rest] = snippet.split(text);
  return rest.length === 0 ? snippet : `${head!}\${${stop}:${text}}${rest.join(`$${stop}`)}`;
}
