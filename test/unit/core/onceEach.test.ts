import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onceEach } from '../../../src/core/onceEach.ts';

describe('A function that computes once for each object', () => {
  it('answers again without computing, also where the answer is that there is none', () => {
    const asked: object[] = [];
    const lookUp = onceEach((key: { readonly name?: string }) => {
      asked.push(key);
      return key.name;
    });
    const [named, nameless] = [{ name: 'queue' }, {}];
    assert.deepEqual(
      [named, nameless, named, nameless].map((key) => lookUp(key)),
      ['queue', undefined, 'queue', undefined],
    );
    assert.deepEqual(asked, [named, nameless]);
  });

  it('knows objects by themselves and not by what they say', () => {
    const copy = onceEach((list: readonly number[]) => [...list]);
    const [one, other] = [[1], [1]];
    assert.notEqual(copy(one), copy(other));
  });
});
