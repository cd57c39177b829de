import type { TextDocument } from 'vscode';

const queues = new WeakMap<TextDocument, EditQueue>();

/** Edits of one document, one after the other, whichever of its views they come from. */
export class EditQueue {
  #last: Promise<unknown> = Promise.resolve();

  static of(document: TextDocument): EditQueue {
    let queue = queues.get(document);
    if (!queue) {
      queue = new EditQueue();
      queues.set(document, queue);
    }
    return queue;
  }

  /** Runs what is given once everything before it is done, whether or not that went well. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
