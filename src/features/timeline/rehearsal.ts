import { eventsOfIntent } from '../../core/timeline/intent.ts';
import type { Intent } from '../../core/timeline/intent.ts';

/** To plan a change of more events takes so long that it is done once only. */
const MOST_EVENTS = 20;

/** Whether a wish is one that a hand makes again and again, and that is planned in milliseconds. */
export function isRehearsed(intent: Intent): boolean {
  const { length } = eventsOfIntent(intent);
  return intent.type === 'move-milestone' || (length > 0 && length <= MOST_EVENTS);
}

/**
 * Plans edits before anybody wishes for them, and throws the plans away: the same place is planned in a
 * fraction of the time once somebody does. Knows no editor.
 */
export class Rehearsal {
  readonly #pause: () => Promise<void>;
  #last = 0;

  /** @param pause lets everything else that waits for the thread have it, also a wish that is on its way */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  /** A wish has come: what is still to be rehearsed would only hold it up. */
  end(): void {
    this.#last++;
  }

  /** Plans what may be wished for next, once the thread is free; nothing where a wish comes first. */
  async begin(plan: () => Promise<void>): Promise<void> {
    const own = ++this.#last;
    await this.#pause();
    if (own === this.#last) await plan();
  }
}
