import type { ReviewDocument } from '../review/document.ts';
import { readReview } from '../review/read.ts';
import type { Splice } from '../text/splice.ts';
import { applySplices } from '../text/splice.ts';
import type { Change } from './change.ts';
import { mismatchOf } from './compare.ts';
import { draftAfter } from './draft.ts';
import type { Plan } from './plan.ts';
import { notExpressible } from './reasons.ts';
import { planned, Refusal } from './plan.ts';
import { markdownPlanner } from './markdown/planner.ts';
import { candidatesFor } from './planner.ts';
import { yamlPlanner } from './yaml/planner.ts';

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
  return planned(() => {
    const planner = document.format === 'yaml' ? yamlPlanner : markdownPlanner;
    const draft = draftAfter(document.review, changes);
    const parts = changes.map((change) => candidatesFor(planner, document, change));
    const ways = Math.max(1, ...parts.map(({ length }) => length));
    for (let way = 0; way < ways; way++) {
      const splices = withoutNothing(
        parts.flatMap((candidates) => candidates[Math.min(way, candidates.length - 1)]!()),
      );
      if (splices.length === 0) {
        if (!mismatchOf(draft, document.review, document.review)) return [];
        continue;
      }
      // Two parts of a change can want the same characters; then this way of writing it does not work.
      if (overlap(splices)) continue;
      const text = applySplices(document.text, splices);
      const { review } = readReview(text, document.format, document);
      if (!mismatchOf(draft, review, document.review)) return splices;
    }
    throw new Refusal(notExpressible);
  });
}

function withoutNothing(splices: readonly Splice[]): readonly Splice[] {
  return splices.filter(({ start, end, text }) => end > start || text !== '');
}

function overlap(splices: readonly Splice[]): boolean {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.some((splice, index) => index > 0 && splice.start < ordered[index - 1]!.end);
}
