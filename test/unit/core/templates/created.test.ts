import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReview } from '../../../../src/core/checks/check.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import { detectReview } from '../../../../src/core/review/detect.ts';
import type { ReviewDocument } from '../../../../src/core/review/document.ts';
import type { ReviewFormat } from '../../../../src/core/review/model.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { inferTemplate, templateOf } from '../../../../src/core/templates/infer.ts';
import { renderReview } from '../../../../src/core/templates/render.ts';
import type { ReviewTemplate } from '../../../../src/core/templates/template.ts';
import { templates } from '../../../../src/core/templates/templates.ts';
import { formatWallTime } from '../../../../src/core/time/wallTime.ts';
import { knownIncident, vagueIncident } from './sampleValues.ts';

const formats: readonly ReviewFormat[] = ['markdown', 'yaml'];

function create(
  template: ReviewTemplate,
  format: ReviewFormat,
  values = knownIncident,
): ReviewDocument {
  const { text } = renderReview(template, format, values);
  const fileName = `2026-03-18-checkout-timeouts.pir.${format === 'yaml' ? 'yaml' : 'md'}`;
  return readReview(text, format, { fileName });
}

describe('A created review', () => {
  it('is a review, wherever it lies', () => {
    for (const template of templates) {
      for (const format of formats) {
        const { text } = create(template, format);
        const path = format === 'yaml' ? 'notes/a.yaml' : 'notes/a.md';
        assert.equal(detectReview({ path, text, verdict: 'elsewhere' }).format, format);
      }
    }
  });

  it('checks clean, apart from what is to be filled in', () => {
    for (const template of templates) {
      for (const format of formats) {
        for (const values of [knownIncident, vagueIncident]) {
          const findings = checkReview(create(template, format, values));
          const others = findings.filter(
            ({ rule, level }) => rule !== 'section-empty' || level !== 'hint',
          );
          const said = others.map((finding) => `${finding.rule}: ${inEnglish(finding.message)}`);
          assert.deepEqual(said, [], `${template.id} in ${format}`);
          assert.deepEqual(create(template, format, values).problems, []);
        }
      }
    }
  });

  it('says what was known when it was created', () => {
    for (const template of templates) {
      for (const format of formats) {
        const { metadata, timelines } = create(template, format).review;
        assert.equal(metadata.title?.value, 'Checkout timeouts');
        assert.equal(metadata.severity?.level, 'sev2');
        assert.equal(metadata.status?.value, 'draft');
        assert.equal(metadata.zone?.value.id, 'Europe/Berlin');
        assert.deepEqual(metadata.date?.value, knownIncident.date);
        const [first, ...more] = timelines.flatMap(({ events }) => events);
        assert.equal(first && formatWallTime(first.time.start), '2026-03-18T14:02', template.id);
        assert.equal(more.length, 0);
      }
    }
  });

  it('follows the template that it was created from', () => {
    for (const template of templates) {
      for (const format of formats) {
        assert.equal(templateOf(create(template, format))?.id, template.id);
      }
      const markdown = renderReview(template, 'markdown', knownIncident).text;
      const unnamed = markdown.replace(/^template: .*\n/m, '');
      const document = readReview(unnamed, 'markdown', { fileName: 'a.md' });
      assert.equal(inferTemplate(document)?.id, template.id);
    }
  });
});
