import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Scheduler } from '../../../src/platform/scheduler.ts';

describe('Work that follows what a person types', () => {
  let time = 0;
  let done = 0;
  let scheduler: Scheduler;

  beforeEach(() => {
    time = 0;
    done = 0;
    mock.timers.enable({ apis: ['setTimeout'] });
    scheduler = new Scheduler(0, () => time);
  });
  afterEach(() => {
    scheduler.dispose();
    mock.timers.reset();
  });

  /** Types, with work that costs so many milliseconds. */
  function type(cost: number): void {
    scheduler.schedule('review', async () => {
      time += cost;
      done++;
      return Promise.resolve();
    });
  }

  /** Lets time pass, and what is due happen. */
  async function pass(milliseconds: number): Promise<void> {
    time += milliseconds;
    mock.timers.tick(milliseconds);
    await Promise.resolve();
    await Promise.resolve();
  }

  it('is done at once after a pause, whatever it cost before', async () => {
    type(35);
    await pass(0);
    await pass(5_000);
    type(35);
    await pass(0);
    assert.equal(done, 2);
  });

  it('rests four times its cost while somebody types on, and is done in between all the same', async () => {
    type(35);
    await pass(0);
    for (let key = 0; key < 10; key++) {
      type(35);
      await pass(15);
    }
    assert.equal(done, 2, 'after 150 ms');
  });

  it('never rests where it is cheap', async () => {
    for (let key = 0; key < 10; key++) {
      type(3);
      await pass(1);
    }
    assert.equal(done, 10);
  });

  it('is done once for several keys of one moment, and not for a review that was closed', async () => {
    type(3);
    type(3);
    await pass(0);
    assert.equal(done, 1);
    type(3);
    scheduler.cancel('review');
    await pass(100);
    assert.equal(done, 1);
  });

  it('waits for its pause where nobody looks at once, but not for ever while somebody types on', async () => {
    scheduler = new Scheduler(100, () => time);
    for (let key = 0; key < 9; key++) {
      type(3);
      await pass(11);
    }
    assert.equal(done, 0, 'after 99 ms');
    type(3);
    await pass(1);
    assert.equal(done, 1);
  });

  it('is done for what was asked last', async () => {
    const seen: string[] = [];
    for (const word of ['first', 'last']) {
      scheduler.schedule('review', () => Promise.resolve(void seen.push(word)));
    }
    await pass(0);
    assert.deepEqual(seen, ['last']);
  });
});
