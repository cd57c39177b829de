import { countWhile } from '../text/countWhile.ts';

/**
 * The first of many things in their order, without sorting all of them: a screen shows a few hundred of
 * tens of thousands.
 * @param compare is negative where `one` comes first
 */
export function firstOf<T>(
  things: Iterable<T>,
  count: number,
  compare: (one: T, other: T) => number,
): T[] {
  const first: T[] = [];
  for (const thing of things) {
    if (first.length >= count) {
      if (count === 0 || compare(thing, first.at(-1)!) >= 0) continue;
      first.pop();
    }
    first.splice(placeIn(first, thing, compare), 0, thing);
  }
  return first;
}

/** Behind all that come before it or are equal. */
function placeIn<T>(sorted: readonly T[], thing: T, compare: (one: T, other: T) => number): number {
  return countWhile(sorted.length, (index) => compare(sorted[index]!, thing) <= 0);
}
