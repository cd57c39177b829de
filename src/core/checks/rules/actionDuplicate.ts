import { message } from '../../messages.ts';
import { onceEach } from '../../onceEach.ts';
import { comparable } from '../../review/comparable.ts';
import type { ActionItem } from '../../review/model.ts';
import { formatDate } from '../../time/wallTime.ts';
import { isOpen, wordsOf } from '../actions/items.ts';
import type { Fact, Problem, Rule } from '../rule.ts';
import type { OtherAction, OtherReview } from '../world.ts';

/** An action item that this review or another one has already. */
export const actionDuplicate: Rule = {
  id: 'action-duplicate',
  title: message('action-duplicate.title', 'An action item that is there already'),
  why: message(
    'action-duplicate.why',
    'Of two entries for one piece of work, one is forgotten when the other is done. One that is still open since an earlier incident is worth a word: it could have spared this one.',
  ),
  levels: 'info',
  fixable: false,
  *check(context): Iterable<Problem> {
    const { actions } = context.document.review;
    const seen = new Map<string, ActionItem>();
    for (const action of actions) {
      const name = nameOf(wordsOf(action));
      if (name === undefined) continue;
      const first = seen.get(name);
      if (first) {
        yield {
          span: action.title.span,
          message: message('action-duplicate.here', 'This review has this action item already.'),
          related: [
            {
              span: first.title.span,
              message: message('action-duplicate.first', 'It is here as well.'),
            },
          ],
          tag: 'unnecessary',
        };
        continue;
      }
      seen.set(name, action);
      if (isOpen(action)) yield* carriedOver(action, context.get(openElsewhere).get(name) ?? []);
    }
  },
};

interface Elsewhere {
  readonly review: OtherReview;
  readonly action: OtherAction;
}

function* carriedOver(action: ActionItem, others: readonly Elsewhere[]): Iterable<Problem> {
  const [first] = others;
  if (!first) return;
  yield {
    span: action.title.span,
    message: message(
      'action-duplicate.elsewhere',
      'This is open in “{0}” as well. Say that it is carried over, or refer to it there.',
      first.review.title ?? first.review.path,
    ),
    related: others.slice(0, 3).map(({ review, action: { line } }) => ({
      elsewhere: { uri: review.uri, path: review.path, line },
      message: message('action-duplicate.there', 'It is open here.'),
    })),
  };
}

/** The open actions of other reviews by name, those of later incidents left out: they carry over from here. */
const openElsewhere: Fact<ReadonlyMap<string, readonly Elsewhere[]>> = ({ review, options }) => {
  const own = review.metadata.date && formatDate(review.metadata.date.value);
  const found = new Map<string, Elsewhere[]>();
  for (const other of options.world?.reviews ?? []) {
    if (own !== undefined && other.date !== undefined && other.date > own) continue;
    for (const [name, action] of openActionsOf(other)) {
      const list = found.get(name);
      if (list) list.push({ review: other, action });
      else found.set(name, [{ review: other, action }]);
    }
  }
  return found;
};

/** What is known of a review does not change until it is read again: its actions are named once. */
const openActionsOf = onceEach(({ actions }: OtherReview) =>
  actions.flatMap((action): (readonly [string, OtherAction])[] => {
    const { title, ticket, state } = action;
    if (state === 'done' || state === 'wont-do') return [];
    const name = nameOf(ticket ? title.replace(ticket, ' ') : title);
    return name === undefined ? [] : [[name, action]];
  }),
);

/** Fewer words name a kind of action, not one. */
const FEWEST_WORDS = 3;

/** What two entries for the same have in common; nothing for a title too short to tell. */
function nameOf(title: string): string | undefined {
  const name = comparable(title);
  return name.split(' ').length >= FEWEST_WORDS ? name : undefined;
}
