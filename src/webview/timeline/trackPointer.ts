import { snap } from '../../core/timeline/snap.ts';
import type { Announcer } from './announce.ts';
import type { Card } from './card.ts';
import { l10n } from './l10n.ts';
import type { Store } from './store.ts';
import type { Preview, Track } from './track.ts';
import { momentLabel } from './track.ts';
import { panned, zoomed } from './viewport.ts';
import { NARROWEST_BAR } from '../../core/timeline/marks.ts';

const CLICK = 4;
const EDGE = 7;

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
  | { readonly type: 'pan'; readonly x: number; readonly left: number; moved: boolean }
  | { readonly type: 'lasso'; readonly x: number; moved: boolean }
  | {
      readonly type: 'drag';
      readonly x: number;
      readonly place: number;
      readonly id: number;
      readonly edge: Preview['edge'];
      readonly from: number;
      moved: boolean;
    }
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

  const finish = (): void => {
    gesture = undefined;
    track.element.classList.remove('dragging', 'panning');
    document.getElementById('lasso')?.remove();
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
      gesture = {
        type: 'drag',
        x,
        place,
        id: store.view.ids[place]!,
        edge: edgeAt(place, track.xOf(event)),
        from: store.view.model.events[place]!.start,
        moved: false,
      };
    } else if (event.shiftKey) gesture = { type: 'lasso', x, moved: false };
    else gesture = { type: 'pan', x, left: track.look.left, moved: false };
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
    if (!gesture.moved && Math.abs(event.clientX - gesture.x) < CLICK) return;
    gesture.moved = true;
    if (gesture.type === 'pan') {
      track.element.classList.add('panning');
      track.lookFrom({ ...track.look, left: gesture.left + gesture.x - event.clientX });
    } else if (gesture.type === 'drag') drag(gesture, event);
    else if (gesture.type === 'lasso') drawLasso(gesture.x, event.clientX);
  });

  track.element.addEventListener('pointerup', (event) => {
    fingers.delete(event.pointerId);
    const done = gesture;
    if (!done) return;
    finish();
    if (done.type === 'lasso' && done.moved) selectBetween(done.x, event.clientX);
    else if (done.type === 'cluster' && !done.moved) openCluster(done.events);
    else if (done.type === 'drag' && !done.moved) {
      actions.choose(done.place, {
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
    if (gesture?.type !== 'drag' || !gesture.moved || store.placeOf(gesture.id) >= 0) return;
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

  function edgeAt(place: number, x: number): Preview['edge'] {
    const { start, end } = store.view.model.events[place]!;
    if (end === undefined) return 'both';
    const { scale, left } = track.look;
    const [from, to] = [scale.xOf(start) - left, scale.xOf(end) - left];
    if (to - from < NARROWEST_BAR) return 'both';
    if (Math.abs(x - to) <= EDGE && !store.whyNot('end', store.view.model.events[place]))
      return 'end';
    return Math.abs(x - from) <= EDGE ? 'start' : 'both';
  }

  function hover(event: PointerEvent): void {
    const shape = track.shapeAt(event.target);
    if (shape?.target?.type === 'events') {
      card.showFor(shape.target.events, event.target as Element);
      const edge =
        shape.target.events.length === 1
          ? edgeAt(shape.target.events[0]!, track.xOf(event))
          : 'both';
      track.element.classList.toggle('at-edge', edge !== 'both' && store.isEditable);
    } else {
      card.hide();
      track.element.classList.remove('at-edge');
    }
  }

  function drag(held: Extract<Gesture, { type: 'drag' }>, event: PointerEvent): void {
    const { view, derived } = store;
    const place = store.placeOf(held.id);
    const original = view.model.events[place];
    if (!original) return;
    const reason = store.whyNot(held.edge === 'end' ? 'end' : 'time', original);
    if (reason !== undefined) {
      announcer.warn(reason);
      finish();
      return;
    }
    track.element.classList.add('dragging');
    const { scale } = track.look;
    const origin = held.edge === 'end' ? original.end! : original.start;
    const target = scale.instantAt(scale.xOf(origin) + event.clientX - held.x);
    const ids =
      held.edge === 'both' && view.selected.has(held.id) ? view.selected : new Set([held.id]);
    const others = derived.shown
      .filter((at) => !ids.has(view.ids[at]!))
      .map((at) => view.model.events[at]!.start);
    const moments = [...others, ...Object.values(view.model.milestones)].sort((a, b) => a - b);
    const { instant, to } = snap(target, scale, derived.clock, moments, event.altKey);
    const by = limited(original, held.edge, instant - origin);
    // The one in the hand comes first: the guide shows its time.
    track.preview = { ids: new Set([held.id, ...ids]), by, edge: held.edge, snappedTo: to };
    announcer.say(momentLabel(origin + by, derived, view.model.dated));
  }

  function drop(): void {
    const { preview } = track;
    if (!preview || preview.by === 0) track.preview = undefined;
    else actions.move(preview);
  }

  function limited(
    event: { start: number; end?: number },
    edge: Preview['edge'],
    by: number,
  ): number {
    if (event.end === undefined) return by;
    const length = event.end - event.start;
    if (edge === 'end') return Math.max(by, 1000 - length);
    return edge === 'start' ? Math.min(by, length - 1000) : by;
  }

  function drawLasso(from: number, to: number): void {
    let box = document.getElementById('lasso');
    if (!box) {
      box = document.createElement('div');
      box.id = 'lasso';
      track.element.append(box);
    }
    const { left } = track.element.getBoundingClientRect();
    box.style.left = `${Math.min(from, to) - left}px`;
    box.style.width = `${Math.abs(to - from)}px`;
  }

  function selectBetween(from: number, to: number): void {
    const first = track.instantAt({ clientX: Math.min(from, to) });
    const last = track.instantAt({ clientX: Math.max(from, to) });
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
