import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeCache, encodeCache, isWholeCache } from '../../../../src/core/index/cache.ts';
import type { IndexedFile } from '../../../../src/core/index/cache.ts';
import { reviewWith } from '../../../support/reviewFacts.ts';

const files: IndexedFile[] = [
  { uri: 'file:///a.md', stamp: { mtime: 1, size: 2 }, facts: reviewWith([{ owner: 'Zoë 李\n' }]) },
  { uri: 'file:///README.md', stamp: { mtime: 3, size: 4 } },
];
const encoder = new TextEncoder();
const isWhole = (text: string, version = '1.0.0'): boolean =>
  isWholeCache(encoder.encode(text), version);
const whole = [...encodeCache(files, '1.0.0')].join('');

/** What came out, and whether it counts. */
function decoded(text: string, version = '1.0.0'): [IndexedFile[], boolean] {
  const found: IndexedFile[] = [];
  const lines = decodeCache(encoder.encode(text), version);
  for (let next = lines.next(); ; next = lines.next()) {
    if (next.done) return [found, next.value];
    found.push(next.value);
  }
}

describe('The cache of the index', () => {
  it('gives back what was put in', () => {
    assert.deepEqual(decoded(whole), [files, true]);
    assert.deepEqual(decoded([...encodeCache([], '1.0.0')].join('')), [[], true]);
  });

  it('counts for nothing when it was cut off, wherever', () => {
    for (let end = 0; end < whole.length; end++) {
      assert.equal(decoded(whole.slice(0, end))[1], false, `cut at ${end}`);
      assert.equal(isWhole(whole.slice(0, end)), false, `cut at ${end}`);
    }
  });

  it('counts for nothing when it is something else', () => {
    for (const text of [
      '',
      '\n',
      'null\n[]\n',
      '{"pir":1,"version":"1.0.0"}\n[1,2,3]\n{"end":1}\n',
      '{"pir":1,"version":"1.0.0"}\n["a",2,3,{"actions":1}]\n{"end":1}\n',
      `${whole}more\n`,
      whole.replace('"end":2', '"end":3'),
    ]) {
      assert.equal(decoded(text)[1], false, text);
    }
  });

  it('is known for whole before any of its lines is read', () => {
    assert.equal(isWhole(whole), true);
    assert.equal(isWhole([...encodeCache([], '1.0.0')].join('')), true);
    assert.equal(isWhole(`${whole}more\n`), false);
    assert.equal(isWhole(whole.replace('"end":2', '"end":3')), false);
    assert.equal(isWhole(whole, '1.0.1'), false);
  });

  it('counts for nothing to another version', () => {
    assert.equal(decoded(whole, '1.0.1')[1], false);
  });
});
