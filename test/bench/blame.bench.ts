/**
 * How fast text is looked through for language that judges people, with and without the reading
 * that it takes, beside alex and write-good, in processor time.
 * `node test/bench/blame.bench.ts [FOLDER]` takes the Markdown files of a folder instead of our samples.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readMarkdownReview } from '../../src/core/markdown/readReview.ts';
import { blameIn } from '../support/blameTexts.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { readWhole } from '../support/readWhole.ts';

const folder = process.argv[2] ?? path.join(import.meta.dirname, '../../samples');
const texts = globSync('**/*.{md,markdown,qmd,erb}', { cwd: folder })
  .filter((name) => statSync(path.join(folder, name)).isFile())
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

function measure<T>(
  name: string,
  subjects: readonly T[],
  share: number,
  work: (one: T) => unknown,
): void {
  const size = megabytes * share;
  // Two megabytes, and a tenth of one for those that take long: of less, the clock of the processor tells nothing.
  const repeats = Math.ceil((share === 1 ? 2 : 0.1) / size);
  const time = cpuTime(() => {
    for (let run = 0; run < repeats; run++) for (const subject of subjects) work(subject);
  });
  console.log(`${name.padEnd(26)} ${((size * repeats * 1000) / time).toFixed(2)} MB/s`);
}

const read = (text: string) => readMarkdownReview(text, { fileName: 'review.md' });
const documents = texts.map(read);
console.log(`${texts.length} files, ${megabytes.toFixed(2)} MB`);
measure('reading alone', texts, 1, (text) => readWhole(text, 'markdown', { fileName: '' }));
measure('blame alone', documents, 1, blameIn);
measure('blame and what it reads', texts, 1, (text) => blameIn(read(text)));

/** The slow ones get a tenth of the files. */
const some = texts.filter((_text, index) => index % 10 === 0);
const share = some.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6 / megabytes;
for (const name of ['alex', 'write-good']) {
  try {
    const loaded = (await import(name)) as {
      default: unknown;
      markdown?: (text: string) => unknown;
    };
    const check = loaded.markdown ?? (loaded.default as (text: string) => unknown);
    measure(name, some, share, (text) => check(text));
  } catch {
    console.log(`${name.padEnd(26)} is not installed`);
  }
}
