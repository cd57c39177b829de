import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blameOf } from '../../../../../src/core/checks/blame/findBlame.ts';
import { CheckContext } from '../../../../../src/core/checks/rule.ts';
import { readReview } from '../../../../../src/core/review/read.ts';
import { blameRules, hostileTo } from '../../../../support/blameTexts.ts';
import { cpuTime } from '../../../../support/cpuTime.ts';

/** Texts against every rule, one after the other. The soak holds each of them to it alone. */
function timeOf(length: number): number {
  const text = blameRules.map((rule) => hostileTo(rule, length)).join('\n');
  const document = readReview(text, 'markdown', { fileName: 'review.md' });
  return cpuTime(() => blameOf(new CheckContext(document, {})));
}

describe('Looking for blame', () => {
  it('takes four times the time for four times the text, however hostile', () => {
    timeOf(4_000);
    // What takes quadratic time takes sixteen times, whenever one looks; a processor that others make
    // slower between the two does so now and then.
    let least = Infinity;
    for (let attempt = 0; attempt < 4 && least > 8; attempt++) {
      const once = timeOf(8_000);
      least = Math.min(least, timeOf(32_000) / Math.max(once, 8));
    }
    assert.ok(least <= 8, `at best ${least.toFixed(1)} times`);
  });
});
