/**
 * How fast timelines are read, beside the block parse they build on, in processor time.
 * `npm run bench -- timelines [FOLDER]` reads the Markdown files of a folder instead of our samples.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseBlocks } from '../../src/core/markdown/blocks.ts';
import { readOutline } from '../../src/core/markdown/outline.ts';
import { readSections } from '../../src/core/markdown/readSections.ts';
import { readTimelines } from '../../src/core/markdown/timelines/readTimelines.ts';
import { LineIndex } from '../../src/core/text/lines.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { reviewWithEvents, timelineForms } from '../support/timelineTexts.ts';

const folder = process.argv[2] ?? path.join(import.meta.dirname, '../../samples');
const files = globSync('**/*', { cwd: folder }).filter(
  (name) => /(?:\.md|\/[^.]+)$/.test(name) && statSync(path.join(folder, name)).isFile(),
);
const texts = files.map((name) => readFileSync(path.join(folder, name), 'utf8'));

function measure(name: string, all: readonly string[]): number {
  const megabytes = all.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const repeats = Math.max(1, Math.ceil(5 / megabytes));
  const sources = all.map((text) => {
    const lines = new LineIndex(text);
    const tree = parseBlocks(text, lines);
    const sections = readSections(readOutline(text, tree, false));
    return { text, lines, tree, sections, fileName: 'review.md' };
  });
  const repeat = (work: () => void) => () => {
    for (let run = 0; run < repeats; run++) work();
  };
  const blocks = cpuTime(
    repeat(() => all.forEach((text) => void parseBlocks(text, new LineIndex(text)))),
  );
  const timelines = cpuTime(repeat(() => sources.forEach((source) => void readTimelines(source))));
  const speed = (milliseconds: number) =>
    `${((megabytes * repeats * 1000) / milliseconds).toFixed(1)} MB/s`;
  console.log(
    `${name.padEnd(34)} blocks ${speed(blocks).padStart(11)}   timelines ${speed(timelines).padStart(11)}`,
  );
  return timelines / repeats;
}

measure(`${texts.length} reviews`, texts);
for (const form of timelineForms) {
  const long = measure(`5,000 events, ${form}`, [reviewWithEvents(form, 5_000)]);
  const short = measure(
    `50 × 100 events, ${form}`,
    Array<string>(50).fill(reviewWithEvents(form, 100)),
  );
  console.log(`${''.padEnd(34)} ratio ${(long / short).toFixed(2)} (at most 1.3)`);
}
