import type { EventModel, TimelineModel } from './model.ts';

/** The way from one model to the next: everything but the events, and the stretch of events that changed. */
export interface ModelPatch {
  readonly rest: Omit<TimelineModel, 'events'>;
  readonly from: number;
  readonly removed: number;
  readonly added: readonly EventModel[];
}

/** What of a model has to be sent to a view that has an older one. */
export function patchBetween(before: TimelineModel, after: TimelineModel): ModelPatch {
  const { events, ...rest } = after;
  const old = before.events;
  const shorter = Math.min(old.length, events.length);
  let from = 0;
  while (from < shorter && isSame(old[from]!, events[from]!)) from++;
  let tail = 0;
  while (
    tail < shorter - from &&
    isSame(old[old.length - 1 - tail]!, events[events.length - 1 - tail]!)
  ) {
    tail++;
  }
  return {
    rest,
    from,
    removed: old.length - tail - from,
    added: events.slice(from, events.length - tail),
  };
}

export function applyPatch(
  { events }: TimelineModel,
  { rest, from, removed, added }: ModelPatch,
): TimelineModel {
  return { ...rest, events: [...events.slice(0, from), ...added, ...events.slice(from + removed)] };
}

/** Whether two pieces of plain data say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
