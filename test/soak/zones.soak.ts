import { describe, it } from 'node:test';
import { agreesWithTemporal, clockChanges } from '../support/clockChanges.ts';

describe('Every time zone', () => {
  it('is read as Temporal reads it, at every change of clocks from 1970 to 2040', () => {
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (const change of clockChanges(zone, 1970, 2040)) agreesWithTemporal(zone, change);
  });

  it('is read as Temporal reads it at any instant', () => {
    const start = Date.UTC(1900, 0, 1);
    const end = Date.UTC(2100, 0, 1);
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (let part = 0; part < 20; part++) {
        // Multiples of the golden ratio lie evenly, and never on the start of a day.
        const share = (part * 0.6180339887) % 1;
        agreesWithTemporal(zone, Math.floor(start + share * (end - start)));
      }
  });
});
