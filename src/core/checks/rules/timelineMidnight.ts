import type { Change } from '../../edit/change.ts';
import { message } from '../../messages.ts';
import { addDays } from '../../time/calendar.ts';
import { formatDate } from '../../time/wallTime.ts';
import { changeFix } from '../changeFix.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';
import { timelineFacts } from '../times/timelineFacts.ts';
import type { Rollover } from '../times/timelineFacts.ts';
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

function problemOf(context: CheckContext, { before, run }: Rollover): Problem {
  const { event } = run[0]!;
  const next = formatDate(addDays(event.time.start.date!, 1));
  return {
    span: event.time.span,
    message: message(
      'timeline-midnight.behind',
      '{0} comes behind {1} of the same date: midnight lies between them. Its date is {2}.',
      momentOf(event, false),
      momentOf(before.event, false),
      next,
    ),
    related: [
      {
        span: before.event.time.span,
        message: message('timeline-midnight.before', 'The last entry before midnight'),
      },
    ],
    fixes: () => fixesFor(context, run, next),
  };
}

function fixesFor(context: CheckContext, run: Rollover['run'], next: string): Fix[] {
  const changes = run.map(({ event }): Change => {
    const { date, clock } = event.time.start;
    const start = { date: addDays(date!, 1), clock: clock! };
    return { type: 'update-event', event, patch: { start } };
  });
  const title = message('timeline-midnight.roll', 'Roll the date over to {0}', next);
  return changeFix(context, changes, title, { preferred: true, bulk: true });
}
