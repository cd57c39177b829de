import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { composed } from '../../../../src/core/text/compose.ts';
import type { Splice } from '../../../../src/core/text/splice.ts';
import { applySplices } from '../../../../src/core/text/splice.ts';

const insert = (start: number, text: string): Splice => ({ start, end: start, text });

describe('Two edits as one', () => {
  it('leave alone what neither of them changes', () => {
    const first = [{ start: 1, end: 3, text: 'BBBB' }];
    assert.deepEqual(composed('abcdefgh', first, [{ start: 8, end: 9, text: 'G' }]), [
      { start: 1, end: 3, text: 'BBBB' },
      { start: 6, end: 7, text: 'G' },
    ]);
  });

  it('are one change where the second changes what the first wrote', () => {
    assert.deepEqual(composed('abcd', [insert(2, 'xyz')], [{ start: 1, end: 4, text: '-' }]), [
      { start: 1, end: 2, text: '-z' },
    ]);
  });

  it('make of any text what they make one after the other', () => {
    const edits = fc.array(fc.tuple(fc.nat(6), fc.nat(3), fc.string({ maxLength: 3 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), edits, edits, (text, one, other) => {
        const first = splicesOf(text, one);
        const between = applySplices(text, first);
        const then = splicesOf(between, other);
        assert.equal(applySplices(text, composed(text, first, then)), applySplices(between, then));
      }),
    );
  });
});

/** Splices in order, each by how far behind the one before it starts and how much it replaces. */
function splicesOf(text: string, edits: readonly (readonly [number, number, string])[]): Splice[] {
  let at = 0;
  return edits.map(([gap, length, inserted]) => {
    const start = Math.min(at + gap, text.length);
    at = Math.min(start + length, text.length);
    return { start, end: at, text: inserted };
  });
}
