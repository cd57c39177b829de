import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applySplices } from '../../../../src/core/text/splice.ts';
import { rewriteDayRange, rewriteMoment } from '../../../../src/core/time/rewrite.ts';
import { parseWrittenTime } from '../../../../src/core/time/writtenTime.ts';
import { at } from '../../../support/edits.ts';

/** [as written, hour, minute, day, seconds] → as rewritten */
const cases: [string, Parameters<typeof at>, string][] = [
  ['14:02', [14, 7], '14:07'],
  ['14:02', [9, 7], '09:07'],
  ['9:02', [8, 0], '8:00'],
  ['14:02:10', [14, 3], '14:03:00'],
  ['14:02', [14, 3, undefined, 9], '14:03:09'],
  ['7:32 PM', [9, 5], '9:05 AM'],
  ['07:32 pm', [11, 5], '11:05 am'],
  ['12:10 AM', [12, 10], '12:10 PM'],
  ['5 pm', [18, 0], '6 pm'],
  ['5 pm', [18, 20], '6:20 pm'],
  ['13:06 PM', [14, 6], '14:06 PM'],
  ['13:06 PM', [9, 6], '9:06 AM'],
  ['10h47', [11, 3], '11h03'],
  ['14 h 20', [11, 3], '11 h 03'],
  ['2026-03-18 14:02', [14, 5, '2026-04-02'], '2026-04-02 14:05'],
  ['2026-03-18T14:02Z', [14, 5, '2026-03-19'], '2026-03-19T14:05Z'],
  ['3/8/2026 14:02', [14, 5, '2026-12-31'], '12/31/2026 14:05'],
  ['18.03.2026 14:02', [14, 5, '2026-04-01'], '01.04.2026 14:05'],
  ['11:10 6th Nov 2025', [11, 10, '2025-12-01'], '11:10 1st Dec 2025'],
  ['July 11, 2025, 12:42 PM', [0, 5, '2025-06-03'], 'June 3, 2025, 12:05 AM'],
  ['Mon, 16 Mar 2026 14:02', [14, 2, '2026-03-18'], 'Wed, 18 Mar 2026 14:02'],
  ['3. März 2026, 14:02 Uhr', [14, 5, '2026-05-14'], '14. Mai 2026, 14:05 Uhr'],
  ['3 de marzo de 2026', [14, 5, '2026-12-14'], '14 de diciembre de 2026'],
  ['lundi 16 mars 2026', [14, 5, '2026-03-18'], 'mercredi 18 mars 2026'],
  ['6 April 2026', [14, 5, '2026-05-06'], '6 May 2026'],
  ['2019-12-03 --:--', [8, 15, '2019-12-03'], '2019-12-03 08:15'],
];

describe('Rewriting a written time', () => {
  for (const [written, to, wanted] of cases) {
    it(`turns “${written}” into “${wanted}”`, () => {
      const time = parseWrittenTime(written);
      assert.ok(time, 'the time is not read');
      const splices = rewriteMoment(written, time.start, at(...to));
      assert.equal(applySplices(written, splices), wanted);
    });
  }

  it('touches nothing where it shows that time already', () => {
    const written = '07:32 pm on July 11th, 2025';
    const time = parseWrittenTime(written)!;
    assert.deepEqual(rewriteMoment(written, time.start, at(19, 32, '2025-07-11')), []);
  });
});

/** [as written, start, end] → as rewritten; `null` is no end, absent one that stays */
const dayRanges: [string, string | undefined, string | null | undefined, string][] = [
  ['7-13th Nov', '2023-11-08', '2023-11-14', '8-14th Nov'],
  ['7-13th Nov', '2023-12-02', '2023-12-22', '2-22nd Dec'],
  ['7-13th Nov', '2023-10-30', undefined, '30 Oct-13th Nov'],
  ['7th-13th Nov', '2023-10-31', undefined, '31st Oct-13th Nov'],
  ['7-13 November 2023', undefined, '2023-12-01', '7 November-1 December 2023'],
  ['7-13 November 2023', '2022-12-30', undefined, '30 December 2022-13 November 2023'],
  ['7-13 November 2023', '2024-11-07', '2024-11-13', '7-13 November 2024'],
  ['7-13th Nov 2023', '2023-10-30', null, '30 Oct 2023'],
  ['2026-07-29 -> 31', undefined, '2026-07-30', '2026-07-29 -> 30'],
  ['2026-07-29 -> 31', undefined, '2026-08-02', '2026-07-29 -> 2026-08-02'],
  ['2026-07-29 -> 31', '2026-06-28', undefined, '2026-06-28 -> 2026-07-31'],
  ['2026/12/29 - 31', undefined, '2027-01-02', '2026/12/29 - 2027/01/02'],
  ['2026-07-29 -> 31', undefined, null, '2026-07-29'],
  ['Nov 7-13, 2023', '2023-11-09', undefined, 'Nov 9-13, 2023'],
  ['Nov 7-13, 2023', '2023-10-30', undefined, 'Oct 30-Nov 13, 2023'],
  ['Nov 7-13, 2023', undefined, '2023-12-01', 'Nov 7-Dec 1, 2023'],
  ['Nov 7-13, 2023', '2024-12-01', '2024-12-02', 'Dec 1-2, 2024'],
  ['Nov 7th-13th, 2023', undefined, null, 'Nov 7th, 2023'],
];

describe('Rewriting two days that share their month', () => {
  for (const [written, start, end, wanted] of dayRanges) {
    it(`turns “${written}” into “${wanted}”`, () => {
      const time = parseWrittenTime(written)!;
      const day = (iso: string) => at(0, 0, iso).date!;
      const splices = rewriteDayRange(
        written,
        [time.start.date!, time.end!.date!],
        start === undefined ? undefined : day(start),
        end ? day(end) : (end as null | undefined),
      );
      assert.equal(applySplices(written, splices), wanted);
    });
  }
});
