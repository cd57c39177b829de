import type { MilestoneName } from '../../core/review/vocabulary.ts';
import { milestoneNames } from '../../core/review/vocabulary.ts';
import { milestoneWords } from '../../core/timeline/words.ts';
import { momentLabel } from './derived.ts';
import { element, setAttributes } from './dom.ts';
import { translate } from './l10n.ts';
import type { Store } from './store.ts';
import type { Track } from './track.ts';
import { extentOf } from './viewport.ts';

const MINUTE = 60_000;
/** Pixels around the name of a milestone that the mark of the focus encloses. */
const SIZE = 24;

/**
 * What keys move milestones by that no event stands at: a slider over the foot of each of their lines.
 * Pointers go through it to the drawing.
 */
export class Handles {
  readonly element = element('div', { class: 'handles' });
  readonly #store: Store;
  readonly #track: Track;
  readonly #move: (name: MilestoneName, by: number) => void;
  readonly #handles = new Map<MilestoneName, HTMLElement>();

  /** @param move moves a milestone by milliseconds */
  constructor(store: Store, track: Track, move: (name: MilestoneName, by: number) => void) {
    this.#store = store;
    this.#track = track;
    this.#move = move;
    track.onDrawn(() => this.#update());
  }

  #update(): void {
    const { milestones, events } = this.#store.view.model;
    const moments = new Set(events.map(({ start }) => start));
    const isMovable = this.#store.whyNot('milestone') === undefined;
    for (const name of milestoneNames) {
      const at = milestones[name];
      if (isMovable && at !== undefined && !moments.has(at)) this.#show(name, at);
      else this.#remove(name);
    }
  }

  #show(name: MilestoneName, at: number): void {
    const { view, derived } = this.#store;
    const { scale, left } = this.#track.look;
    const extent = extentOf(view.model, derived.shown) ?? { from: at, to: at };
    const handle = this.#handles.get(name) ?? this.#make(name);
    const minutes = (instant: number): number => Math.round((instant - extent.from) / MINUTE);
    setAttributes(handle, {
      'aria-valuemin': Math.min(0, minutes(at)),
      'aria-valuemax': Math.max(minutes(extent.to), minutes(at)),
      'aria-valuenow': minutes(at),
      'aria-valuetext': momentLabel(at, derived, view.model.dated),
    });
    const x = scale.xOf(at) - left;
    const { foot, gutter } = this.#track.drawing!;
    handle.style.insetInlineStart = `${gutter + Math.min(Math.max(x, 0), this.#track.span) - SIZE / 2}px`;
    handle.style.top = `${foot - SIZE / 2}px`;
  }

  #make(name: MilestoneName): HTMLElement {
    const handle = element('div', {
      class: 'milestone-handle',
      role: 'slider',
      tabindex: 0,
      'aria-label': translate(milestoneWords[name]),
      'data-milestone': name,
    });
    handle.addEventListener('keydown', (event) => {
      const by = stepOf(event);
      if (by === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      this.#move(name, by);
    });
    this.#handles.set(name, handle);
    this.element.append(handle);
    return handle;
  }

  /** One that has come to an event is moved with that from then on, and the focus goes there. */
  #remove(name: MilestoneName): void {
    const handle = this.#handles.get(name);
    if (!handle) return;
    this.#handles.delete(name);
    const hadFocus = handle === document.activeElement;
    handle.remove();
    if (!hadFocus) return;
    const { view } = this.#store;
    const at = view.model.milestones[name];
    const place = view.model.events.findIndex(({ start }) => start === at);
    if (place >= 0) this.#store.select([view.ids[place]!], view.ids[place]);
    this.#track.element.focus();
  }
}

/** By how much a key moves what it acts on, in milliseconds; the same keys as for events. */
function stepOf({ key, code, shiftKey, ctrlKey, metaKey }: KeyboardEvent): number | undefined {
  if (ctrlKey || metaKey) return undefined;
  const step = shiftKey ? 10 * MINUTE : MINUTE;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -step;
  if (key === 'ArrowRight' || key === 'ArrowUp') return step;
  if (code === 'Comma') return -1000;
  return code === 'Period' ? 1000 : undefined;
}
