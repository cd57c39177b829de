import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cpuTime } from '../support/cpuTime.ts';
import { hostileTexts, reviewWithEvents, timelineForms } from '../support/timelineTexts.ts';
import { readWhole } from '../support/readWhole.ts';

const read = (text: string) => readWhole(text, 'markdown', { fileName: 'review.md' });

describe('Reading timelines takes time in proportion to their size', () => {
  for (const form of timelineForms) {
    it(`5,000 events take at most 1.3 times as long as fifty times 100, as ${form}`, () => {
      const short = reviewWithEvents(form, 100);
      const long = reviewWithEvents(form, 5_000);
      const many = cpuTime(() => {
        for (let run = 0; run < 50; run++) read(short);
      });
      const one = cpuTime(() => read(long));
      assert.ok(one <= many * 1.3, `${one} ms for one, ${many} ms for fifty`);
    });
  }

  for (const [name, make] of Object.entries(hostileTexts)) {
    it(`two million characters of ${name}`, () => {
      // From sizes on where the memory that the blocks take is no longer nothing.
      const small = cpuTime(() => read(make(500_000)));
      const large = cpuTime(() => read(make(2_000_000)));
      assert.ok(large < Math.max(small, 20) * 8, `${small} ms, then ${large} ms`);
    });
  }
});
