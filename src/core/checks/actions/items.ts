import { planChange } from '../../edit/planChange.ts';
import type { ActionPatch } from '../../edit/change.ts';
import { message } from '../../messages.ts';
import type { Message } from '../../messages.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { ActionItem } from '../../review/model.ts';
import type { Fix, Level } from '../finding.ts';

/** Whether something is still to be done about an item, as far as the text tells. */
export function isOpen({ state }: Pick<ActionItem, 'state'>): boolean {
  return state?.value !== 'done' && state?.value !== 'wont-do';
}

/**
 * Whether an item is still to be done, and does not tell what was done: “We’ve moved the cache”. Such
 * entries stand among action items, but nobody can take them over or be late with them.
 */
export function isToDo(action: ActionItem): boolean {
  return isOpen(action) && !deed.test(action.title.value);
}

const deed = /^\W*(?:we|i)(?:['’]ve| have| had)?(?: (?:already|now|since|also))? \w*[^\We]ed\b/i;

/** What a ticket keeps need not stand in the review: its lack is only worth a hint. */
export function quietWithTicket({ ticket }: ActionItem): { atMost?: Level } {
  return ticket ? { atMost: 'hint' } : {};
}

/** The words of an item without the ticket that stands among them: `Page earlier (PAY-505)`. */
export function wordsOf({ title, ticket }: Pick<ActionItem, 'title' | 'ticket'>): string {
  const rest = ticket ? title.value.replace(ticket.value, ' ') : title.value;
  return rest.replace(/[([]\s*[)\]]/g, ' ').trim();
}

/** The fix that changes an action item in the form it is written in; none where that form cannot say it. */
export function actionFix(
  document: ReviewDocument,
  action: ActionItem,
  patch: ActionPatch,
  title: Message,
  more: Pick<Fix, 'preferred' | 'bulk' | 'scaffold'> = {},
): Fix[] {
  const plan = planChange(document, { type: 'update-action', action, patch });
  if (plan.refused || plan.splices.length === 0) return [];
  return [{ title, splices: plan.splices, ...more }];
}

/** The fix that says an item is done. */
export function markDone(
  document: ReviewDocument,
  action: ActionItem,
  more?: Pick<Fix, 'preferred'>,
): Fix[] {
  return actionFix(
    document,
    action,
    { state: 'done' },
    message('action-overdue.done', 'Mark as done'),
    more,
  );
}
