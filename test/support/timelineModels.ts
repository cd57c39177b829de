import { inEnglish } from '../../src/core/messages.ts';
import { readReview } from '../../src/core/review/read.ts';
import type { ReviewDocument } from '../../src/core/review/document.ts';
import type { EventModel, TimelineModel } from '../../src/core/timeline/model.ts';
import { timelineModelOf } from '../../src/core/timeline/readModel.ts';

/** A review of which only the timeline matters. */
export function timelineDocument(text: string, fileName = 'a.pir.md'): ReviewDocument {
  return readReview(text, fileName.endsWith('yaml') ? 'yaml' : 'markdown', { fileName });
}

export function modelOfText(text: string, fileName?: string): TimelineModel {
  return timelineModelOf(timelineDocument(text, fileName), inEnglish);
}

/** An event at a minute past noon on 18 March 2026, UTC. */
export function eventAtMinute(minute: number, more: Partial<EventModel> = {}): EventModel {
  return {
    timeline: 0,
    start: noon + minute * 60_000,
    precision: 'minute',
    approximate: false,
    text: `Event at ${minute}`,
    links: [],
    findings: [],
    ...more,
  };
}

export const noon = Date.UTC(2026, 2, 18, 12);

/** A model with these events and nothing else. */
export function modelWith(
  events: readonly EventModel[],
  more: Partial<TimelineModel> = {},
): TimelineModel {
  return {
    services: [],
    dated: true,
    timelines: [{}],
    events,
    milestones: {},
    metrics: {},
    cannot: {},
    ...more,
  };
}
