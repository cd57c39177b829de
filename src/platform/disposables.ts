/** Anything that can be let go of: VS Code's `Disposable` is a class, and asks for no more than this. */
export interface DisposableLike {
  dispose(): unknown;
}

/** Things to be disposed of together, in reverse order of being added. */
export class DisposableStore implements DisposableLike {
  readonly #items: DisposableLike[];

  constructor(...items: DisposableLike[]) {
    this.#items = items;
  }

  add(...items: DisposableLike[]): void {
    this.#items.push(...items);
  }

  dispose(): void {
    while (this.#items.length > 0) this.#items.pop()!.dispose();
  }
}
