import type { EventKind, MilestoneName } from '../review/vocabulary.ts';

/**
 * What a person did to the timeline, in the terms of the view: events by their places in
 * `TimelineModel.events`, times as instants, words as they were typed. The planner (`changesFor`) says
 * what that means for the review.
 */
export type Intent =
  | {
      readonly type: 'shift';
      readonly events: readonly number[];
      /** Milliseconds. */
      readonly by: number;
      /** Which end of the events moves. */
      readonly edge: 'both' | 'start' | 'end';
    }
  | {
      readonly type: 'set-time';
      readonly event: number;
      /** As typed: a time, a range, `+5m`, `T+12m`. */
      readonly text: string;
      /** The zone that the view shows, in which the time is meant unless it names one. */
      readonly zone: string;
    }
  | { readonly type: 'set'; readonly events: readonly number[]; readonly patch: IntentPatch }
  | {
      readonly type: 'add';
      /** One or more lines, each with its time, or a table, as copied from elsewhere. */
      readonly text: string;
      readonly zone: string;
      /** The instant that days left out are nearest to; that of the last event where absent. */
      readonly near?: number;
      readonly timeline?: number;
    }
  | { readonly type: 'delete'; readonly events: readonly number[] }
  | { readonly type: 'duplicate'; readonly events: readonly number[] }
  | { readonly type: 'sort'; readonly timeline: number }
  | {
      readonly type: 'milestone';
      readonly name: MilestoneName;
      /** The event at whose time it is; null takes the milestone out. */
      readonly event: number | null;
    }
  | {
      /** Moves a milestone alone: events at its instant stay where they are. */
      readonly type: 'move-milestone';
      readonly name: MilestoneName;
      /** Milliseconds. */
      readonly by: number;
    };

/** The parts of events to set; null takes one out. */
export interface IntentPatch {
  readonly text?: string;
  readonly kind?: EventKind | null;
  readonly actor?: string | null;
  readonly link?: string | null;
  readonly key?: boolean;
  readonly deadEnd?: boolean;
}

/** The events an intent is about, by their places. */
export function eventsOfIntent(intent: Intent): readonly number[] {
  switch (intent.type) {
    case 'shift':
    case 'set':
    case 'delete':
    case 'duplicate':
      return intent.events;
    case 'set-time':
      return [intent.event];
    case 'milestone':
      return intent.event === null ? [] : [intent.event];
    case 'add':
    case 'sort':
    case 'move-milestone':
      return [];
  }
}

/** The same intent for a state of the review in which the events have other places. */
export function movedIntent(intent: Intent, placeOf: (event: number) => number): Intent {
  switch (intent.type) {
    case 'shift':
    case 'set':
    case 'delete':
    case 'duplicate':
      return { ...intent, events: intent.events.map(placeOf) };
    case 'set-time':
      return { ...intent, event: placeOf(intent.event) };
    case 'milestone':
      return intent.event === null ? intent : { ...intent, event: placeOf(intent.event) };
    case 'add':
    case 'sort':
    case 'move-milestone':
      return intent;
  }
}
