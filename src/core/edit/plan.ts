import type { Message } from '../messages.ts';
import { message } from '../messages.ts';
import type { Splice } from '../text/splice.ts';

/**
 * What a change comes to: the splices that make it (none where the text already says so), or why it
 * cannot be made in this document.
 */
export type Plan =
  | { readonly splices: readonly Splice[]; readonly refused?: undefined }
  | { readonly refused: Message };

/**
 * Thrown by the planners of one form when that form cannot express a change, caught where the plan is
 * handed out (`planChange`). It never leaves the core.
 */
export class Refusal extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.default);
    this.name = 'Refusal';
    this.reason = reason;
  }
}

/** @throws Refusal: the change names a node that the document does not have, or no longer has */
export function stale(): never {
  throw new Refusal(message('edit.stale', 'The document has changed; try again.'));
}

/** Runs a planner; a refusal becomes a plan that says so, every other error stays an error. */
export function planned(plan: () => readonly Splice[]): Plan {
  try {
    return { splices: plan() };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason };
    throw error;
  }
}
