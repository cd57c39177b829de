import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zoneOffset } from '../../../../src/core/time/zoneOffset.ts';
import { agreesWithTemporal, clockChanges } from '../../../support/clockChanges.ts';

const HOUR = 3_600_000;

describe('zoneOffset', () => {
  it('knows offsets and UTC by their form, places by their name', () => {
    const summer = Date.UTC(2026, 6, 1);
    assert.equal(zoneOffset(summer, 'UTC'), 0);
    assert.equal(zoneOffset(summer, '+05:30'), 5.5 * HOUR);
    assert.equal(zoneOffset(summer, '-0330'), -3.5 * HOUR);
    assert.equal(zoneOffset(summer, '-08'), -8 * HOUR);
    assert.equal(zoneOffset(summer, 'Europe/Berlin'), 2 * HOUR);
    assert.equal(zoneOffset(Date.UTC(2026, 0, 1), 'Europe/Berlin'), HOUR);
  });

  it('knows nothing of a zone that nobody knows, nor of no instant', () => {
    for (const zone of ['Europe/Atlantis', '', '+1', 'IST/IST'])
      assert.equal(zoneOffset(0, zone), undefined, zone);
    assert.equal(zoneOffset(NaN, 'Europe/Berlin'), undefined);
  });

  it('bears instants beyond what Temporal tells', () => {
    for (const instant of [-1e17, -1e14, 1e15, 1e17, Infinity])
      assert.equal(typeof zoneOffset(instant, 'Europe/Berlin'), 'number');
  });

  // Half an hour in summer, a day left out, months without, winter time in summer, none at all; the soak takes all.
  for (const [zone, first, last] of [
    ['Europe/Berlin', 2024, 2026],
    ['America/New_York', 2005, 2008],
    ['Australia/Lord_Howe', 2025, 2026],
    ['Pacific/Apia', 2011, 2012],
    ['Africa/Casablanca', 2018, 2020],
    ['Europe/Dublin', 1970, 1972],
    ['Antarctica/Troll', 2025, 2025],
  ] as const) {
    it(`agrees with Temporal on ${zone} whenever it changes its clocks`, () => {
      const changes = clockChanges(zone, first, last);
      assert.ok(changes.length > 1);
      for (const change of changes) agreesWithTemporal(zone, change);
    });
  }

  it('agrees with Temporal where no clocks change', () => {
    agreesWithTemporal('Asia/Kathmandu', Date.UTC(2026, 2, 18, 14, 2));
  });
});
