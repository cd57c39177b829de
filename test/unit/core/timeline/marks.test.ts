import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inEnglish } from '../../../../src/core/messages.ts';
import { lanesOf } from '../../../../src/core/timeline/lanes.ts';
import type { LaneMode } from '../../../../src/core/timeline/lanes.ts';
import { marksOf } from '../../../../src/core/timeline/marks.ts';
import type { EventModel } from '../../../../src/core/timeline/model.ts';
import { TimeScale } from '../../../../src/core/timeline/scale.ts';
import { eventAtMinute, noon } from '../../../support/timelineModels.ts';

function lanes(events: readonly EventModel[], mode: LaneMode = 'kind') {
  return lanesOf(events, [...events.keys()], mode, inEnglish);
}

describe('The lanes', () => {
  const events = [
    eventAtMinute(9, { kind: 'finding', actor: 'Sam' }),
    eventAtMinute(3, { kind: 'impact', actor: 'Ana' }),
    eventAtMinute(5, { kind: 'recovery' }),
  ];

  it('hold kinds that tell one story together, and only those that occur', () => {
    const shown = lanes(events).map(({ name, events: list }) => [name, list]);
    assert.deepEqual(shown, [
      ['Impact & recovery', [1, 2]],
      ['Investigation', [0]],
    ]);
  });

  it('can be one for each who acted', () => {
    assert.deepEqual(
      lanes(events, 'actor').map(({ name }) => name),
      ['Ana', 'Sam', 'Not named'],
    );
  });

  it('are one where nothing tells events apart, a step down for each', () => {
    const plain = [0, 4, 8, 9].map((minute) => eventAtMinute(minute));
    const [lane, ...others] = lanes(plain);
    assert.deepEqual(others, []);
    assert.deepEqual([...lane!.rowOf.values()], [0, 1, 0, 1]);
  });

  it('give ranges that overlap rows of their own', () => {
    const ranges = [
      eventAtMinute(0, { kind: 'response', end: noon + 600_000 }),
      eventAtMinute(5, { kind: 'response', end: noon + 700_000 }),
      eventAtMinute(20, { kind: 'response', end: noon + 1_300_000 }),
      eventAtMinute(1, { kind: 'note' }),
    ];
    const [lane] = lanes(ranges);
    assert.deepEqual([...lane!.rowOf.values()], [0, 1, 0]);
  });

  it('go down step by step where there are few lanes, past a range that is not over', () => {
    const minutes = [0, 2, 4, 5, 6, 7, 8, 9, 10];
    const events = minutes.map((minute) => eventAtMinute(minute));
    events[1] = eventAtMinute(2, { end: noon + 6.5 * 60_000 });
    const [, lane] = lanes([eventAtMinute(1, { kind: 'impact' }), ...events]);
    assert.deepEqual([...lane!.rowOf.values()], [0, 1, 2, 0, 2, 0, 1, 2, 0]);
  });

  it('have fewer rows where as many as there are ranges would leave no room', () => {
    const kinds = ['change', 'impact', 'detection', 'response', 'finding', 'note'] as const;
    const ranges = kinds.flatMap((kind) =>
      [0, 1, 2].map((minute) => eventAtMinute(minute, { kind, end: noon + 900_000 })),
    );
    const rows = lanes(ranges).map((lane) => lane.rows);
    assert.deepEqual(rows, [2, 2, 2, 2, 2, 2]);
    const more = [0, 1, 2].map((minute) =>
      eventAtMinute(minute, { kind: 'communication', end: noon + 900_000 }),
    );
    assert.ok(lanes([...ranges, ...more]).every((lane) => lane.rows === 1));
  });
});

describe('The marks of a lane', () => {
  const close = [0, 1, 2, 60].map((minute) => eventAtMinute(minute, { kind: 'note' }));
  const [lane] = lanes([...close, eventAtMinute(9, { kind: 'impact' })]).slice(-1);
  const groups = (perPixel: number) =>
    marksOf(lane!, close, new TimeScale(noon, perPixel)).map((mark) => mark.events);

  it('join what lies too close together, and part it as one looks nearer', () => {
    assert.deepEqual(groups(60_000), [[0, 1, 2], [3]]);
    assert.deepEqual(groups(1_000), [[0], [1], [2], [3]]);
  });

  it('lose no event at any distance', () => {
    const many = Array.from({ length: 500 }, (_, index) => eventAtMinute((index * 7) % 311));
    const [all] = lanes(many);
    for (const perPixel of [500, 5_000, 60_000, 900_000]) {
      const shown = marksOf(all!, many, new TimeScale(noon, perPixel)).flatMap(
        (mark) => mark.events,
      );
      assert.equal(new Set(shown).size, 500);
    }
  });

  it('do not join a range that is wide enough to be seen', () => {
    const ranges = [
      eventAtMinute(0, { end: noon + 3_600_000 }),
      eventAtMinute(1),
      eventAtMinute(2),
    ];
    const [only] = lanes(ranges, 'none');
    const [first] = marksOf(only!, ranges, new TimeScale(noon, 60_000));
    assert.deepEqual(first!.events, [0]);
    assert.equal(first!.right - first!.x, 60);
  });
});
