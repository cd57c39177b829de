import { message } from '../../messages.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { ActionItem } from '../../review/model.ts';
import { actionFix, isToDo, quietWithTicket } from '../actions/items.ts';
import type { Fix } from '../finding.ts';
import type { DefaultLevels } from '../levels.ts';
import type { Problem, Rule } from '../rule.ts';

export const untilDone: DefaultLevels = {
  draft: 'hint',
  'in-review': 'warning',
  published: 'warning',
};

/** An open action item that nobody has taken. */
export const actionNoOwner: Rule = {
  id: 'action-no-owner',
  title: message('action-no-owner.title', 'An action item without an owner'),
  why: message(
    'action-no-owner.why',
    'What belongs to everybody is done by nobody. One name, of a person or a team, is whom to ask how far it is.',
  ),
  source: {
    name: 'Site Reliability Workbook, ch. 10: Postmortem Culture',
    url: 'https://sre.google/workbook/postmortem-culture/',
  },
  levels: untilDone,
  fixable: true,
  *check({ document }): Iterable<Problem> {
    for (const action of document.review.actions) {
      if (action.owner || !isToDo(action)) continue;
      yield {
        span: action.title.span,
        message: message(
          'action-no-owner.missing',
          'Nobody owns this action item. Name the one person or team to ask about it.',
        ),
        fixes: () => ownerFixes(document, action),
        ...quietWithTicket(action),
      };
    }
  },
};

const MOST_NAMES = 3;
/** What stands for a name until there is one. */
const PLACEHOLDER = '@owner';

/** The people of the review first: most actions go to one of them. */
function ownerFixes(document: ReviewDocument, action: ActionItem): Fix[] {
  const { authors, reviewTeam } = document.review.metadata;
  const others = document.review.actions.flatMap(({ owner }) => owner ?? []);
  const people = [...others, ...reviewTeam.map(({ name }) => name), ...authors];
  const names = [...new Set(people.map(({ value }) => value))].slice(0, MOST_NAMES);
  return [
    ...names.flatMap((name) =>
      actionFix(
        document,
        action,
        { owner: name },
        message('action-no-owner.name', 'Owner: {0}', name),
      ),
    ),
    ...actionFix(
      document,
      action,
      { owner: PLACEHOLDER },
      message('action-no-owner.placeholder', 'Add an owner to fill in'),
      { scaffold: true },
    ),
  ];
}
