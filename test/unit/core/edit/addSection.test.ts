import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addSection } from '../../../../src/core/edit/addSection.ts';
import type { ReviewFormat } from '../../../../src/core/review/model.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { coverageOf } from '../../../../src/core/templates/coverage.ts';
import type { ReviewTemplate, TemplateSection } from '../../../../src/core/templates/template.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';

const summary = section('Summary', 2, 'summary', 'summary');
const impact = section('Impact', 2, 'impact', 'impact.description');
const timeline = section('Timeline', 2, 'timeline', 'timeline');
const wentWell = section('What went well?', 3, 'wentWell', 'response.wentWell');
const lucky = section('Lucky', 3, 'lucky', 'response.lucky');
const actions = section('Action items', 2, 'actions', 'actionItems');
const template: ReviewTemplate = {
  id: 'small',
  name: 'Small',
  description: '',
  sections: [summary, impact, timeline, wentWell, lucky, actions],
};

function section(
  heading: string,
  level: number,
  concept: NonNullable<TemplateSection['concept']>,
  key: string,
): TemplateSection {
  return { heading, level, concept, key, required: true, prompt: `${heading}…` };
}

/** The text with the sections added by one edit for each, all computed from the same text. */
function withSections(
  text: string,
  sections: readonly TemplateSection[],
  format: ReviewFormat = 'markdown',
): string {
  const document = readReview(text, format, { fileName: 'review' });
  const coverage = coverageOf(document, template, false);
  const splices = sections.map((one) => addSection(document, coverage, [one]));
  return applySplices(
    text,
    splices.flatMap((splice) => splice ?? []),
  );
}

describe('Adding a section to a Markdown review', () => {
  it('writes a heading with its prompt as a comment, one blank line around each', () => {
    assert.equal(
      withSections('# T\n\n## Summary\n\nx\n\n## Timeline\n\nx\n', [impact]),
      '# T\n\n## Summary\n\nx\n\n## Impact\n\n<!-- Impact… -->\n\n## Timeline\n\nx\n',
    );
  });

  it('lets several edits at one place follow one another', () => {
    assert.equal(
      withSections('# T\n\n## Summary\n\nx\n', [impact, timeline]),
      '# T\n\n## Summary\n\nx\n\n## Impact\n\n<!-- Impact… -->\n\n## Timeline\n\n<!-- Timeline… -->\n',
    );
  });

  it('keeps the line ends, the byte order mark and a missing last line end', () => {
    assert.equal(
      withSections('\uFEFF## Timeline\r\n\r\nx', [summary, actions]),
      '\uFEFF## Summary\r\n\r\n<!-- Summary… -->\r\n\r\n## Timeline\r\n\r\nx\r\n\r\n## Action items\r\n\r\n<!-- Action items… -->',
    );
  });

  it('underlines where the file underlines', () => {
    assert.equal(
      withSections('T\n=\n\nSummary\n-------\n\nx\n\nTimeline\n--------\n\nx\n', [impact]),
      'T\n=\n\nSummary\n-------\n\nx\n\nImpact\n------\n\n<!-- Impact… -->\n\nTimeline\n--------\n\nx\n',
    );
  });

  it('closes headings where the file does', () => {
    assert.match(
      withSections('# T #\n\n## Summary ##\n\nx\n\n## Timeline ##\n\nx\n', [impact]),
      /\n\n## Impact ##\n\n/,
    );
  });

  it('ends headings in a colon where the file does, unless they ask', () => {
    const text = '# T\n\n## Summary:\n\nx\n\n## Timeline:\n\nx\n';
    assert.match(withSections(text, [impact]), /\n## Impact:\n/);
    assert.match(withSections(text, [wentWell]), /\n### What went well\?\n/);
  });

  it('stands as high as the other sections of the file', () => {
    assert.match(withSections('# Summary\n\nx\n\n# Timeline\n\nx\n', [impact]), /\n\n# Impact\n\n/);
    assert.match(
      withSections('# T\n\n### Summary\n\nx\n\n### Timeline\n\nx\n', [impact, lucky]),
      /\n\n### Impact\n\n[^]*\n\n#### Lucky\n\n/,
    );
  });

  it('keeps as many blank lines as the file has around its headings', () => {
    assert.equal(
      withSections('# T\n## Summary\nx\n## Timeline\nx\n', [impact]),
      '# T\n## Summary\nx\n## Impact\n<!-- Impact… -->\n## Timeline\nx\n',
    );
    assert.match(
      withSections('# T\n\n\n## Summary\n\nx\n\n\n## Timeline\n\nx\n', [impact]),
      /x\n\n\n## Impact\n\n<!-- Impact… -->\n\n\n## Timeline/,
    );
  });

  it('leaves a blank line behind HTML, which would swallow the heading', () => {
    assert.match(
      withSections('# T\n## Summary\nx\n## Timeline\n<div>x</div>\n', [actions]),
      /<\/div>\n\n## Action items\n/,
    );
  });

  it('does not take a heading inside code or a quotation for the next section', () => {
    const text = '# T\n\n## Summary\n\n```\n## Timeline\n```\n\n> ## Timeline\n\nend\n';
    assert.match(withSections(text, [impact]), /end\n\n## Impact\n\n<!-- Impact… -->\n$/);
  });

  it('goes before the section that contains what follows it in the template', () => {
    const text = '# T\n\n## Story\n\n### Timeline\n\nx\n\n#### Phase one\n\nx\n';
    assert.match(withSections(text, [impact]), /## Story\n\n### Impact\n\n.*\n\n### Timeline/);
  });

  it('writes a label where the sections of the file are labels', () => {
    assert.equal(
      withSections('# T\n\n- **Summary**: x\n- **Timeline**: y\n- **Action items**: z\n', [impact]),
      '# T\n\n- **Summary**: x\n- **Impact**: <!-- Impact… -->\n- **Timeline**: y\n- **Action items**: z\n',
    );
    assert.equal(
      withSections('# T\n\n**Summary**: x\n\n**Timeline**: y\n\n**Action items**: z\n', [impact]),
      '# T\n\n**Summary**: x\n\n**Impact**: <!-- Impact… -->\n\n**Timeline**: y\n\n**Action items**: z\n',
    );
  });

  it('writes a label on a line of its own where those of the file are', () => {
    assert.equal(
      withSections('**Summary**\n\nx\n\n**Timeline**\n\ny\n\n**Action items**\n\n- z\n', [impact]),
      '**Summary**\n\nx\n\n**Impact**\n\n<!-- Impact… -->\n\n**Timeline**\n\ny\n\n**Action items**\n\n- z\n',
    );
  });

  it('starts a review that has only a title, or nothing', () => {
    assert.equal(withSections('# T\n', [summary]), '# T\n\n## Summary\n\n<!-- Summary… -->\n');
    assert.equal(withSections('', [summary]), '## Summary\n\n<!-- Summary… -->\n\n');
  });
});

describe('Adding a section to a YAML review', () => {
  const added = (text: string, ...sections: TemplateSection[]): string =>
    withSections(text, sections, 'yaml');

  it('writes the key below its prompt, behind the key it follows in the template', () => {
    assert.equal(
      added('pir: 1\ntitle: T\nsummary: x\ntimeline: []\n', actions, impact),
      'pir: 1\ntitle: T\nsummary: x\nimpact:\n  # Impact…\n  description: |\ntimeline: []\n# Action items…\nactionItems: []\n',
    );
  });

  it('separates keys by a blank line where the file does', () => {
    assert.match(
      added('pir: 1\ntitle: T\n\nsummary: x\n\n# Later\ntimeline: []\n', impact),
      /summary: x\n\nimpact:\n {2}# Impact…\n {2}description: \|\n\n# Later\n/,
    );
  });

  it('indents as the file does', () => {
    assert.match(
      added('pir: 1\nincident:\n    started: 2024-05-03T10:00\nsummary: x\n', impact),
      /\nimpact:\n {4}# Impact…\n {4}description: \|\n$/,
    );
  });

  it('goes into a mapping that is there, and under a key that is still empty', () => {
    assert.match(
      added('pir: 1\nresponse:\n  wentWell:\n    - x\nactionItems: []\n', lucky),
      /wentWell:\n {4}- x\n {2}# Lucky…\n {2}lucky: \[\]\nactionItems/,
    );
    assert.match(
      added('pir: 1\nresponse: # soon\nactionItems: []\n', wentWell, lucky),
      /response: # soon\n {2}# What went well\? .*\n {2}wentWell: \[\]\n {2}# Lucky…\n {2}lucky: \[\]\nactionItems/,
    );
  });

  it('keeps a block of prose and the comment of the next key together', () => {
    assert.match(
      added('pir: 1\nsummary: |\n  one\n\n  two\n# when\ntimeline: []\n', impact),
      / {2}two\nimpact:\n.*\n {2}description: \|\n# when\n/,
    );
  });

  it('keeps the line ends, the byte order mark and a missing last line end', () => {
    assert.equal(
      added('\uFEFFtimeline: []\r\npir: 1', summary, actions),
      '\uFEFF# Summary…\r\nsummary: |\r\ntimeline: []\r\n# Action items…\r\nactionItems: []\r\npir: 1',
    );
  });

  it('starts an empty file', () => {
    assert.equal(added('', summary), '# Summary…\nsummary: |\n');
    assert.equal(added('# later', summary), '# later\n# Summary…\nsummary: |\n');
  });

  it('offers nothing where a line would change what is there', () => {
    assert.equal(added('{pir: 1, title: T}', impact), '{pir: 1, title: T}');
    assert.equal(
      added('pir: 1\nresponse: {lucky: []}\n', wentWell),
      'pir: 1\nresponse: {lucky: []}\n',
    );
    const kept = 'pir: 1\nsummary: |+\n  x\n\ntimeline: []\n';
    assert.equal(added(kept, impact), kept);
  });

  it('offers nothing where the text breaks off before its first key', () => {
    const broken = '<<: *a\n\uFEFF';
    assert.equal(added(broken, impact), broken);
  });
});
