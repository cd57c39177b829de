/**
 * The processor time a piece of work takes, in milliseconds: what else the machine does has little part
 * in it, unlike in the time on the clock. The least of several attempts, so that one garbage collection
 * does not count.
 */
export function effortOf(work: () => void, attempts = 3): number {
  let least = Infinity;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
