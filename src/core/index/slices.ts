/**
 * Cuts long work into slices, so that whoever shares the thread gets a turn: after every small piece
 * the work asks whether its time is up, and pauses if it is.
 */
export class TimeSlices {
  readonly #now: () => number;
  readonly #pause: () => Promise<void>;
  readonly #budget: number;
  #begin: number;
  /** How long the longest piece of work took so far. */
  longest = 0;

  /**
   * @param budget of a slice, in milliseconds of `now`
   * @param pause lets everything else that waits have its turn
   */
  constructor(now: () => number, pause: () => Promise<void>, budget: number) {
    this.#now = now;
    this.#pause = pause;
    this.#budget = budget;
    this.#begin = now();
  }

  /** The thread was free: a new slice begins. */
  restart(): void {
    this.#begin = this.#now();
  }

  /** Whether the time of this slice is up. */
  get isOver(): boolean {
    return this.#now() - this.#begin >= this.#budget;
  }

  /** To be awaited between two pieces of work. */
  async breathe(): Promise<void> {
    if (!this.isOver) return;
    await this.#pause();
    this.restart();
  }

  /** Does a piece of work that cannot be cut, when it is its turn. */
  async piece<T>(work: () => T): Promise<T> {
    await this.breathe();
    const begin = this.#now();
    const result = work();
    this.longest = Math.max(this.longest, this.#now() - begin);
    return result;
  }
}

/**
 * Does work for all items, at most `width` at a time, in their order. Ends early once `isCancelled`;
 * what is under way then is waited for.
 * @throws what `work` throws first; nothing new is begun after that
 */
export async function inParallel<T>(
  items: Iterable<T>,
  width: number,
  work: (item: T) => Promise<void>,
  isCancelled: () => boolean = () => false,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  let failed = false;
  const lane = async (): Promise<void> => {
    while (!failed && !isCancelled()) {
      const next = iterator.next();
      if (next.done) return;
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}
