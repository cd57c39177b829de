import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cursor } from '../../../../src/core/time/cursor.ts';
import { calendarDay } from '../../../../src/core/time/date.ts';
import { formatClock, formatDate } from '../../../../src/core/time/wallTime.ts';
import type { WrittenMoment, WrittenTime } from '../../../../src/core/time/written.ts';
import { swapped } from '../../../../src/core/time/written.ts';
import { parseWrittenTime, takeWrittenTime } from '../../../../src/core/time/writtenTime.ts';

function take(text: string): WrittenTime | undefined {
  return takeWrittenTime(new Cursor(text), { leadWords: true });
}

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function describeMoment({ date, clock, weekday, elapsed }: WrittenMoment): string {
  const parts: string[] = [];
  if (elapsed) parts.push(`T${elapsed.minutes < 0 ? '' : '+'}${elapsed.minutes}`);
  if (weekday) parts.push(weekdayNames[weekday.value - 1]!);
  if (date)
    parts.push(
      formatDate(calendarDay(date) ?? calendarDay(date, 0)!) + (date.ambiguous ? '?' : ''),
    );
  if (clock) parts.push(formatClock(clock.time) + (clock.contradictory ? '!' : ''));
  return parts.join(' ');
}

/** A written time in one line: `~2024-01-31 10:00 to 11:00 UTC`; year 0000 where none is written, `?` and `!` for doubt. */
function describeTime(time: WrittenTime): string {
  return (
    (time.approximate ? '~' : '') +
    describeMoment(time.start) +
    (time.end ? ` to ${describeMoment(time.end)}` : '') +
    (time.zone ? ` ${time.zone.value.written}` : '')
  );
}

/** An entry, what was written of its time, and what it means. */
const forms: readonly (readonly [entry: string, written: string, meaning: string])[] = [
  // 24 hours
  ['09:41 Pool exhausted', '09:41', '09:41'],
  ['9:41 Pool exhausted', '9:41', '09:41'],
  ['23:59: last request', '23:59', '23:59'],
  ['10:00: all quiet', '10:00', '10:00'],
  ['09:41:07 Pool exhausted', '09:41:07', '09:41:07'],
  ['20:31:04,123 log line', '20:31:04,123', '20:31:04'],
  ['10h47 Pool exhausted', '10h47', '10:47'],
  ['14 h 20 : alerte', '14 h 20', '14:20'],
  ['14:20 MESZ Alarm', '14:20 MESZ', '14:20 MESZ'],
  ['14:20 heure de Paris : alerte', '14:20 heure de Paris', '14:20 heure de Paris'],
  ['15.26 Compared both nodes', '15.26', '15:26'],
  ['14:30 hrs IST page sent', '14:30 hrs IST', '14:30 IST'],
  ['14:30 Uhr CET', '14:30 Uhr CET', '14:30 CET'],
  ['1430 UTC page sent', '1430 UTC', '14:30 UTC'],
  ['0915Z page sent', '0915Z', '09:15 Z'],
  ['@ 4:10 pm fixed', '4:10 pm', '16:10'],
  // as word processors export it
  [
    '2024\\-01\\-31 10:00 \\- 11:00 UTC\\+1: x',
    '2024\\-01\\-31 10:00 \\- 11:00 UTC\\+1',
    '2024-01-31 10:00 to 11:00 UTC+1',
  ],
  ['\\~10:00 x', '~10:00', '~10:00'],
  ['10:00 UTC+1: page sent', '10:00 UTC+1', '10:00 UTC+1'],
  ['@16:10 UTC fixed', '16:10 UTC', '16:10 UTC'],
  ['@ ~5 pm fixed', '~5 pm', '~17:00'],
  // other languages
  ['14. März 2024, 14:30 Uhr – Alarm', '14. März 2024, 14:30 Uhr', '2024-03-14 14:30'],
  ['14 mars 2024 à 14h30 : alerte', '14 mars 2024 à 14h30', '2024-03-14 14:30'],
  ['1er août 2024 alerte', '1er août 2024', '2024-08-01'],
  ['14 de marzo de 2024 a las 9:30 - alerta', '14 de marzo de 2024 a las 9:30', '2024-03-14 09:30'],
  [
    'giovedì 14 marzo 2024 alle ore 9:30',
    'giovedì 14 marzo 2024 alle ore 9:30',
    'Thu 2024-03-14 09:30',
  ],
  ['quinta-feira, 14 de março de 2024', 'quinta-feira, 14 de março de 2024', 'Thu 2024-03-14'],
  ['14 mei 2024 om 9:30 uur alarm', '14 mei 2024 om 9:30 uur', '2024-05-14 09:30'],
  ['10:00 bis 10:30 Uhr Ausfall', '10:00 bis 10:30 Uhr', '10:00 to 10:30'],
  ['14h30 à 15h10 : panne', '14h30 à 15h10', '14:30 to 15:10'],
  ['10:00 até 10:30 lentidão', '10:00 até 10:30', '10:00 to 10:30'],
  ['10:00 đến 10:30 chậm', '10:00 đến 10:30', '10:00 to 10:30'],
  // counted
  ['T+5 page sent', 'T+5', 'T+5'],
  ['T+00:12 – page sent', 'T+00:12', 'T+12'],
  ['T+1h 30m: page sent', 'T+1h 30m', 'T+90'],
  ['T - 3d last backup', 'T - 3d', 'T-4320'],
  ['~T+0 (14:02 UTC) alert', '~T+0 (14:02 UTC)', '~T+0 14:02 UTC'],
  ['T+5 min – T+0:10 watched', 'T+5 min – T+0:10', 'T+5 to T+10'],
  ['+5 min page sent', '+5 min', 'T+5'],
  // 12 hours
  ['7:32 PM - first alert', '7:32 PM', '19:32'],
  ['7:32pm first alert', '7:32pm', '19:32'],
  ['7:32 p.m. first alert', '7:32 p.m.', '19:32'],
  ['12am backups start', '12am', '00:00'],
  ['12:30 AM backups start', '12:30 AM', '00:30'],
  ['12 pm lunch', '12 pm', '12:00'],
  ['09:11:59 PM UTC worker restarted', '09:11:59 PM UTC', '21:11:59 UTC'],
  ['04:49 PM UTC main branch renamed', '04:49 PM UTC', '16:49 UTC'],
  ['13:06 PM: the caller hangs up', '13:06 PM', '13:06!'],
  ['17:14pm page sent', '17:14pm', '17:14!'],
  // date and clock
  ['2024-02-24 10:50 | sync found', '2024-02-24 10:50', '2024-02-24 10:50'],
  ['2021-12-13   14:30 |', '2021-12-13   14:30', '2021-12-13 14:30'],
  ['2024/01/05 08:00 x', '2024/01/05 08:00', '2024-01-05 08:00'],
  ['2024-01-05/08:00 x', '2024-01-05/08:00', '2024-01-05 08:00'],
  ['2024年1月5日 08:00 x', '2024年1月5日 08:00', '2024-01-05 08:00'],
  ['2024년 1월 5일 08:00 x', '2024년 1월 5일 08:00', '2024-01-05 08:00'],
  ['2024-01-31T10:00:00Z x', '2024-01-31T10:00:00Z', '2024-01-31 10:00:00 Z'],
  ['2024-01-31T10:00-05:00 x', '2024-01-31T10:00-05:00', '2024-01-31 10:00 -05:00'],
  ['2024-01-31 10:00:00+01 x', '2024-01-31 10:00:00+01', '2024-01-31 10:00:00 +01'],
  ['24-10-2024 08:05 - x', '24-10-2024 08:05', '2024-10-24 08:05'],
  ['10/24/2024 - 15:41 CST - x', '10/24/2024 - 15:41 CST', '2024-10-24 15:41 CST'],
  ['10/11/2024 08:05 x', '10/11/2024 08:05', '2024-10-11? 08:05'],
  ['10/10/2024 08:05 x', '10/10/2024 08:05', '2024-10-10 08:05'],
  ['07-29-2024 11:51 am - x', '07-29-2024 11:51 am', '2024-07-29 11:51'],
  ['03.08.2024 14:00 x', '03.08.2024 14:00', '2024-08-03 14:00'],
  ['5/26/24 9:00 x', '5/26/24 9:00', '2024-05-26 09:00'],
  ['Sep 27 2024 13:06', 'Sep 27 2024 13:06', '2024-09-27 13:06'],
  ['July 11, 2025, 12:42 PM', 'July 11, 2025, 12:42 PM', '2025-07-11 12:42'],
  ['Jan 14, 10:18 AM', 'Jan 14, 10:18 AM', '0000-01-14 10:18'],
  ['Jan. 14th 10:18', 'Jan. 14th 10:18', '0000-01-14 10:18'],
  ['19. April, 11:00', '19. April, 11:00', '0000-04-19 11:00'],
  ['3rd of August 2024 09:00', '3rd of August 2024 09:00', '2024-08-03 09:00'],
  ['21 January 2024 @ 04:25 UTC – x', '21 January 2024 @ 04:25 UTC', '2024-01-21 04:25 UTC'],
  ['6 Nov at 11:10 x', '6 Nov at 11:10', '0000-11-06 11:10'],
  ['February 15, 2024: 7:56am UTC', 'February 15, 2024: 7:56am UTC', '2024-02-15 07:56 UTC'],
  ['05/Jan/2024:03:28:53 +0000', '05/Jan/2024:03:28:53 +0000', '2024-01-05 03:28:53 +0000'],
  ['03-26 23:04] x', '03-26 23:04', '0000-03-26 23:04'],
  ['Thur, Jan. 20th, 2024 at 22:40', 'Thur, Jan. 20th, 2024 at 22:40', 'Thu 2024-01-20 22:40'],
  ['Tuesday 14:00 x', 'Tuesday 14:00', 'Tue 14:00'],
  // date behind the clock
  ['11:10 6th Nov 2024 - x', '11:10 6th Nov 2024', '2024-11-06 11:10'],
  ['22:30 UTC (Oct 29) x', '22:30 UTC (Oct 29)', '0000-10-29 22:30 UTC'],
  [
    '12:45 PM PST Saturday Oct 30th: x',
    '12:45 PM PST Saturday Oct 30th',
    'Sat 0000-10-30 12:45 PST',
  ],
  ['16:00 on 5 March x', '16:00 on 5 March', '0000-03-05 16:00'],
  // a day alone
  ['2024-02-24 - reported', '2024-02-24', '2024-02-24'],
  ['2019-12-03 --:-- | pods surge', '2019-12-03 --:--', '2019-12-03'],
  ['2024-05-25 HH:mm | looked deeper', '2024-05-25 HH:mm', '2024-05-25'],
  ['August 1st 2024: migrated', 'August 1st 2024', '2024-08-01'],
  // ranges
  ['8:20 - 8:24', '8:20 - 8:24', '08:20 to 08:24'],
  ['24-10-2024 02:00-04:30 - x', '24-10-2024 02:00-04:30', '2024-10-24 02:00 to 04:30'],
  ['10:00–10:05 x', '10:00–10:05', '10:00 to 10:05'],
  ['10:00 -> 10:05 x', '10:00 -> 10:05', '10:00 to 10:05'],
  ['10:00 to 10:05 x', '10:00 to 10:05', '10:00 to 10:05'],
  ['10:00 until 10:05 x', '10:00 until 10:05', '10:00 to 10:05'],
  ['between 10:00 and 10:05 x', '10:00 and 10:05', '10:00 to 10:05'],
  ['8:20 - 8:24 PM x', '8:20 - 8:24 PM', '20:20 to 20:24'],
  ['11:30-1:15 PM x', '11:30-1:15 PM', '11:30 to 13:15'],
  ['9-11 AM x', '9-11 AM', '09:00 to 11:00'],
  [
    '2024-05-06 22:00 - 2024-05-07 01:00',
    '2024-05-06 22:00 - 2024-05-07 01:00',
    '2024-05-06 22:00 to 2024-05-07 01:00',
  ],
  [
    '**2024-08-27** to **2024-09-03** all fine',
    '2024-08-27** to **2024-09-03',
    '2024-08-27 to 2024-09-03',
  ],
  ['7-13th Nov', '7-13th Nov', '0000-11-07 to 0000-11-13'],
  ['2026-07-29 -> 31', '2026-07-29 -> 31', '2026-07-29 to 2026-07-31'],
  ['**2026-07-29 – 31**: slow', '2026-07-29 – 31', '2026-07-29 to 2026-07-31'],
  ['2026-07-29 - 31 users waited', '2026-07-29', '2026-07-29'],
  ['2026-06-29 -> 31: slow', '2026-06-29', '2026-06-29'],
  ['2026-07-29 -> 28: slow', '2026-07-29', '2026-07-29'],
  ['2026-07-02-03: slow', '2026-07-02', '2026-07-02'],
  ['Nov 7–13, 2024', 'Nov 7–13, 2024', '2024-11-07 to 2024-11-13'],
  ['30 Oct - 2 Nov 2024', '30 Oct - 2 Nov 2024', '2024-10-30 to 2024-11-02'],
  ['2024-08-03 12:26-12:?? | deployed', '2024-08-03 12:26-12:??', '2024-08-03 12:26'],
  // approximate
  ['~09:00 x', '~09:00', '~09:00'],
  ['~`01:30` - x', '~`01:30', '~01:30'],
  ['≈ 09:00 x', '≈ 09:00', '~09:00'],
  ['about 09:00 x', 'about 09:00', '~09:00'],
  ['At around 09:00, x', 'around 09:00', '~09:00'],
  ['circa 09:00', 'circa 09:00', '~09:00'],
  ['2024-07-08 ca. 18:30', '2024-07-08 ca. 18:30', '~2024-07-08 18:30'],
  ['~13:30-13:45', '~13:30-13:45', '~13:30 to 13:45'],
  ['10:45~ | x', '10:45~', '~10:45'],
  ['10:30ish x', '10:30ish', '~10:30'],
  ['22:52 (maybe earlier?)', '22:52 (maybe earlier?)', '~22:52'],
  // marks of emphasis and code
  ['**18:53** first report', '18:53', '18:53'],
  ['Dec 16th **12:43** x', 'Dec 16th **12:43', '0000-12-16 12:43'],
  ['**June 14th, 2024, 10:00 AM:** x', 'June 14th, 2024, 10:00 AM', '2024-06-14 10:00'],
  // zones
  ['10:00 Europe/Berlin x', '10:00 Europe/Berlin', '10:00 Europe/Berlin'],
  ['10:00 UTC+1 x', '10:00 UTC+1', '10:00 UTC+1'],
  ['10:00 (GMT-05:00) x', '10:00 (GMT-05:00)', '10:00 GMT-05:00'],
  ['UTC 10:00 x', 'UTC 10:00', '10:00 UTC'],
  ['12:48 (6:48 PDT): x', '12:48 (6:48 PDT)', '12:48'],
  ['14:00 UTC / 16:00 CEST x', '14:00 UTC / 16:00 CEST', '14:00 UTC'],
];

/** Entries that start with something else than a time, and entries whose words must not be eaten by one. */
const lookalikes: readonly (readonly [entry: string, written: string | undefined])[] = [
  ['1.15.26 was rolled out', undefined],
  ['1.5.2 was rolled out', undefined],
  ['2:30 minutes of silence', undefined],
  ['4:30 min later', undefined],
  ['16:9 displays', undefined],
  ['3:1 ratio of reads', undefined],
  ['10.0.0.1:80 refused', undefined],
  ['10:20:30:40 is an address', undefined],
  ['1:1 with the manager', undefined],
  ['15.26 GB were free', undefined],
  ['3/4 of the nodes were gone, 10:30', '3/4'],
  ['25:00 is no time', undefined],
  ['10:75 is no time', undefined],
  ['2024-02-30 is no day', undefined],
  ['#1430 was merged', undefined],
  ['$15.26 spent', undefined],
  ['May be it was the cache', undefined],
  ['Sun rises', undefined],
  ['??:?? (not sure)', undefined],
  ['2024-02-?? ??:?? | to be told', undefined],
  ['10:00 May be it was the cache', '10:00'],
  ['10:00 Sun rises', '10:00'],
  ['10:00 5-10 pods restarted', '10:00'],
  ['10:00 3/4 of the nodes were gone', '10:00'],
  ['10:00 - 10 pods restarted', '10:00'],
  ['10:00 Central team paged', '10:00'],
  ['10:00 GET requests fail', '10:00'],
  ['2024-01-01 1200 users affected', '2024-01-01'],
  ['Nov 7 - 10 pods restarted', 'Nov 7'],
];

describe('takeWrittenTime', () => {
  for (const [entry, written, meaning] of forms) {
    it(`reads ${entry}`, () => {
      const time = take(entry);
      assert.ok(time, 'no time was found');
      assert.deepEqual(
        [entry.slice(time.span.start, time.span.end), describeTime(time)],
        [written, meaning],
      );
    });
  }

  for (const [entry, written] of lookalikes) {
    it(`takes ${written ?? 'no time'} from ${entry}`, () => {
      const time = take(entry);
      const strong = time && (written !== undefined || !time.weak) ? time : undefined;
      assert.equal(strong && entry.slice(strong.span.start, strong.span.end), written);
    });
  }

  it('calls forms weak that other things share, unless a zone or date stands with them', () => {
    for (const entry of ['15.26 saved', '1430 saved', '10/29 saved', '03-26 saved'])
      assert.ok(take(entry)?.weak, entry);
    for (const entry of ['15:26', '1430Z', '10/29 10:00', '9.30 am', '2024-01-31 15.26']) {
      assert.equal(take(entry)?.weak, false, entry);
    }
  });

  it('takes no clock from the year of a week or quarter', () => {
    assert.equal(take('2024-W12 upgrade week'), undefined);
    assert.equal(take('2024-Q3: all in review'), undefined);
  });

  it('knows the place of every part', () => {
    const entry = '~05/06/2024 - 9:05:07 PM CET to 10:00 PM x';
    const time = take(entry);
    const { date, clock } = time!.start;
    const parts = [
      time!.approximate,
      date!.month.span,
      date!.day.span,
      date!.year!.span,
      clock!.span,
      clock!.meridiem!.span,
      time!.zone!.span,
      time!.end!.clock!.span,
    ].map((part) => entry.slice(part!.start, part!.end));
    assert.deepEqual(parts, ['~', '05', '06', '2024', '9:05:07', 'PM', 'CET', '10:00']);
  });

  it('gives the other reading of an ambiguous date', () => {
    const { date } = take('04-03-2024')!.start;
    assert.deepEqual(calendarDay(date!), { year: 2024, month: 4, day: 3 });
    assert.deepEqual(calendarDay(swapped(date!)), { year: 2024, month: 3, day: 4 });
  });

  it('stays within the end it is given', () => {
    assert.equal(takeWrittenTime(new Cursor('10:45', 0, 4)), undefined);
    assert.equal(takeWrittenTime(new Cursor('10:45 UTC', 0, 5))?.zone, undefined);
  });
});

describe('parseWrittenTime', () => {
  it('takes a text that is a time and nothing else', () => {
    assert.equal(
      describeTime(parseWrittenTime(' 18 Mar 2026 14:02 CET ')!),
      '2026-03-18 14:02 CET',
    );
    assert.equal(parseWrittenTime('14:02 or so we think'), undefined);
    assert.equal(parseWrittenTime('soon'), undefined);
  });
});
