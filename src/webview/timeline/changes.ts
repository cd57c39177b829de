import { shortDuration } from '../../core/timeline/formatTimes.ts';
import type { Intent, IntentPatch } from '../../core/timeline/intent.ts';
import type { MilestoneName } from '../../core/review/vocabulary.ts';
import type { EventField, EventModel } from '../../core/timeline/model.ts';
import { MINUTE } from '../../core/timeline/zoneClock.ts';
import { l10n } from './l10n.ts';
import type { Parts } from './parts.ts';
import type { Preview } from './preview.ts';
import type { Selection } from './selection.ts';
import { momentLabel } from './derived.ts';

/** What can be done to the chosen events, each of them one edit of the text. */
export class Changes {
  readonly #parts: Parts;
  readonly #selection: Selection;

  constructor(parts: Parts, selection: Selection) {
    this.#parts = parts;
    this.#selection = selection;
  }

  /** Lets the host carry out what a person wants, and tells what came of it. */
  async edit(intent: Intent, done: string): Promise<boolean> {
    const { store, announcer } = this.#parts;
    const refused = await store.edit(intent);
    if (refused === undefined) {
      announcer.clear();
      announcer.say(done);
      return true;
    }
    announcer.warn(refused);
    return false;
  }

  /** Whether events may be changed so; says why not, where not. */
  may(field: EventField, places: readonly number[]): boolean {
    const { store, announcer } = this.#parts;
    if (places.length === 0) return false;
    const reason = places
      .map((at) => store.whyNot(field, this.#event(at)))
      .find((each) => each !== undefined);
    if (reason !== undefined) announcer.warn(reason);
    return reason === undefined;
  }

  /** Moves what is chosen in time, or one end of it. */
  nudge(by: number, edge: 'both' | 'start' | 'end' = 'both'): void {
    const { store } = this.#parts;
    const events = this.#selection.chosen;
    if (!this.may(edge === 'end' ? 'end' : 'time', events)) return;
    const { events: all, dated } = store.view.model;
    const first = all[events[0]!]!;
    const instant = (edge === 'end' ? (first.end ?? first.start) : first.start) + by;
    const moved = l10n.t('Moved to {0}', momentLabel(instant, store.derived, dated));
    void this.edit({ type: 'shift', events, by, edge }, moved);
  }

  /** Lets the host know what a hand has begun to move. */
  hold(preview: Preview): void {
    this.#parts.store.hold(this.#intentOf(preview, preview.by || MINUTE));
  }

  /** Makes a move that a hand let go of; it stays where it was dropped until the text has it. */
  move(preview: Preview): void {
    const { store, track, announcer } = this.#parts;
    const { by } = preview;
    const answer = store.edit(this.#intentOf(preview, by));
    track.leaveDropped(store.view.document.version);
    void answer.then((refused) => {
      track.preview = undefined;
      if (refused !== undefined) announcer.warn(refused);
      else {
        announcer.clear();
        const length = shortDuration(Math.abs(by));
        announcer.say(
          by < 0 ? l10n.t('Moved {0} earlier', length) : l10n.t('Moved {0} later', length),
        );
      }
    });
  }

  #intentOf({ ids, edge, milestone }: Preview, by: number): Intent {
    return milestone
      ? { type: 'move-milestone', name: milestone, by }
      : { type: 'shift', events: this.#parts.store.placesOf(ids), by, edge };
  }

  /** Moves a milestone that no event stands at. */
  moveMilestone(name: MilestoneName, by: number): void {
    const { store } = this.#parts;
    const { milestones, dated } = store.view.model;
    const instant = milestones[name]! + by;
    const moved = l10n.t('Moved to {0}', momentLabel(instant, store.derived, dated));
    void this.edit({ type: 'move-milestone', name, by }, moved);
  }

  set(patch: IntentPatch, done: string): void {
    const events = this.#selection.chosen;
    const field = Object.keys(patch)[0] as 'kind' | 'key' | 'deadEnd';
    if (this.may(field, events)) void this.edit({ type: 'set', events, patch }, done);
  }

  toggleStar(): void {
    const on = !this.#selection.chosen.every((at) => this.#event(at).key);
    this.set({ key: on }, on ? l10n.t('Marked as a key event') : l10n.t('No longer a key event'));
  }

  toggleDeadEnd(): void {
    const on = !this.#selection.chosen.every((at) => this.#event(at).deadEnd);
    this.set(
      { deadEnd: on },
      on ? l10n.t('Marked as a wrong turn') : l10n.t('No longer a wrong turn'),
    );
  }

  delete(): void {
    const { store, list } = this.#parts;
    const events = this.#selection.chosen;
    if (!this.may('delete', events)) return;
    const hadFocus = list.hasFocus;
    const { ids } = store.view;
    const gone = new Set(events.map((at) => ids[at]!));
    // The one below takes over, or the one above where there is none: the focus is never lost.
    const last = list.order.findLastIndex((id) => gone.has(id));
    const left = [...list.order.slice(last + 1), ...list.order.slice(0, last).reverse()];
    const next = left.find((id) => !gone.has(id));
    const said =
      events.length === 1 ? l10n.t('Event deleted') : l10n.t('{0} events deleted', events.length);
    void this.edit({ type: 'delete', events }, said).then((done) => {
      if (!done) return;
      store.select(next === undefined ? [] : [next], next);
      if (hadFocus && next !== undefined) list.focus(next);
      else if (hadFocus) this.#parts.composer.field.focus();
    });
  }

  duplicate(): void {
    const { store } = this.#parts;
    const events = this.#selection.chosen;
    if (!this.may('text', events)) return;
    const known = new Set(store.view.ids);
    void this.edit({ type: 'duplicate', events }, l10n.t('Duplicated')).then((done) => {
      if (done) this.#selection.chooseNew(known);
    });
  }

  sort(): void {
    const { store } = this.#parts;
    const { model } = store.view;
    const wanted = [...store.derived.unordered].map((at) => model.events[at]!.timeline);
    const timeline = wanted[0];
    if (timeline !== undefined)
      void this.edit({ type: 'sort', timeline }, l10n.t('Sorted by time'));
  }

  async fix(place: number, finding: number, fix: number): Promise<void> {
    const { store, announcer } = this.#parts;
    const { rule } = this.#event(place).findings[finding]!;
    const refused = await store.fix(place, rule, fix);
    if (refused !== undefined) announcer.warn(refused);
    else announcer.say(l10n.t('Fixed'));
  }

  #event(place: number): EventModel {
    return this.#parts.store.view.model.events[place]!;
  }
}
