import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReview } from '../../../../../src/core/review/read.ts';
import { blameIn, blameRules, hostileTo } from '../../../../support/blameTexts.ts';
import { timesAsLong } from '../../../../support/cpuTime.ts';

/** Texts against every rule, one after the other. The soak holds each of them to it alone. */
function looking(length: number): () => unknown {
  const text = blameRules.map((rule) => hostileTo(rule, length)).join('\n');
  const document = readReview(text, 'markdown', { fileName: 'review.md' });
  return () => blameIn(document);
}

describe('Looking for blame', () => {
  it('takes four times the time for four times the text, however hostile', () => {
    // What takes quadratic time takes sixteen times.
    const ratio = timesAsLong(looking(32_000), looking(8_000), 8);
    assert.ok(ratio < 8, `${ratio.toFixed(1)} times`);
  });
});
