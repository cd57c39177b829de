import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isLetterOrNumber,
  isWhiteSpace,
  skipBlanks,
  trimEnd,
  trimmed,
} from '../../../../src/core/text/characters.ts';

describe('Kinds of characters', () => {
  it('take for white space what regular expressions take for it', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      assert.equal(isWhiteSpace(code), /\s/.test(character), `U+${code.toString(16)}`);
    }
  });

  it('take for a letter or number what regular expressions take for one, in every script', () => {
    for (let code = 0; code <= 0x1ffff; code++) {
      const character = String.fromCodePoint(code);
      const isOne = /^[\p{L}\p{N}]/u.test(character);
      assert.equal(isLetterOrNumber(character, 0), isOne, `U+${code.toString(16)}`);
    }
  });

  it('take blanks off a stretch, or all white space, and never go beyond it', () => {
    const text = 'a \t b \n ';
    assert.equal(skipBlanks(text, 1, text.length), 4);
    assert.equal(skipBlanks(text, 1, 2), 2);
    assert.equal(trimEnd(text, 0, 4), 1);
    assert.equal(trimEnd(text, 2, 4), 2);
    assert.deepEqual(trimmed(text, 1, text.length), { start: 4, end: 5 });
    assert.deepEqual(trimmed(text, 5, 8), { start: 8, end: 8 });
  });

  it('find nothing behind the end of a text', () => {
    assert.equal(isLetterOrNumber('a', 1), false);
    assert.equal(isWhiteSpace('a'.charCodeAt(1)), false);
  });
});
