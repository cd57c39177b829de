import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { isRehearsed, Rehearsal } from '../../../../src/features/timeline/rehearsal.ts';

describe('A rehearsal of the next edit', () => {
  let planned: string[];
  let free: () => void;
  let rehearsal: Rehearsal;

  beforeEach(() => {
    planned = [];
    let paused: (() => void)[] = [];
    free = () => {
      for (const goOn of paused) goOn();
      paused = [];
    };
    rehearsal = new Rehearsal(async () => new Promise((resolve) => paused.push(resolve)));
  });

  const plan = (name: string) => async (): Promise<void> => {
    planned.push(name);
    await Promise.resolve();
  };

  it('waits until the thread is free', async () => {
    const rehearsed = rehearsal.begin(plan('held'));
    assert.deepEqual(planned, []);
    free();
    await rehearsed;
    assert.deepEqual(planned, ['held']);
  });

  it('is left out where the edit itself comes first', async () => {
    const rehearsed = rehearsal.begin(plan('held'));
    rehearsal.end();
    free();
    await rehearsed;
    assert.deepEqual(planned, []);
  });

  it('is made of moves of a few events, and not of what takes long or is wished for once', () => {
    const shift = (count: number) =>
      ({ type: 'shift', events: [...Array(count).keys()], by: 1, edge: 'both' }) as const;
    assert.ok(isRehearsed(shift(1)));
    assert.ok(isRehearsed({ type: 'move-milestone', name: 'detected', by: 1 }));
    assert.ok(!isRehearsed(shift(5000)));
    assert.ok(!isRehearsed({ type: 'add', text: '10:00 Paged', zone: 'UTC' }));
  });

  it('is of what was taken hold of last', async () => {
    const rehearsed = [rehearsal.begin(plan('first')), rehearsal.begin(plan('second'))];
    free();
    await Promise.all(rehearsed);
    assert.deepEqual(planned, ['second']);
  });
});
