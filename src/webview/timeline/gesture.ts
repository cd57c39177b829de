import { edgeAt } from './drag.ts';
import type { Grip } from './drag.ts';
import type { Store } from './store.ts';
import type { Track } from './track.ts';
import type { Look } from './viewport.ts';

/** What a hand that has pressed the track is about to do; until it has moved, it may only have clicked. */
export type Gesture = (
  | {
      readonly type: 'pan';
      readonly y: number;
      /** As it was when the hand took hold: what pixels of a look mean changes with the look. */
      readonly look: Look;
      readonly top: number;
    }
  | { readonly type: 'lasso' }
  | { readonly type: 'drag'; readonly grip: Grip }
  | { readonly type: 'cluster'; readonly events: readonly number[] }
) & { readonly x: number; moved: boolean };

/** The gesture that a press begins: by what lies under it, and on the bare track by the shift key. */
export function gestureAt(track: Track, store: Store, event: PointerEvent): Gesture {
  const target = track.shapeAt(event.target)?.target;
  const begun = { x: event.clientX, moved: false };
  if (target?.type === 'events') {
    const { events } = target;
    if (events.length > 1) return { type: 'cluster', events, ...begun };
    const place = events[0]!;
    const edge = edgeAt(track, store, place, track.xOf(event));
    return {
      type: 'drag',
      grip: { type: 'event', place, id: store.view.ids[place]!, edge },
      ...begun,
    };
  }
  if (target?.type === 'milestone') {
    return { type: 'drag', grip: { type: 'milestone', name: target.name }, ...begun };
  }
  if (event.shiftKey) return { type: 'lasso', ...begun };
  return { type: 'pan', y: event.clientY, look: track.look, top: track.scrolled, ...begun };
}
