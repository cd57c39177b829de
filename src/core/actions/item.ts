import type { ActionFacts, ReviewFacts } from '../facts/reviewFacts.ts';
import type { ActionState } from '../review/vocabulary.ts';
import { dayNumber } from '../time/calendar.ts';

/** An action item with the review it stands in. */
export interface ReviewAction {
  readonly review: ReviewFacts;
  readonly action: ActionFacts;
}

/** The action items of a review, in its order. */
export function actionsOf(review: ReviewFacts): ReviewAction[] {
  return review.actions.map((action) => ({ review, action }));
}

/** Tells an item from all others, across edits of whatever else the review says. */
export function actionId({ review, action }: ReviewAction): string {
  return `${review.uri}#${action.nth}:${action.title}`;
}

/** An item whose state the text does not say is still to be done. */
export function stateOf({ state }: ActionFacts): ActionState {
  return state ?? 'open';
}

/** Whether nothing is left to do. */
export function isClosed(action: ActionFacts): boolean {
  return action.state === 'done' || action.state === 'wont-do';
}

/** What a review is called for a person: its title, else its file. */
export function reviewName({ title, path }: ReviewFacts): string {
  return title ?? path.split('/').at(-1) ?? path;
}

/** Days since 1970 of `YYYY-MM-DD`; nothing for any other text. */
export function dayOf(date: string | undefined): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? '');
  if (!match) return undefined;
  return dayNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** When an item is due, as people plan: what is late, what is next, what can wait. */
export type Dueness = 'overdue' | 'week' | 'later' | 'none' | 'closed';

/** The days of “this week”: today and the six after it, so that on a Sunday it is not over. */
const WEEK = 7;

/** @param today days since 1970 */
export function duenessOf(action: ActionFacts, today: number): Dueness {
  if (isClosed(action)) return 'closed';
  const due = dayOf(action.due);
  if (due === undefined) return 'none';
  if (due < today) return 'overdue';
  return due < today + WEEK ? 'week' : 'later';
}

/** How many days an open item is late; negative while there is time, nothing without a date. */
export function daysLate(action: ActionFacts, today: number): number | undefined {
  const due = isClosed(action) ? undefined : dayOf(action.due);
  return due === undefined ? undefined : today - due;
}

const PRIORITIES: readonly RegExp[] = [
  /^(?:p0|critical|blocker|urgent|highest|immediate)$/,
  /^(?:p1|high|major|important)$/,
  /^(?:p2|medium|normal|moderate|mid)$/,
  /^(?:p3|low|minor)$/,
  /^(?:p[4-9]|lowest|trivial|nice to have)$/,
];

/** Where a priority stands among others, 0 the most pressing; words nobody knows come behind all that are. */
export function priorityRank(priority: string | undefined): number {
  if (priority === undefined) return PRIORITIES.length + 1;
  const word = comparableName(priority);
  const rank = PRIORITIES.findIndex((pattern) => pattern.test(word));
  return rank < 0 ? PRIORITIES.length : rank;
}

/** A name as it is compared: `@Ada` and `ada` are one person. */
export function comparableName(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase();
}
