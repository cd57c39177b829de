import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLines } from '../../../../src/core/timeline/readLines.ts';
import { noon } from '../../../support/timelineModels.ts';

function told(text: string, zone = 'UTC', near = noon): string[] {
  return readLines(text, zone, near).map(
    (line) =>
      `${new Date(line.start).toISOString().slice(0, 16)} ${line.actor ? `${line.actor}: ` : ''}${line.text}`,
  );
}

describe('Lines copied from elsewhere', () => {
  it('are events, one a line, with days that follow each other', () => {
    assert.deepEqual(told('23:50 Pager\n00:05 Found it\n00:40 Fixed', 'UTC', noon), [
      '2026-03-18T23:50 Pager',
      '2026-03-19T00:05 Found it',
      '2026-03-19T00:40 Fixed',
    ]);
  });

  it('may be list items, rows of a table, and in another zone', () => {
    assert.deepEqual(told('- 12:05 a\n- 12:06 b'), ['2026-03-18T12:05 a', '2026-03-18T12:06 b']);
    assert.deepEqual(told('| Time (CET) | Event |\n|---|---|\n| 12:05 | a |'), [
      '2026-03-18T11:05 a',
    ]);
    assert.deepEqual(told('12:05 a', '-05:00'), ['2026-03-18T17:05 a']);
  });

  it('keep the day that they name', () => {
    assert.deepEqual(told('2026-02-01 12:05 a\n12:06 b'), [
      '2026-02-01T12:05 a',
      '2026-02-01T12:06 b',
    ]);
  });
});
