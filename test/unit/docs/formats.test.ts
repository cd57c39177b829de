import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readReview } from '../../../src/core/review/read.ts';
import { readings } from '../../support/describeReading.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
const EXAMPLE = /```(markdown|yaml)\n([^]*?)```\n\n```text (\w+)\n([^]*?)\n```/g;

describe('The forms of docs/formats.md', () => {
  const examples = [...page.matchAll(EXAMPLE)];

  it('are all followed by what is read of them', () => {
    const fences = page.match(/^```(?:markdown|yaml)$/gm) ?? [];
    assert.ok(fences.length > 10);
    assert.equal(examples.length, fences.length);
  });

  for (const [, language, text, what, expected] of examples) {
    const before = page.slice(0, page.indexOf(text!));
    const title = before.slice(before.lastIndexOf('\n#')).split('\n')[1]!.replace(/^#+ /, '');
    it(`mean what the page says: ${title}`, () => {
      const format = language === 'yaml' ? 'yaml' : 'markdown';
      const { review } = readReview(text!, format, { fileName: 'review.md' });
      assert.deepEqual(readings[what!]!(review), expected!.split('\n'));
    });
  }
});
