import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseYaml } from '../../src/core/yaml/parse.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { equalKeys, hostileTexts, slowdown } from '../support/yamlTexts.ts';
import { completeReview, dataIn, readSoundly } from '../unit/core/yaml/support.ts';
import { readByLibrary, yamlish } from '../support/yamlish.ts';

describe('Reading YAML, at length', () => {
  it('reads the beginning of a review, wherever it breaks off', () => {
    for (let end = 0; end <= completeReview.length; end++)
      readSoundly(completeReview.slice(0, end));
  });

  it('reads a review with any one of its characters missing', () => {
    for (let index = 0; index < completeReview.length; index++)
      readSoundly(completeReview.slice(0, index) + completeReview.slice(index + 1));
  });

  it('reads any text, and sound YAML as YAML', () => {
    fc.assert(
      fc.property(yamlish, (text) => {
        readSoundly(text);
        const expected = readByLibrary(text);
        if (expected) assert.deepEqual(dataIn(text), expected.data);
      }),
      { numRuns: 100_000 },
    );
  });

  for (const [name, make] of Object.entries(hostileTexts))
    it(`takes time in proportion to the length of ${name}`, () => {
      assert.ok(slowdown(make, 50_000, 8) < 8);
    });

  it('survives nesting that ends a process', () => {
    for (const nest of ['[', '{', '- ', '? ', '[{'])
      assert.equal(parseYaml(nest.repeat(50_000)).problems[0]?.code, 'yaml-nesting');
  });

  it('finds a key given twice among 40,000 about as fast as the others are read', () => {
    const few = cpuTime(() => parseYaml(equalKeys(4_000)));
    assert.ok(cpuTime(() => parseYaml(equalKeys(40_000))) < few * 30);
  });

  it('reads a megabyte of opened brackets', () => {
    assert.equal(parseYaml('['.repeat(1_000_000)).problems[0]?.code, 'yaml-nesting');
  });
});
