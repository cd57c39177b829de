import { message } from '../../messages.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { ActionItem } from '../../review/model.ts';
import { addDays } from '../../time/calendar.ts';
import { formatDate } from '../../time/wallTime.ts';
import type { CalendarDate } from '../../time/wallTime.ts';
import { actionFix, isToDo, quietWithTicket } from '../actions/items.ts';
import type { Fix } from '../finding.ts';
import type { Problem, Rule } from '../rule.ts';
import { untilDone } from './actionNoOwner.ts';

/** An open action item without a day to look at it again. */
export const actionNoDue: Rule = {
  id: 'action-no-due',
  title: message('action-no-due.title', 'An action item without a due date'),
  why: message(
    'action-no-due.why',
    'Without a date nothing is ever late. A day to finish it, or to look at it again, keeps it from being forgotten.',
  ),
  source: {
    name: 'AWS Well-Architected Framework: Perform post-incident analysis',
    url: 'https://docs.aws.amazon.com/wellarchitected/latest/operational-excellence-pillar/ops_evolve_ops_perform_rca_process.html',
  },
  levels: untilDone,
  fixable: true,
  *check({ document, options }): Iterable<Problem> {
    const { today } = options;
    for (const action of document.review.actions) {
      if (action.due || !isToDo(action)) continue;
      yield {
        span: action.title.span,
        message: message(
          'action-no-due.missing',
          'This action item has no due date. Say by when it is done, or looked at again.',
        ),
        ...(today && { fixes: () => dueFixes(document, action, today) }),
        ...quietWithTicket(action),
      };
    }
  },
};

function dueFixes(document: ReviewDocument, action: ActionItem, today: CalendarDate): Fix[] {
  return [14, 30].flatMap((days) => {
    const due = formatDate(addDays(today, days));
    const title = message('action-no-due.add', 'Due {0} (in {1} days)', due, days);
    return actionFix(document, action, { due }, title, { scaffold: true });
  });
}
