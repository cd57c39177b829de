import type { DisposableLike } from './disposables.ts';

/** After work that costs less than this (in milliseconds) nothing waits: who types fast still leaves it time. */
const CHEAP = 30;
/** After what costs more, the same work rests this many times its cost: it takes at most a fifth of the time. */
const PATIENCE = 4;
const LONGEST_REST = 1_000;

/** Work that is due when its timer is; asked for again meanwhile, it is the newer work that is done. */
interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  work: () => Promise<void>;
}

/**
 * Does work for a key as soon as it is asked for, once however often that was. Only where it was done
 * just before does it wait, the longer the more that cost: who types on is not slowed down, and who
 * stops to look sees at once what there is.
 */
export class Scheduler implements DisposableLike {
  readonly #waiting = new Map<string, Waiting>();
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
    const waiting = this.#waiting.get(key);
    // Who types on without a stop must not put it off for ever: the first of several asks says when.
    if (waiting) {
      waiting.work = work;
      return;
    }
    const rest = (this.#rested.get(key) ?? 0) - this.#now();
    const next: Waiting = {
      work,
      timer: setTimeout(
        () => {
          this.#waiting.delete(key);
          void this.#run(key, next.work);
        },
        Math.max(this.#pause, rest),
      ),
    };
    this.#waiting.set(key, next);
  }

  /** Forgets the key, and what was still to be done for it. */
  cancel(key: string): void {
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.delete(key);
    this.#rested.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#waiting.keys()]) this.cancel(key);
  }

  async #run(key: string, work: () => Promise<void>): Promise<void> {
    const begin = this.#now();
    await work();
    const end = this.#now();
    this.#rested.set(key, end + restAfter(end - begin));
  }
}

function restAfter(cost: number): number {
  return cost < CHEAP ? 0 : Math.min(cost * PATIENCE, LONGEST_REST);
}
