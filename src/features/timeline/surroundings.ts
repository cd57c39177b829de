import type { TextDocument } from 'vscode';
import { obstacleAround } from './obstacle.ts';
import type { FoundObstacle } from './obstacle.ts';

/** Milliseconds for which what a file system said is taken to hold. */
const LONGEST = 30_000;

/**
 * What lies around a document in the way of changing it. Its file system answers when the thread is free,
 * which it is not where others are at work on what was just typed; whoever lets go of an event does not wait
 * for that.
 */
export class Surroundings {
  readonly #document: TextDocument;
  #last: { readonly at: number; readonly obstacle: FoundObstacle | undefined } | undefined;

  constructor(document: TextDocument) {
    this.#document = document;
  }

  /** As it is now. */
  async look(): Promise<FoundObstacle | undefined> {
    const at = performance.now();
    const obstacle = await obstacleAround(this.#document);
    if (!this.#last || this.#last.at < at) this.#last = { at, obstacle };
    return obstacle;
  }

  /** As it was when somebody last looked, if that was just now. */
  async recall(): Promise<FoundObstacle | undefined> {
    const last = this.#last;
    return last && performance.now() - last.at < LONGEST ? last.obstacle : this.look();
  }

  /** Something happened that may have changed it. */
  forget(): void {
    this.#last = undefined;
  }
}
