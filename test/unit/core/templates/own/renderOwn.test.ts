import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import type { ReviewFormat } from '../../../../../src/core/review/model.ts';
import { parseTemplate } from '../../../../../src/core/templates/own/parseTemplate.ts';
import { renderReview } from '../../../../../src/core/templates/render.ts';
import { sliceOf } from '../../../../../src/core/text/span.ts';
import { knownIncident, vagueIncident } from '../sampleValues.ts';

function render(text: string, format: ReviewFormat, values = knownIncident) {
  const template = parseTemplate(text, format === 'yaml' ? 'team.yaml' : 'team.md')!;
  return renderReview(template, format, values);
}

describe("A review from a team's Markdown template", () => {
  const text = `---
template: { name: Team }
status: published
services: [checkout] # always
---
# \${title} (\${severity})

Intro on \${date}.

## What broke
<!-- In one line. -->

* \${time} Starts
* \${nobody} knows
`;

  it('keeps every line of it and fills its placeholders', () => {
    const { text: review } = render(text, 'markdown');
    assert.ok(
      review.endsWith(`services: [checkout] # always
---

# Checkout timeouts (sev2)

Intro on 2026-03-18.

## What broke
<!-- In one line. -->

* 14:02 Starts
* \${nobody} knows
`),
    );
  });

  it('says in its front matter what is known, in place of what the template says of itself', () => {
    const front = parse(render(text, 'markdown').text.split('---\n')[1]!) as Record<
      string,
      unknown
    >;
    assert.equal(front['template'], 'team');
    assert.equal(front['status'], 'draft');
    assert.equal(front['title'], 'Checkout timeouts');
    assert.deepEqual(front['services'], ['checkout']);
  });

  it('leaves lines out that name what is not known', () => {
    const { text: review } = render(
      '# T\n\n- at ${time}\n- ${severity?} x\n',
      'markdown',
      vagueIncident,
    );
    assert.ok(review.endsWith('# T\n\n-  x\n'));
  });

  it('gets a title where the template has none', () => {
    assert.ok(
      render('## Summary\n', 'markdown').text.includes(
        '\n---\n\n# Checkout timeouts\n\n## Summary\n',
      ),
    );
  });

  it('starts where the template says, otherwise at its first prompt', () => {
    const first = render(text, 'markdown');
    assert.equal(sliceOf(first.text, first.cursor), '<!-- In one line. -->');
    const marked = render('# T\n\n<!-- no -->\n\nhere: ${cursor}.\n', 'markdown');
    assert.ok(marked.text.endsWith('here: .\n'));
    assert.ok(marked.text.slice(0, marked.cursor.start).endsWith('here: '));
  });
});

describe("A review from a team's YAML template", () => {
  it('is YAML whatever the title is', () => {
    const text = `# our template

template: { name: Team }
title: \${title}
summary: |
  \${title} on \${date}
impact: Seen as \${title}
tags: ["\${title}", '\${title}', plain]
lessons:
  - \${title} # comment
`;
    for (const title of ["It's: #1", '[a], {b}', '"x" \\ y', '42']) {
      const { text: review } = render(text, 'yaml', { ...knownIncident, title });
      const read = parse(review) as Record<string, unknown>;
      assert.ok(review.startsWith('# our template\n\npir: 1\n'));
      assert.equal(read['title'], title);
      assert.equal(read['template'], 'team');
      assert.equal(read['summary'], `${title} on 2026-03-18\n`);
      assert.equal(read['impact'], `Seen as ${title}`);
      assert.deepEqual(read['tags'], [title, title, 'plain']);
      assert.deepEqual(read['lessons'], [title]);
      assert.ok(review.includes('# comment'));
    }
  });

  it('has no item and no key for what is not known', () => {
    const text = `severity: \${severity}
tags: ['\${severity}', b]
timeline:
  - at: \${start}
    text: Starts
lessons:
  - on \${start}
  - stays \${start?}
`;
    const { text: review } = render(text, 'yaml', vagueIncident);
    const read = parse(review) as Record<string, unknown>;
    assert.equal('severity' in read, false);
    assert.deepEqual([read['tags'], read['timeline'], read['lessons']], [['b'], [], ['stays']]);
  });

  it('starts on a line of its own in the first empty prose', () => {
    const { text, cursor } = render('# Say it.\nsummary: |\n\nimpact: |\n  Known.\n', 'yaml');
    assert.ok(text.slice(0, cursor.start).endsWith('# Say it.\nsummary: |\n  '));
    assert.equal(
      (
        parse(`${text.slice(0, cursor.start)}Here${text.slice(cursor.end)}`) as { summary: string }
      ).summary.trim(),
      'Here',
    );
  });

  it('has the sections of the template in Markdown too', () => {
    const { text } = render('# Say it.\nsummary: |\n', 'yaml');
    assert.ok(text.includes('# Say it.'));
    const template = parseTemplate('# Say it.\nsummary: |\n', 't.yaml')!;
    const markdown = renderReview(template, 'markdown', knownIncident);
    assert.ok(markdown.text.endsWith('## Summary\n\n<!-- Say it. -->\n'));
  });
});
