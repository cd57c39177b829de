import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shape } from '../../../src/core/timeline/shapes.ts';
import type { Shape } from '../../../src/core/timeline/shapes.ts';
import { heirsOf } from '../../../src/webview/timeline/heirs.ts';

const line = (at: number): Shape => shape('line', `tick:${at}`, 'tick', { x1: at });

const mark = (key: string): Shape =>
  shape(
    'g',
    key,
    'mark',
    {},
    { children: [], target: { type: 'events', events: [0], label: 'Event' } },
  );

const heirs = (before: readonly Shape[], after: readonly Shape[]) =>
  Object.fromEntries(heirsOf(before, after));

describe('What goes with a new drawing', () => {
  it('is nothing where all of it stays, in whatever order, and more comes', () => {
    assert.deepEqual(heirs([line(1), line(2)], [line(2), line(3), line(1)]), {});
  });

  it('gives way to what comes of its kind, the first to the first', () => {
    const before = [line(1), mark('cluster:0'), line(2), mark('cluster:9'), mark('cluster:18')];
    const after = [line(1), mark('cluster:0'), line(3), mark('cluster:8'), mark('cluster:16')];
    assert.deepEqual(heirs(before, after), {
      'tick:2': 'tick:3',
      'cluster:9': 'cluster:8',
      'cluster:18': 'cluster:16',
    });
  });

  it('has nothing in its place where fewer of its kind come', () => {
    assert.deepEqual(heirs([line(1), line(2)], [line(3)]), {
      'tick:1': 'tick:3',
      'tick:2': undefined,
    });
  });

  it('has nothing in its place where what comes is made of other elements', () => {
    assert.deepEqual(heirs([mark('cluster:0')], [mark('event:0'), mark('event:1')]), {
      'cluster:0': undefined,
    });
    const plain = shape('g', 'cluster:9', 'mark', {}, { children: [] });
    assert.deepEqual(heirs([mark('cluster:0')], [plain]), { 'cluster:0': undefined });
  });

  it('goes also where something else has its key', () => {
    const other = shape('path', 'star', 'star', {});
    assert.deepEqual(heirs([shape('g', 'star', 'star', {})], [other]), { star: undefined });
  });
});
