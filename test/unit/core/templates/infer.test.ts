import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReviewDocument } from '../../../../src/core/review/document.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { inferTemplate, templateOf } from '../../../../src/core/templates/infer.ts';
import { templateById, templates } from '../../../../src/core/templates/templates.ts';

describe('The template of a review', () => {
  it('is recognised by its headings', () => {
    for (const template of templates) {
      const titles = template.sections.map((section) => section.heading);
      assert.equal(inferTemplate(reviewWith(titles))?.id, template.id);
    }
  });

  it('is recognised whatever the case, plural and punctuation of the headings', () => {
    const titles = [
      'SUMMARY',
      'Lead-up',
      'Leadup',
      'Fault:',
      'Impacts',
      'Detection',
      'Response',
      'Recovery',
      'Time line',
      'five whys',
      'Root causes',
    ];
    assert.equal(inferTemplate(reviewWith(titles))?.id, 'atlassian');
  });

  it('takes three headings out of five, and not two', () => {
    const [first, second, third] = templateById('azure-pir')!.sections.map(
      ({ heading }) => heading,
    );
    assert.equal(inferTemplate(reviewWith([first!, second!, third!]))?.id, 'azure-pir');
    assert.equal(inferTemplate(reviewWith([first!, second!])), undefined);
  });

  it('is not guessed for a review of another shape', () => {
    assert.equal(inferTemplate(reviewWith(['What we saw', 'Timeline', 'Thanks'])), undefined);
    assert.equal(inferTemplate(reviewWith([])), undefined);
  });

  it('is the one the review names, even where its headings look like another', () => {
    const titles = templateById('azure-pir')!.sections.map(({ heading }) => heading);
    assert.equal(templateOf(reviewWith(titles, 'howie'))?.id, 'howie');
    assert.equal(templateOf(reviewWith(titles, 'a-template-nobody-has')), undefined);
    assert.equal(templateOf(reviewWith(titles))?.id, 'azure-pir');
  });
});

/** A Markdown review with these headings. */
function reviewWith(titles: readonly string[], template?: string): ReviewDocument {
  const frontMatter = template ? `---\npir: 1\ntemplate: ${template}\n---\n\n` : '';
  const text = frontMatter + titles.map((title) => `## ${title}\n\nText.\n`).join('\n');
  return readReview(text, 'markdown', { fileName: 'review.md' });
}
