import { snap } from '../../core/timeline/snap.ts';
import type { Announcer } from './announce.ts';
import type { Card } from './card.ts';
import { drag, edgeAt, whyNotMoved } from './drag.ts';
import type { Grip } from './drag.ts';
import { host } from './host.ts';
import { l10n } from './l10n.ts';
import { Lasso } from './lasso.ts';
import type { Preview } from './preview.ts';
import type { Store } from './store.ts';
import type { Track } from './track.ts';
import { panned, zoomed } from './viewport.ts';
import type { Look } from './viewport.ts';

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
  move(preview: Preview): void;
}

type Gesture =
  | {
      readonly type: 'pan';
      readonly x: number;
      readonly y: number;
      /** As it was when the hand took hold: what pixels of a look mean changes with the look. */
      readonly look: Look;
      readonly top: number;
      moved: boolean;
    }
  | { readonly type: 'lasso'; readonly x: number; moved: boolean }
  | { readonly type: 'drag'; readonly x: number; readonly grip: Grip; moved: boolean }
  | {
      readonly type: 'cluster';
      readonly events: readonly number[];
      readonly x: number;
      moved: boolean;
    };

/** Makes the track answer to mouse, pen, finger and wheel. */
export function attachPointer(
  track: Track,
  store: Store,
  card: Card,
  announcer: Announcer,
  actions: TrackActions,
): { readonly cancel: () => boolean } {
  let gesture: Gesture | undefined;
  const fingers = new Map<number, number>();
  const lasso = new Lasso(track);

  const finish = (): void => {
    gesture = undefined;
    track.element.classList.remove('dragging', 'panning');
    lasso.clear();
  };

  track.element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      card.hide();
      const horizontal = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (horizontal && !event.ctrlKey) {
        track.lookFrom(panned(track.look, (event.deltaX || event.deltaY) * unit));
      } else {
        const factor = Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0016));
        track.lookFrom(zoomed(track.look, factor, track.xOf(event)));
      }
    },
    { passive: false },
  );

  track.element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, event.clientX);
    card.hide();
    const shape = track.shapeAt(event.target);
    const x = event.clientX;
    if (shape?.target?.type === 'fold') {
      const fold = track.look.scale.folds[shape.target.index];
      if (fold) openFold(fold.start);
      return;
    }
    if (shape?.target?.type === 'events' && shape.target.events.length > 1) {
      gesture = { type: 'cluster', events: shape.target.events, x, moved: false };
    } else if (shape?.target?.type === 'events') {
      const place = shape.target.events[0]!;
      const edge = edgeAt(track, store, place, track.xOf(event));
      const grip: Grip = { type: 'event', place, id: store.view.ids[place]!, edge };
      gesture = { type: 'drag', x, grip, moved: false };
    } else if (shape?.target?.type === 'milestone') {
      gesture = {
        type: 'drag',
        x,
        grip: { type: 'milestone', name: shape.target.name },
        moved: false,
      };
    } else if (event.shiftKey) gesture = { type: 'lasso', x, moved: false };
    else {
      const [y, top] = [event.clientY, track.scrolled];
      gesture = { type: 'pan', x, y, look: track.look, top, moved: false };
    }
    track.element.setPointerCapture(event.pointerId);
  });

  track.element.addEventListener('pointermove', (event) => {
    if (fingers.size === 2 && fingers.has(event.pointerId)) {
      pinch(event);
      return;
    }
    if (!gesture) {
      hover(event);
      return;
    }
    const up = gesture.type === 'pan' ? gesture.y - event.clientY : 0;
    const far = Math.max(Math.abs(event.clientX - gesture.x), Math.abs(up));
    if (!gesture.moved && far < CLICK) return;
    if (gesture.type === 'drag' && !gesture.moved) host.postMessage({ type: 'hold' });
    gesture.moved = true;
    if (gesture.type === 'pan') {
      track.element.classList.add('panning');
      track.scrolled = gesture.top + up;
      track.lookFrom(panned(gesture.look, gesture.x - event.clientX));
    } else if (gesture.type === 'drag') dragOn(gesture, event);
    else if (gesture.type === 'lasso') lasso.draw(gesture.x, event.clientX);
  });

  track.element.addEventListener('pointerup', (event) => {
    fingers.delete(event.pointerId);
    const done = gesture;
    if (!done) return;
    finish();
    if (done.type === 'lasso' && done.moved) lasso.choose(done.x, event.clientX, store, announcer);
    else if (done.type === 'cluster' && !done.moved) openCluster(done.events);
    else if (done.type === 'drag' && !done.moved) {
      if (done.grip.type !== 'event') return;
      actions.choose(done.grip.place, {
        toggle: event.ctrlKey || event.metaKey,
        extend: event.shiftKey,
      });
    } else if (done.type === 'drag') drop();
    else if (done.type === 'pan' && !done.moved) store.select([], undefined);
  });

  track.element.addEventListener('pointercancel', (event) => {
    fingers.delete(event.pointerId);
    if (gesture?.type === 'drag') track.preview = undefined;
    finish();
  });
  track.element.addEventListener('pointerleave', () => card.hide());

  track.element.addEventListener('dblclick', (event) => {
    const shape = track.shapeAt(event.target);
    if (shape?.target?.type === 'events' && shape.target.events.length === 1) {
      actions.edit(shape.target.events[0]!);
    } else if (!shape && store.isEditable && track.xOf(event) > 0) {
      actions.addAt(snap(track.instantAt(event), track.look.scale, store.derived.clock).instant);
    }
  });

  track.element.addEventListener('contextmenu', (event) => {
    const shape = track.shapeAt(event.target);
    event.preventDefault();
    if (shape?.target?.type !== 'events' || shape.target.events.length > 1) return;
    actions.menuFor(shape.target.events[0]!, { x: event.clientX, y: event.clientY });
  });

  // The document may change in the middle of a drag: what is held is held by name, and follows.
  store.subscribe(() => {
    if (gesture?.type !== 'drag' || !gesture.moved || gesture.grip.type !== 'event') return;
    if (store.placeOf(gesture.grip.id) >= 0) return;
    track.preview = undefined;
    finish();
    announcer.warn(l10n.t('The event that was being moved is no longer in the text.'));
  });

  function openFold(start: number): void {
    store.save({ opened: [...store.saved.opened, start] });
    announcer.say(l10n.t('Idle time unfolded'));
  }

  function openCluster(events: readonly number[]): void {
    const { model, ids } = store.view;
    const all = events.map((at) => model.events[at]!);
    const isMoment = all.every(({ start }) => start === all[0]!.start);
    if (isMoment)
      store.select(
        events.map((at) => ids[at]!),
        ids[events[0]!],
      );
    else track.zoomTo(events);
    announcer.say(l10n.t('{0} events opened', events.length));
  }

  function hover(event: PointerEvent): void {
    const shape = track.shapeAt(event.target);
    if (shape?.target?.type === 'events') {
      card.showFor(shape.target.events, event.target as Element);
      const edge =
        shape.target.events.length === 1
          ? edgeAt(track, store, shape.target.events[0]!, track.xOf(event))
          : 'both';
      track.element.classList.toggle('at-edge', edge !== 'both' && store.isEditable);
    } else {
      card.hide();
      track.element.classList.remove('at-edge');
    }
  }

  function dragOn({ grip, x }: Extract<Gesture, { type: 'drag' }>, event: PointerEvent): void {
    const reason = whyNotMoved(store, grip);
    if (reason !== undefined) {
      announcer.warn(reason);
      finish();
      return;
    }
    track.element.classList.add('dragging');
    drag({ track, store, announcer }, grip, event.clientX - x, event.altKey);
  }

  function drop(): void {
    const { preview } = track;
    if (!preview || preview.by === 0) track.preview = undefined;
    else actions.move(preview);
  }

  function pinch(event: PointerEvent): void {
    const before = [...fingers.values()];
    fingers.set(event.pointerId, event.clientX);
    const after = [...fingers.values()];
    const apart = (places: number[]): number => Math.max(20, Math.abs(places[0]! - places[1]!));
    const middle = (after[0]! + after[1]!) / 2;
    if (gesture?.type === 'drag') track.preview = undefined;
    finish();
    track.lookFrom(
      zoomed(track.look, apart(after) / apart(before), track.xOf({ clientX: middle })),
    );
  }

  return {
    cancel() {
      if (!gesture) return false;
      track.preview = undefined;
      finish();
      return true;
    },
  };
}
