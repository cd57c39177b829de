import type { Announcer } from './announce.ts';
import { element } from './dom.ts';
import { l10n } from './l10n.ts';
import type { Store } from './store.ts';
import type { Track } from './track.ts';

/** The stretch of time that a person draws over the track to choose what is in it. */
export class Lasso {
  readonly #track: Track;
  readonly #box = element('div', { id: 'lasso' });

  constructor(track: Track) {
    this.#track = track;
  }

  /** Shows it between two places of the pointer on the page. */
  draw(from: number, to: number): void {
    const { left } = this.#track.element.getBoundingClientRect();
    this.#box.style.left = `${Math.min(from, to) - left}px`;
    this.#box.style.width = `${Math.abs(to - from)}px`;
    if (!this.#box.isConnected) this.#track.element.append(this.#box);
  }

  clear(): void {
    this.#box.remove();
  }

  /** Chooses the events between two places of the pointer. */
  choose(from: number, to: number, store: Store, announcer: Announcer): void {
    const first = this.#track.instantAt({ clientX: Math.min(from, to) });
    const last = this.#track.instantAt({ clientX: Math.max(from, to) });
    const { model, ids } = store.view;
    const inside = store.derived.shown.filter((at) => {
      const { start, end = start } = model.events[at]!;
      return end >= first && start <= last;
    });
    store.select(
      inside.map((at) => ids[at]!),
      inside.length > 0 ? ids[inside[0]!] : undefined,
    );
    announcer.say(l10n.t('{0} events selected', inside.length));
  }
}
