import type { ReviewDocument } from '../../review/document.ts';
import { lineEndOf } from '../../text/lines.ts';
import { insert } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import type { NewAction } from '../change.ts';
import type { DraftAction } from '../draft.ts';
import type { ActionWay } from '../planner.ts';
import { actionWordsOf } from './newAction.ts';
import { openSection } from './openSection.ts';

/** The first action items of a review: tasks. */
export function writeFirstActions(
  document: ReviewDocument,
  actions: readonly DraftAction[],
  way: ActionWay,
): Splice[] {
  if (actions.length === 0) return [];
  const eol = lineEndOf(document.text);
  const lines = actions.map((action) => task(action.added!, way(action) % 2 === 0)).join(eol);
  const section = document.review.sections.find(({ concept }) => concept === 'actions');
  if (!section) return openSection(document, 'actions', lines);
  const end = document.lines.spanOf(document.lines.lineAt(section.span.end)).end;
  return [insert(end, eol + eol + lines)];
}

function task(action: NewAction, labelled: boolean): string {
  return `- [${action.state === 'done' ? 'x' : ' '}] ${actionWordsOf(action, false, labelled)}`;
}
