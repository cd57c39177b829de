import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseIsoMoment } from '../../../../src/core/time/isoMoment.ts';
import { formatWallTime } from '../../../../src/core/time/wallTime.ts';

function read(text: string): string | undefined {
  const moment = parseIsoMoment(text);
  if (!moment) return undefined;
  const { zone } = moment;
  const place = zone
    ? ` [${text.slice(zone.span.start, zone.span.end)}] ${String(zone.value.id)}`
    : '';
  return formatWallTime(moment.wall) + place;
}

describe('parseIsoMoment', () => {
  const moments: readonly (readonly [text: string, meaning: string])[] = [
    ['2026-03-18', '2026-03-18'],
    ['2026-03-18T14:02', '2026-03-18T14:02'],
    ['2026-03-18 14:02:05', '2026-03-18T14:02:05'],
    ['2026-03-18T14:02:05.250Z', '2026-03-18T14:02:05 [Z] UTC'],
    ['2026-03-18T14:02+01:00', '2026-03-18T14:02 [+01:00] +01:00'],
    ['2026-03-18T14:02:00-0530', '2026-03-18T14:02:00 [-0530] -05:30'],
    ['2026-03-18 14:02 CET', '2026-03-18T14:02 [CET] +01:00'],
    ['2026-03-18T14:02 Europe/Berlin', '2026-03-18T14:02 [Europe/Berlin] Europe/Berlin'],
    ['2026-03-18T14:02+01:00[Europe/Berlin]', '2026-03-18T14:02 [Europe/Berlin] Europe/Berlin'],
    ['14:02', '14:02'],
  ];
  for (const [text, meaning] of moments) {
    it(`reads ${text}`, () => assert.equal(read(text), meaning));
  }

  for (const text of [
    '',
    'soon',
    '2026-02-30',
    '2026-03-18T25:00',
    '2026-03-18T14',
    '2026-3-18',
    '2026-03-18Z',
    '2026-03-18T14:02 or so',
    '2026-03-18T14:02 - 15:00',
    '18 March 2026',
  ]) {
    it(`refuses ${text || 'an empty text'}`, () => assert.equal(read(text), undefined));
  }
});
