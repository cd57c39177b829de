import type { ActionFacts, ReviewFacts } from '../../src/core/facts/reviewFacts.ts';
import { dayOf } from '../../src/core/actions/item.ts';

/** The day it is in tests of action items, `YYYY-MM-DD` and as a number. */
export const today = '2026-04-10';
export const todayNumber = dayOf(today)!;

/** The facts of a review with these actions. */
export function reviewWith(
  actions: readonly Partial<ActionFacts>[],
  review: Partial<ReviewFacts> = {},
): ReviewFacts {
  return {
    uri: 'file:///w/a.md',
    path: 'a.md',
    format: 'markdown',
    title: 'Checkout timeouts',
    date: '2026-03-18',
    services: [],
    people: [],
    ...review,
    actions: actions.map((action, index) => ({
      title: `Item ${index + 1}`,
      line: index + 1,
      offset: index * 10,
      nth: 0,
      ...action,
    })),
  };
}
