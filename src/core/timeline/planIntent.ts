import type { Plan } from '../edit/plan.ts';
import { Refusal } from '../edit/plan.ts';
import { planChanges } from '../edit/planChange.ts';
import type { ReviewDocument } from '../review/document.ts';
import { changesFor } from './changesFor.ts';
import type { Intent } from './intent.ts';

/** The edit that does what a person wants, as one step, or why it cannot be done. */
export function planIntent(document: ReviewDocument, intent: Intent): Plan {
  try {
    return planChanges(document, changesFor(document, intent));
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason };
    throw error;
  }
}
