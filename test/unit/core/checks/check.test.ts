import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReview, checkSteps } from '../../../../src/core/checks/check.ts';
import type { Finding, Level } from '../../../../src/core/checks/finding.ts';
import { CheckContext } from '../../../../src/core/checks/rule.ts';
import type { CheckOptions } from '../../../../src/core/checks/rule.ts';
import type { ReviewDocument } from '../../../../src/core/review/document.ts';
import { readReview } from '../../../../src/core/review/read.ts';

const text = 'pir: 1\ntitle: T\nstatus: in-review\nsevrity: sev1\nsummary:\ntimeline: TBD\n';

function found(options: CheckOptions = {}, yaml = text): [string, string][] {
  const document = readReview(yaml, 'yaml', { fileName: 'review.pir.yaml' });
  return checkReview(document, options).map(({ rule, level }) => [rule, level]);
}

function levelOf(rule: string, levels: Readonly<Record<string, Level>>): string | undefined {
  return found({ levels }).find(([id]) => id === rule)?.[1];
}

describe('Checking a review', () => {
  it('gives what all rules find, in the order of the text', () => {
    assert.deepEqual(found(), [
      ['section-missing', 'hint'],
      ['schema-unknown-key', 'warning'],
      ['section-empty', 'info'],
      ['schema-type', 'error'],
      ['placeholder-left', 'warning'],
    ]);
  });

  it('finds nothing in what says nothing wrong', () => {
    const sound =
      'pir: 1\ntitle: T\nimpact: None\nrootCauses: [x]\nactionItems: [{title: x, owner: y, due: 2024-06-01}]\ntimeline:\n  - at: 2024-05-03T10:00\n    text: x\n';
    assert.deepEqual(found({}, sound), []);
  });

  it('uses the level that a person set for a rule, louder or quieter, and none where it is off', () => {
    assert.equal(levelOf('placeholder-left', {}), 'warning');
    assert.equal(levelOf('placeholder-left', { 'placeholder-left': 'error' }), 'error');
    assert.equal(levelOf('placeholder-left', { 'placeholder-left': 'hint' }), 'hint');
    assert.equal(levelOf('placeholder-left', { 'placeholder-left': 'off' }), undefined);
    assert.equal(levelOf('section-missing', { 'section-missing': 'error' }), 'error');
  });

  it('takes no property of every object for a setting', () => {
    const levels = Object.create({ 'placeholder-left': 'off' }) as Record<string, Level>;
    assert.equal(levelOf('placeholder-left', levels), 'warning');
  });

  it('says where a text cannot be read, and still checks the rest', () => {
    const rules = found({}, 'pir: 1\ntitle: "T\nsummary: TBD\n').map(([rule]) => rule);
    assert.ok(rules.includes('syntax'));
  });

  it('holds front matter to the schema only where it is ours', () => {
    const check = (markdown: string): string[] =>
      checkReview(readReview(markdown, 'markdown', { fileName: 'x.md' })).map(({ rule }) => rule);
    assert.ok(check('---\npir: 1\ntitle: T\nseverity: huge\n---\n# T\n').includes('schema-value'));
    assert.ok(!check('---\nlayout: post\nseverity: huge\n---\n# T\n').includes('schema-value'));
  });

  it('computes what several rules need once', () => {
    const context = new CheckContext(readReview('', 'yaml', { fileName: '' }), {});
    let computed = 0;
    const fact = (): undefined => {
      computed++;
      return undefined;
    };
    context.get(fact);
    context.get(fact);
    assert.equal(computed, 1);
  });

  describe('in pieces', () => {
    const prose = (count: number): ReviewDocument =>
      readReview(
        `# Stalls\n\n## Root causes\n\n${'The engineer forgot to check the queue.\n\n'.repeat(count)}`,
        'markdown',
        { fileName: 'review.md' },
      );
    const told = (findings: readonly Finding[]) =>
      findings.map(({ rule, level, span }) => [rule, level, span]);

    it('takes the more of them the longer the text is', () => {
      const pieces = (count: number): number => {
        const steps = checkSteps(prose(count));
        let taken = 0;
        while (!steps.next().done) taken++;
        return taken;
      };
      assert.ok(pieces(600) > pieces(100) + 400);
    });

    it('finds the same, also where another review is checked between two of them', () => {
      const [one, other] = [prose(40), prose(60)];
      const others = checkSteps(other);
      const steps = checkSteps(one);
      let step = steps.next();
      let between = others.next();
      while (!step.done || !between.done) {
        if (!step.done) step = steps.next();
        if (!between.done) between = others.next();
      }
      assert.deepEqual(told(step.value), told(checkReview(one)));
      assert.deepEqual(told(between.value), told(checkReview(other)));
      assert.equal(step.value.filter(({ rule }) => rule === 'blame/person-failure').length, 40);
    });
  });
});
