import type { MilestoneName } from '../../core/review/vocabulary.ts';
import { NARROWEST_BAR } from '../../core/timeline/marks.ts';
import type { EventModel } from '../../core/timeline/model.ts';
import { snap } from '../../core/timeline/snap.ts';
import type { Announcer } from './announce.ts';
import { momentLabel } from './derived.ts';
import type { Preview } from './preview.ts';
import type { Store } from './store.ts';
import type { Track } from './track.ts';

/** How near to an end of a range, in pixels, a hand takes hold of that end. */
const EDGE = 7;
/** A range that a hand makes shorter keeps a second. */
const SHORTEST = 1000;

/** What a hand has taken hold of: an event or an end of it, or a milestone without an event. */
export type Grip =
  | {
      readonly type: 'event';
      readonly place: number;
      /** Its name: it may have another place by the time it is let go. */
      readonly id: number;
      readonly edge: Preview['edge'];
    }
  | { readonly type: 'milestone'; readonly name: MilestoneName };

/** Which end of an event lies under a pixel of the track; both where it is held as a whole. */
export function edgeAt(track: Track, store: Store, place: number, x: number): Preview['edge'] {
  const event = store.view.model.events[place]!;
  const { start, end } = event;
  if (end === undefined) return 'both';
  const { scale, left } = track.look;
  const [from, to] = [scale.xOf(start) - left, scale.xOf(end) - left];
  if (to - from < NARROWEST_BAR) return 'both';
  if (Math.abs(x - to) <= EDGE && !store.whyNot('end', event)) return 'end';
  return Math.abs(x - from) <= EDGE ? 'start' : 'both';
}

/** Why what a grip holds cannot be moved; `undefined` where it can. */
export function whyNotMoved(store: Store, grip: Grip): string | undefined {
  if (grip.type === 'milestone') return store.whyNot('milestone');
  const event = store.eventOf(grip.id);
  return event && store.whyNot(grip.edge === 'end' ? 'end' : 'time', event);
}

/**
 * Shows what is held where the hand is now, at a moment it snaps to, and says which that is.
 * @param dx how far the hand has come, in pixels
 * @param free whether it is not to snap
 */
export function drag(
  { track, store, announcer }: { track: Track; store: Store; announcer: Announcer },
  grip: Grip,
  dx: number,
  free: boolean,
): void {
  const { view, derived } = store;
  const origin = originOf(store, grip);
  if (origin === undefined) return;
  const { scale } = track.look;
  const target = scale.instantAt(scale.xOf(origin) + dx);
  const ids = idsOf(store, grip);
  const moments = momentsBeside(store, grip, ids);
  const { instant, to } = snap(target, scale, derived.clock, moments, free);
  const event = grip.type === 'event' ? store.eventOf(grip.id) : undefined;
  const edge = grip.type === 'event' ? grip.edge : 'both';
  const by = limited(event, edge, instant - origin);
  const milestone = grip.type === 'milestone' ? grip.name : undefined;
  track.preview = { ids, by, edge, snappedTo: to, milestone };
  announcer.say(momentLabel(origin + by, derived, view.model.dated));
}

function originOf(store: Store, grip: Grip): number | undefined {
  if (grip.type === 'milestone') return store.view.model.milestones[grip.name];
  const event = store.eventOf(grip.id);
  return grip.edge === 'end' ? event?.end : event?.start;
}

/** The one in the hand comes first: the guide shows its time. */
function idsOf({ view }: Store, grip: Grip): ReadonlySet<number> {
  if (grip.type === 'milestone') return new Set();
  const together = grip.edge === 'both' && view.selected.has(grip.id);
  return new Set([grip.id, ...(together ? view.selected : [])]);
}

/** The moments of what stays where it is, in order. */
function momentsBeside(
  { view, derived }: Store,
  grip: Grip,
  ids: ReadonlySet<number>,
): readonly number[] {
  const { events, milestones } = view.model;
  const others = derived.shown.filter((at) => !ids.has(view.ids[at]!));
  const rest = Object.entries(milestones).filter(
    ([name]) => grip.type === 'event' || name !== grip.name,
  );
  return [...others.map((at) => events[at]!.start), ...rest.map(([, at]) => at)].sort(
    (a, b) => a - b,
  );
}

function limited(event: EventModel | undefined, edge: Preview['edge'], by: number): number {
  if (event?.end === undefined) return by;
  const length = event.end - event.start;
  if (edge === 'end') return Math.max(by, SHORTEST - length);
  return edge === 'start' ? Math.min(by, length - SHORTEST) : by;
}
