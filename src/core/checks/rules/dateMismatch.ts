import { message } from '../../messages.ts';
import type { Message } from '../../messages.ts';
import type { TimelineEvent } from '../../review/model.ts';
import { contains, span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { dayNumber, dateOfDay } from '../../time/calendar.ts';
import { calendarDay } from '../../time/date.ts';
import { findDates } from '../../time/find.ts';
import { rewriteDate } from '../../time/rewrite.ts';
import { formatDate } from '../../time/wallTime.ts';
import type { CalendarDate } from '../../time/wallTime.ts';
import { swapped } from '../../time/written.ts';
import type { WrittenDate } from '../../time/written.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';

/** A title, field or file name whose date is not that of the timeline. */
export const dateMismatch: Rule = {
  id: 'date-mismatch',
  title: message('date-mismatch.title', 'The date is not that of the timeline'),
  why: message(
    'date-mismatch.why',
    'Reviews are found and counted by the date in their title or name. A date left over from the review it was copied from, or from last year, files it with the wrong incidents.',
  ),
  levels: 'warning',
  fixable: true,
  *check(context): Iterable<Problem> {
    const days = ownDays(context);
    if (!days) return;
    yield* inTitle(context, days);
    yield* inField(context, days);
    yield* inFileName(context, days);
  },
};

/** The days that the timeline itself states, first to last. */
interface OwnDays {
  readonly first: number;
  readonly last: number;
  /** The earliest entry that states its day. */
  readonly event: TimelineEvent;
}

function ownDays({ review }: CheckContext): OwnDays | undefined {
  let days: OwnDays | undefined;
  for (const event of review.timelines.flatMap((timeline) => timeline.events)) {
    const { start, end, dateFrom, doubt } = event.time;
    if (!start.date) continue;
    // A story that takes some of its days from elsewhere does not deny what stands there.
    const isOwn = dateFrom === 'entry' || dateFrom === 'heading' || dateFrom === 'carried';
    if (!isOwn || doubt === 'day-month') return undefined;
    const from = dayNumber(start.date);
    const to = end?.date ? Math.max(from, dayNumber(end.date)) : from;
    days = {
      first: Math.min(days?.first ?? from, from),
      last: Math.max(days?.last ?? to, to),
      event: days && days.first <= from ? days.event : event,
    };
  }
  return days;
}

/** A day more or less is another zone, or a night. */
const NIGHT = 1;

function isOutside(day: number, { first, last }: OwnDays): boolean {
  return day < first - NIGHT || day > last + NIGHT;
}

function dayOf(date: WrittenDate): number | undefined {
  const day = calendarDay(date);
  return day && dayNumber(day);
}

function* inTitle({ review, document }: CheckContext, days: OwnDays): Iterable<Problem> {
  const { title } = review.metadata;
  if (!title) return;
  const dates = findDates(document.text, title.span).filter(({ year }) => year);
  // `2021-03-01 to 2021-03-05`, or the wrong one beside the right one: one that fits is enough.
  const [written] = dates;
  if (!written || dates.some((date) => fits(date, days))) return;
  yield problemAt(written.span, days, {
    words: message(
      'date-mismatch.titled',
      'The title says {0}; the timeline starts on {1}.',
      textAt(document.text, written.span),
      formatDate(dateOfDay(days.first)),
    ),
    fixes: rewriting(document.text, written, dateOfDay(days.first)),
  });
}

function fits(date: WrittenDate, days: OwnDays): boolean {
  const readings = date.ambiguous ? [date, swapped(date)] : [date];
  return readings.some((reading) => {
    const day = dayOf(reading);
    return day !== undefined && !isOutside(day, days);
  });
}

/** The date of the incident that a field states, `Date: 2024-03-18`, or a milestone. */
function* inField({ review, document }: CheckContext, days: OwnDays): Iterable<Problem> {
  const { date, title } = review.metadata;
  if (!date?.span || (title && contains(title.span, date.span))) return;
  if (
    review.timelines.some(({ events }) =>
      events.some(({ time }) => time.span.start === date.span!.start),
    )
  )
    return;
  if (review.timelines.some((timeline) => contains(timeline.span, date.span!))) return;
  if (!isOutside(dayNumber(date.value), days)) return;
  const [written] = findDates(document.text, date.span);
  if (written?.ambiguous && fits(written, days)) return;
  const isLater = dayNumber(date.value) > days.last;
  const problem = problemAt(date.span, days, {
    words: message(
      'date-mismatch.stated',
      '{0} is stated as the day of the incident; the timeline starts on {1}.',
      textAt(document.text, date.span),
      formatDate(dateOfDay(days.first)),
    ),
    fixes: written ? rewriting(document.text, written, dateOfDay(days.first)) : [],
  });
  // The day it was written down, often enough.
  yield isLater || written?.ambiguous ? { ...problem, atMost: 'info' } : problem;
}

/** A file can be named by the day it was published on, but not by one before the incident. */
function* inFileName({ review, document }: CheckContext, days: OwnDays): Iterable<Problem> {
  const name = document.fileName;
  const [written] = findDates(name, span(0, name.length)).filter(({ year }) => year);
  const day = written && !written.ambiguous ? dayOf(written) : undefined;
  if (day === undefined || day >= days.first - NIGHT) return;
  const where = review.metadata.title?.span ?? days.event.time.span;
  yield problemAt(where, days, {
    words: message(
      'date-mismatch.named',
      'The file is named by {0}, before the first entry of the timeline on {1}.',
      formatDate(dateOfDay(day)),
      formatDate(dateOfDay(days.first)),
    ),
    fixes: [],
  });
}

function problemAt(
  where: Span,
  { event }: OwnDays,
  { words, fixes }: { readonly words: Message; readonly fixes: readonly Fix[] },
): Problem {
  return {
    span: where,
    message: words,
    related: [
      {
        span: event.time.span,
        message: message('date-mismatch.first', 'The first day of the timeline'),
      },
    ],
    fixes,
  };
}

function rewriting(text: string, written: WrittenDate, to: CalendarDate): Fix[] {
  const splices = rewriteDate(text, written, to);
  if (splices.length === 0) return [];
  const title = message('date-mismatch.write', 'Write {0}', formatDate(to));
  return [{ title, splices, preferred: true }];
}

function textAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
