import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  findDurations,
  formatDuration,
  parseDuration,
} from '../../../../src/core/time/duration.ts';

describe('parseDuration', () => {
  const durations: readonly (readonly [text: string, minutes: number])[] = [
    ['23 minutes', 23],
    ['for 23 min', 23],
    ['about 1h50m', 110],
    ['2h 10m', 130],
    ['35h 36m', 2136],
    ['7 hours 9 minutes', 429],
    ['19 hours, 43 minutes.', 1183],
    ['1 hour and 47 minutes', 107],
    ['2.5 hours', 150],
    ['1,5 h', 90],
    ['45 seconds', 0.75],
    ['11 Days', 15840],
    ['an hour', 60],
    ['half an hour', 30],
    ['two weeks', 20160],
    ['five-minute', 5],
    ['~ 90 min', 90],
  ];
  for (const [text, minutes] of durations) {
    it(`reads ${text}`, () => assert.equal(parseDuration(text)?.minutes, minutes));
  }

  it('knows an approximate one', () => {
    assert.equal(parseDuration('roughly 2 hours')?.approximate, true);
    assert.equal(parseDuration('2 hours')?.approximate, false);
  });

  for (const text of [
    '',
    '?',
    'N/A',
    '10:30',
    '5 pods',
    '3.2.1 m',
    'minutes',
    '10 minutes of silence',
    '5 min or 10 min',
  ]) {
    it(`refuses ${text || 'an empty text'}`, () => assert.equal(parseDuration(text), undefined));
  }
});

describe('findDurations', () => {
  it('finds each with its place, and none in clocks, versions and names', () => {
    const text =
      'From 10:30 it was down for 1 h 13 m, v1.2 m3 and 4d_old aside, then slow for two hours.';
    const found = findDurations(text, { start: 0, end: text.length });
    assert.deepEqual(
      found.map(({ span, minutes }) => [text.slice(span.start, span.end), minutes]),
      [
        ['1 h 13 m', 73],
        ['two hours', 120],
      ],
    );
  });
});

describe('formatDuration', () => {
  it('names days, hours and minutes that are there', () => {
    assert.deepEqual([0, 23, 60, 110, 1440, 1563, -5].map(formatDuration), [
      '0 min',
      '23 min',
      '1 h',
      '1 h 50 min',
      '1 d',
      '1 d 2 h 3 min',
      '−5 min',
    ]);
  });
});
