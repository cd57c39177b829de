import type { DisposableLike } from './disposables.ts';

/** After work that costs less than this (in milliseconds) nothing waits: it is done before the next key, even of who types fast. */
const CHEAP = 30;
/** After what costs more, the same work rests this many times its cost: it takes at most a fifth of the time. */
const PATIENCE = 4;
const LONGEST_REST = 1_000;

/**
 * Does work for a key as soon as it is asked for, once however often that was. Only where it was done
 * just before does it wait, the longer the more that cost: who types on is not slowed down, and who
 * stops to look sees at once what there is.
 */
export class Scheduler implements DisposableLike {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #work = new Map<string, () => Promise<void>>();
  /** When work for a key may be done again, by the clock. */
  readonly #rested = new Map<string, number>();
  readonly #pause: number;
  readonly #now: () => number;

  /**
   * @param pause milliseconds that all work waits, for what is not looked at in the moment of a key
   * @param now a clock in milliseconds
   */
  constructor(pause = 0, now: () => number = () => performance.now()) {
    this.#pause = pause;
    this.#now = now;
  }

  /** @param work does not throw; time it spends waiting counts as cost */
  schedule(key: string, work: () => Promise<void>): void {
    this.#work.set(key, work);
    // Who types on without a stop must not put it off for ever: the first of several asks says when.
    if (this.#timers.has(key)) return;
    const rest = (this.#rested.get(key) ?? 0) - this.#now();
    this.#timers.set(
      key,
      setTimeout(() => void this.#run(key), Math.max(this.#pause, rest)),
    );
  }

  /** Forgets the key, and what was still to be done for it. */
  cancel(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#work.delete(key);
    this.#rested.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#timers.keys()]) this.cancel(key);
  }

  async #run(key: string): Promise<void> {
    const work = this.#work.get(key)!;
    this.#timers.delete(key);
    this.#work.delete(key);
    const begin = this.#now();
    await work();
    const end = this.#now();
    this.#rested.set(key, end + restAfter(end - begin));
  }
}

function restAfter(cost: number): number {
  return cost < CHEAP ? 0 : Math.min(cost * PATIENCE, LONGEST_REST);
}
