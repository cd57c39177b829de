import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'node:test';
import { withoutData } from '../../../build/withoutData.mjs';

/** What a module exports, and what it does with its data taken out of it. */
function exportsOf(source: string): { before: string; after: string; code: string } {
  const { code, data } = withoutData(source);
  const run = (text: string): string => {
    const module = { exports: {} };
    runInNewContext(text, { module, exports: module.exports, $tables: { code: data } });
    return JSON.stringify(module.exports);
  };
  return { before: run(source), after: run(code), code };
}

describe('Taking data out of code', () => {
  it('takes out texts, tables and long parts of templates, and changes nothing that the code does', () => {
    const { before, after, code } = exportsOf(
      [
        'const name = "x+";',
        'exports.text = "a text that is long enough";',
        'exports.table = [1, 2, { three: "three", four: [true, false] }];',
        'exports.raw = String.raw`^\\s*(?:some words to find)${name}\\d${name}\\n`;',
        'exports.template = `words of a sentence\\n${name + `somewhere inside of ${name} is more`}\\t${name} and its end`;',
        'exports.found = /some words (\\d+)/.exec("some words 12")[1];',
      ].join('\n'),
    );
    assert.equal(after, before);
    assert.doesNotMatch(
      code,
      /long enough|words to find|words of a sentence|and its end|inside of/,
    );
  });
});
