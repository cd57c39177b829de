import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inEnglish } from '../../../../../src/core/messages.ts';
import type { ReviewTemplate } from '../../../../../src/core/templates/template.ts';
import { renderReview } from '../../../../../src/core/templates/render.ts';
import { googleSre } from '../../../../../src/core/templates/builtIn/googleSre.ts';
import { templates } from '../../../../../src/core/templates/templates.ts';
import { allFixed, findingsOf, fixedBy, marked, said } from '../../../../support/checks.ts';
import { knownIncident } from '../../templates/sampleValues.ts';

const rule = 'section-missing';

/** A template small enough to write its reviews out here. */
const small: ReviewTemplate = {
  id: 'small',
  name: 'Small',
  description: '',
  sections: [
    section('Summary', 2, 'summary', 'summary'),
    section('Impact', 2, 'impact', 'impact.description'),
    section('Timeline', 2, 'timeline', 'timeline'),
    section('Lessons', 2, 'lessons', 'lessons'),
    section('What went well', 3, 'wentWell', 'response.wentWell'),
    section('Where we got lucky', 3, 'lucky', 'response.lucky'),
    section('Action items', 2, 'actions', 'actionItems'),
    { ...section('Links', 2, 'references', 'evidence'), required: false },
  ],
};
const options = { templates: [small, ...templates] };
const frontMatter = '---\ntemplate: small\n---\n';

function section(
  heading: string,
  level: number,
  concept: NonNullable<ReviewTemplate['sections'][number]['concept']>,
  key: string,
): ReviewTemplate['sections'][number] {
  return {
    heading,
    level,
    concept,
    key,
    required: true,
    prompt: `About ${heading.toLowerCase()}.`,
  };
}

function missing(text: string): string[] {
  return findingsOf(rule, text, 'markdown', options).map(({ message }) => String(message.args[0]));
}

function completed(text: string): string {
  return allFixed(rule, text, 'markdown', options);
}

describe('section-missing', () => {
  it('names what the stated template requires and the review lacks, at the title', () => {
    const text = `${frontMatter}# Slow logins\n\n## Summary\n\nx\n\n## Timeline\n\n- 10:00 x\n`;
    assert.deepEqual(missing(text), ['Impact', 'Lessons', 'Action items']);
    const [first] = findingsOf(rule, text, 'markdown', options);
    assert.equal(text.slice(first!.span.start, first!.span.end), 'Slow logins');
  });

  it('has nothing against a review that has every section under its own or another name', () => {
    const text = `${frontMatter}# T\n\n## TL;DR\n\nx\n\n## Customer impact\n\nx\n\n## Chain of events\n\n- 10:00 x\n\n## Takeaways\n\n### What worked\n\nx\n\n### Where did we get lucky?\n\nx\n\n## Next steps\n\n- x\n`;
    assert.deepEqual(missing(text), []);
  });

  it('grows with the status: a hint, then a warning, then an error', () => {
    const level = (status: string): string | undefined =>
      findingsOf(rule, `---\ntemplate: google-sre\n${status}---\n# T\n`)[0]?.level;
    assert.equal(level(''), 'hint');
    assert.equal(level('status: draft\n'), 'hint');
    assert.equal(level('status: in-review\n'), 'warning');
    assert.equal(level('status: published\n'), 'error');
  });

  it('suggests the four that nearly all reviews have, in one hint, where no template is known', () => {
    const text = '---\nstatus: published\n---\n# T\n\n## Impact\n\nx\n';
    const findings = findingsOf(rule, text);
    assert.deepEqual(
      findings.map(({ level }) => level),
      ['hint'],
    );
    assert.deepEqual(said(rule, text), [
      'Readers look for sections that are not here: Timeline, Root causes, Action items.',
    ]);
    assert.match(fixedBy('Add “Timeline”', text, findings), /x\n\n## Timeline\n/);
    assert.match(
      fixedBy('Add all of these sections', text, findings),
      /## Impact[^]*## Timeline[^]*## Root causes[^]*## Action items/,
    );
  });

  it('holds a review that resembles a template to its concepts, not to each of its headings', () => {
    const headings = googleSre.sections.filter(({ heading }) => heading !== 'Root Causes');
    const text = headings.map(({ heading, level }) => `${'#'.repeat(level)} ${heading}\n\nx\n`);
    const review = `# T\n\n${text.join('\n')}`;
    assert.deepEqual(missing(review), ['Root Causes']);
    assert.deepEqual(
      missing(review.replace('## Trigger', '## Why did it happen\n\nx\n\n## Trigger')),
      [],
    );
  });

  it('counts what YAML has no key for as nobody’s business in a YAML review', () => {
    const messages = said(rule, 'pir: 1\ntitle: T\ntemplate: azure-pir\n', 'yaml');
    assert.ok(messages.length > 0);
    assert.ok(messages.every((text) => !text.includes('undefined')));
  });

  it('points at the title of a YAML review, or at its first line', () => {
    assert.equal(marked(rule, 'pir: 1\ntitle: Slow logins\n', 'yaml')[0], 'Slow logins');
    assert.equal(marked(rule, 'pir: 1\n', 'yaml')[0], 'pir: 1');
    assert.deepEqual(marked(rule, '', 'markdown'), ['']);
  });
});

describe('The fix of section-missing', () => {
  it('puts each section at its place in the template, whatever order the review has', () => {
    const text = `${frontMatter}# T\n\n## Timeline\n\n- 10:00 x\n\n## Summary\n\nx\n`;
    const headings = completed(text).match(/^#+ .*/gm);
    assert.deepEqual(headings, [
      '# T',
      '## Timeline',
      '## Lessons',
      '### What went well',
      '### Where we got lucky',
      '## Action items',
      '## Summary',
      '## Impact',
    ]);
  });

  it('brings the parent with a section that stands in one', () => {
    const text = `${frontMatter}# T\n\n## Summary\n\nx\n\n## Action items\n\n- x\n`;
    const findings = findingsOf(rule, text, 'markdown', options);
    assert.equal(
      fixedBy('Add “Lessons”', text, findings),
      `${frontMatter}# T\n\n## Summary\n\nx\n\n## Lessons\n\n<!-- About lessons. -->\n\n### What went well\n\n<!-- About what went well. -->\n\n### Where we got lucky\n\n<!-- About where we got lucky. -->\n\n## Action items\n\n- x\n`,
    );
  });

  it('puts a section below its parent, before what follows the parent', () => {
    const text = `${frontMatter}# T\n\n## Lessons\n\nx\n\n### What went well\n\nx\n\n## Action items\n\n- x\n`;
    assert.match(
      completed(text),
      /### What went well\n\nx\n\n### Where we got lucky\n\n<!-- .* -->\n\n## Action items/,
    );
  });

  it('goes first where it comes first, below the title', () => {
    const text = `${frontMatter}# T\n\n## Impact\n\nx\n`;
    assert.match(completed(text), /# T\n\n## Summary\n\n<!-- About summary\. -->\n\n## Impact/);
  });

  for (const template of templates) {
    for (const format of ['markdown', 'yaml'] as const) {
      it(`restores all sections of ${template.name} at once (${format})`, () => {
        const { text } = renderReview(template, format, knownIncident);
        assert.deepEqual(findingsOf(rule, text, format), []);
        const head = text.slice(0, text.search(format === 'yaml' ? /\n\n/ : /\n## /) + 1);
        const fixed = allFixed(rule, head, format);
        assert.deepEqual(findingsOf(rule, fixed, format), []);
        assert.deepEqual(findingsOf('syntax', fixed, format), []);
      });
    }
  }

  for (const format of ['markdown', 'yaml'] as const) {
    it(`restores each section where it was (${format})`, () => {
      const { text } = renderReview(googleSre, format, knownIncident);
      for (const without of withoutEach(text, format)) {
        const fixed = allFixed(rule, without, format);
        assert.deepEqual(outlineOf(fixed, format), outlineOf(text, format));
      }
    });
  }

  it('asks for what the team has agreed on, whatever the template says', () => {
    const agreed = { templates: [small], requiredSections: ['impact', 'trigger'] as const };
    const complaints = (text: string) =>
      findingsOf(rule, text, 'markdown', agreed).map(({ message }) => inEnglish(message));
    const none = '# T\n\n## Impact\n\nNone.\n\n## Retries\n\nMany.\n';
    assert.deepEqual(complaints(none), ['“Trigger” is missing: the team has agreed to have it.']);
    const stated = `${frontMatter}# T\n\n## Summary\n\nx\n\n## Impact\n\nx\n`;
    assert.ok(complaints(stated).includes('“Trigger” is missing: the team has agreed to have it.'));
    const fixed = allFixed(rule, none, 'markdown', agreed);
    assert.match(fixed, /## Trigger\n/);
    assert.deepEqual(complaints(fixed), []);
  });
});

function outlineOf(text: string, format: 'markdown' | 'yaml'): string[] {
  return [...text.matchAll(format === 'yaml' ? /^(?: {2})?\w+:/gm : /^#+ .*/gm)].map(
    ([line]) => line,
  );
}

/** The text without one of its required sections, for each of them. */
function withoutEach(text: string, format: 'markdown' | 'yaml'): string[] {
  const starts =
    format === 'yaml'
      ? /^(?:summary|impact|rootCauses|trigger|actionItems|response|timeline):/gm
      : /^## (?!Date|Authors|Status|Supporting)/gm;
  return [...text.matchAll(starts)].map(({ index }) => {
    const rest = text.slice(index).replace(/^.*/, '');
    const length = rest.search(format === 'yaml' ? /^\w/m : /^## /m);
    return text.slice(0, index) + (length < 0 ? '' : rest.slice(length));
  });
}
