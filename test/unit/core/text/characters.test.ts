import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLetterOrNumber, isWhiteSpace } from '../../../../src/core/text/characters.ts';

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

  it('find nothing behind the end of a text', () => {
    assert.equal(isLetterOrNumber('a', 1), false);
    assert.equal(isWhiteSpace('a'.charCodeAt(1)), false);
  });
});
