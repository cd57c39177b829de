import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exercise, samples } from '../../../support/truncations.ts';

describe('Completion and hover', () => {
  it('bear reviews that are cut off at any token', () => {
    let cuts = 0;
    for (const { name, text } of samples()) {
      const boundaries = [...text.matchAll(/[\s:|"'[\]{}#-]+/g)].map(({ index }) => index);
      // A sample of them, a different one for each file; the soak takes every byte.
      for (let index = name.length % 80; index < boundaries.length; index += 80) {
        exercise(name, text.slice(0, boundaries[index]));
        cuts += 1;
      }
    }
    assert.ok(cuts > 60);
  });
});
