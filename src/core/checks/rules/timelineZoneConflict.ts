import { message } from '../../messages.ts';
import { zoneAt } from '../../review/instants.ts';
import type { Timeline } from '../../review/model.ts';
import { replace } from '../../text/splice.ts';
import type { Located, Span } from '../../text/span.ts';
import { nameInSeason } from '../../time/season.ts';
import { formatDate } from '../../time/wallTime.ts';
import type { CalendarDate } from '../../time/wallTime.ts';
import type { WrittenZone } from '../../time/zone.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';

/** A stated zone that the times below it deny, or that the calendar does. */
export const timelineZoneConflict: Rule = {
  id: 'timeline-zone-conflict',
  title: message('timeline-zone-conflict.title', 'Stated time zones contradict each other'),
  why: message(
    'timeline-zone-conflict.why',
    'Where a heading says one zone and the times below it another, every time is in doubt by hours.',
  ),
  levels: 'warning',
  fixable: true,
  *check(context): Iterable<Problem> {
    const told = new Set<number>();
    for (const timeline of context.review.timelines) {
      const stated = zoneAt(context.review, undefined, timeline);
      if (!stated || told.has(stated.span.start)) continue;
      const problem = deniedByTimes(timeline, stated) ?? outOfSeason(context, timeline, stated);
      if (!problem) continue;
      told.add(stated.span.start);
      yield problem;
    }
  },
};

/** Single times in another zone are quotes from a log; a third of them is another zone. */
const MANY = 1 / 3;

function deniedByTimes(timeline: Timeline, stated: Located<WrittenZone>): Problem | undefined {
  const clocks = timeline.events.filter(({ time }) => time.start.clock);
  const others = clocks.flatMap(({ time: { zone } }) =>
    zone && zone.span.start !== stated.span.start && !isSame(zone.value, stated.value)
      ? [zone]
      : [],
  );
  const [first] = others;
  if (!first || others.length < clocks.length * MANY) return undefined;
  const agree = clocks.some(({ time }) => time.zone && isSame(time.zone.value, stated.value));
  if (agree) return undefined;
  const uniform = others.every(({ value }) => isSame(value, first.value));
  return {
    span: stated.span,
    message: message(
      'timeline-zone-conflict.denied',
      'The times are said to be in {0}, but the entries say {1}.',
      stated.value.written,
      first.value.written,
    ),
    related: [
      {
        span: first.span,
        message: message('timeline-zone-conflict.entry', 'The first entry in another zone'),
      },
    ],
    fixes: uniform
      ? [
          {
            title: message(
              'timeline-zone-conflict.follow',
              'State {0}, as the entries do',
              first.value.written,
            ),
            splices: [replace(stated.span, first.value.written)],
          },
        ]
      : [],
  };
}

function isSame(one: WrittenZone, other: WrittenZone): boolean {
  if (one.written === other.written) return true;
  if (one.id !== undefined && other.id !== undefined) {
    // A place and one of its clocks (`ET`, `EST`) do not contradict each other.
    return one.id === other.id || one.id.includes('/') || other.id.includes('/');
  }
  const ids = (zone: WrittenZone) => (zone.id === undefined ? (zone.candidates ?? []) : [zone.id]);
  return ids(one).some((id) => id.includes('/') || ids(other).includes(id));
}

/** `CET` over times in June. */
function outOfSeason(
  { document }: CheckContext,
  timeline: Timeline,
  stated: Located<WrittenZone>,
): Problem | undefined {
  const { written, id, kind } = stated.value;
  if (kind !== 'abbreviation' || isPair(document.text, stated.span)) return undefined;
  const dates = timeline.events.flatMap(({ time: { start } }) => (start.clock && start.date) ?? []);
  const [first] = dates;
  const meant = first && nameOn(dates, written, id);
  if (!first || meant === undefined) return undefined;
  const isWord = document.text.slice(stated.span.start, stated.span.end) === written;
  return {
    span: stated.span,
    message: message(
      'timeline-zone-conflict.season',
      'On {0} the clocks of that zone showed {1}, not {2}.',
      formatDate(first),
      meant,
      written,
    ),
    fixes: isWord
      ? [
          {
            title: message('timeline-zone-conflict.rename', 'Write {0}', meant),
            splices: [replace(stated.span, meant)],
          },
        ]
      : [],
    atMost: 'info',
  };
}

/** `CET/CEST` is right all year. */
function isPair(text: string, { start, end }: Span): boolean {
  return (
    /[/|]\s*$/.test(text.slice(Math.max(0, start - 3), start)) ||
    /^\s*[/|]\s*[A-Z]/.test(text.slice(end, end + 6))
  );
}

/** What the clocks are called on all of these days, if it is one other name. */
function nameOn(
  dates: readonly CalendarDate[],
  written: string,
  id: string | undefined,
): string | undefined {
  const ends = [dates[0]!, dates[dates.length - 1]!];
  const [one, other] = ends.map((date) => nameInSeason(written, id, date));
  return one === other ? one : undefined;
}
