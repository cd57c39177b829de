/**
 * How many of `count` places, from the first on, `holds` is true of; found by halves.
 *
 * @param holds true of all places before the first that it is not true of, and of none behind it
 * @returns the index of that first place; `count` where it is true of all
 */
export function countWhile(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
