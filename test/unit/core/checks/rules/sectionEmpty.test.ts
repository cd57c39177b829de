import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pir } from '../../../../../src/core/templates/builtIn/pir.ts';
import { renderReview } from '../../../../../src/core/templates/render.ts';
import { findingsOf, fixedBy, marked } from '../../../../support/checks.ts';
import { knownIncident } from '../../templates/sampleValues.ts';

const rule = 'section-empty';

/** What is marked in a review whose only section holds `content`. */
function inSection(content: string): string[] {
  return marked(rule, `# T\n\n## Impact\n\n${content}\n\n## Timeline\n\n- 10:00 x\n`);
}

describe('section-empty', () => {
  it('marks a heading with nothing under it', () => {
    assert.deepEqual(inSection(''), ['Impact']);
    assert.deepEqual(marked(rule, '# T\n\nImpact\n------\n'), ['Impact']);
  });

  it('takes comments, prompts, rules, empty lists, tables and tasks for nothing', () => {
    assert.deepEqual(inSection('<!-- Who could not do what? -->'), ['Impact']);
    assert.deepEqual(inSection('<!--\nWho could not\ndo what?\n-->\n\n---'), ['Impact']);
    assert.deepEqual(inSection('-\n- <!-- later -->\n- [ ]\n- [x]'), ['Impact']);
    assert.deepEqual(inSection('| Users | From |\n| --- | --- |\n|  |  |'), ['Impact']);
    assert.deepEqual(inSection('| Users | From |\n| --- | --- |'), ['Impact']);
    assert.deepEqual(inSection('> <!-- quote -->\n>'), ['Impact']);
    assert.deepEqual(inSection('```\n\n```'), ['Impact']);
    assert.deepEqual(inSection('<br>\n<a name="impact"></a>'), ['Impact']);
    assert.deepEqual(inSection('_No response_'), ['Impact']);
  });

  it('takes anything a person says for something, “none” too', () => {
    for (const content of [
      'N/A',
      'None',
      'keine',
      '無し',
      '👍',
      '42',
      '- x',
      '- [ ] Find out',
      '| a |\n| --- |\n| 1 |',
      '> x',
      '```\nx\n```',
      '    x',
      '![Graph of the error rate](graph.png)',
      '<img src="graph.png">',
      'x <!-- more later -->',
    ]) {
      assert.deepEqual(inSection(content), [], content);
    }
  });

  it('sees labels and rows of a table as sections too', () => {
    assert.deepEqual(
      marked(rule, '# T\n\n- **Summary**: x\n- **Impact**:\n- **Timeline**: 10:00 x\n'),
      ['Impact'],
    );
  });

  it('takes a heading that says what its section has to say for answered', () => {
    assert.deepEqual(marked(rule, '# T\n\n## Owner: @kim\n\n## Impact: none\n\n## Timeline\n'), [
      'Timeline',
    ]);
  });

  it('takes a list item that is a sentence for no empty label', () => {
    const text = '# T\n\n## Lessons\n\n1. The problem was very quickly found and resolved\n';
    assert.deepEqual(marked(rule, text), []);
  });

  it('marks the innermost of empty sections that stand in one another', () => {
    assert.deepEqual(
      marked(rule, '# T\n\n## Lessons learned\n\n### What went well\n\n### What went wrong\n\nx\n'),
      ['What went well'],
    );
    assert.deepEqual(marked(rule, '# T\n\n## Lessons learned\n\n### What went well\n'), [
      'What went well',
    ]);
  });

  it('takes the lessons for said where their kinds follow at the same level', () => {
    const kinds = '**What went well**\n\n- a\n\n**What went wrong**\n\n- b\n';
    assert.deepEqual(marked(rule, `**Lessons learned**\n\n${kinds}`), []);
    assert.deepEqual(marked(rule, '# T\n\n## Lessons\n\n## What went well\n\n- a\n'), []);
    assert.deepEqual(marked(rule, '**Lessons learned**\n\n**Timeline**\n\n10:00 x\n'), [
      'Lessons learned',
    ]);
  });

  it('takes headings that tell what happened for something', () => {
    assert.deepEqual(
      marked(rule, '# T\n\n## Timeline\n\n### 10:00 Alert fires\n\n### 10:05 Rollback\n'),
      [],
    );
  });

  it('is an error in a published review where the template requires the section, else a remark', () => {
    const text = '---\nstatus: published\ntemplate: pir\n---\n# T\n\n## Impact\n\n## Evidence\n';
    assert.deepEqual(
      findingsOf(rule, text).map(({ level, message }) => [level, message.args[0]]),
      [
        ['error', 'Impact'],
        ['info', 'Evidence'],
      ],
    );
  });

  it('offers to remove a section that nothing requires', () => {
    const text =
      '# T\r\n\r\n## Glossary\r\n\r\n## Lessons\r\n\r\n<!-- a note of mine -->\r\n\r\n## Impact\r\n\r\nx';
    const findings = findingsOf(rule, text);
    assert.deepEqual(
      findings.map(({ fixes }) => fixes.length),
      [1, 0],
    );
    assert.equal(
      fixedBy('Remove the empty section “Glossary”', text, findings),
      '# T\r\n\r\n## Lessons\r\n\r\n<!-- a note of mine -->\r\n\r\n## Impact\r\n\r\nx',
    );
    const last = '# T\n\n## Impact\n\nx\n\n## Lessons\n';
    assert.equal(
      fixedBy('Remove the empty section “Lessons”', last, findingsOf(rule, last)),
      '# T\n\n## Impact\n\nx\n',
    );
  });

  it('asks in YAML only for what the template requires', () => {
    const head = 'pir: 1\ntitle: T\ntemplate: pir\n';
    assert.deepEqual(marked(rule, `${head}summary:\nlessons: []\nevidence: []\n`, 'yaml'), [
      'summary',
      'lessons',
    ]);
    assert.deepEqual(
      marked(rule, `${head}summary: |\n\nimpact:\n  description: ""\n  customers: 12\n`, 'yaml'),
      ['summary', 'description'],
    );
    assert.deepEqual(marked(rule, `${head}summary: None\nlessons: [none]\n`, 'yaml'), []);
  });

  it('guides through a review that was just created', () => {
    const { text } = renderReview(pir, 'markdown', knownIncident);
    const required = pir.sections.filter((section) => section.required);
    const found = findingsOf(rule, text);
    assert.ok(found.every(({ level }) => level === 'hint'));
    assert.ok(found.length >= required.length - 1);
    assert.deepEqual(findingsOf('placeholder-left', text), []);
  });

  it('marks a key without a value whether or not it is asked for, and no empty list that is not', () => {
    const yaml = (body: string): string[] => marked(rule, `pir: 1\ntitle: T\n${body}`, 'yaml');
    assert.deepEqual(yaml('summary: ~\nlessons: []\nresponse: {}\n'), ['summary']);
    assert.deepEqual(yaml('impact:\n'), ['impact']);
    assert.deepEqual(yaml('response:\n  wentWell:\n'), ['wentWell']);
    // `section-missing` asks for `impact.description` there.
    assert.deepEqual(yaml('template: pir\nimpact:\n'), []);
  });
});
