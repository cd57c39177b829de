import { snap } from '../../core/timeline/snap.ts';
import type { Announcer } from './announce.ts';
import type { Card } from './card.ts';
import { drag, edgeAt, whyNotMoved } from './drag.ts';
import { gestureAt } from './gesture.ts';
import type { Gesture } from './gesture.ts';
import { l10n } from './l10n.ts';
import { Lasso } from './lasso.ts';
import type { Preview } from './preview.ts';
import type { Store } from './store.ts';
import type { Track } from './track.ts';
import { panned, zoomed } from './viewport.ts';

/** What moves less than this many pixels was a click. */
const CLICK = 4;

/** What the pointer can ask of the rest of the view. */
export interface TrackActions {
  /** Chooses an event: the list and the text show it. */
  choose(place: number, how: { readonly toggle: boolean; readonly extend: boolean }): void;
  edit(place: number): void;
  /** Begins a new event at an instant. */
  addAt(instant: number): void;
  menuFor(place: number, at: { readonly x: number; readonly y: number }): void;
  /** A hand has begun to move something. */
  hold(preview: Preview): void;
  /** It has let go of it. */
  move(preview: Preview): void;
}

/** Makes the track answer to mouse, pen, finger and wheel. */
export class TrackPointer {
  readonly #track: Track;
  readonly #store: Store;
  readonly #card: Card;
  readonly #announcer: Announcer;
  readonly #actions: TrackActions;
  readonly #lasso: Lasso;
  /** Where each finger on the track is. */
  readonly #fingers = new Map<number, number>();
  #gesture: Gesture | undefined;

  constructor(track: Track, store: Store, card: Card, announcer: Announcer, actions: TrackActions) {
    this.#track = track;
    this.#store = store;
    this.#card = card;
    this.#announcer = announcer;
    this.#actions = actions;
    this.#lasso = new Lasso(track);
    const { element } = track;
    element.addEventListener('wheel', (event) => this.#turn(event), { passive: false });
    element.addEventListener('pointerdown', (event) => this.#press(event));
    element.addEventListener('pointermove', (event) => this.#move(event));
    element.addEventListener('pointerup', (event) => this.#release(event));
    element.addEventListener('pointercancel', (event) => this.#lose(event));
    element.addEventListener('pointerleave', () => card.hide());
    element.addEventListener('dblclick', (event) => this.#clickTwice(event));
    element.addEventListener('contextmenu', (event) => this.#openMenu(event));
    store.subscribe(() => this.#followDocument());
  }

  /** Stops what the hand is doing. @returns whether it was doing anything */
  cancel(): boolean {
    if (!this.#gesture) return false;
    this.#track.preview = undefined;
    this.#finish();
    return true;
  }

  #finish(): void {
    this.#gesture = undefined;
    this.#track.element.classList.remove('dragging', 'panning');
    this.#lasso.clear();
  }

  #turn(event: WheelEvent): void {
    const track = this.#track;
    event.preventDefault();
    this.#card.hide();
    const horizontal = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (horizontal && !event.ctrlKey) {
      track.lookFrom(panned(track.look, (event.deltaX || event.deltaY) * unit));
    } else {
      const factor = Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0016));
      track.lookFrom(zoomed(track.look, factor, track.xOf(event)));
    }
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    const track = this.#track;
    this.#fingers.set(event.pointerId, event.clientX);
    this.#card.hide();
    const target = track.shapeAt(event.target)?.target;
    if (target?.type === 'fold') {
      this.#openFold(target.index);
      return;
    }
    this.#gesture = gestureAt(track, this.#store, event);
    track.element.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const gesture = this.#gesture;
    if (this.#fingers.size === 2 && this.#fingers.has(event.pointerId)) {
      this.#pinch(event);
    } else if (gesture) {
      const up = gesture.type === 'pan' ? gesture.y - event.clientY : 0;
      const far = Math.max(Math.abs(event.clientX - gesture.x), Math.abs(up));
      if (gesture.moved || far >= CLICK) this.#goOn(gesture, event, up);
    } else this.#hover(event);
  }

  #goOn(gesture: Gesture, event: PointerEvent, up: number): void {
    const begins = !gesture.moved;
    gesture.moved = true;
    if (gesture.type === 'pan') {
      this.#track.element.classList.add('panning');
      this.#track.scrolled = gesture.top + up;
      this.#track.lookFrom(panned(gesture.look, gesture.x - event.clientX));
    } else if (gesture.type === 'drag') {
      this.#dragOn(gesture, event);
      const { preview } = this.#track;
      if (begins && preview) this.#actions.hold(preview);
    } else if (gesture.type === 'lasso') this.#lasso.draw(gesture.x, event.clientX);
  }

  #release(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    const done = this.#gesture;
    if (!done) return;
    this.#finish();
    if (!done.moved) this.#click(done, event);
    else if (done.type === 'drag') this.#drop();
    else if (done.type === 'lasso') {
      this.#lasso.choose(done.x, event.clientX, this.#store, this.#announcer);
    }
  }

  #click(gesture: Gesture, { ctrlKey, metaKey, shiftKey }: PointerEvent): void {
    if (gesture.type === 'cluster') this.#openCluster(gesture.events);
    else if (gesture.type === 'pan') this.#store.select([], undefined);
    else if (gesture.type === 'drag' && gesture.grip.type === 'event') {
      const how = { toggle: ctrlKey || metaKey, extend: shiftKey };
      this.#actions.choose(gesture.grip.place, how);
    }
  }

  #lose(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    if (this.#gesture?.type === 'drag') this.#track.preview = undefined;
    this.#finish();
  }

  #clickTwice(event: MouseEvent): void {
    const track = this.#track;
    const { isEditable, derived } = this.#store;
    const shape = track.shapeAt(event.target);
    if (shape?.target?.type === 'events' && shape.target.events.length === 1) {
      this.#actions.edit(shape.target.events[0]!);
    } else if (!shape && isEditable && track.xOf(event) > 0) {
      const { instant } = snap(track.instantAt(event), track.look.scale, derived.clock);
      this.#actions.addAt(instant);
    }
  }

  #openMenu(event: MouseEvent): void {
    const target = this.#track.shapeAt(event.target)?.target;
    event.preventDefault();
    if (target?.type !== 'events' || target.events.length > 1) return;
    this.#actions.menuFor(target.events[0]!, { x: event.clientX, y: event.clientY });
  }

  /** The document may change in the middle of a drag: what is held is held by name, and follows. */
  #followDocument(): void {
    const gesture = this.#gesture;
    if (gesture?.type !== 'drag' || !gesture.moved || gesture.grip.type !== 'event') return;
    if (this.#store.placeOf(gesture.grip.id) >= 0) return;
    this.cancel();
    this.#announcer.warn(l10n.t('The event that was being moved is no longer in the text.'));
  }

  #openFold(index: number): void {
    const store = this.#store;
    const fold = this.#track.look.scale.folds[index];
    if (!fold) return;
    store.save({ opened: [...store.saved.opened, fold.start] });
    this.#announcer.say(l10n.t('Idle time unfolded'));
  }

  #openCluster(events: readonly number[]): void {
    const { model, ids } = this.#store.view;
    const all = events.map((at) => model.events[at]!);
    const isMoment = all.every(({ start }) => start === all[0]!.start);
    const [first, ...others] = events.map((at) => ids[at]!);
    if (isMoment) this.#store.select([first!, ...others], first);
    else this.#track.zoomTo(events);
    this.#announcer.say(l10n.t('{0} events opened', events.length));
  }

  #hover(event: PointerEvent): void {
    const [track, store] = [this.#track, this.#store];
    const target = track.shapeAt(event.target)?.target;
    const events = target?.type === 'events' ? target.events : [];
    if (events.length > 0) this.#card.showFor(events, event.target as Element);
    else this.#card.hide();
    const edge = events.length === 1 ? edgeAt(track, store, events[0]!, track.xOf(event)) : 'both';
    track.element.classList.toggle('at-edge', edge !== 'both' && store.isEditable);
  }

  #dragOn({ grip, x }: Extract<Gesture, { type: 'drag' }>, event: PointerEvent): void {
    const [track, store, announcer] = [this.#track, this.#store, this.#announcer];
    const reason = whyNotMoved(store, grip);
    if (reason !== undefined) {
      announcer.warn(reason);
      this.#finish();
      return;
    }
    track.element.classList.add('dragging');
    drag({ track, store, announcer }, grip, event.clientX - x, event.altKey);
  }

  #drop(): void {
    const { preview } = this.#track;
    if (!preview || preview.by === 0) this.#track.preview = undefined;
    else this.#actions.move(preview);
  }

  #pinch(event: PointerEvent): void {
    const track = this.#track;
    const before = [...this.#fingers.values()];
    this.#fingers.set(event.pointerId, event.clientX);
    const after = [...this.#fingers.values()];
    const apart = (places: number[]): number => Math.max(20, Math.abs(places[0]! - places[1]!));
    const middle = (after[0]! + after[1]!) / 2;
    if (this.#gesture?.type === 'drag') track.preview = undefined;
    this.#finish();
    track.lookFrom(
      zoomed(track.look, apart(after) / apart(before), track.xOf({ clientX: middle })),
    );
  }
}
