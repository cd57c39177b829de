import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkAndPlanFixes, checking, hostileReviews } from '../../../support/hostileReviews.ts';
import { timesAsLong } from '../../../support/cpuTime.ts';
import { samples } from '../../../support/truncations.ts';

describe('All checks together', () => {
  it('take time in proportion to the text, whatever it is made of', () => {
    for (const [name, hostile] of Object.entries(hostileReviews)) {
      // What takes quadratic time takes sixteen times; the soak has the full sizes.
      const ratio = timesAsLong(checking(hostile, 4_000), checking(hostile, 1_000), 10);
      assert.ok(ratio < 10, `${name}: ${ratio.toFixed(1)} times as long`);
    }
  });

  it('bear reviews that are cut off', () => {
    let cuts = 0;
    for (const { name, text } of samples()) {
      // A sample of them, a different one for each file; the soak takes every character.
      for (let length = name.length % 900; length < text.length; length += 900) {
        checkAndPlanFixes(name, text.slice(0, length));
        cuts += 1;
      }
    }
    assert.ok(cuts > 40);
  });
});
