import type { ReviewDocument } from '../review/document.ts';
import type { ActionItem, Timeline, TimelineEvent } from '../review/model.ts';
import type { MilestoneName } from '../review/vocabulary.ts';
import type { ActionPart, EventPart, FormatLimits, Limits, NewEventPart } from './formatLimits.ts';
import { markdownLimits } from './markdown/limits.ts';
import { yamlLimits } from './yaml/limits.ts';

/** What of an event cannot be changed in this document. */
export function eventLimits(document: ReviewDocument, event: TimelineEvent): Limits<EventPart> {
  return limitsFor(document).ofEvent(document, event);
}

/**
 * What a new event cannot have in this document.
 * @param timeline the one it is for; absent where the review has none yet
 */
export function newEventLimits(
  document: ReviewDocument,
  timeline: Timeline | undefined,
): Limits<NewEventPart> {
  return limitsFor(document).ofNewEvent(document, timeline);
}

/** What of an action item cannot be changed in this document. */
export function actionLimits(document: ReviewDocument, action: ActionItem): Limits<ActionPart> {
  return limitsFor(document).ofAction(document, action);
}

/** Whether a milestone cannot be set, or not be taken out, in this document. */
export function milestoneLimits(
  document: ReviewDocument,
  name: MilestoneName,
): Limits<'set' | 'clear'> {
  return limitsFor(document).ofMilestone(document, name);
}

function limitsFor({ format }: ReviewDocument): FormatLimits {
  return format === 'yaml' ? yamlLimits : markdownLimits;
}
