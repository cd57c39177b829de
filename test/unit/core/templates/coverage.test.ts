import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReviewFormat } from '../../../../src/core/review/model.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { atlassian } from '../../../../src/core/templates/builtIn/atlassian.ts';
import { kubernetes } from '../../../../src/core/templates/builtIn/kubernetes.ts';
import { coverageOf } from '../../../../src/core/templates/coverage.ts';
import type { ReviewTemplate } from '../../../../src/core/templates/template.ts';

function cover(
  text: string,
  template: ReviewTemplate,
  byConcept = false,
  format: ReviewFormat = 'markdown',
): { places: Record<string, string>; missing: string[] } {
  const document = readReview(text, format, { fileName: 'review' });
  const { places, missing } = coverageOf(document, template, byConcept);
  return {
    places: Object.fromEntries([...places].map(([{ heading }, { title }]) => [heading, title])),
    missing: missing.map(({ heading }) => heading),
  };
}

describe('How a review covers a template', () => {
  it('finds sections by their heading, whatever its case, number or punctuation', () => {
    const text = '# T\n\n## 1. SUMMARY:\n\n## 2) Root Causes\n\n## Backlog Check?\n';
    assert.deepEqual(Object.keys(cover(text, atlassian).places).sort(), [
      'Backlog check',
      'Root cause',
      'Summary',
    ]);
  });

  it('finds sections that have another name by what they are about', () => {
    const { places } = cover('# T\n\n## TL;DR\n\nx\n\n## Next steps\n\n- x\n', atlassian);
    assert.equal(places['Summary'], 'TL;DR');
    assert.equal(places['Corrective actions'], 'Next steps');
  });

  it('gives each section a place of its own, unless the concept is all that matters', () => {
    const text = '# T\n\n## Root cause\n\nx\n';
    assert.ok(cover(text, atlassian).missing.includes('Five Whys'));
    assert.ok(!cover(text, atlassian, true).missing.includes('Five Whys'));
  });

  it('tells headings of one name apart by their level', () => {
    const text = '# T\n\n## Action items\n\n### Detection\n\nx\n\n## Detection\n\nx\n';
    const document = readReview(text, 'markdown', { fileName: 'review' });
    const { places } = coverageOf(document, kubernetes, false);
    const levels = [...places].flatMap(([{ heading, level }, place]) =>
      heading === 'Detection' ? [[level, place.level]] : [],
    );
    assert.deepEqual(levels, [
      [2, 2],
      [3, 3],
    ]);
  });

  it('finds keys of YAML, and takes a text for all the keys below it', () => {
    const { places, missing } = cover(
      'pir: 1\nsummary:\nimpact: A lot.\nresponse:\n  lucky: []\n',
      atlassian,
      false,
      'yaml',
    );
    assert.deepEqual(places, { Summary: 'summary', Impact: 'impact' });
    assert.ok(missing.includes('Response'));
    assert.ok(!missing.includes('Backlog check'));
  });

  it('does not take a heading in a quotation for one of the review', () => {
    assert.deepEqual(cover('# T\n\n> ## Backlog check\n', atlassian).places, {});
  });
});
