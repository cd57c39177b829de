import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextSketch } from '../../../../src/core/text/sketch.ts';

describe('A sketch of a text', () => {
  const sketch = new TextSketch('At 10:02 an Engineer set DB_PASSWORD=… and paged “Zoë”.');

  it('never denies what is in the text, in any letter case', () => {
    for (const part of ['Engineer', 'engineer', 'password', 'DB_PASSWORD=…', '“Zoë”.', 'At ', ''])
      assert.ok(sketch.mayHave(part), part);
  });

  it('denies most of what is not in it', () => {
    const absent = ['token', 'secret', 'AKIA', 'describe', 'reviewer'];
    assert.deepEqual(
      absent.filter((part) => sketch.mayHave(part)),
      [],
    );
  });

  it('says for sure where it looks the text up', () => {
    assert.ok(sketch.has('set DB_'));
    assert.ok(!sketch.has('set db_'));
    assert.ok(!sketch.has('{{'));
  });
});
