import type { Splice } from '../text/splice.ts';
import type { Fix } from './finding.ts';
import { countWhile } from '../text/countWhile.ts';

/**
 * The splices of several fixes as one edit. A fix that overlaps one before it is left out whole, and
 * so is one that does the same again: applying the rest gives a text in which it can be tried anew.
 */
export function combineFixes(fixes: readonly Fix[]): Splice[] {
  const taken: Splice[] = [];
  for (const { splices } of fixes) {
    if (splices.every((splice) => !conflicts(taken, splice))) {
      for (const splice of splices) taken.splice(placeOf(taken, splice), 0, splice);
    }
  }
  return taken;
}

/** Whether `splice` cannot be made together with the ordered, disjoint ones of `taken`. */
function conflicts(taken: readonly Splice[], splice: Splice): boolean {
  const place = placeOf(taken, splice);
  const after = taken[place];
  if (after && after.start < splice.end) return true;
  for (let index = place - 1; index >= 0; index--) {
    const before = taken[index]!;
    if (before.end > splice.start || isSame(before, splice)) return true;
    if (before.end < splice.start) return false;
  }
  return false;
}

/** Where `splice` goes: behind all that start before it and all insertions at its own start. */
function placeOf(taken: readonly Splice[], splice: Splice): number {
  return countWhile(taken.length, (index) => {
    const { start, end } = taken[index]!;
    return start < splice.start || (start === splice.start && end <= splice.end);
  });
}

function isSame(one: Splice, other: Splice): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}
