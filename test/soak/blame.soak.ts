import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReview } from '../../src/core/review/read.ts';
import { blameIn, blameRules, hostileTo } from '../support/blameTexts.ts';
import { cpuTime } from '../support/cpuTime.ts';

const length = 20_000;

function timeOf(text: string): number {
  const document = readReview(text, 'markdown', { fileName: 'review.md' });
  return cpuTime(() => blameIn(document));
}

describe('Looking for blame', () => {
  for (const rule of blameRules) {
    it(`takes twice the time for twice the text, whatever it says of ${rule.id}`, () => {
      timeOf(hostileTo(rule, length));
      const once = timeOf(hostileTo(rule, length));
      const twice = timeOf(hostileTo(rule, 2 * length));
      assert.ok(
        twice < 3 * Math.max(once, 4),
        `${once.toFixed(1)} ms, then ${twice.toFixed(1)} ms`,
      );
    });
  }
});
