/**
 * What all checks together cost beside the reading of the documents, in processor time, and what each
 * group of rules has of it. Each review is read with all that it states (durations are only read when
 * somebody asks) and then checked, as the command line does; the numbers are medians of passes in turn.
 * `npm run bench -- checks FOLDER` checks the reviews of a folder instead of our samples.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { checkReview } from '../../src/core/checks/check.ts';
import { rules } from '../../src/core/checks/registry.ts';
import type { CheckOptions } from '../../src/core/checks/rule.ts';
import { formatOf, sourceNameOf } from '../../src/core/review/files.ts';
import type { ReviewDocument } from '../../src/core/review/document.ts';
import { readReview } from '../../src/core/review/read.ts';
import { reviewWithEvents, timelineForms } from '../support/timelineTexts.ts';

const folder = process.argv[2] ?? path.join(import.meta.dirname, '../../samples');
const sources = globSync('**/*', { cwd: folder })
  .filter((name) => /\.(?:md|markdown|ya?ml)$/.test(name))
  .filter((name) => statSync(path.join(folder, name)).isFile())
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
const size = sources.reduce((sum, { text }) => sum + text.length, 0);
const options: CheckOptions = {
  today: { year: 2026, month: 11, day: 22 },
  world: { reviews: [], exists: () => true },
};

function read({ name, text }: (typeof sources)[number]): ReviewDocument {
  const document = readReview(text, formatOf(name), { fileName: sourceNameOf(name) });
  durations += document.review.statedDurations.length;
  return document;
}

/** How many were read: asking for them is what has them read. */
let durations = 0;

/** Processor time is counted in steps of some milliseconds: small sets are gone through many times. */
const repeats = Math.max(1, Math.ceil(1e6 / size));
const passes = 15;

/** The median of what each of the works takes, in turn, so that a busy moment falls on all of them. */
function inTurn(...works: readonly (() => unknown)[]): number[] {
  const times = works.map((): number[] => []);
  for (let pass = 0; pass < passes; pass++) {
    for (const [place, work] of works.entries()) times[place]!.push(once(work));
  }
  return times.map((list) => list.sort((a, b) => a - b)[passes >> 1]!);
}

function once(work: () => unknown): number {
  const before = process.threadCpuUsage();
  for (let pass = 0; pass < repeats; pass++) work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / repeats;
}

function perPass(work: () => unknown): number {
  return inTurn(work)[0]!;
}

// The first passes compile: without them, reading would pay for the checks as well.
for (let pass = 0; pass < 3; pass++) for (const one of sources) checkReview(read(one), options);
const documents = sources.map(read);
const [reading = 0, both = 0] = inTurn(
  () => {
    for (const one of sources) read(one);
  },
  () => {
    for (const one of sources) checkReview(read(one), options);
  },
);
const all = both - reading;
console.log(`${sources.length} files, ${(size / 1e6).toFixed(2)} MB, ${durations} durations read`);
console.log(`reading ${reading.toFixed(1)} ms, all checks ${all.toFixed(1)} ms`);
console.log(`checks / reading: ${(all / reading).toFixed(2)}`);

const groups = new Set(rules.map(({ id }) => id.split(/[-/]/)[0]!));
for (const group of groups) {
  const levels = { '*': 'off', [`${group}*`]: 'warning' } as const;
  const time = perPass(() =>
    documents.map((document) => checkReview(document, { ...options, levels })),
  );
  console.log(`  ${group.padEnd(14)} ${time.toFixed(1)} ms`);
}

for (const form of timelineForms) {
  const text = reviewWithEvents(form, form === 'headings' || form === 'paragraphs' ? 60 : 240);
  const lines = text.split('\n').length;
  const time = perPass(() =>
    checkReview(readReview(text, 'markdown', { fileName: 'a.md' }), options),
  );
  console.log(`read and checked, ${lines} lines, ${form}: ${time.toFixed(1)} ms`);
}
