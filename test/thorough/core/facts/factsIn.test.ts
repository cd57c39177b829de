import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { factsIn } from '../../../../src/core/facts/factsIn.ts';
import { factsOf } from '../../../../src/core/facts/reviewFacts.ts';
import { parseBlocks } from '../../../../src/core/markdown/blocks.ts';
import { readOutline } from '../../../../src/core/markdown/outline.ts';
import { readSections } from '../../../../src/core/markdown/readSections.ts';
import { plainDate } from '../../../../src/core/markdown/timelines/dateFacts.ts';
import { readTimelines } from '../../../../src/core/markdown/timelines/readTimelines.ts';
import type { TimelineSource } from '../../../../src/core/markdown/timelines/source.ts';
import { formatOf } from '../../../../src/core/review/files.ts';
import { readReview } from '../../../../src/core/review/read.ts';
import { LineIndex } from '../../../../src/core/text/lines.ts';
import { generatedReview } from '../../../support/generatedWorkspace.ts';
import { reviewWithEvents, timelineForms } from '../../../support/timelineTexts.ts';
import { samples } from '../../../support/truncations.ts';

interface File {
  readonly name: string;
  readonly text: string;
}

const files: readonly File[] = [
  ...samples(),
  ...timelineForms.map((form) => ({ name: `${form}.md`, text: reviewWithEvents(form, 12) })),
  ...Array.from({ length: 300 }, (_, number) => {
    const { ending, text } = generatedReview(number);
    return { name: `${number}.${ending}`, text };
  }),
];

/** A file whole, and cut off at seven places: what is broken or unfinished is listed too. */
function* versions({ name, text }: File): Generator<File> {
  for (let part = 8; part > 0; part--) {
    yield { name, text: text.slice(0, Math.floor((text.length * part) / 8)) };
  }
}

function sourceOf({ name, text }: File): TimelineSource {
  const lines = new LineIndex(text);
  const tree = parseBlocks(text, lines);
  const outline = readOutline(text, tree, false);
  const title = outline.title && { value: outline.title.title, span: outline.title.titleSpan };
  return { text, lines, tree, sections: readSections(outline), fileName: name, title };
}

describe('what is read of a file for the lists of a workspace', () => {
  it('is what the whole review says', () => {
    for (const file of files) {
      for (const { name, text } of versions(file)) {
        const facts = factsIn({ path: name, text, verdict: 'included' }, name);
        if (!facts) continue;
        const whole = readReview(text, formatOf(name), { fileName: path.basename(name) });
        assert.deepEqual(facts, factsOf(whole, name, name), `${name}, ${text.length} characters`);
      }
    }
  });
});

describe('the day of an incident that is found without reading the timelines', () => {
  it('is the one that they tell', () => {
    let found = 0;
    for (const file of files.filter(({ name }) => name.endsWith('.md'))) {
      for (const version of versions(file)) {
        const source = sourceOf(version);
        const date = plainDate(source);
        if (!date) continue;
        found++;
        assert.deepEqual(date, readTimelines(source).date, file.name);
      }
    }
    assert.ok(found > 300, `found in only ${found}`);
  });
});
