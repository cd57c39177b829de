import { message } from '../../messages.ts';
import { formatDate } from '../../time/wallTime.ts';
import { isOpen, markDone } from '../actions/items.ts';
import type { Problem, Rule } from '../rule.ts';

/** An open action item whose day has passed. */
export const actionOverdue: Rule = {
  id: 'action-overdue',
  title: message('action-overdue.title', 'An action item is past its due date'),
  why: message(
    'action-overdue.why',
    'Either it is done and the review does not say so, or the risk it was to remove is still there. A new date, or won’t do with a reason, is an answer too.',
  ),
  levels: 'warning',
  needs: ['today'],
  fixable: true,
  *check({ document, options }): Iterable<Problem> {
    const today = formatDate(options.today!);
    for (const action of document.review.actions) {
      const { due, state, ticket } = action;
      if (!due || !isOpen(action) || !isDay(due.value) || due.value >= today) continue;
      yield {
        span: due.span,
        message: message(
          'action-overdue.past',
          'This was due on {0} and is still open. Mark it done, give it a new date, or say why it won’t be done.',
          due.value,
        ),
        fixes: () => markDone(document, action),
        // A text that never says what became of its actions may only be out of date.
        ...(!state && { atMost: ticket ? 'hint' : 'info' }),
      };
    }
  },
};

function isDay(value: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value);
}
