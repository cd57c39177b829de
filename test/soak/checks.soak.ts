import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkAndPlanFixes, hostileReviews, timeToCheck } from '../support/hostileReviews.ts';
import { samples } from '../support/truncations.ts';
import { yamlish } from '../unit/core/yaml/yamlish.ts';

describe('All checks take time in proportion to the text', () => {
  for (const [name, hostile] of Object.entries(hostileReviews)) {
    it(name, () => {
      timeToCheck(hostile, 2_000);
      const once = timeToCheck(hostile, 25_000);
      const four = timeToCheck(hostile, 100_000);
      assert.ok(four < 8 * Math.max(once, 10), `${once.toFixed(1)} ms, then ${four.toFixed(1)} ms`);
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
