import type { Change } from '../../edit/change.ts';
import { message } from '../../messages.ts';
import { addDays } from '../../time/calendar.ts';
import { formatDate } from '../../time/wallTime.ts';
import { changeFix } from '../changeFix.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';
import { timelineFacts } from '../times/timelineFacts.ts';
import type { EventPlace, Rollover } from '../times/timelineFacts.ts';
import { momentOf } from '../times/words.ts';

/** Entries behind a midnight that still state the date of the day before. */
export const timelineMidnight: Rule = {
  id: 'timeline-midnight',
  title: message('timeline-midnight.title', 'The date was not rolled over at midnight'),
  why: message(
    'timeline-midnight.why',
    'Responders who work through midnight go on writing the date they began with. Every duration across it is then wrong by a day.',
  ),
  levels: 'warning',
  fixable: true,
  *check(context): Iterable<Problem> {
    for (const { rollovers } of context.get(timelineFacts)) {
      for (const rollover of rollovers) yield problemOf(context, rollover);
    }
  },
};

function problemOf(context: CheckContext, rollover: Rollover): Problem {
  const { before, run } = rollover;
  const { event } = run[0]!;
  return {
    span: event.time.span,
    message: message(
      'timeline-midnight.behind',
      '{0} comes behind {1} of the same date, but midnight lies between them.',
      momentOf(event, false),
      momentOf(before.event, false),
    ),
    related: [
      {
        span: before.event.time.span,
        message: message('timeline-midnight.before', 'The last entry before midnight'),
      },
    ],
    fixes: () => fixesFor(context, rollover),
  };
}

/** Either the night went on under the old date, or the evening was given that of the morning. */
function fixesFor(context: CheckContext, { evening, run, isFollowed }: Rollover): Fix[] {
  const forward = isFollowed || evening.length >= run.length || evening.length === 0;
  const fixes = [
    ...shifting(context, run, 1, { preferred: forward, bulk: isFollowed }),
    ...(isFollowed || evening.length === 0
      ? []
      : shifting(context, evening, -1, { preferred: !forward })),
  ];
  return forward ? fixes : fixes.reverse();
}

function shifting(
  context: CheckContext,
  places: readonly EventPlace[],
  days: 1 | -1,
  flags: Pick<Fix, 'preferred' | 'bulk'>,
): Fix[] {
  const changes = places.map(({ event }): Change => {
    const { date, clock } = event.time.start;
    const start = { date: addDays(date!, days), clock: clock! };
    return { type: 'update-event', event, patch: { start } };
  });
  const { event } = places[0]!;
  const day = formatDate(addDays(event.time.start.date!, days));
  const title =
    days > 0
      ? message('timeline-midnight.roll', 'Roll the date over to {0}', day)
      : message('timeline-midnight.back', 'Date what comes before midnight {0}', day);
  return changeFix(context, changes, title, flags);
}
