import type { ReviewDocument } from '../../review/document.ts';
import type { SectionConcept } from '../../review/vocabulary.ts';
import { coverageOf } from '../../templates/coverage.ts';
import { inferTemplate } from '../../templates/infer.ts';
import type { TemplateSection } from '../../templates/template.ts';
import { templateById } from '../../templates/templates.ts';
import type { Splice } from '../../text/splice.ts';
import { addMarkdownSection } from '../addMarkdownSection.ts';

/**
 * Opens a section with something in it, where the review's template (ours, where it follows none) has it.
 * @param title the heading; the template's where absent
 */
export function openSection(
  document: ReviewDocument,
  concept: SectionConcept,
  body: string,
  title?: string,
): Splice[] {
  const followed = inferTemplate(document);
  const template = followed?.sections.some((section) => section.concept === concept)
    ? followed
    : templateById('pir');
  if (!template) return [];
  const model = template.sections.find((section) => section.concept === concept);
  const section: TemplateSection = {
    level: 2,
    concept,
    required: false,
    ...model,
    heading: title ?? model?.heading ?? concept,
    prompt: '',
    body,
  };
  const sections = model
    ? template.sections.map((other) => (other === model ? section : other))
    : [...template.sections, section];
  const coverage = coverageOf(document, { ...template, sections }, true);
  const splice = addMarkdownSection(document, coverage, [section]);
  return splice ? [splice] : [];
}
