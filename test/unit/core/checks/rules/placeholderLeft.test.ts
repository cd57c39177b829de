import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { timesAsLong } from '../../../../support/cpuTime.ts';
import { pir } from '../../../../../src/core/templates/builtIn/pir.ts';
import { marked, said } from '../../../../support/checks.ts';

const rule = 'placeholder-left';

/** What is marked in a section of prose. */
function inProse(text: string, heading = 'Impact'): string[] {
  return marked(rule, `# T\n\n## ${heading}\n\n${text}\n`);
}

describe('placeholder-left', () => {
  it('finds the blanks of templates', () => {
    for (const blank of [
      '{{ incident name }}',
      '{{summary}}',
      '${title}',
      '[TODO: numbers]',
      '[insert graph]',
      '[time zone]',
      '[incident title]',
      '<insert link to dashboard>',
      '<incident name>',
      'YYYY-MM-DD',
      'DD/MM/YYYY',
      '20XX-XX-XX HH:MM',
      'HH:mm',
      'TBD',
      'XXX',
      'YOUR NAME',
    ]) {
      assert.deepEqual(inProse(`It began with ${blank} and ended.`), [blank], blank);
    }
  });

  it('finds what a template asks for in a part that is a list', () => {
    const text =
      '# Down\n\n## What went well\n\nList things that went well. For example, alerts.\n';
    assert.deepEqual(marked(rule, text), ['List things that went well. For example, alerts.']);
    assert.deepEqual(marked(rule, text.replace('List', 'We list')), []);
  });

  it('finds what stands in titles, table cells, list items and YAML values', () => {
    assert.deepEqual(marked(rule, '# INCIDENT TITLE\n'), ['INCIDENT TITLE']);
    assert.deepEqual(
      marked(
        rule,
        '## Timeline\n\n| Time | What |\n| --- | --- |\n| HH:mm | Short event description |\n',
      ),
      ['HH:mm', 'Short event description'],
    );
    assert.deepEqual(marked(rule, '## Actions\n\n- TBD\n- [ ] ...\n'), ['TBD', '...']);
    assert.deepEqual(marked(rule, 'pir: 1\n# TBD\nsummary: TBD\n', 'yaml'), ['TBD']);
  });

  it('finds instructions that a template gives', () => {
    assert.deepEqual(
      inProse('List of things that went well. For example,\n\n1. x\n', 'What went well'),
      ['List of things that went well. For example,'],
    );
    assert.deepEqual(inProse('Describe the impact on customers.\n'), [
      'Describe the impact on customers.',
    ]);
    assert.deepEqual(inProse('_Brief summary of the incident._\n', 'Summary'), [
      'Brief summary of the incident.',
    ]);
    assert.deepEqual(inProse('Lorem ipsum dolor sit amet.\n'), ['Lorem ipsum']);
  });

  it('finds the prompts of the template once they can be read', () => {
    const { prompt } = pir.sections[1]!;
    assert.deepEqual(marked(rule, `---\ntemplate: pir\n---\n## Impact\n\n${prompt}\n`), [prompt]);
    assert.deepEqual(
      marked(rule, `---\ntemplate: pir\n---\n## Impact\n\n<!-- ${prompt} -->\n`),
      [],
    );
  });

  it('leaves code, comments, addresses and links alone', () => {
    for (const text of [
      '`HH:MM`',
      'Run ``date +`TBD` ``.',
      '```\nTBD {{ value }}\n```',
      '    kubectl get pod <name of pod>',
      '<!-- TBD -->',
      'https://example.com/TBD/{{id}}',
      '[the report](https://example.com/TBD)',
      '[name][1]\n\n[1]: https://example.com',
      '[Link to the dashboard](https://example.com)',
      '[title]: https://example.com',
    ]) {
      assert.deepEqual(inProse(text), [], text);
    }
  });

  it('leaves ordinary writing alone', () => {
    for (const text of [
      '- [x] Add an alert\n- [ ] Describe the failover',
      'The parser took YYYY-MM-DD for the format of every date.',
      'Requests to <host> failed, as did 10.1.xxx.yyy.',
      'We added a TODO list to the runbook.',
      'Customers (e.g. [Jerry]) saw errors. For example, logins failed.',
      'List endpoints returned 500.',
      'The job printed XXXL sizes and [1] rows.',
      'Why did nobody see it? Nobody was paged…',
    ]) {
      assert.deepEqual(inProse(text), [], text);
    }
    assert.deepEqual(inProse('- Describe the failover in the runbook', 'Action items'), []);
    assert.deepEqual(inProse('Provide a runbook for the failover', 'Action items'), []);
    assert.deepEqual(marked(rule, '#### 2) TODO Configuration management\n\nx\n'), []);
    assert.deepEqual(inProse('**TODO**: Add an alert', 'Action items'), []);
  });

  it('says what to do, and shows no more of a long text than it needs', () => {
    assert.deepEqual(said(rule, '## Impact\n\nTBD\n'), [
      '“TBD” marks what is still to be written. Write it, or say that it is unknown.',
    ]);
    const [message] = said(rule, `## Impact\n\n[insert ${'x'.repeat(90)}]\n`);
    assert.ok(message!.length < 150);
  });

  it('takes time in proportion to the text, whatever the text', () => {
    const pieces = ['[TBD] ', '[insert ', '<your ', '{{ a', '`', '<!--', ' ????', '[a]('];
    for (const piece of pieces) {
      const looking = (count: number) => () =>
        marked(rule, `## Impact\n\n${piece.repeat(count)}\n`);
      const ratio = timesAsLong(looking(3_200), looking(400), 24);
      assert.ok(ratio < 24, `${piece}: eight times the text, ${ratio.toFixed(1)} ×`);
    }
  });
});
