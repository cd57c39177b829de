import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileGlobs, escapeGlob } from '../../../../src/core/review/glob.ts';

function matches(pattern: string, ...paths: string[]): boolean[] {
  const matcher = compileGlobs([pattern]);
  return paths.map(matcher);
}

describe('File patterns', () => {
  it('let a star stand for part of one segment only', () => {
    assert.deepEqual(matches('docs/*.md', 'docs/a.md', 'docs/b/a.md', 'docs/.md', 'a.md'), [
      true,
      false,
      true,
      false,
    ]);
  });

  it('let a double star stand for any number of segments, none included', () => {
    assert.deepEqual(
      matches('**/incidents/**/*.md', 'incidents/a.md', 'x/y/incidents/z/a.md', 'incident/a.md'),
      [true, true, false],
    );
    assert.deepEqual(matches('postmortems/**', 'postmortems/a', 'postmortems/b/c.md', 'x/a'), [
      true,
      true,
      false,
    ]);
  });

  it('read alternatives, nested and empty ones too', () => {
    assert.deepEqual(
      matches('**/*.pir.{md,y{,a}ml}', 'a.pir.md', 'a.pir.yml', 'b/a.pir.yaml', 'a.pir.txt'),
      [true, true, true, false],
    );
  });

  it('read character classes, ranges and their opposite', () => {
    assert.deepEqual(matches('20[12][0-9]-*', '2024-a', '2034-a'), [true, false]);
    assert.deepEqual(matches('[!_]*.md', 'a.md', '_a.md'), [true, false]);
    assert.deepEqual(matches('a[]]b', 'a]b', 'ab'), [true, false]);
  });

  it('match letters in either case', () => {
    assert.deepEqual(matches('**/postmortems/*.MD', 'PostMortems/a.md'), [true]);
    assert.deepEqual(matches('[A-C]x', 'bx'), [true]);
  });

  it('take what never closes literally', () => {
    assert.deepEqual(matches('a{b', 'a{b', 'ab'), [true, false]);
    assert.deepEqual(matches('a[b', 'a[b', 'ab'), [true, false]);
  });

  it('can name any one path exactly', () => {
    for (const path of ['a/[draft] {x},y?.md', 'PM2022-009 - Bad *AMI*', '2024/näh 🦜.md']) {
      assert.deepEqual(matches(escapeGlob(path), path, `${path}x`, `x/${path}`), [
        true,
        false,
        false,
      ]);
    }
  });

  it('retry only the last star, so that a hostile pattern costs no more than its length', () => {
    const matcher = compileGlobs([`${'*a'.repeat(400)}b`, `${'**/'.repeat(300)}b`]);
    assert.equal(matcher('a'.repeat(5_000)), false);
    assert.equal(matcher('a/'.repeat(2_000)), false);
  });

  it('refuse an explosion of alternatives instead of computing it', () => {
    assert.deepEqual(matches('{a,b}'.repeat(30), 'ab'.repeat(15)), [false]);
    assert.deepEqual(matches('{'.repeat(100_000), 'a'), [false]);
  });
});
