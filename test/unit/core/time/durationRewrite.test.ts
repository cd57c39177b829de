import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applySplices } from '../../../../src/core/text/splice.ts';
import { findDurations } from '../../../../src/core/time/duration.ts';
import { rewriteDuration } from '../../../../src/core/time/durationRewrite.ts';

describe('rewriteDuration', () => {
  const cases: readonly (readonly [before: string, minutes: number, after: string])[] = [
    ['148 minutes', 152, '152 minutes'],
    ['down for about 1h50m.', 124, 'down for about 2h4m.'],
    ['1 hour and 47 minutes', 122, '2 hours and 2 minutes'],
    ['1 hour and 47 minutes', 120, '2 hours'],
    ['19 hours, 43 minutes', 61, '1 hour, 1 minute'],
    ['two hours', 180, 'three hours'],
    ['Two hours', 60, 'One hour'],
    ['a 36-minute outage', 41, 'a 41-minute outage'],
    ['nine hours', 684, 'eleven hours 24 minutes'],
    ['3h', 95, '1h35m'],
    ['2 hrs', 95, '1 hr 35 min'],
    ['2.5 hours', 200, '3.3 hours'],
    ['2,5 hours', 180, '3,0 hours'],
    ['45 seconds', 1.5, '90 seconds'],
    ['5 Days', 60 * 24, '1 Day'],
    ['an hour', 120, 'two hours'],
    ['20-30 minutes', 45, '45 minutes'],
  ];
  for (const [before, minutes, after] of cases) {
    it(`makes “${after}” of “${before}”`, () => {
      const [written] = findDurations(before, { start: 0, end: before.length });
      assert.equal(applySplices(before, [rewriteDuration(before, written!, minutes)]), after);
    });
  }
});
