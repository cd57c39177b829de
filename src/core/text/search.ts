/**
 * The place of the last of `nodes` that starts at or before `offset`, −1 for none.
 * @param startOf non-decreasing over `nodes`
 */
export function lastFrom<T>(
  nodes: readonly T[],
  offset: number,
  startOf: (node: T) => number,
): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(nodes[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
