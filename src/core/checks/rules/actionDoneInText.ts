import { message } from '../../messages.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { ActionItem } from '../../review/model.ts';
import { shownState } from '../../markdown/actions/state.ts';
import type { ShownState } from '../../markdown/actions/state.ts';
import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { markDone } from '../actions/items.ts';
import type { Problem, Rule } from '../rule.ts';

/** An action item whose words say that it is done while its status says that it is not. */
export const actionDoneInText: Rule = {
  id: 'action-done-in-text',
  title: message('action-done-in-text.title', 'An action item reads as done but counts as open'),
  why: message(
    'action-done-in-text.why',
    'Lists and statistics go by the box or the status. An item that is done but not marked so is asked about for ever, and hides those that are really late.',
  ),
  levels: 'warning',
  fixable: true,
  *check({ document }): Iterable<Problem> {
    for (const action of document.review.actions) {
      if (action.state?.value !== 'open' && action.state?.value !== 'in-progress') continue;
      const where = doneIn(document, action, action.state.span);
      if (!where) continue;
      yield {
        span: where,
        message: message(
          'action-done-in-text.done',
          'This says that the item is done, and its status says that it is not. Mark it done, or say what is left.',
        ),
        related: [
          {
            span: action.state.span,
            message: message('action-done-in-text.status', 'The status is written here.'),
          },
        ],
        fixes: () => markDone(document, action, { preferred: true }),
      };
    }
  },
};

/** Where an item says that it is done, outside of what its status is read from. */
function doneIn(
  { text, actionEntries }: ReviewDocument,
  action: ActionItem,
  status: Span,
): Span | undefined {
  const parts = actionEntries?.get(action)?.parts ?? [withoutQuotes(text, action.title.span)];
  for (const part of parts) {
    if (status.start >= part.start && status.end <= part.end) continue;
    const shown = shownState(text, part);
    if (shown?.state.value === 'done' && isSaid(text, part, shown)) return shown.state.span;
  }
  return undefined;
}

/** A sentence says it only where it starts with it: not “so that anyone can tell when it is done”. */
function isSaid(text: string, part: Span, { state, mark }: ShownState): boolean {
  if (mark.end > mark.start) return true;
  return /(?:^|[.!?;:)])\s*$/.test(text.slice(part.start, state.span.start));
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  return /["']/.test(text.charAt(start)) ? span(start + 1, end - 1) : span(start, end);
}
