import type { Message } from '../messages.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { Splice } from '../text/splice.ts';
import type { Change } from './change.ts';
import { planChanges } from './planChange.ts';

/** The splices for as many of the changes as the document can hold, and why not for the others. */
export interface PartialPlan {
  readonly splices: readonly Splice[];
  /** Reasons by the place of their change in the list. */
  readonly refused: ReadonlyMap<number, Message>;
}

/**
 * As `planChanges`, for changes that do not belong together: one that the form cannot hold does not keep
 * the others from being made.
 */
export function planEach(document: ReviewDocument, changes: readonly Change[]): PartialPlan {
  const all = planChanges(document, changes);
  if (!all.refused) return { splices: all.splices, refused: new Map() };
  const refused = new Map<number, Message>();
  const kept: Change[] = [];
  let splices: readonly Splice[] = [];
  for (const [index, change] of changes.entries()) {
    const plan = planChanges(document, [...kept, change]);
    if (plan.refused) {
      refused.set(index, plan.refused);
    } else {
      kept.push(change);
      splices = plan.splices;
    }
  }
  return { splices, refused };
}
