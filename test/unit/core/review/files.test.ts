import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  declaresReview,
  formatOf,
  isNamedAsReview,
  selectPaths,
  sourceNameOf,
} from '../../../../src/core/review/files.ts';

describe('The files of reviews', () => {
  it('are those a glob includes and none excludes', () => {
    const select = selectPaths({ include: ['reviews/*'], exclude: ['**/old-*'] });
    assert.equal(select('reviews/2024 outage'), 'included');
    assert.equal(select('reviews/old-outage.md'), 'excluded');
    assert.equal(select('docs/reviews/outage.md'), 'elsewhere');
  });

  it('see the name of the open folder only in globs for any depth', () => {
    const select = selectPaths({ include: ['shop/*.md', '**/pirs/*.md'], exclude: ['**/pirs/**'] });
    assert.equal(select('a.md', 'pirs'), 'included');
    assert.equal(select('a.md', 'shop'), 'elsewhere');
  });

  it('are YAML by their extension, or as an editor takes them where they have none', () => {
    assert.equal(formatOf('a.pir.yml'), 'yaml');
    assert.equal(formatOf('PM2022-009 - Bad image', 'yaml'), 'yaml');
    assert.equal(formatOf('a.md', 'yaml'), 'markdown');
  });

  it('are Markdown otherwise, whatever an editor takes them for', () => {
    for (const [path, languageId] of [
      ['outage.qmd', 'quarto'],
      ['outage.html.md.erb', 'ruby'],
      ['PM2022-009 - Bad image', 'plaintext'],
    ] as const) {
      assert.equal(formatOf(path, languageId), 'markdown');
    }
  });

  it('may be named as reviews', () => {
    assert.ok(isNamedAsReview('a/checkout.pir.md'));
    assert.ok(isNamedAsReview('checkout.PIR.YAML'));
    assert.ok(!isNamedAsReview('a/.pir/templates/short.md'));
    assert.ok(!isNamedAsReview('.pir.yaml'));
  });

  it('may declare themselves, in any way YAML has to write that', () => {
    assert.ok(declaresReview('# ours\n"pir": 1 # format\n', 'yaml'));
    assert.ok(declaresReview('\uFEFF---\r\ntitle: A\r\npir: 1\r\n---\r\n', 'markdown'));
    assert.ok(!declaresReview('other:\n  pir: 1\n', 'yaml'));
    assert.ok(!declaresReview('# A\n\npir: 1\n', 'markdown'));
    assert.ok(!declaresReview('---\ntitle: A\n---\npir: 1\n', 'markdown'));
  });

  it('lend their folder’s name to one that says nothing', () => {
    assert.equal(
      sourceNameOf('incidents/2024-05-02-checkout/index.md'),
      '2024-05-02-checkout/index.md',
    );
    assert.equal(sourceNameOf('incidents/2024-05-02.md'), '2024-05-02.md');
    assert.equal(sourceNameOf('/index.md'), 'index.md');
  });
});
