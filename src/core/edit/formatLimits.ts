import type { Message } from '../messages.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { ActionItem, Timeline, TimelineEvent } from '../review/model.ts';
import type { MilestoneName } from '../review/vocabulary.ts';
import type { ActionPatch, EventPatch, NewEvent } from './change.ts';

/**
 * What cannot be changed, and why: a part that is absent can be tried. A form uses it to disable the
 * controls for what the text has no place for. It is told from the form alone, at no cost worth a
 * cache; whether a certain value fits, `planChange` finds out.
 */
export type Limits<Part extends string> = Readonly<Partial<Record<Part, Message>>>;

/** The parts of an event, and what can be done with the whole of it. */
export type EventPart = keyof EventPatch | 'move' | 'delete';

/** The parts of an action item, and what can be done with the whole of it. */
export type ActionPart = keyof ActionPatch | 'delete';

/** What a new event of a timeline can have; `add` where there can be none. */
export type NewEventPart = keyof NewEvent | 'add';

/** What a format knows of its limits. */
export interface FormatLimits {
  ofEvent(document: ReviewDocument, event: TimelineEvent): Limits<EventPart>;
  ofNewEvent(document: ReviewDocument, timeline: Timeline | undefined): Limits<NewEventPart>;
  ofAction(document: ReviewDocument, action: ActionItem): Limits<ActionPart>;
  /** Of taking a milestone out; `set` is that of setting it. */
  ofMilestone(document: ReviewDocument, name: MilestoneName): Limits<'set' | 'clear'>;
}

/** The same reason for several parts. */
export function limitAll<Part extends string>(
  parts: readonly Part[],
  reason: Message,
): Limits<Part> {
  return Object.fromEntries(parts.map((part) => [part, reason])) as Limits<Part>;
}
