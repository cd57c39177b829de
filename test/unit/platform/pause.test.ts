import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pause } from '../../../src/platform/pause.ts';

describe('A pause', () => {
  it('lets others have the thread between two who paused in the same moment', async () => {
    const order: string[] = [];
    const first = pause().then(() => {
      order.push('first');
      setImmediate(() => order.push('others'));
    });
    const second = pause().then(() => order.push('second'));
    await Promise.all([first, second]);
    assert.deepEqual(order, ['first', 'others', 'second']);
  });
});
