import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deal, select } from '../../../build/test/node.ts';

describe('Choosing the test files of a run', () => {
  it('takes those with the part in their path, else all, to look for it in the names of tests', () => {
    const files = ['test/a.test.ts', 'test/b.test.ts'];
    assert.deepEqual(select(files, undefined), { files });
    assert.deepEqual(select(files, 'b.test'), { files: ['test/b.test.ts'] });
    assert.deepEqual(select(files, 'a sentence'), { files, name: 'a sentence' });
  });

  it('deals all of them out, in turn, and starts no process for none', () => {
    assert.deepEqual(deal(['a', 'b', 'c'], 2), [['a', 'c'], ['b']]);
    assert.deepEqual(deal(['a'], 2), [['a']]);
  });
});
