import { sameEvents } from './identity.ts';
import type { TimelineModel } from './model.ts';

/** A model that the checks have not seen yet, with what they said of its events before. */
export function carryFindings(before: TimelineModel, after: TimelineModel): TimelineModel {
  if (before.events.every(({ findings }) => findings.length === 0)) return after;
  const places = sameEvents(before.events, after.events);
  const events = after.events.map((event, at) => {
    const findings = before.events[places[at]!]?.findings ?? [];
    return findings.length > 0 ? { ...event, findings } : event;
  });
  return { ...after, events };
}
