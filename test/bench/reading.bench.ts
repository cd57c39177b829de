/**
 * How fast whole Markdown reviews are read, beside markdown-it alone, in processor time.
 * `npm run bench -- reading FOLDER` reads the Markdown files of a folder instead of our samples.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import MarkdownIt from 'markdown-it';
import { readMarkdownReview } from '../../src/core/markdown/readReview.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { readWhole } from '../support/readWhole.ts';

const folder = process.argv[2] ?? path.join(import.meta.dirname, '../../samples');
const reviews = globSync('**/*', { cwd: folder })
  .filter((name) => /(?:\.md|\/[^.]+)$/.test(name) && statSync(path.join(folder, name)).isFile())
  .map((name) => ({
    fileName: path.basename(name),
    text: readFileSync(path.join(folder, name), 'utf8'),
  }));
const megabytes = reviews.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
const repeats = Math.max(1, Math.ceil(8 / megabytes));
const markdown = new MarkdownIt({ html: true });

function measure(name: string, read: (review: (typeof reviews)[number]) => unknown): void {
  const time = cpuTime(() => {
    for (let run = 0; run < repeats; run++) for (const review of reviews) read(review);
  });
  console.log(`${name.padEnd(26)} ${((megabytes * repeats * 1000) / time).toFixed(1)} MB/s`);
}

console.log(`${reviews.length} files, ${megabytes.toFixed(2)} MB`);
measure('markdown-it, blocks only', ({ text }) => markdown.block.parse(text, markdown, {}, []));
measure('markdown-it, whole', ({ text }) => markdown.parse(text, {}));
measure('readMarkdownReview', (review) => readMarkdownReview(review.text, review));
measure('and all that is asked for', (review) => readWhole(review.text, 'markdown', review));
