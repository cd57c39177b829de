import process from 'node:process';

/**
 * The processor time in milliseconds that `work` takes on this thread, the least of three runs. Other
 * processes on the machine hardly change it, unlike the time on the wall.
 */
export function cpuTime(work: () => unknown): number {
  return leastOf(3, work);
}

function leastOf(runs: number, work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Less than this many milliseconds of processor time say nothing: it is counted in steps about as long. */
const STEP = 4;

const LOOKS = 4;

/**
 * How many times as long as `small` it takes to do `large`, in processor time. The collector, code that is
 * still being compiled, and other work on the machine only ever add to a time: up to four looks are taken,
 * until the least times of each stay under the limit.
 *
 * @param limit a ratio under which nobody needs to look again
 */
export function timesAsLong(large: () => unknown, small: () => unknown, limit: number): number {
  let leastLarge = Infinity;
  let leastSmall = Infinity;
  let ratio = Infinity;
  for (let look = 0; look < LOOKS && ratio >= limit; look++) {
    leastSmall = Math.min(leastSmall, leastOf(2, small));
    leastLarge = Math.min(leastLarge, leastOf(1, large));
    ratio = leastLarge / Math.max(STEP, leastSmall);
  }
  return ratio;
}
