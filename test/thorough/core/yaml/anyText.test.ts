import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CST, Lexer } from 'yaml';
import { parseYaml } from '../../../../src/core/yaml/parse.ts';
import { dataIn, completeReview, readSoundly } from '../../../unit/core/yaml/support.ts';
import { readByLibrary, yamlish } from '../../../support/yamlish.ts';

/** What the lexer emits that stands for no characters. */
const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

describe('Reading any text as a review', () => {
  it('gives a review and problems for the beginning of one, wherever it breaks off', () => {
    let end = 0;
    let count = 0;
    for (const lexeme of new Lexer().lex(completeReview)) {
      if (marks.has(lexeme)) continue;
      end += lexeme.length;
      // A sample of them; the soak takes every byte.
      if (/^\s*$/.test(lexeme) || count++ % 3 > 0) continue;
      readSoundly(completeReview.slice(0, end));
    }
    assert.equal(end, completeReview.length);
  });

  it('never throws, and shows problems where there is something to see', () => {
    fc.assert(
      fc.property(yamlish, (text) => {
        readSoundly(text);
      }),
      { numRuns: 200 },
    );
  });

  it('reads sound YAML as YAML, its own mending out of the way', () => {
    fc.assert(
      fc.property(yamlish, (text) => {
        const expected = readByLibrary(text);
        if (expected === undefined) return;
        const known = ['yaml-several-documents', 'yaml-duplicate-key'];
        const codes = parseYaml(text).problems.map(({ code }) => code);
        assert.deepEqual(
          codes.filter((code) => !known.includes(code)),
          [],
        );
        assert.deepEqual(dataIn(text), expected.data);
      }),
      {
        numRuns: 400,
        examples: [['---\n\n    \t|'], ['- \n  \t{}'], ['a:\n  \t[a, {b: c}]']],
      },
    );
  });
});
