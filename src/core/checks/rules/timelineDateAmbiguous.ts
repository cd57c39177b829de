import { message } from '../../messages.ts';
import type { TimelineEvent } from '../../review/model.ts';
import { span } from '../../text/span.ts';
import { replace } from '../../text/splice.ts';
import { weekdayName, weekdayOf } from '../../time/calendarNames.ts';
import { calendarDay } from '../../time/date.ts';
import { rewriteMoment } from '../../time/rewrite.ts';
import { formatDate } from '../../time/wallTime.ts';
import type { CalendarDate } from '../../time/wallTime.ts';
import { swapped } from '../../time/written.ts';
import type { WrittenDate, WrittenMoment } from '../../time/written.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';
import { shortened } from '../times/words.ts';

/** Numeric dates that nothing in the document settles, and weekdays that their dates deny. */
export const timelineDateAmbiguous: Rule = {
  id: 'timeline-date-ambiguous',
  title: message('timeline-date-ambiguous.title', 'A date that can be read in two ways'),
  why: message(
    'timeline-date-ambiguous.why',
    '04/03 is a day in April to some readers and in March to others. A weekday that does not fit its date leaves open which of the two is right.',
  ),
  source: {
    name: 'RFC 3339: Date and Time on the Internet',
    url: 'https://www.rfc-editor.org/rfc/rfc3339',
  },
  levels: 'warning',
  fixable: true,
  *check(context): Iterable<Problem> {
    const { document, review } = context;
    if (!document.entries) return;
    const events = review.timelines.flatMap((timeline) => timeline.events);
    const open = events.filter(({ time }) => time.doubt === 'day-month');
    // One answer settles all of them.
    if (open.length > 0) yield* orderUnknown(context, open);
    for (const event of events)
      if (event.time.doubt === 'weekday') yield* wrongWeekday(context, event);
  },
};

function momentOf({ document }: CheckContext, event: TimelineEvent): WrittenMoment | undefined {
  const written = document.entries?.get(event)?.written;
  return written?.start.date ? written.start : written?.end?.date ? written.end : written?.start;
}

function* orderUnknown(context: CheckContext, open: readonly TimelineEvent[]): Iterable<Problem> {
  const dates = open.flatMap((event) => momentOf(context, event)?.date ?? []);
  const first = dates[0];
  if (!first) return;
  const { text } = context.document;
  const year = open[0]!.time.start.date?.year;
  const readings = [first, swapped(first)].map((date) =>
    calendarDay(date, date.year?.value ?? year),
  );
  const [one, other] = readings;
  if (!one || !other) return;
  yield {
    span: first.span,
    message: message(
      'timeline-date-ambiguous.order',
      '{0} is {1} or {2}: nothing in the document tells whether the day or the month comes first.',
      shortened(text.slice(first.span.start, first.span.end)),
      formatDate(one),
      formatDate(other),
    ),
    fixes: [false, true].flatMap((swap) => orderFix(dates, swap, swap ? other : one, year)),
  };
}

/** Writes all open dates year first, as they are or with day and month the other way round. */
function orderFix(
  dates: readonly WrittenDate[],
  swap: boolean,
  first: CalendarDate,
  year: number | undefined,
): Fix[] {
  const splices = dates.flatMap((date) => {
    const read = swap ? swapped(date) : date;
    const day = calendarDay(read, read.year?.value ?? year);
    return day ? [replace(date.span, formatDate(day))] : [];
  });
  if (splices.length < dates.length) return [];
  const title = message(
    'timeline-date-ambiguous.write',
    'It is {0}: write dates year first',
    formatDate(first),
  );
  return [{ title, splices }];
}

function* wrongWeekday(context: CheckContext, event: TimelineEvent): Iterable<Problem> {
  const { text } = context.document;
  const moment = momentOf(context, event);
  const { date } = event.time.start;
  if (!moment?.weekday || !date) return;
  const where = moment.weekday.span;
  const name = weekdayName(weekdayOf(date));
  const splices = rewriteMoment(text, moment, { date });
  yield {
    span: span(where.start, where.end),
    message: message(
      'timeline-date-ambiguous.weekday',
      '{0} is a {1}, not a {2}. One of the two is wrong.',
      formatDate(date),
      name,
      weekdayName(moment.weekday.value),
    ),
    fixes:
      splices.length > 0
        ? [{ title: message('timeline-date-ambiguous.rename', 'Write {0}', name), splices }]
        : [],
  };
}
