import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { combineFixes } from '../../../../src/core/checks/combine.ts';
import type { Fix } from '../../../../src/core/checks/finding.ts';
import { message } from '../../../../src/core/messages.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';
import type { Splice } from '../../../../src/core/text/splice.ts';

const text = 'abcdef';

function fixed(...fixes: readonly (readonly Splice[])[]): string {
  const all = fixes.map((splices): Fix => ({ title: message('test', 'Test'), splices }));
  return applySplices(text, combineFixes(all));
}

function at(start: number, end: number, replacement: string): Splice {
  return { start, end, text: replacement };
}

describe('Fixes of several findings in one edit', () => {
  it('are all made, in whatever order they come', () => {
    assert.equal(fixed([at(4, 5, 'E')], [at(0, 1, 'A')], [at(2, 2, '-')]), 'Ab-cdEf');
  });

  it('insert at one place in the order of their findings', () => {
    assert.equal(fixed([at(3, 3, '1')], [at(3, 3, '2')], [at(3, 3, '3')]), 'abc123def');
  });

  it('leave out the later of two that overlap, whole', () => {
    assert.equal(fixed([at(1, 4, 'X')], [at(0, 1, 'A'), at(3, 5, 'Y')], [at(5, 6, 'Z')]), 'aXeZ');
    assert.equal(fixed([at(1, 4, 'X')], [at(2, 2, '-')]), 'aXef');
    assert.equal(fixed([at(2, 2, '-')], [at(1, 4, 'X')]), 'ab-cdef');
  });

  it('may touch', () => {
    assert.equal(
      fixed([at(1, 3, 'X')], [at(3, 3, '-')], [at(3, 4, 'Y')], [at(1, 1, '+')]),
      'a+X-Yef',
    );
  });

  it('make the same change once', () => {
    assert.equal(fixed([at(2, 2, 'zone')], [at(2, 2, 'zone')], [at(0, 1, 'A')]), 'Abzonecdef');
    assert.equal(fixed([at(2, 3, 'C')], [at(2, 3, 'C')]), 'abCdef');
  });
});
