import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countWhile } from '../../../../src/core/text/countWhile.ts';

describe('Counting what holds from the first on', () => {
  it('finds the first place that it does not hold for, wherever that is', () => {
    for (let count = 0; count <= 9; count++) {
      for (let first = 0; first <= count; first++) {
        assert.equal(
          countWhile(count, (index) => index < first),
          first,
        );
      }
    }
  });

  it('looks at few of many', () => {
    let looks = 0;
    countWhile(1_000_000, (index) => {
      looks += 1;
      return index < 654_321;
    });
    assert.ok(looks <= 20, `${looks} looks`);
  });
});
