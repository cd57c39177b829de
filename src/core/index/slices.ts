/**
 * Cuts long work into slices, so that whoever shares the thread gets a turn: after every small piece
 * the work asks whether its time is up, and pauses if it is.
 */
export class TimeSlices {
  readonly #now: () => number;
  readonly #pause: () => Promise<void>;
  readonly #budget: number;
  #begin: number;

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
