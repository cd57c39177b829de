import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseZone } from '../../../../src/core/time/zone.ts';

describe('parseZone', () => {
  const zones: readonly (readonly [text: string, written: string, id: string | undefined])[] = [
    ['UTC', 'UTC', 'UTC'],
    ['utc', 'utc', 'UTC'],
    ['Z', 'Z', 'UTC'],
    ['CET', 'CET', '+01:00'],
    ['CEST (UTC+2)', 'CEST', '+02:00'],
    ['AEST - UTC+10', 'AEST', '+10:00'],
    ['UTC+1 (Zurich time)', 'UTC+1', '+01:00'],
    ['GMT-05:00', 'GMT-05:00', '-05:00'],
    ['UTC−7', 'UTC−7', '-07:00'],
    ['UTC +5:30', 'UTC +5:30', '+05:30'],
    ['+0100', '+0100', '+01:00'],
    ['-3', '-3', '-03:00'],
    ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    [
      'America/Argentina/Buenos_Aires',
      'America/Argentina/Buenos_Aires',
      'America/Argentina/Buenos_Aires',
    ],
    ['PT', 'PT', 'America/Los_Angeles'],
    ['ET', 'ET', 'America/New_York'],
    ['Pacific Time', 'Pacific Time', 'America/Los_Angeles'],
    ['Eastern Daylight Time', 'Eastern Daylight Time', '-04:00'],
    ['Central European Time', 'Central European Time', 'Europe/Berlin'],
    ['Central European Time (CET)', 'CET', '+01:00'],
    ['US Pacific', 'US Pacific', 'America/Los_Angeles'],
  ];
  for (const [text, written, id] of zones) {
    it(`reads ${text}`, () => {
      const zone = parseZone(text);
      assert.deepEqual([zone?.written, zone?.id], [written, id]);
    });
  }

  it('leaves an abbreviation without an id where several regions use it, and says which offsets they mean', () => {
    const zone = parseZone('IST');
    assert.equal(zone?.id, undefined);
    assert.deepEqual(zone?.candidates, ['+05:30', '+02:00', '+01:00']);
  });

  it('keeps a place name that is no zone, without an id', () => {
    assert.deepEqual(parseZone('Europe/Atlantis'), { written: 'Europe/Atlantis', kind: 'iana' });
  });

  for (const text of [
    '',
    'the database',
    'EST1',
    'UTC+99',
    'CET and more',
    'est',
    'America',
    '10:00',
  ]) {
    it(`refuses ${text || 'an empty text'}`, () => assert.equal(parseZone(text), undefined));
  }
});
