import type { ActionItem, Timeline, TimelineEvent } from '../review/model.ts';
import type {
  ActionKind,
  ActionState,
  EventKind,
  MilestoneName,
  ReviewStatus,
  SectionConcept,
  Severity,
} from '../review/vocabulary.ts';
import type { WallTime } from '../time/wallTime.ts';

/**
 * What a person can change in a review, whatever file it stands in. Events, actions and timelines are
 * named by their nodes in the document that the change is planned for.
 */
export type Change =
  | { readonly type: 'update-event'; readonly event: TimelineEvent; readonly patch: EventPatch }
  | { readonly type: 'add-event'; readonly timeline?: Timeline; readonly event: NewEvent }
  | { readonly type: 'delete-event'; readonly event: TimelineEvent }
  | {
      readonly type: 'move-event';
      readonly event: TimelineEvent;
      /** Zero-based place after the move; `time`: where its time belongs. */
      readonly to: number | 'time';
    }
  | { readonly type: 'sort-events'; readonly timeline: Timeline }
  | { readonly type: 'update-action'; readonly action: ActionItem; readonly patch: ActionPatch }
  | { readonly type: 'add-action'; readonly action: NewAction }
  | { readonly type: 'delete-action'; readonly action: ActionItem }
  | { readonly type: 'add-section'; readonly section: NewSection }
  | { readonly type: 'set-metadata'; readonly patch: MetadataPatch }
  | { readonly type: 'set-milestone'; readonly name: MilestoneName; readonly at: WallTime | null };

/** The parts of an event to change; `null` takes a part out, an absent one stays as it is. */
export interface EventPatch {
  /** Wall time; its date counts only where it differs from the one that would be carried here. */
  readonly start?: WallTime;
  readonly end?: WallTime | null;
  readonly text?: string;
  readonly kind?: EventKind | null;
  readonly actor?: string | null;
  /** A URL. */
  readonly link?: string | null;
  readonly key?: boolean;
  readonly deadEnd?: boolean;
}

/** A new event; it goes where its time belongs among the others. */
export interface NewEvent {
  readonly start: WallTime;
  readonly end?: WallTime;
  readonly text: string;
  readonly kind?: EventKind;
  readonly actor?: string;
  readonly link?: string;
}

export interface ActionPatch {
  readonly title?: string;
  readonly kind?: ActionKind | null;
  readonly owner?: string | null;
  readonly priority?: string | null;
  /** `YYYY-MM-DD`. */
  readonly due?: string | null;
  readonly state?: ActionState | null;
  readonly reason?: string | null;
  readonly ticket?: string | null;
}

export interface NewAction {
  readonly title: string;
  readonly kind?: ActionKind;
  readonly owner?: string;
  readonly priority?: string;
  /** `YYYY-MM-DD`. */
  readonly due?: string;
  readonly state?: ActionState;
  readonly ticket?: string;
}

export interface NewSection {
  readonly concept: SectionConcept;
  /** The heading in a Markdown review; the concept's usual name where absent. */
  readonly title?: string;
  /** What stands under it; empty where absent. */
  readonly text?: string;
}

export interface MetadataPatch {
  readonly id?: string;
  readonly title?: string;
  readonly status?: ReviewStatus;
  readonly severity?: Severity;
  /** An IANA name or an offset. */
  readonly timezone?: string;
}
