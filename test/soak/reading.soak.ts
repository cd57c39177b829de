import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cpuTime } from '../support/cpuTime.ts';
import { readWhole } from '../support/readWhole.ts';

/** Texts that nobody would write and that must not hang an editor, in full size. */
const hostile: Readonly<Record<string, readonly [number, (count: number) => string]>> = {
  '100,000 nested bullets': [
    100_000,
    (count) =>
      `## Action items\n\n${Array.from({ length: count }, (_, index) => `${'  '.repeat(index % 30)}- Add a limit`).join('\n')}`,
  ],
  'a line of a million characters': [
    1_000_000,
    (count) => `## Action items\n\n- ${'Add @sam (done) [x] '.repeat(count / 20)}`,
  ],
  'a timeline of 10,000 columns': [
    10_000,
    (count) =>
      `## Timeline\n\n|${'Time|'.repeat(count)}\n|${'-|'.repeat(count)}\n|${'10:00|'.repeat(count)}\n`,
  ],
  '50,000 links by reference': [
    50_000,
    (count) => `## Links\n\n${'[a][r] '.repeat(count)}\n\n[r]: https://x.org\n`,
  ],
  '50,000 rows of HTML with blank lines between them': [
    50_000,
    (count) => `## Timeline\n\n<table>\n${'<tr><td>10:00<td>a\n\n'.repeat(count)}</table>\n`,
  ],
};

describe('Reading Markdown takes time in proportion to its size', () => {
  for (const [name, [count, make]] of Object.entries(hostile)) {
    it(name, () => {
      const timeOf = (size: number) => {
        const text = make(size);
        return cpuTime(() => readWhole(text, 'markdown', { fileName: 'a.md' }));
      };
      const quarter = timeOf(count / 4) + 2;
      const whole = timeOf(count) + 2;
      assert.ok(whole / quarter < 8, `four times the text, ${(whole / quarter).toFixed(1)} ×`);
    });
  }
});
