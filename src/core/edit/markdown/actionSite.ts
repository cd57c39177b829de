import type { ActionEntry } from '../../markdown/actions/entry.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { ActionItem } from '../../review/model.ts';
import type { Span } from '../../text/span.ts';
import { stale } from '../plan.ts';
import { nearest, wholeEntry } from './site.ts';

/** An action item of a Markdown review with everything an edit needs to know of where it stands. */
export interface ActionSite {
  readonly document: ReviewDocument;
  readonly text: string;
  readonly action: ActionItem;
  readonly entry: ActionEntry;
}

/** @throws Refusal where the item is none of the document's */
export function actionSite(document: ReviewDocument, action: ActionItem): ActionSite {
  const entry = document.actionEntries?.get(action);
  if (!entry) stale();
  return { document, text: document.text, action, entry };
}

/** The other items, the nearest first: they show how things are written here. */
export function otherActions({ document, action }: ActionSite): ActionSite[] {
  const { actions } = document.review;
  return nearest(actions, actions.indexOf(action)).map((other) => actionSite(document, other));
}

/** All items of a review as they would be moved, in document order. */
export function actionSpans(document: ReviewDocument): Span[] {
  return document.review.actions.map(({ span }) => wholeEntry(document, span));
}
