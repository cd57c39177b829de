import type { ReviewFacts } from '../facts/reviewFacts.ts';
import { dayOf, isClosed } from './item.ts';

/**
 * The days on which the open items of each review are due, by its URI: enough to say on any later day
 * what is overdue, and small enough to be read when a window opens.
 */
export type DueDays = Readonly<Record<string, readonly number[]>>;

/** The days (since 1970) on which open items of a review are due, the earliest first. */
export function dueDaysOf({ actions }: ReviewFacts): number[] {
  return actions
    .flatMap((action) => (isClosed(action) ? [] : (dayOf(action.due) ?? [])))
    .sort((one, other) => one - other);
}

/** How many of these days have passed. */
export function overdueOn(days: readonly number[], today: number): number {
  return days.filter((day) => day < today).length;
}

/** What was kept as JSON; a file that says anything else says nothing. */
export function readDueDays(text: string): DueDays {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        (entry): entry is [string, number[]] =>
          Array.isArray(entry[1]) && entry[1].every((day) => typeof day === 'number'),
      ),
    );
  } catch {
    return {};
  }
}
