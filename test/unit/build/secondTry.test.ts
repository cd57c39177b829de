import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromLines } from '../../../build/test/result.ts';
import type { Result, TestLine } from '../../../build/test/result.ts';
import { withSecondTry } from '../../../build/test/secondTry.ts';

type Marks = Readonly<Record<string, TestLine['status']>>;

/** A suite that ends as told, run by run, and what it was asked to run. */
function suiteOf(...runs: readonly Marks[]) {
  const asked: (readonly string[] | undefined)[] = [];
  const run = (names?: readonly string[]): Promise<Result> => {
    const marks = runs[asked.length]!;
    asked.push(names);
    const lines = Object.entries(marks).map(([name, status]) => ({ name, status, message: name }));
    return Promise.resolve(fromLines('host', lines));
  };
  return { asked, run };
}

describe('A second try', () => {
  it('is not needed where all passes', async () => {
    const { asked, run } = suiteOf({ a: 'passed' });
    assert.equal((await withSecondTry(run)).passed, 1);
    assert.deepEqual(asked, [undefined]);
  });

  it('runs again only what failed, and says what passed then', async () => {
    const { asked, run } = suiteOf({ a: 'passed', b: 'failed' }, { b: 'passed' });
    const { passed, failures, secondTries } = await withSecondTry(run);
    assert.deepEqual(asked, [undefined, ['b']]);
    assert.deepEqual([passed, failures], [2, []]);
    assert.deepEqual(
      secondTries?.map(({ name }) => name),
      ['b'],
    );
  });

  it('hides nothing that fails again, or does not run again', async () => {
    const { run } = suiteOf({ a: 'passed', b: 'failed', c: 'failed' }, { b: 'failed' });
    const { passed, failures } = await withSecondTry(run);
    assert.equal(passed, 1);
    assert.deepEqual(
      failures.map(({ name }) => name),
      ['b', 'c'],
    );
  });

  it('is for accidents: many failures are none', async () => {
    const { asked, run } = suiteOf(
      Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, 'failed'])),
    );
    assert.equal((await withSecondTry(run)).failures.length, 6);
    assert.equal(asked.length, 1);
  });

  it('is a run of the whole suite where it broke off', async () => {
    const { asked, run } = suiteOf({ a: 'passed', host: 'failed' }, { a: 'passed', b: 'passed' });
    const { passed, failures, secondTries } = await withSecondTry(run);
    assert.deepEqual(asked, [undefined, undefined]);
    assert.deepEqual([passed, failures, secondTries?.length], [2, [], 1]);
  });
});
