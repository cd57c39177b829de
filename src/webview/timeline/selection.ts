import { clockLabel } from '../../core/timeline/formatTimes.ts';
import { plainText } from '../../core/timeline/plainText.ts';
import { host } from './host.ts';
import { l10n } from './l10n.ts';
import type { Parts } from './parts.ts';

/** Which events are chosen, and the ways from one to another. */
export class Selection {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Places of what is selected; of the current event where nothing is. */
  get chosen(): number[] {
    const { store } = this.#parts;
    const { selected, current } = store.view;
    if (selected.size > 0) return store.placesOf(selected);
    const place = current === undefined ? -1 : store.placeOf(current);
    return place < 0 ? [] : [place];
  }

  /** Chooses an event: alone, beside others, or with all between it and the one before. */
  choose(
    id: number,
    how: { readonly toggle?: boolean; readonly extend?: boolean; readonly quiet?: boolean } = {},
  ): void {
    const { store, list, track } = this.#parts;
    const { selected, current } = store.view;
    if (how.toggle) {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      store.select(next, id);
    } else if (how.extend && current !== undefined) {
      store.select([...selected, ...between(list.order, current, id)], id);
    } else store.select([id], id);
    const place = store.placeOf(id);
    track.reveal(place);
    if (!how.quiet) {
      host.postMessage({
        type: 'reveal',
        version: store.view.document.version,
        event: place,
        open: false,
      });
    }
  }

  /** Goes to the event `by` rows further, or to an end of the list. */
  step(by: number | 'first' | 'last', extend: boolean): void {
    const { list, store } = this.#parts;
    const { order } = list;
    if (order.length === 0) return;
    const at = store.view.current === undefined ? -1 : order.indexOf(store.view.current);
    const to = by === 'first' ? 0 : by === 'last' ? order.length - 1 : at < 0 ? 0 : at + by;
    const id = order[Math.min(order.length - 1, Math.max(0, to))]!;
    this.choose(id, { extend });
    if (list.hasFocus) list.focus(id);
    else list.scrollTo(id);
  }

  /** Goes to the next event in time, on the track. */
  stepInTime(by: number | 'first' | 'last', extend: boolean): void {
    const { store, list, announcer } = this.#parts;
    const { model, ids, current } = store.view;
    const order = [...store.derived.shown].sort(
      (a, b) => model.events[a]!.start - model.events[b]!.start || a - b,
    );
    if (order.length === 0) return;
    const at = current === undefined ? -1 : order.indexOf(store.placeOf(current));
    const to = by === 'first' ? 0 : by === 'last' ? order.length - 1 : at < 0 ? 0 : at + by;
    const place = order[Math.min(order.length - 1, Math.max(0, to))]!;
    this.choose(ids[place]!, { extend });
    list.scrollTo(ids[place]!);
    const { start, text } = model.events[place]!;
    announcer.say(`${clockLabel(start, store.derived.clock)} ${plainText(text)}`);
  }

  selectAll(): void {
    const { store, list, announcer } = this.#parts;
    store.select(list.order, store.view.current ?? list.order[0]);
    announcer.say(l10n.t('{0} events selected', list.order.length));
  }

  /** Chooses the events that were not there before. */
  chooseNew(known: ReadonlySet<number>): void {
    const { store, list, announcer } = this.#parts;
    const fresh = store.view.ids.filter((id) => !known.has(id));
    if (fresh.length === 0) return;
    store.select(fresh, fresh[0]);
    list.scrollTo(fresh[0]!);
    announcer.say(
      fresh.length === 1 ? l10n.t('Event added') : l10n.t('{0} events added', fresh.length),
    );
  }

  revealText(): void {
    const { store } = this.#parts;
    const [place] = this.chosen;
    if (place === undefined) host.postMessage({ type: 'open-text' });
    else
      host.postMessage({
        type: 'reveal',
        version: store.view.document.version,
        event: place,
        open: true,
      });
  }
}

function between(order: readonly number[], one: number, other: number): number[] {
  const [a, b] = [order.indexOf(one), order.indexOf(other)].sort((x, y) => x - y) as [
    number,
    number,
  ];
  return a < 0 ? [other] : order.slice(a, b + 1);
}
