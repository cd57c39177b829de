import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstOf } from '../../../../src/core/index/first.ts';
import { randomFrom } from '../../../support/generatedWorkspace.ts';

describe('The first of many', () => {
  it('are what sorting all of them begins with, equals in the order they came in', () => {
    const random = randomFrom(7);
    const byKey = (one: { key: number }, other: { key: number }): number => one.key - other.key;
    for (const size of [0, 1, 5, 40, 200]) {
      const things = Array.from({ length: size }, (_, index) => ({ key: random(50), index }));
      const sorted = [...things].sort(byKey);
      for (const count of [0, 1, 7, 200, 500]) {
        assert.deepEqual(firstOf(things, count, byKey), sorted.slice(0, count));
      }
    }
  });

  it('are found without comparing everything with everything', () => {
    const compared = (size: number): number => {
      let comparisons = 0;
      const random = randomFrom(3);
      const things = Array.from({ length: size }, () => random(1_000_000));
      firstOf(things, 300, (one, other) => {
        comparisons++;
        return one - other;
      });
      return comparisons;
    };
    // Of most it is only asked whether they come behind the last one.
    assert.ok(compared(40_000) < 3 * 40_000, String(compared(40_000)));
  });
});
