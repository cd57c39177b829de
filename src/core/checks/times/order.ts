import { countWhile } from '../../text/countWhile.ts';

/** A value that is out of order among others. */
export interface OutOfOrder {
  readonly index: number;
  /** The value in order that it contradicts, the nearest one. */
  readonly against: number;
  /** On which side of that one it belongs. */
  readonly belongs: 'before' | 'after';
}

/** Fewer values than this are not taken for a story told backwards. */
const LEAST_BACKWARDS = 3;

/**
 * The fewest values that have to go for the rest to be in order (all but a longest subsequence that is),
 * and whether the order is a falling one. Of several ways to choose, the later ones of the list go.
 * @param eitherWay whether most of them falling is an order too
 */
export function misplacedIn(
  values: readonly number[],
  eitherWay: boolean,
): {
  readonly newestFirst: boolean;
  readonly misplaced: readonly OutOfOrder[];
} {
  // Most lists are in order, and most are short.
  if (isRising(values)) return { newestFirst: false, misplaced: [] };
  const rising = longestRun(values);
  const falling =
    !eitherWay || values.length < LEAST_BACKWARDS ? [] : longestRun(values.map((value) => -value));
  const newestFirst = falling.length > rising.length;
  const kept = newestFirst ? falling : rising;
  const ordered = newestFirst ? values.map((value) => -value) : values;
  return { newestFirst, misplaced: othersThan(kept, ordered, newestFirst) };
}

function isRising(values: readonly number[]): boolean {
  for (let index = 1; index < values.length; index++) {
    if (values[index - 1]! > values[index]!) return false;
  }
  return true;
}

/** What is not kept, each with the kept value next to it that it contradicts. */
function othersThan(
  kept: readonly number[],
  values: readonly number[],
  newestFirst: boolean,
): OutOfOrder[] {
  const misplaced: OutOfOrder[] = [];
  let next = 0;
  for (let index = 0; index < values.length; index++) {
    if (kept[next] === index) {
      next++;
      continue;
    }
    const before = kept[next - 1];
    const after = kept[next];
    const isLate = before !== undefined && values[before]! > values[index]!;
    const against = isLate ? before : after;
    if (against === undefined) continue;
    misplaced.push({ index, against, belongs: isLate !== newestFirst ? 'before' : 'after' });
  }
  return misplaced;
}

/** The places of a longest subsequence that never falls: patience sorting from the end, n log n. */
function longestRun(values: readonly number[]): number[] {
  const heads: number[] = [];
  const following = new Int32Array(values.length).fill(-1);
  for (let index = values.length - 1; index >= 0; index--) {
    const length = countWhile(heads.length, (at) => values[heads[at]!]! >= values[index]!);
    if (length > 0) following[index] = heads[length - 1]!;
    heads[length] = index;
  }
  const run: number[] = [];
  for (let at = heads.at(-1) ?? -1; at >= 0; at = following[at]!) run.push(at);
  return run;
}
