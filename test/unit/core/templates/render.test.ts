import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { renderReview } from '../../../../src/core/templates/render.ts';
import { templateById, templates } from '../../../../src/core/templates/templates.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { knownIncident, vagueIncident } from './sampleValues.ts';

const google = templateById('google-sre')!;
const pir = templateById('pir')!;

describe('A new Markdown review', () => {
  it('has the headings of its template in order, below its title', () => {
    for (const template of templates) {
      const { text } = renderReview(template, 'markdown', knownIncident);
      const headings = [...text.matchAll(/^(#+) (.*)$/gm)].map(([, marks, title]) => [
        marks!.length,
        title,
      ]);
      assert.deepEqual(headings, [
        [1, 'Checkout timeouts'],
        ...template.sections.map((section) => [section.level, section.heading]),
      ]);
    }
  });

  it('says in its front matter what is known, and nothing else', () => {
    assert.deepEqual(frontMatterOf(renderReview(google, 'markdown', knownIncident).text), {
      pir: 1,
      id: '2026-03-18-checkout-timeouts',
      title: 'Checkout timeouts',
      status: 'draft',
      severity: 'sev2',
      template: 'google-sre',
      timezone: 'Europe/Berlin',
      incident: { started: '2026-03-18T14:02' },
    });
    const vague = frontMatterOf(renderReview(google, 'markdown', vagueIncident).text);
    assert.deepEqual(Object.keys(vague), ['pir', 'id', 'title', 'status', 'template', 'timezone']);
  });

  it('keeps any title as it is', () => {
    for (const title of [
      'Checkout: timeouts #1',
      '42',
      '"Quoted" & \\ odd',
      'yes',
      "it's – Ümlaut 🙈",
    ]) {
      const { text } = renderReview(pir, 'markdown', { ...knownIncident, title });
      assert.equal(frontMatterOf(text)['title'], title);
      assert.ok(text.includes(`\n# ${title}\n`));
    }
  });

  it('selects the prompt of the first section it needs, to be typed over', () => {
    const { text, cursor } = renderReview(google, 'markdown', knownIncident);
    assert.match(sliceOf(text, cursor), /^<!-- .* -->$/);
    assert.ok(text.slice(0, cursor.start).endsWith('## Summary\n\n'));
  });

  it('starts the timeline with the start, in the form of the template', () => {
    const of = (id: string) => renderReview(templateById(id)!, 'markdown', knownIncident).text;
    assert.ok(of('pagerduty').includes('| Time (Europe/Berlin) | Event | Data Link |\n| --- |'));
    assert.ok(of('pagerduty').includes('\n| 2026-03-18 14:02 | Impact starts |  |\n'));
    assert.ok(
      of('howie').includes('All times in Europe/Berlin.\n\n- 2026-03-18 14:02 Impact starts\n'),
    );
  });

  it('has no event where the start is not known', () => {
    for (const template of templates) {
      assert.doesNotMatch(
        renderReview(template, 'markdown', vagueIncident).text,
        /^[-|].* (starts|begins)/m,
      );
    }
  });

  it('asks for nothing that it says itself', () => {
    const { text } = renderReview(google, 'markdown', knownIncident);
    assert.ok(text.includes('\n## Date\n\n2026-03-18\n\n## Authors\n'));
  });

  it('has the action columns of its template', () => {
    const { text } = renderReview(google, 'markdown', knownIncident);
    assert.ok(text.includes('| Action Item | Type | Owner | Bug |'));
  });

  it('leaves no placeholder unfilled', () => {
    for (const template of templates) {
      for (const values of [knownIncident, vagueIncident]) {
        assert.doesNotMatch(renderReview(template, 'markdown', values).text, /\$\{/);
      }
    }
  });
});

describe('A new YAML review', () => {
  it('is YAML, with a key for every section that has one', () => {
    for (const template of templates) {
      const review = parse(renderReview(template, 'yaml', knownIncident).text) as object;
      for (const { key } of template.sections) {
        if (key) assert.notEqual(valueAt(review, key), undefined, `${template.id}: ${key}`);
      }
    }
  });

  it('starts with what is known', () => {
    const review = parse(renderReview(google, 'yaml', knownIncident).text) as Record<
      string,
      unknown
    >;
    assert.equal(review['pir'], 1);
    assert.equal(review['template'], 'google-sre');
    assert.deepEqual(review['incident'], { started: '2026-03-18T14:02' });
    assert.deepEqual(review['timeline'], [
      { at: '2026-03-18T14:02', kind: 'impact', text: 'Impact starts' },
    ]);
  });

  it('puts the cursor on an empty line under the first prose key, ready to write', () => {
    const { text, cursor } = renderReview(pir, 'yaml', knownIncident);
    assert.ok(text.slice(0, cursor.start).endsWith('\nsummary: |\n  '));
    const written = `${text.slice(0, cursor.start)}Written.${text.slice(cursor.end)}`;
    assert.match((parse(written) as { summary: string }).summary, /^Written\.\n/);
  });

  it('explains each key in a comment, named as the template names it', () => {
    const { text } = renderReview(templateById('atlassian')!, 'yaml', knownIncident);
    assert.match(text, /\n# Five Whys: Start from the impact[^]*?\ncontributingFactors: \[\]\n/);
    assert.match(text, /\n# Root cause: The condition[^]*?\nrootCauses: \[\]\n/);
  });
});

function frontMatterOf(text: string): Record<string, unknown> {
  return parse(/^---\n([^]*?)\n---\n/.exec(text)![1]!) as Record<string, unknown>;
}

function valueAt(root: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root);
}
