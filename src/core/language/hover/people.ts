import { message } from '../../messages.ts';
import type { Message } from '../../messages.ts';
import type { ActionItem, Review } from '../../review/model.ts';
import { touches } from '../../text/span.ts';
import type { Located, Span } from '../../text/span.ts';
import { dayNumber } from '../../time/calendar.ts';
import type { LanguageContext } from '../context.ts';
import { dayFromToday, wallAt } from '../moments.ts';
import type { Hover } from './hover.ts';

/** The person at `offset`, by what else this review says of them: their role, and their action items. */
export function hoverPerson(review: Review, offset: number): Hover | undefined {
  const { authors, reviewTeam } = review.metadata;
  const mentioned = [
    ...authors,
    ...reviewTeam.map(({ name }) => name),
    ...review.actions.flatMap(({ owner }) => (owner ? [owner] : [])),
    ...review.timelines.flatMap(({ events }) =>
      events.flatMap(({ actor }) => (actor ? [actor] : [])),
    ),
  ];
  const person = at(mentioned, offset);
  if (!person) return undefined;
  const items = [...rolesOf(person.value, review), ...actionsOf(person.value, review.actions)];
  return items.length === 0
    ? undefined
    : { span: person.span, documentation: [{ kind: 'list', items }] };
}

function rolesOf(name: string, { metadata }: Review): Message[] {
  const roles = metadata.reviewTeam
    .filter((member) => member.name.value === name)
    .map(({ role }) =>
      role
        ? message('hover.person.role', 'In the review team as {0}', role.value)
        : message('hover.person.member', 'In the review team'),
    );
  const isAuthor = metadata.authors.some(({ value }) => value === name);
  return isAuthor ? [...roles, message('hover.person.author', 'Author of this review')] : roles;
}

function actionsOf(name: string, actions: readonly ActionItem[]): Message[] {
  const own = actions.filter(({ owner }) => owner?.value === name);
  if (own.length === 0) return [];
  const isClosed = ({ state }: ActionItem): boolean =>
    state?.value === 'done' || state?.value === 'wont-do';
  const closed = own.filter(isClosed).length;
  return [
    message(
      'hover.person.actions',
      'Action items here: {0}, of which closed: {1}',
      own.length,
      closed,
    ),
  ];
}

/** The day an action is due at `offset`, counted from today. */
export function hoverDue(
  review: Review,
  offset: number,
  context: LanguageContext,
): Hover | undefined {
  const action = review.actions.find(({ due }) => due && touches(due.span, offset));
  if (!action?.due) return undefined;
  const [year, month, day] = action.due.value.split('-').map(Number);
  if (!year || !month || !day) return undefined;
  const zone = review.metadata.zone?.value.id ?? context.zone;
  const days = dayNumber({ year, month, day }) - dayNumber(wallAt(context.now, zone).date);
  const isClosed = action.state?.value === 'done' || action.state?.value === 'wont-do';
  const text = dayFromToday(days);
  return {
    span: action.due.span,
    documentation: [
      { kind: 'prose', text },
      ...(days < 0 && !isClosed
        ? [{ kind: 'prose' as const, text: message('hover.due.open', 'The item is still open.') }]
        : []),
    ],
  };
}

function at(
  names: readonly Located<string>[],
  offset: number,
): { value: string; span: Span } | undefined {
  return names.find(({ span }) => touches(span, offset));
}
