/** What the runs of some work took, in milliseconds. */
export interface Timing {
  /** The middle one. */
  readonly p50: number;
  /** The one that nothing else on the machine disturbed. */
  readonly best: number;
}

/**
 * Times pieces of work, turn by turn, so that what else the machine does meets them all alike. They are
 * run a few times first, so that what is measured is compiled.
 * @param seconds how long to measure; at least seven turns are taken
 */
export async function measure(
  works: readonly (() => unknown)[],
  seconds: number,
): Promise<Timing[]> {
  const runs = works.map((): number[] => []);
  const warmUp = performance.now() + seconds * 300;
  do for (const work of works) await work();
  while (performance.now() < warmUp);
  const end = performance.now() + seconds * 1000;
  for (let turn = 0; turn < 7 || performance.now() < end; turn++) {
    for (const [index, work] of works.entries()) {
      const begin = performance.now();
      await work();
      runs[index]!.push(performance.now() - begin);
    }
  }
  return runs.map((times) => {
    times.sort((one, other) => one - other);
    return { p50: times[times.length >> 1]!, best: times[0]! };
  });
}

/** Milliseconds with as many digits as they deserve. */
export function ms(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2)} ms`;
}
