import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseTemplate } from '../../../../../src/core/templates/own/parseTemplate.ts';

const markdown = `---
template:
  name: Checkout incident
  description: One page for the weekly review.
services: [checkout]
---

# \${title}

## Summary

<!-- Two sentences,
     customers first. -->

## Timeline

<!-- From the channel. -->

| Time (\${zone}) | Event |
| --- | --- |
| \${start} | Starts |

### Notes

## Contributing factors

<!-- Optional. What made it longer. -->

Text before the list.

- one
`;

describe("A team's template in Markdown", () => {
  const template = parseTemplate(markdown, 'checkout-incident.md')!;

  it('is named by its front matter and known by its file', () => {
    assert.equal(template.name, 'Checkout incident');
    assert.equal(template.description, 'One page for the weekly review.');
    assert.equal(template.id, 'checkout-incident');
  });

  it('is named by its file where it says nothing', () => {
    const plain = parseTemplate('## Summary\n', 'Data loss_report.pir.md')!;
    assert.equal(plain.name, 'Data loss report');
    assert.equal(plain.id, 'data-loss-report');
  });

  it('has its headings as sections, with what they are about', () => {
    assert.deepEqual(
      template.sections.map(({ heading, level, concept, key }) => [heading, level, concept, key]),
      [
        ['Summary', 2, 'summary', 'summary'],
        ['Timeline', 2, 'timeline', 'timeline'],
        ['Notes', 3, undefined, undefined],
        ['Contributing factors', 2, 'causes', 'contributingFactors'],
      ],
    );
  });

  it('has comments as prompts and everything else as starters', () => {
    const [summary, timeline, , factors] = template.sections;
    assert.equal(summary?.prompt, 'Two sentences, customers first.');
    assert.equal(summary?.body, undefined);
    assert.equal(
      timeline?.body,
      '| Time (${zone}) | Event |\n| --- | --- |\n| ${start} | Starts |',
    );
    assert.equal(factors?.body, 'Text before the list.\n\n- one');
  });

  it('requires its main sections, those apart that it calls optional', () => {
    assert.deepEqual(
      template.sections.filter(({ required }) => required).map(({ heading }) => heading),
      ['Summary', 'Timeline'],
    );
  });
});

describe("A team's template in YAML", () => {
  const template = parseTemplate(
    `template: { id: team, name: The team's own }
# Say what customers saw.
# One paragraph.
summary: |
timeline:
  - at: \${start}
    text: Starts
response:
  # What helped.
  wentWell: []
# Optional, for the record.
reviewTeam: []
`,
    'x.yaml',
  )!;

  it('has its keys as sections and the comments above them as prompts', () => {
    assert.equal(template.id, 'team');
    assert.deepEqual(
      template.sections.map(({ key, required, prompt }) => [key, required, prompt]),
      [
        ['summary', true, 'Say what customers saw. One paragraph.'],
        ['timeline', true, ''],
        ['response.description', true, ''],
        ['response.wentWell', false, 'What helped.'],
        ['reviewTeam', false, 'Optional, for the record.'],
      ],
    );
  });

  it('has headings for the same review in Markdown', () => {
    assert.deepEqual(
      template.sections.map(({ heading }) => heading),
      ['Summary', 'Timeline', 'Response', 'What went well', 'Review team'],
    );
  });
});

it('Neither broken text nor another file type is a reason to fail', () => {
  assert.equal(parseTemplate('text', 'notes.txt'), undefined);
  for (const text of ['', '---\n[[[\n---\n# \n##', '- [', '\u0000', '<!--', 'a: *b\n<<: 3']) {
    assert.ok(parseTemplate(text, 'a.md'));
    assert.ok(parseTemplate(text, 'a.yaml'));
  }
});
