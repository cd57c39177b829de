import { message } from '../../messages.ts';
import type { ReviewDocument } from '../../review/document.ts';
import { coverageOf } from '../../templates/coverage.ts';
import { templateOf } from '../../templates/infer.ts';
import { touches } from '../../text/span.ts';
import type { LanguageContext } from '../context.ts';
import type { Hover } from './hover.ts';

/** What belongs under the heading at `offset`, in the words of the review's template. */
export function hoverSection(
  document: ReviewDocument,
  offset: number,
  { templates }: LanguageContext,
): Hover | undefined {
  const heading = document.markdown?.headings.find(({ titleSpan }) => touches(titleSpan, offset));
  const template = heading && templateOf(document, templates);
  if (!template) return undefined;
  const { places } = coverageOf(document, template, false);
  for (const [{ prompt }, { titleSpan }] of places) {
    if (!touches(titleSpan, offset) || prompt === '') continue;
    const text = message('hover.section', '{0} ({1})', prompt, template.name);
    return { span: titleSpan, documentation: [{ kind: 'prose', text }] };
  }
  return undefined;
}
