import type { DisposableLike } from './disposables.ts';

/** Work that costs less than this (in milliseconds) is done at every change; nobody can type between two frames. */
const CHEAP = 10;
/** What costs more waits this many times its cost, so that it takes at most a fifth of the time while someone types. */
const PATIENCE = 4;
const LONGEST_DELAY = 1_000;

/**
 * Does work for a key soon after it was asked for, once however often it was. At once while the work
 * is cheap; the more it cost last time, the longer it waits for the next change.
 */
export class Scheduler implements DisposableLike {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #costs = new Map<string, number>();

  /** @param work does not throw; time it spends waiting counts as cost */
  schedule(key: string, work: () => Promise<void>): void {
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(
      () => {
        this.#timers.delete(key);
        void this.#run(key, work);
      },
      delayAfter(this.#costs.get(key) ?? 0),
    );
    this.#timers.set(key, timer);
  }

  /** Forgets the key, and what was still to be done for it. */
  cancel(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#costs.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#timers.keys()]) this.cancel(key);
  }

  async #run(key: string, work: () => Promise<void>): Promise<void> {
    const begin = performance.now();
    await work();
    this.#costs.set(key, performance.now() - begin);
  }
}

function delayAfter(cost: number): number {
  return cost < CHEAP ? 0 : Math.min(cost * PATIENCE, LONGEST_DELAY);
}
