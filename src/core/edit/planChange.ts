import type { ReviewDocument } from '../review/document.ts';
import type { Change } from './change.ts';
import { draftAfter } from './draft.ts';
import type { Plan } from './plan.ts';
import { planned } from './plan.ts';
import { writeDraft } from './writeDraft.ts';

/**
 * The splices that make a change in a document, in its own style and with no byte touched that need
 * not be. Every plan is tried out: the text after it is read again and must mean exactly what the
 * change meant; where no way of writing it does, the change is refused with the reason.
 * @param change its nodes are those of `document`
 */
export function planChange(document: ReviewDocument, change: Change): Plan {
  return planChanges(document, [change]);
}

/**
 * As `planChange`, for several changes that are one step for a person: all of them are made or none.
 * @param changes made one after another; the nodes they name are those of `document`
 */
export function planChanges(document: ReviewDocument, changes: readonly Change[]): Plan {
  return planned(() => writeDraft(document, draftAfter(document.review, changes)));
}
