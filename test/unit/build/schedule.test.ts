import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runBeside } from '../../../build/test/schedule.ts';

/** A promise and what settles it. */
function gate(): { open: () => void; refuse: () => void; passed: Promise<void> } {
  let open = (): void => undefined;
  let refuse = (): void => undefined;
  const passed = new Promise<void>((resolve, reject) => {
    open = resolve;
    refuse = () => reject(new Error('not to be had'));
  });
  return { open, refuse, passed };
}

describe('Running tasks beside each other', () => {
  it('returns the results in the order of the tasks', async () => {
    const first = gate();
    const tasks = [
      { run: () => first.passed.then(() => 'first') },
      { run: () => Promise.resolve('second').finally(first.open) },
    ];
    assert.deepEqual(await runBeside(tasks, 2), ['first', 'second']);
  });

  it('never runs more than the workers allow', async () => {
    let running = 0;
    let most = 0;
    const run = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running -= 1;
    };
    await runBeside(
      Array.from({ length: 6 }, () => ({ run })),
      2,
    );
    assert.equal(most, 2);
  });

  it('lets others go before a task that has to wait, and runs it even when that fails', async () => {
    const needed = gate();
    const started: string[] = [];
    const run = (name: string) => () => Promise.resolve(started.push(name));
    const all = runBeside(
      [
        { run: run('needs something'), after: needed.passed },
        { run: run('needs nothing') },
        { run: () => Promise.resolve(started.push('last')).finally(needed.refuse) },
      ],
      1,
    );
    await all;
    assert.deepEqual(started, ['needs nothing', 'last', 'needs something']);
  });
});
