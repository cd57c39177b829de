import type { ReviewDocument } from '../review/document.ts';
import type { Coverage } from '../templates/coverage.ts';
import type { TemplateSection } from '../templates/template.ts';
import type { Splice } from '../text/splice.ts';
import { addMarkdownSection } from './addMarkdownSection.ts';
import { addYamlSection } from './addYamlSection.ts';

/**
 * The edit that gives a review a section it lacks, at its place in the template, in the file's own way
 * of writing headings or keys, with the prompt for what to write. Insertions at one offset follow one
 * another in the template's order, so that several such edits can be made at once.
 * @param sections the section, and after it the ones below it that are to come with it
 * @returns nothing where the file has no place for it, as in a mapping written in braces
 */
export function addSection(
  document: ReviewDocument,
  coverage: Coverage,
  sections: readonly TemplateSection[],
): Splice | undefined {
  return document.format === 'yaml'
    ? addYamlSection(document, coverage, sections)
    : addMarkdownSection(document, coverage, sections);
}
