import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { rules } from '../../../../src/core/checks/registry.ts';
import { sectionOf } from '../../../../src/features/rules/sectionOf.ts';

const text = '# Rules\n\n## one\n\nA\n\n```md\n## two\n```\n\n### Part\n\n## two\n\nB\n';

describe('The page of a rule', () => {
  it('is its part of the documentation, examples and parts of it included', () => {
    assert.equal(sectionOf(text, 'one'), '## one\n\nA\n\n```md\n## two\n```\n\n### Part\n');
    assert.equal(sectionOf(text, 'two'), '## two\n\nB\n');
    assert.equal(sectionOf(text, 'three'), undefined);
  });

  it('exists for every rule there is', () => {
    const file = path.join(import.meta.dirname, '../../../../docs/rules.md');
    const documentation = readFileSync(file, 'utf8');
    for (const { id } of rules) assert.ok(sectionOf(documentation, id), id);
  });
});
