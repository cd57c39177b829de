import type { TimelineReading, TimelineSource } from './source.ts';

/**
 * Reads the timelines of a Markdown review, whatever their form. Never throws; the time taken is in
 * proportion to the length of the text.
 */
export function readTimelines(_source: TimelineSource): TimelineReading {
  return { timelines: [], entries: new Map() };
}
