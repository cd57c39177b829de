import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldsOf } from '../../../../src/core/timeline/folds.ts';
import { FOLD_WIDTH, TimeScale, fitted } from '../../../../src/core/timeline/scale.ts';
import { noon } from '../../../support/timelineModels.ts';

const at = (minute: number): number => noon + minute * 60_000;
const moments = (...minutes: number[]) => minutes.map((minute) => ({ start: at(minute) }));

describe('Idle gaps', () => {
  it('are folded where one takes most of the time, with a little left open on both sides', () => {
    const folds = foldsOf(moments(0, 5, 9, 14, 20, 24, 300, 305, 310));
    assert.equal(folds.length, 1);
    assert.ok(folds[0]!.start > at(24) && folds[0]!.end < at(300));
    assert.ok(folds[0]!.end - folds[0]!.start > at(200) - at(0));
  });

  it('stay open where something went on for a long time, and where all gaps are alike', () => {
    const long = [...moments(0, 5, 9, 14), { start: at(14), end: at(300) }, ...moments(305)];
    assert.deepEqual(foldsOf(long), []);
    assert.deepEqual(foldsOf(moments(0, 60, 120, 180, 240, 300)), []);
    assert.deepEqual(foldsOf(moments(0, 600)), []);
    // The long gap is folded, and the next one is then like those that are left.
    assert.equal(foldsOf(moments(0, 18, 58, 1140, 1200)).length, 1);
  });
});

describe('The scale', () => {
  const folds = [{ start: at(30), end: at(90) }];

  it('gives every fold the same width, and time outside its own', () => {
    const scale = new TimeScale(at(0), 60_000, folds);
    assert.equal(scale.xOf(at(30)), 30);
    assert.equal(scale.xOf(at(90)), 30 + FOLD_WIDTH);
    assert.equal(scale.xOf(at(100)), 40 + FOLD_WIDTH);
    assert.equal(scale.xOf(at(-10)), -10);
  });

  it('finds the instant of every pixel again', () => {
    const scale = new TimeScale(at(0), 17_000, folds);
    for (const minute of [-50, 0, 12, 30, 31, 60, 89, 90, 91, 500]) {
      assert.ok(Math.abs(scale.instantAt(scale.xOf(at(minute))) - at(minute)) < 1);
    }
  });

  it('fits a whole incident with room on both sides', () => {
    const { scale, left } = fitted(at(0), at(120), folds, 800, 30);
    assert.ok(Math.abs(scale.xOf(at(0)) - left - 30) < 1);
    assert.ok(Math.abs(scale.xOf(at(120)) - left - 770) < 1);
  });

  it('leaves more room for the words behind the last event', () => {
    const { scale, left } = fitted(at(0), at(120), folds, 800, 30, 110);
    assert.ok(Math.abs(scale.xOf(at(0)) - left - 30) < 1);
    assert.ok(Math.abs(scale.xOf(at(120)) - left - 690) < 1);
  });

  it('puts a single moment in the middle', () => {
    const { scale, left } = fitted(at(5), at(5), [], 800);
    assert.equal(scale.xOf(at(5)) - left, 400);
  });
});
