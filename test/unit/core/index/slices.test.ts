import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goneWith, PendingChanges } from '../../../../src/core/index/fileChanges.ts';
import { inParallel, TimeSlices } from '../../../../src/core/index/slices.ts';

/** Slices of twelve milliseconds by a clock that a test turns. A pause takes a hundred. */
function slicesByHand() {
  const clock = { time: 0 };
  const pauses: number[] = [];
  const pause = async (): Promise<void> => {
    pauses.push(clock.time);
    clock.time += 100;
    await Promise.resolve();
  };
  return { clock, pauses, slices: new TimeSlices(() => clock.time, pause, 12) };
}

describe('TimeSlices', () => {
  it('pauses when its time is up, and only then', async () => {
    const { clock, pauses, slices } = slicesByHand();
    for (let piece = 0; piece < 5; piece++) {
      clock.time += 5;
      await slices.breathe();
    }
    assert.deepEqual(pauses, [15]);
  });
});

describe('A piece of work in time slices', () => {
  it('waits for its turn, and is remembered if it takes longest', async () => {
    const { clock, pauses, slices } = slicesByHand();
    const spend = (time: number) => slices.piece(() => (clock.time += time));
    assert.deepEqual([await spend(5), await spend(20), await spend(7)], [5, 25, 132]);
    assert.deepEqual(pauses, [25]);
    assert.equal(slices.longest, 20);
  });
});

describe('inParallel', () => {
  it('does everything, never more at a time than it may', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await inParallel([1, 2, 3, 4, 5], 2, async (item) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      done.push(item);
    });
    assert.deepEqual([done.length, most], [5, 2]);
  });

  it('begins nothing new once it is cancelled', async () => {
    const begun: number[] = [];
    await inParallel(
      [1, 2, 3],
      1,
      (item) => {
        begun.push(item);
        return Promise.resolve();
      },
      () => begun.length === 2,
    );
    assert.deepEqual(begun, [1, 2]);
  });

  it('throws what goes wrong', async () => {
    const begun: number[] = [];
    const work = inParallel([1, 2, 3], 1, (item) => {
      begun.push(item);
      return Promise.reject(new Error('No'));
    });
    await assert.rejects(work, /No/);
    assert.deepEqual(begun, [1]);
  });
});

describe('PendingChanges', () => {
  it('takes many reports of a file for one, and the last of them for true', () => {
    const pending = new PendingChanges();
    pending.add('a', 'changed');
    pending.add('b', 'changed');
    pending.add('a', 'deleted');
    pending.add('b', 'changed');
    assert.deepEqual(pending.take(), { changed: ['b'], deleted: ['a'], isStorm: false });
    assert.equal(pending.isEmpty, true);
  });

  it('knows a storm when it sees one', () => {
    const pending = new PendingChanges();
    for (let file = 0; file < 2000; file++) pending.add(`f${file}`, 'changed');
    assert.equal(pending.take().isStorm, true);
  });
});

describe('What goes with a folder', () => {
  it('is all that lies in it, and not a neighbour with a longer name', () => {
    const known = ['file:///a', 'file:///a/b.md', 'file:///a/b/c.md', 'file:///ab/c.md'];
    assert.deepEqual([...goneWith(['file:///a'], known)], known.slice(0, 3));
    assert.deepEqual([...goneWith(['file:///a/', 'file:///x'], known)], known.slice(0, 3));
    assert.deepEqual([...goneWith(['file:///a/b.md'], known)], ['file:///a/b.md']);
    assert.deepEqual([...goneWith([], known)], []);
  });
});
