import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseBlocks } from '../../../../../src/core/markdown/blocks.ts';
import { readOutline } from '../../../../../src/core/markdown/outline.ts';
import { readSections } from '../../../../../src/core/markdown/readSections.ts';
import { readTimelines } from '../../../../../src/core/markdown/timelines/readTimelines.ts';
import { LineIndex } from '../../../../../src/core/text/lines.ts';
import { cpuTime } from '../../../../support/cpuTime.ts';
import {
  hostileTexts,
  reviewWithEvents,
  timelineForms,
} from '../../../../support/timelineTexts.ts';

/**
 * The processor time in milliseconds of reading the timelines of a text `times` over, its parse left out: the
 * least of three, as other work on the machine and the collector only ever add to it.
 */
function cost(text: string, times = 1): number {
  const lines = new LineIndex(text);
  const tree = parseBlocks(text, lines);
  const sections = readSections(readOutline(text, tree, false));
  const source = { text, lines, tree, sections, fileName: 'review.md' };
  const measure = (): number =>
    cpuTime(() => {
      for (let run = 0; run < times; run++) readTimelines(source);
    });
  return Math.min(measure(), measure(), measure());
}

// Generous bounds: a quadratic reader misses them by far, and a busy machine does not. The exact ones
// are in `test/soak` and `test/bench`.
describe('the time that reading timelines takes', () => {
  for (const form of timelineForms) {
    it(`is that of twenty timelines for one twenty times as long, as ${form}`, () => {
      const many = cost(reviewWithEvents(form, 20), 20);
      const one = cost(reviewWithEvents(form, 400));
      assert.ok(one < Math.max(many, 4) * 4, `${one} ms for one, ${many} ms for twenty`);
    });
  }

  for (const [name, make] of Object.entries(hostileTexts)) {
    it(`grows in proportion to ${name}`, () => {
      const small = cost(make(1_000));
      const large = cost(make(10_000));
      assert.ok(large < Math.max(small, 4) * 40, `${small} ms, then ${large} ms`);
    });
  }
});
