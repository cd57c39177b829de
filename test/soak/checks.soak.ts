import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkAndPlanFixes, checking, hostileReviews } from '../support/hostileReviews.ts';
import { timesAsLong } from '../support/cpuTime.ts';
import { samples } from '../support/truncations.ts';
import { yamlish } from '../support/yamlish.ts';

describe('All checks take time in proportion to the text', () => {
  for (const [name, hostile] of Object.entries(hostileReviews)) {
    it(name, () => {
      const ratio = timesAsLong(checking(hostile, 100_000), checking(hostile, 25_000), 8);
      assert.ok(ratio < 8, `${ratio.toFixed(1)} times as long`);
    });
  }
});

describe('All checks bear a review that is cut off or broken', () => {
  for (const { name, text } of samples()) {
    it(`at any character of ${name}`, () => {
      for (let length = 0; length <= text.length; length++)
        checkAndPlanFixes(name, text.slice(0, length));
    });
  }

  it('and any text of what YAML is made of', () => {
    fc.assert(
      fc.property(yamlish, (text) => checkAndPlanFixes('any.yaml', text)),
      { numRuns: 20_000 },
    );
  });
});
