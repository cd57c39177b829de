import type { Change } from '../edit/change.ts';
import { planChanges } from '../edit/planChange.ts';
import type { Message } from '../messages.ts';
import type { Fix } from './finding.ts';
import type { CheckContext } from './rule.ts';

/**
 * The fix that makes changes of the review, all of them as one edit; none where the way the review is
 * written does not allow it. Planning reads the text again: give it as a function (`Problem.fixes`).
 */
export function changeFix(
  { document }: CheckContext,
  changes: readonly Change[],
  title: Message,
  flags: Omit<Fix, 'title' | 'splices'>,
): Fix[] {
  const plan = planChanges(document, changes);
  if (plan.refused || plan.splices.length === 0) return [];
  return [{ title, splices: plan.splices, ...flags }];
}
