/**
 * Keeps what is known of things in step with what is so, whatever happens meanwhile. Whoever hears that
 * something may have changed says so with {@link touch}; then the truth is looked at, for each thing by one
 * look at a time. A look that is under way when its thing is touched again may have seen what was before:
 * what it found is dropped, and the truth is looked at once more. So the order in which news arrive does
 * not matter, and what is settled in the end was seen after the last of them.
 */
export class Reconciler<T> {
  readonly #look: (key: string) => Promise<T>;
  readonly #settle: (key: string, found: T) => void;
  readonly #looks = new Map<string, Look>();

  /**
   * @param look finds out what is so now
   * @param settle takes in what was found; the thing was not touched since that look began
   */
  constructor(look: (key: string) => Promise<T>, settle: (key: string, found: T) => void) {
    this.#look = look;
    this.#settle = settle;
  }

  /** The things that are being looked at. */
  get pending(): IterableIterator<string> {
    return this.#looks.keys();
  }

  isPending(key: string): boolean {
    return this.#looks.has(key);
  }

  /**
   * Something may have changed.
   * @returns when what is so after this call has been settled
   * @throws what a look throws that nothing came after
   */
  touch(key: string): Promise<void> {
    const pending = this.#looks.get(key);
    if (pending) {
      pending.isOutdated = true;
      return pending.done;
    }
    const look: Look = { isOutdated: false, done: Promise.resolve() };
    this.#looks.set(key, look);
    look.done = this.#run(key, look);
    return look.done;
  }

  async #run(key: string, look: Look): Promise<void> {
    try {
      for (;;) {
        look.isOutdated = false;
        const found = await this.#attempt(key, look);
        if (look.isOutdated || !found) continue;
        this.#settle(key, found.value);
        return;
      }
    } finally {
      this.#looks.delete(key);
    }
  }

  /** What went wrong in a look that is outdated may be right in the next one. */
  async #attempt(key: string, look: Look): Promise<{ value: T } | undefined> {
    try {
      return { value: await this.#look(key) };
    } catch (error) {
      if (!look.isOutdated) throw error;
      return undefined;
    }
  }
}

interface Look {
  isOutdated: boolean;
  done: Promise<void>;
}
