import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseBlocks } from '../../../../../src/core/markdown/blocks.ts';
import { readOutline } from '../../../../../src/core/markdown/outline.ts';
import { readSections } from '../../../../../src/core/markdown/readSections.ts';
import { readTimelines } from '../../../../../src/core/markdown/timelines/readTimelines.ts';
import { LineIndex } from '../../../../../src/core/text/lines.ts';
import { timesAsLong } from '../../../../support/cpuTime.ts';
import {
  hostileTexts,
  reviewWithEvents,
  timelineForms,
} from '../../../../support/timelineTexts.ts';

/** Reads the timelines of a text `times` over, its parse left out. */
function reading(text: string, times = 1): () => void {
  const lines = new LineIndex(text);
  const tree = parseBlocks(text, lines);
  const sections = readSections(readOutline(text, tree, false));
  const source = { text, lines, tree, sections, fileName: 'review.md' };
  return () => {
    for (let run = 0; run < times; run++) readTimelines(source);
  };
}

// Generous bounds: a quadratic reader misses them by far, and a busy machine does not. The exact ones
// are in `test/soak` and `test/bench`.
describe('the time that reading timelines takes', () => {
  for (const form of timelineForms) {
    it(`is that of twenty timelines for one twenty times as long, as ${form}`, () => {
      const many = reading(reviewWithEvents(form, 20), 20);
      const ratio = timesAsLong(reading(reviewWithEvents(form, 400)), many, 4);
      assert.ok(ratio < 4, `${ratio.toFixed(1)} times as long`);
    });
  }

  for (const [name, make] of Object.entries(hostileTexts)) {
    it(`grows in proportion to ${name}`, () => {
      const ratio = timesAsLong(reading(make(10_000)), reading(make(1_000)), 40);
      assert.ok(ratio < 40, `${ratio.toFixed(1)} times as long`);
    });
  }
});
