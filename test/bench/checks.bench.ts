/**
 * What all checks together cost beside the reading of the documents, in processor time, and what each
 * group of rules has of it. `npm run bench -- checks FOLDER` checks the reviews of a folder
 * instead of our samples.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { checkReview } from '../../src/core/checks/check.ts';
import { rules } from '../../src/core/checks/registry.ts';
import type { CheckOptions } from '../../src/core/checks/rule.ts';
import { formatOf, sourceNameOf } from '../../src/core/review/files.ts';
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

function readAll() {
  return sources.map(({ name, text }) =>
    readReview(text, formatOf(name), { fileName: sourceNameOf(name) }),
  );
}

/** Processor time is counted in steps of some milliseconds: small sets are gone through many times. */
const repeats = Math.max(1, Math.ceil(1e6 / size));

function perPass(work: () => unknown): number {
  const time = cpuTime(() => {
    for (let pass = 0; pass < repeats; pass++) work();
  });
  return time / repeats;
}

const documents = readAll();
// The first passes compile: without them, reading would pay for the checks as well.
for (let pass = 0; pass < 3; pass++) readAll().map((one) => checkReview(one, options));
const reading = perPass(readAll);
// Of documents just read: what a check is the first to ask for is on its account.
const both = perPass(() => readAll().map((document) => checkReview(document, options)));
const all = both - reading;
const again = perPass(() => documents.map((document) => checkReview(document, options)));
console.log(`${sources.length} files, ${(size / 1e6).toFixed(2)} MB`);
console.log(`reading ${reading.toFixed(1)} ms, all checks ${all.toFixed(1)} ms`);
console.log(`checks / reading: ${(all / reading).toFixed(2)}; once more ${again.toFixed(1)} ms`);

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
