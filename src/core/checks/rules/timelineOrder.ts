import type { Change } from '../../edit/change.ts';
import { message } from '../../messages.ts';
import { instantIn, zoneAt } from '../../review/instants.ts';
import { sameDate } from '../../time/calendar.ts';
import { changeFix } from '../changeFix.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';
import { timelineFacts } from '../times/timelineFacts.ts';
import type { EventPlace, Misplaced, TimelineFacts } from '../times/timelineFacts.ts';
import { momentOf } from '../times/words.ts';

/** An entry that stands before or behind where its time belongs. */
export const timelineOrder: Rule = {
  id: 'timeline-order',
  title: message('timeline-order.title', 'An entry of the timeline is out of order'),
  why: message(
    'timeline-order.why',
    'A timeline is read from top to bottom. An entry in the wrong place, or with a wrong time, tells of a cause that came after its effect.',
  ),
  source: {
    name: 'PagerDuty Postmortem Documentation: How to write a postmortem',
    url: 'https://postmortems.pagerduty.com/how_to_write/writing/',
  },
  levels: 'warning',
  fixable: true,
  *check(context): Iterable<Problem> {
    for (const facts of context.get(timelineFacts)) {
      const sort = sortingFix(context, facts);
      for (const misplaced of facts.misplaced) {
        if (isSure(misplaced) && !isOverClockChange(context, facts, misplaced))
          yield problemOf(context, facts, misplaced, sort);
      }
    }
  },
};

/** How far an approximate time may lie from where it stands. */
const ABOUT_MINUTES = 60;

/** Whether both times are what they seem: a doubtful one has a rule of its own. */
function isSure({ place, against }: Misplaced): boolean {
  const times = [place.event.time, against.event.time];
  if (times.some(({ doubt }) => doubt === 'meridiem' || doubt === 'day-month')) return false;
  const isAbout = times.some(({ approximate }) => approximate);
  return !isAbout || Math.abs(place.minute! - against.minute!) > ABOUT_MINUTES;
}

/** A time that came twice can be the second of the two, and one that was skipped is another: `timeline-dst` says so. */
function isOverClockChange(
  { review }: CheckContext,
  { timeline }: TimelineFacts,
  { place, against }: Misplaced,
): boolean {
  if (Math.abs(place.minute! - against.minute!) > CLOCK_CHANGE_MINUTES) return false;
  return [place.event, against.event].some(
    ({ time }) => instantIn(time.start, zoneAt(review, time.zone, timeline)?.value)?.doubt,
  );
}

const CLOCK_CHANGE_MINUTES = 60;

function problemOf(
  context: CheckContext,
  facts: TimelineFacts,
  { place, against, belongs }: Misplaced,
  sort: () => readonly Fix[],
): Problem {
  const [one, other] = [place.event.time.start.date, against.event.time.start.date];
  const withDate = one !== undefined && other !== undefined && !sameDate(one, other);
  const [time, otherTime] = [place, against].map(({ event }) => momentOf(event, withDate));
  return {
    span: place.event.time.span,
    message:
      belongs === 'before'
        ? message(
            'timeline-order.before',
            '{0} stands behind {1}. Put the entry where its time belongs, or correct the time.',
            time!,
            otherTime!,
          )
        : message(
            'timeline-order.after',
            '{0} stands before {1}. Put the entry where its time belongs, or correct the time.',
            time!,
            otherTime!,
          ),
    related: [
      {
        span: against.event.time.span,
        message: message('timeline-order.other', 'The entry it is out of order with'),
      },
    ],
    fixes: () => [...movingFix(context, facts, place), ...sort()],
  };
}

/** Moves the one entry between those that its time lies between. */
function movingFix(context: CheckContext, facts: TimelineFacts, place: EventPlace): Fix[] {
  const change: Change = { type: 'move-event', event: place.event, to: rankOf(facts, place) };
  const title = message('timeline-order.move', 'Move this entry to where its time belongs');
  return changeFix(context, [change], title, { preferred: true });
}

/** The place in its timeline that an entry belongs to, the others staying as they are. */
function rankOf(facts: TimelineFacts, place: EventPlace): number {
  const { places, misplaced, newestFirst, strands } = facts;
  const from = strands.findLast((start) => start <= place.index) ?? 0;
  const to = strands.find((start) => start > place.index) ?? places.length;
  const astray = new Set(misplaced.map((other) => other.place));
  const others = places.filter((other) => other !== place);
  const isPast = ({ minute }: EventPlace) =>
    newestFirst ? minute! < place.minute! : minute! > place.minute!;
  const next = others.findIndex((other) => {
    const isNear = other.index >= from && other.index < to;
    return isNear && other.minute !== undefined && !astray.has(other) && isPast(other);
  });
  return next < 0 ? to - 1 : next;
}

/** Puts the whole timeline in order; the same for all of its entries, so it is planned once. */
function sortingFix(context: CheckContext, { timeline, newestFirst, strands }: TimelineFacts) {
  const title = message('timeline-order.sort', 'Sort this timeline');
  let fixes: readonly Fix[] | undefined;
  return (): readonly Fix[] => {
    if (newestFirst || strands.length > 1) return [];
    return (fixes ??= changeFix(context, [{ type: 'sort-events', timeline }], title, {
      bulk: true,
    }));
  };
}
