import type { ReviewDocument } from '../review/document.ts';
import type { ActionItem, Timeline, TimelineEvent } from '../review/model.ts';
import type { MilestoneName } from '../review/vocabulary.ts';
import { placeOf } from './place.ts';
import { stale } from './plan.ts';
import type { Splice } from '../text/splice.ts';
import type { WallTime } from '../time/wallTime.ts';
import type {
  ActionPatch,
  Change,
  EventPatch,
  MetadataPatch,
  NewAction,
  NewEvent,
  NewSection,
} from './change.ts';

/**
 * Ways to write one change, the least first; the caller takes the first that, read again, means what
 * the change meant. Each may throw a `Refusal`.
 */
export type Candidates = (() => readonly Splice[])[];

/** What a file format knows about writing changes: each method gives the ways to write one. */
export interface Planner {
  updateEvent(document: ReviewDocument, event: TimelineEvent, patch: EventPatch): Candidates;
  addEvent(document: ReviewDocument, timeline: Timeline | undefined, event: NewEvent): Candidates;
  deleteEvent(document: ReviewDocument, event: TimelineEvent): Candidates;
  moveEvent(document: ReviewDocument, event: TimelineEvent, to: number): Candidates;
  sortEvents(document: ReviewDocument, timeline: Timeline): Candidates;
  updateAction(document: ReviewDocument, action: ActionItem, patch: ActionPatch): Candidates;
  addAction(document: ReviewDocument, action: NewAction): Candidates;
  deleteAction(document: ReviewDocument, action: ActionItem): Candidates;
  addSection(document: ReviewDocument, section: NewSection): Candidates;
  setMetadata(document: ReviewDocument, patch: MetadataPatch): Candidates;
  setMilestone(document: ReviewDocument, name: MilestoneName, at: WallTime | null): Candidates;
}

/** The ways in which a format can write a change. */
export function candidatesFor(
  planner: Planner,
  document: ReviewDocument,
  change: Change,
): Candidates {
  switch (change.type) {
    case 'update-event':
      return planner.updateEvent(document, change.event, change.patch);
    case 'add-event':
      return planner.addEvent(document, change.timeline, change.event);
    case 'delete-event':
      return planner.deleteEvent(document, change.event);
    case 'move-event':
      return planner.moveEvent(document, change.event, placeAfterMove(document, change));
    case 'sort-events':
      return planner.sortEvents(document, change.timeline);
    case 'update-action':
      return planner.updateAction(document, change.action, change.patch);
    case 'add-action':
      return planner.addAction(document, change.action);
    case 'delete-action':
      return planner.deleteAction(document, change.action);
    case 'add-section':
      return planner.addSection(document, change.section);
    case 'set-metadata':
      return planner.setMetadata(document, change.patch);
    case 'set-milestone':
      return planner.setMilestone(document, change.name, change.at);
  }
}

function placeAfterMove(
  { review }: ReviewDocument,
  { event, to }: Extract<Change, { type: 'move-event' }>,
): number {
  if (to !== 'time') return to;
  const { events } =
    review.timelines.find((timeline) => timeline.events.includes(event)) ?? stale();
  const others = events.filter((other) => other !== event).map(({ time }) => time.start);
  return placeOf(others, event.time.start);
}
