/**
 * What all checks together cost beside the reading of the documents, and what each group of rules has of it.
 * Each review is read with all that it states (durations are only read when somebody asks); the numbers are
 * medians of passes.
 * `npm run bench -- checks FOLDER` checks the reviews of a folder instead of our samples.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { checkReview } from '../../src/core/checks/check.ts';
import { rules } from '../../src/core/checks/registry.ts';
import type { CheckOptions } from '../../src/core/checks/rule.ts';
import { formatOf, sourceNameOf } from '../../src/core/review/files.ts';
import type { ReviewDocument } from '../../src/core/review/document.ts';
import { readReview } from '../../src/core/review/read.ts';
import { cpuTime } from '../support/cpuTime.ts';
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
  assert.ok(document.review.statedDurations);
  return document;
}

/** Small sets are gone through many times. */
const repeats = Math.max(1, Math.ceil(1e6 / size));
const passes = 15;

interface Times {
  readonly reading: number;
  readonly checks: number;
}

/**
 * Reads and checks all reviews, one after the other as the command line does, and clocks both. Reading alone
 * and taking it from the sum would say something else: code that does nothing else is compiled for just that.
 */
function pass(): Times {
  let [reading, checks] = [0, 0];
  for (let round = 0; round < repeats; round++) {
    for (const source of sources) {
      const start = performance.now();
      const document = read(source);
      const middle = performance.now();
      checkReview(document, options);
      reading += middle - start;
      checks += performance.now() - middle;
    }
  }
  return { reading: reading / repeats, checks: checks / repeats };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function perPass(work: () => unknown): number {
  return (
    cpuTime(() => {
      for (let round = 0; round < repeats; round++) work();
    }) / repeats
  );
}

// The first passes compile.
for (let round = 0; round < 3; round++) pass();
const all = Array.from({ length: passes }, pass);
const documents = sources.map(read);
console.log(`${sources.length} files, ${(size / 1e6).toFixed(2)} MB`);
console.log(
  `reading ${median(all.map(({ reading }) => reading)).toFixed(1)} ms, ` +
    `all checks ${median(all.map(({ checks }) => checks)).toFixed(1)} ms`,
);
console.log(
  `checks / reading: ${median(all.map(({ checks, reading }) => checks / reading)).toFixed(2)}`,
);

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
