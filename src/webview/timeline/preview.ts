import type { MilestoneName } from '../../core/review/vocabulary.ts';
import type { EventModel, TimelineModel } from '../../core/timeline/model.ts';
import type { View } from './view.ts';

/** A move that a hand is in the middle of, or that the host has not answered yet. */
export interface Preview {
  /** Names of the events; none where a milestone moves that has no event. */
  readonly ids: ReadonlySet<number>;
  readonly by: number;
  readonly edge: 'both' | 'start' | 'end';
  /** The milestone that moves alone. */
  readonly milestone?: MilestoneName | undefined;
  /** The moment of another event that it snapped to. */
  readonly snappedTo?: number | undefined;
  /** The version it was let go at: once the document is another one, the move is made or lost. */
  readonly dropped?: number;
}

/** The model as it will be once a move is made. */
export function previewed({ model, ids }: View, preview: Preview): TimelineModel {
  const moved = new Map<number, number>();
  const events = model.events.map((event, at) => {
    if (!preview.ids.has(ids[at]!)) return event;
    const next = shifted(event, preview);
    moved.set(event.start, next.start);
    return next;
  });
  const milestones = Object.fromEntries(
    Object.entries(model.milestones).map(([name, at]) => [
      name,
      name === preview.milestone ? at + preview.by : (moved.get(at) ?? at),
    ]),
  );
  return { ...model, events, milestones };
}

/** What is in the hand: the instant that the pointer is at, once it is let go. */
export function instantInHand(view: View, preview: Preview): number | undefined {
  const { ids, by, edge, milestone } = preview;
  if (milestone) {
    const at = view.model.milestones[milestone];
    return at === undefined ? undefined : at + by;
  }
  const [first] = ids;
  const event = first === undefined ? undefined : view.model.events[view.ids.indexOf(first)];
  if (!event) return undefined;
  const { start, end } = shifted(event, preview);
  return edge === 'end' ? end : start;
}

function shifted(event: EventModel, { by, edge }: Preview): EventModel {
  const end = event.end ?? (edge === 'end' ? event.start : undefined);
  return {
    ...event,
    start: edge === 'end' ? event.start : event.start + by,
    ...(end !== undefined && { end: edge === 'start' ? end : end + by }),
  };
}
