import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { ActionKind, ActionState } from '../review/vocabulary.ts';
import {
  comparableName,
  dayOf,
  duenessOf,
  isClosed,
  priorityRank,
  reviewName,
  stateOf,
} from './item.ts';
import type { Dueness, ReviewAction } from './item.ts';

export const groupings = ['due', 'status', 'owner', 'review', 'priority', 'kind'] as const;
export type Grouping = (typeof groupings)[number];

export const sortings = ['due', 'priority', 'owner', 'title', 'review'] as const;
export type Sorting = (typeof sortings)[number];

/** The group an item belongs to. */
export interface GroupName {
  readonly key: string;
  /** As written where it is a name, to be translated where it is ours. */
  readonly label: string | Message;
  /** Groups are sorted by it as text. */
  readonly order: string;
}

export const stateNames: Readonly<Record<ActionState, Message>> = {
  open: message('action.state.open', 'Open'),
  'in-progress': message('action.state.in-progress', 'In progress'),
  done: message('action.state.done', 'Done'),
  'wont-do': message('action.state.wont-do', "Won't do"),
};

export const duenessNames: Readonly<Record<Dueness, Message>> = {
  overdue: message('action.due.overdue', 'Overdue'),
  week: message('action.due.week', 'This week'),
  later: message('action.due.later', 'Later'),
  none: message('action.due.none', 'No due date'),
  closed: message('action.due.closed', 'Closed'),
};

export const kindNames: Readonly<Record<ActionKind, Message>> = {
  process: message('action.kind.process', 'Process'),
  'response-protocol': message('action.kind.response-protocol', 'Response protocol'),
  automation: message('action.kind.automation', 'Automation'),
  training: message('action.kind.training', 'Training'),
  prevention: message('action.kind.prevention', 'Prevention'),
  detection: message('action.kind.detection', 'Detection'),
  mitigation: message('action.kind.mitigation', 'Mitigation'),
  other: message('action.kind.other', 'Other'),
};

const noOwner = message('action.group.noOwner', 'No owner');
const noPriority = message('action.group.noPriority', 'No priority');
const noKind = message('action.group.noKind', 'No kind');

/** Behind every group that has a name. */
const LAST = '\uffff';

/** @param today days since 1970 */
export function groupOf(item: ReviewAction, grouping: Grouping, today: number): GroupName {
  const { action, review } = item;
  switch (grouping) {
    case 'status':
      return fixed(stateOf(action), stateNames);
    case 'due':
      return fixed(duenessOf(action, today), duenessNames);
    case 'kind':
      return action.kind ? fixed(action.kind, kindNames) : { key: '', label: noKind, order: LAST };
    case 'owner':
      return named(action.owner, noOwner, comparableName);
    case 'priority':
      return named(
        action.priority,
        noPriority,
        (name) => `${priorityRank(name)} ${comparableName(name)}`,
      );
    case 'review':
      // The latest incident first; what has no date comes behind all that have one.
      return {
        key: review.uri,
        label: reviewName(review),
        order: `${String(100_000 - (dayOf(review.date) ?? 0)).padStart(6, '0')} ${reviewName(review)}`,
      };
  }
}

function fixed<K extends string>(key: K, names: Readonly<Record<K, Message>>): GroupName {
  return { key, label: names[key], order: String(Object.keys(names).indexOf(key)) };
}

function named(
  name: string | undefined,
  none: Message,
  orderOf: (name: string) => string,
): GroupName {
  if (name === undefined || name.trim() === '') return { key: '', label: none, order: LAST };
  return { key: comparableName(name), label: name.trim().replace(/^@/, ''), order: orderOf(name) };
}

/**
 * Where an item stands among others, as a text to be compared: what is open before what is closed, then by
 * the sorting, then what is due first, then the most pressing, then the latest incident.
 */
export function orderOf({ action, review }: ReviewAction, sorting: Sorting): string {
  const closed = isClosed(action) ? '1' : '0';
  const due = action.due ?? LAST;
  const rank = String(priorityRank(action.priority));
  const age = fromLatest(review.date);
  const own: Readonly<Record<Sorting, () => string>> = {
    due: () => '',
    priority: () => rank,
    owner: () => comparableName(action.owner ?? LAST),
    title: () => action.title.toLowerCase(),
    review: () => `${age}\0${reviewName(review)}`,
  };
  return `${closed}\0${own[sorting]()}\0${due}\0${rank}\0${age}`;
}

/** Negative if `one` comes first: by their order, then as written. */
export function compareItems(one: ReviewAction, other: ReviewAction, sorting: Sorting): number {
  return (
    byText(orderOf(one, sorting), orderOf(other, sorting)) ||
    byText(one.review.uri, other.review.uri) ||
    one.action.offset - other.action.offset
  );
}

/**
 * What there is to choose from where a person has to find one item among thousands: those that are open (all,
 * where none is), what is late first, then what is due next.
 */
export function pressingFirst(items: Iterable<ReviewAction>): ReviewAction[] {
  const all = [...items];
  const open = all.filter(({ action }) => !isClosed(action));
  // Each order is made once: sorting asks for it many times.
  return (open.length > 0 ? open : all)
    .map((item) => ({ item, order: orderOf(item, 'due') }))
    .sort((one, other) => byText(one.order, other.order))
    .map(({ item }) => item);
}

/** A date as a text that comes before those of earlier dates, and no date behind all. */
function fromLatest(date: string | undefined): string {
  return date?.replace(/\d/g, (digit) => String(9 - Number(digit))) ?? LAST;
}

export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
