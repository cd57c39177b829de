import type { ReviewDocument } from '../review/document.ts';
import type { Timeline } from '../review/model.ts';
import type { Splice } from '../text/splice.ts';
import type { EntryList } from './arrange.ts';
import type { Draft, DraftAction, DraftEvent, DraftTimeline } from './draft.ts';

/**
 * What a file format knows about writing: each method gives the splices that make one part of a review
 * what the draft says. It may guess how things are written here; the reading of the new text tells, and
 * another way is asked for where it guessed wrong. Each may throw a `Refusal`.
 */
export interface Planner {
  writeTimeline(document: ReviewDocument, timeline: DraftTimeline, way: TimelineWay): Splice[];
  writeActions(document: ReviewDocument, draft: Draft, way: ActionWay): Splice[];
  /** Metadata and milestones. */
  writeFields(document: ReviewDocument, draft: Draft): Splice[];
  writeSections(document: ReviewDocument, draft: Draft): Splice[];
  /** The events of a timeline as a list of entries; nothing where they do not make one. */
  entriesOfTimeline(document: ReviewDocument, timeline: Timeline): EntryList | undefined;
  /** The action items as a list of entries; nothing where they do not make one. */
  entriesOfActions(document: ReviewDocument): EntryList | undefined;
}

/** How the events of a timeline are to be written. */
export interface TimelineWay {
  /** The events that have to write their date out; the others write what they wrote. */
  readonly dated: ReadonlySet<DraftEvent>;
  /** Which entry a new one is copied from: that in front, that behind, the plainest. */
  readonly model: 0 | 1 | 2;
  /** Whether something that stands between two entries, such as a day, comes behind a new one there. */
  readonly side: 'likely' | 'unlikely';
}

/** Which of several ways to write it (0, 1, …) to take for an action item. */
export type ActionWay = (action: DraftAction) => number;

/** How many ways there are to write an action item. */
export const actionWays = 7;
