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
    timeOf(500);
    const once = timeOf(4_000);
    const four = timeOf(16_000);
    // What takes quadratic time takes sixteen times; other suites share the caches of the processor.
    assert.ok(four < 8 * Math.max(once, 8), `${once.toFixed(1)} ms, then ${four.toFixed(1)} ms`);
  });
});
