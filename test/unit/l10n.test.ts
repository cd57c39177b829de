import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectSentences } from '../../build/l10n.ts';

const { sentences, ids, untranslatable } = collectSentences();

describe('Sentences that a person sees', () => {
  it('are written out where they are used, so that they can be translated', () => {
    assert.deepEqual(untranslatable, []);
  });

  it('have one id each, and an id one sentence', () => {
    const ambiguous = [...ids].filter(([, texts]) => new Set(texts).size > 1);
    assert.deepEqual(ambiguous, []);
  });

  it('number their placeholders from {0} on without a gap', () => {
    for (const sentence of sentences) {
      const numbers = [...sentence.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1]));
      const expected = [...new Set(numbers)].map((_, index) => index);
      assert.deepEqual(
        [...new Set(numbers)].sort((a, b) => a - b),
        expected,
        sentence,
      );
    }
  });
});
