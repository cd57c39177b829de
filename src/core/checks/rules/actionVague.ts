import { message } from '../../messages.ts';
import { isVague } from '../actions/vagueness.ts';
import { isOpen, wordsOf } from '../actions/items.ts';
import type { Problem, Rule } from '../rule.ts';

/** An action item of which nobody could say that it is done. */
export const actionVague: Rule = {
  id: 'action-vague',
  title: message('action-vague.title', 'An action item that cannot be finished'),
  why: message(
    'action-vague.why',
    '“Improve monitoring” is never done, and so never checked. An action that names what will exist afterwards can be: “Alert when the queue is older than five minutes”.',
  ),
  source: {
    name: 'PagerDuty Postmortem Documentation: How to write a postmortem',
    url: 'https://postmortems.pagerduty.com/how_to_write/writing/',
  },
  levels: 'warning',
  // They ask the better question where a remedy is aimed at people.
  yieldsTo: ['blame/try-harder'],
  fixable: false,
  *check({ document }): Iterable<Problem> {
    for (const action of document.review.actions) {
      const { title, ticket } = action;
      if (!isOpen(action) || !isVague(wordsOf(action))) continue;
      yield {
        span: title.span,
        message: message(
          'action-vague.open-ended',
          'Nobody can tell when this is done. What will be there afterwards that is not there now?',
        ),
        // The ticket may say it.
        ...(ticket && { atMost: 'hint' }),
      };
    }
  },
};
