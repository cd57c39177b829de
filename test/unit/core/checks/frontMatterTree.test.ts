import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReview } from '../../../../src/core/checks/check.ts';
import { readMarkdownReview } from '../../../../src/core/markdown/readReview.ts';

const body =
  '# Outage\n\n## Summary\n\nTBD\n\n## Timeline\n\n- 10:00 UTC it broke\n- 10:30 UTC it ran\n';

describe('Front matter that other tools read', () => {
  it('is not parsed for the checks, which would take longer than reading the file', () => {
    const read = readMarkdownReview(`---\ntitle: Outage\nauthor: Ada\n---\n\n${body}`, {
      fileName: 'outage.md',
    });
    const document = Object.create(read, {
      yaml: { get: () => assert.fail('Its tree was asked for.') },
    }) as typeof read;
    const found = checkReview(document).map(({ rule }) => rule);
    assert.ok(found.includes('placeholder-left'));
  });

  it('is held to our schema as soon as it has our key, however that is written', () => {
    for (const key of ['pir', '"pir"', '"p\\x69r"']) {
      const read = readMarkdownReview(`---\n${key}: 1\nstatus: lost\n---\n\n${body}`, {
        fileName: 'outage.md',
      });
      const found = checkReview(read).map(({ rule }) => rule);
      assert.ok(found.includes('schema-value'), key);
    }
  });
});
