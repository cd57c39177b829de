import type { ReviewDocument } from '../../review/document.ts';
import { lineEndOf } from '../../text/lines.ts';
import type { Splice } from '../../text/splice.ts';
import type { EntryList, Place } from '../arrange.ts';
import { arrange, isBlankBetween, withLineEnd } from '../arrange.ts';
import type { Draft, DraftAction } from '../draft.ts';
import type { ActionWay } from '../planner.ts';
import { writeFirstActions } from './firstActions.ts';
import { newActionEntry } from './newAction.ts';
import { actionSite, actionSpans } from './actionSite.ts';
import { updateAction } from './updateAction.ts';

/** Makes the action items of a Markdown review what they are to be. */
export function writeActions(
  document: ReviewDocument,
  { actions }: Draft,
  way: ActionWay,
): Splice[] {
  const { actions: before } = document.review;
  if (before.length === 0) return writeFirstActions(document, actions, way);
  const indexes = new Map(before.map((action, index) => [action, index]));
  const places = actions.map((action) => placeOf(document, action, indexes, way(action)));
  return arrange(entriesOfActions(document), places, () => 'behind');
}

/** The action items as a list of entries. */
export function entriesOfActions(document: ReviewDocument): EntryList {
  return {
    text: document.text,
    entries: actionSpans(document),
    isSeparator: isBlankBetween,
    separator: lineEndOf(document.text),
    withSurroundings: withLineEnd,
  };
}

function placeOf(
  document: ReviewDocument,
  action: DraftAction,
  indexes: ReadonlyMap<unknown, number>,
  way: number,
): Place {
  const { source, added, patch } = action;
  if (added) {
    // Each of the last three items as a model, its owner and date behind labels or bare.
    const { actions } = document.review;
    const model = actions.at(-1 - (way >> 1)) ?? actions[0]!;
    return { lines: newActionEntry(actionSite(document, model), added, way % 2 === 0) };
  }
  const isTouched = Object.keys(patch).length > 0;
  return {
    from: indexes.get(source)!,
    splices: isTouched ? updateAction(actionSite(document, source!), patch, way) : [],
  };
}
