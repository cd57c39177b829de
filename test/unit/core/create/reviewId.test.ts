import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dayAt, reviewId } from '../../../../src/core/create/reviewId.ts';

it('A new review is known by its day and its title', () => {
  const date = { year: 2026, month: 3, day: 8 };
  assert.equal(reviewId(date, 'Störung: Kasse'), '2026-03-08-storung-kasse');
});

it('The day it is depends on where one is', () => {
  const instant = Date.UTC(2026, 11, 31, 23, 30);
  assert.deepEqual(dayAt(instant, 'America/New_York'), { year: 2026, month: 12, day: 31 });
  assert.deepEqual(dayAt(instant, 'Europe/Berlin'), { year: 2027, month: 1, day: 1 });
});
