import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minutesBetween } from '../../../../src/core/time/elapsed.ts';
import { parseIsoMoment } from '../../../../src/core/time/isoMoment.ts';
import { parseZone } from '../../../../src/core/time/zone.ts';

function minutes(from: string, to: string, zone?: string, otherZone = zone): number | undefined {
  const place = (text: string, name: string | undefined) => ({
    wall: parseIsoMoment(text)!.wall,
    zone: name === undefined ? undefined : parseZone(name),
  });
  return minutesBetween(place(from, zone), place(to, otherZone));
}

describe('minutesBetween', () => {
  it('counts over midnight, months and seconds, backwards too', () => {
    assert.equal(minutes('2026-02-28T23:50', '2026-03-01T00:15'), 25);
    assert.equal(minutes('2026-02-28T10:00:30', '2026-02-28T10:01'), 0.5);
    assert.equal(minutes('2026-03-01T00:15', '2026-02-28T23:50', 'UTC'), -25);
  });

  it('counts the hour that daylight saving takes or gives', () => {
    assert.equal(minutes('2026-03-29T01:30', '2026-03-29T03:30', 'Europe/Berlin'), 60);
    assert.equal(minutes('2026-03-29T01:30', '2026-03-29T03:30', 'CET'), 120);
  });

  it('compares zones whose offsets are known, and equal ones that are not', () => {
    assert.equal(minutes('2026-03-18T14:00', '2026-03-18T14:00', 'UTC', 'CET'), -60);
    assert.equal(minutes('2026-03-18T14:00', '2026-03-18T14:10', 'IST'), 10);
    assert.equal(minutes('2026-03-18T14:00', '2026-03-18T14:10', 'IST', 'UTC'), undefined);
  });

  it('counts nothing where a date or a clock is missing', () => {
    assert.equal(minutes('14:00', '15:00'), undefined);
    assert.equal(minutes('2026-03-18', '2026-03-19'), undefined);
  });
});
