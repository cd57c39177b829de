import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { compareAt } from '../differential/compareCompletion.ts';

const samples = path.join(import.meta.dirname, '../../samples');

describe('Completion holds all keys and words that the YAML language server proposes', () => {
  for (const name of globSync('**/*.{yaml,pir.md}', { cwd: samples })) {
    it(`at every offset of ${name}`, async () => {
      const text = readFileSync(path.join(samples, name), 'utf8');
      const frontMatter = /^---\n([^]*?)---\n/.exec(text)?.[1];
      const yaml = frontMatter ?? text;
      // Behind the last line of front matter stands the fence that ends it, where nobody writes keys.
      const end = frontMatter === undefined ? yaml.length : yaml.length - 1;
      const offsets = Array.from({ length: end + 1 }, (_, offset) => offset);
      const schema = frontMatter === undefined ? 'review' : 'front-matter';
      const { unexplained, proposals } = await compareAt(yaml, offsets, schema);
      assert.deepEqual(unexplained, []);
      assert.ok(proposals > 0);
    });
  }
});
