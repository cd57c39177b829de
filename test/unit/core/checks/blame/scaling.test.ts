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
  it('takes twice the time for twice the text, however hostile', () => {
    timeOf(500);
    const once = timeOf(1_000);
    const twice = timeOf(2_000);
    assert.ok(twice < 3 * Math.max(once, 4), `${once.toFixed(1)} ms, then ${twice.toFixed(1)} ms`);
  });
});
