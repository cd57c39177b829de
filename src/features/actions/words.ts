import { l10n } from 'vscode';
import { reviewName, stateOf, daysLate } from '../../core/actions/item.ts';
import type { ReviewAction } from '../../core/actions/item.ts';
import { stateNames } from '../../core/actions/grouping.ts';
import type { Message } from '../../core/messages.ts';
import { translate } from '../../platform/translate.ts';

/** A name as written, or one of ours in the language of the editor. */
export function nameOf(label: string | Message): string {
  return typeof label === 'string' ? label : translate(label);
}

/** What the tree shows behind the title of an item. */
export function descriptionOf(item: ReviewAction, today: number): string {
  const { owner, priority } = item.action;
  return [owner, dueWords(item, today), priority].filter((part) => part !== undefined).join(' · ');
}

/** The whole item in a sentence, for who cannot see its icon. */
export function spokenName(item: ReviewAction, today: number): string {
  const { action, review } = item;
  return [
    action.title,
    translate(stateNames[stateOf(action)]),
    dueWords(item, today),
    action.owner === undefined ? l10n.t('no owner') : l10n.t('owner {0}', action.owner),
    action.priority === undefined ? undefined : l10n.t('priority {0}', action.priority),
    l10n.t('review {0}', reviewName(review)),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** When it is due, and by how much that has passed. */
export function dueWords({ action }: ReviewAction, today: number): string | undefined {
  const late = daysLate(action, today);
  if (late === undefined || late <= 0) {
    return action.due === undefined ? undefined : l10n.t('due {0}', action.due);
  }
  return late === 1 ? l10n.t('1 day overdue') : l10n.t('{0} days overdue', late);
}
