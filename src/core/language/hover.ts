import type { ConfigDocument } from '../config/readConfig.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { LanguageContext } from './context.ts';
import type { Hover } from './hover/hover.ts';
import { hoverDue, hoverPerson } from './hover/people.ts';
import { whyOf } from './hover/rules.ts';
import { hoverNode, hoverSchema, hoverWord } from './hover/schema.ts';
import { hoverSection } from './hover/sections.ts';
import { hoverTime } from './hover/times.ts';

export { whyOf } from './hover/rules.ts';
export type { Hover } from './hover/hover.ts';

/**
 * What is worth knowing about the text at `offset`: a key or a word by the schema, a time in UTC, for
 * the reader and since the start, a person, a day something is due, a heading by its template.
 * @returns nothing where there is nothing to tell
 */
export function hoverAt(
  document: ReviewDocument,
  offset: number,
  context: LanguageContext,
): Hover | undefined {
  const { review } = document;
  return (
    hoverTime(review, offset, context) ??
    hoverDue(review, offset, context) ??
    hoverPerson(review, offset) ??
    hoverSchema(document, offset) ??
    hoverWord(review, offset) ??
    hoverSection(document, offset, context)
  );
}

/** What is worth knowing about the text at `offset` of a `.pir/config.yaml`; for a rule, why it exists. */
export function configHoverAt({ yaml, text }: ConfigDocument, offset: number): Hover | undefined {
  const hover = hoverNode(yaml, offset, 'config');
  if (!hover) return undefined;
  const why = whyOf(text.slice(hover.span.start, hover.span.end).replace(/["']/g, ''));
  return why.length > 0 ? { ...hover, documentation: why } : hover;
}
