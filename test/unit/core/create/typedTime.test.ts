import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isKnownZone, readTypedTime } from '../../../../src/core/create/typedTime.ts';
import { inEnglish } from '../../../../src/core/messages.ts';
import { formatWallTime } from '../../../../src/core/time/wallTime.ts';

/** Wednesday 18 March 2026, 16:10:20 in Berlin, which is 15:10:20 in UTC. */
const afternoon = { now: Date.UTC(2026, 2, 18, 15, 10, 20), zone: 'Europe/Berlin' };

function read(text: string, context = afternoon): string {
  const { time, problem } = readTypedTime(text, context);
  return problem ? inEnglish(problem) : formatWallTime(time.wall);
}

describe('A typed start time', () => {
  it('may be now or a while ago', () => {
    assert.equal(read('now'), '2026-03-18T16:10');
    assert.equal(read('20 min ago'), '2026-03-18T15:50');
    assert.equal(read('an hour ago'), '2026-03-18T15:10');
    assert.equal(read('about 1h 30m ago'), '2026-03-18T14:40');
    assert.equal(read('2 days ago'), '2026-03-16T16:10');
  });

  it('may be a time of day as people write it', () => {
    for (const written of [
      '14:02',
      '2:02 pm',
      '2:02PM',
      '1402',
      '14h02',
      '  14:02 ',
      'today 14:02',
      'today, at 14:02',
    ]) {
      assert.equal(read(written), '2026-03-18T14:02', written);
    }
    assert.equal(read('14:02:07'), '2026-03-18T14:02:07');
  });

  it('may be a day and a time', () => {
    assert.equal(read('yesterday 14:00'), '2026-03-17T14:00');
    assert.equal(read('14:00 yesterday'), '2026-03-17T14:00');
    assert.equal(read('Monday 9 am'), '2026-03-16T09:00');
    assert.equal(read('12 Mar 14:02'), '2026-03-12T14:02');
    assert.equal(read('March 12, 2026 2:02 PM'), '2026-03-12T14:02');
    assert.equal(read('2026-03-12T14:02'), '2026-03-12T14:02');
    assert.equal(read('12.03.2026 14:02'), '2026-03-12T14:02');
    assert.equal(read('13.03.2026 14:02'), '2026-03-13T14:02');
  });

  it('may be a day alone, where the time is not known yet', () => {
    assert.equal(read('yesterday'), '2026-03-17');
    assert.equal(read('12 Mar'), '2026-03-12');
    assert.equal(read('today'), '2026-03-18');
  });

  it('lies in the past: what is left out is the last that fits', () => {
    assert.equal(read('23:40'), '2026-03-17T23:40');
    assert.equal(read('Wed 17:00'), '2026-03-11T17:00');
    assert.equal(read('18 Dec 14:02'), '2025-12-18T14:02');
    assert.equal(read('29 Feb 14:02'), '2024-02-29T14:02');
    assert.equal(read('24:00'), '2026-03-18T00:00');
    assert.equal(read('16 Mar 24:00'), '2026-03-17T00:00');
    assert.match(read('2026-03-19 10:00'), /still to come/);
    assert.match(read('today 23:00'), /still to come/);
  });

  it('is converted from the zone it names', () => {
    assert.equal(read('14:02 UTC'), '2026-03-18T15:02');
    assert.equal(read('2026-03-18T00:30+05:30'), '2026-03-17T20:00');
    assert.equal(read('10:00 America/New_York'), '2026-03-18T15:00');
    assert.equal(read('20:00 Asia/Tokyo'), '2026-03-18T12:00');
  });

  it('is asked about where it can mean two things', () => {
    assert.match(read('04-03-2026 14:00'), /write 2026-0[34]-0[34] or 2026-0[34]-0[34]\./);
    assert.match(
      read('10:02 IST'),
      /IST is the name of more than one zone: write the offset, such as \+05:30/,
    );
    assert.match(read('13:06 PM'), /contradict/);
  });

  it('is refused where the change of clocks skipped it or repeated it', () => {
    assert.match(read('29 Mar 2025 02:30'), /^2025-03-29T02:30$/);
    assert.match(read('30 Mar 2025 02:30'), /clocks changed/);
    assert.match(read('26 Oct 2025 02:30'), /clocks changed/);
    assert.equal(read('26 Oct 2025 00:30Z'), '2025-10-26T02:30');
  });

  it('is explained by examples where it is not understood', () => {
    for (const text of [
      '',
      'soon',
      '25:00',
      '2026-02-30 10:00',
      '14:02-15:00',
      'five weeks ago',
      'a ago',
      `${'a'.repeat(5000)} ago`,
    ]) {
      assert.match(read(text), /not understood as a time\. Try `now`/, text);
    }
  });

  it('comes with its instant', () => {
    assert.equal(readTypedTime('14:02', afternoon).time?.instant, Date.UTC(2026, 2, 18, 13, 2));
  });

  it('needs a zone that exists', () => {
    assert.ok(isKnownZone('Europe/Berlin') && isKnownZone('UTC') && isKnownZone('+05:30'));
    assert.ok(!isKnownZone('Middle/Earth') && !isKnownZone(''));
  });
});
