import type { Level } from '../checks/finding.ts';
import type { EventKind, MilestoneName, ReviewStatus, Severity } from '../review/vocabulary.ts';

/**
 * The incident as a timeline shows it: plain data without spans or syntax, so that it can be sent to a
 * view, compared and drawn. Times are milliseconds since 1970; where the review names no zone they
 * count as if its clocks showed UTC (`zone` is absent then).
 */
export interface TimelineModel {
  readonly title?: string;
  readonly severity?: { readonly written: string; readonly level?: Severity };
  readonly status?: ReviewStatus;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly services: readonly string[];
  /** The zone that the review's times are in, as far as it says. */
  readonly zone?: ZoneModel;
  /** Whether the days are known; otherwise all times count from the first day of 2000. */
  readonly dated: boolean;
  readonly timelines: readonly TimelinePart[];
  /** All events of all timelines, in the order of the text. */
  readonly events: readonly EventModel[];
  readonly milestones: Readonly<Partial<Record<MilestoneName, number>>>;
  /** Minutes. */
  readonly metrics: MetricsModel;
  /** What this file has no way to say, with the reason in a person's words. */
  readonly cannot: Cannot;
}

export interface MetricsModel {
  readonly detect?: number;
  readonly acknowledge?: number;
  readonly mitigate?: number;
  readonly resolve?: number;
}

export interface ZoneModel {
  /** What the clocks go by: an IANA name, `UTC` or an offset such as `+01:00`. */
  readonly id: string;
  /** As the review writes it. */
  readonly written: string;
}

/** One of the timelines of a file. */
export interface TimelinePart {
  readonly title?: string;
}

export interface EventModel {
  /** Which of the timelines it belongs to. */
  readonly timeline: number;
  readonly start: number;
  readonly end?: number;
  /** How exactly the text tells the time. */
  readonly precision: 'day' | 'minute' | 'second';
  readonly approximate: boolean;
  /** The zone that the event itself states, where that is not the review's. */
  readonly zone?: ZoneModel;
  /** As the review has it, markup included. */
  readonly text: string;
  readonly kind?: EventKind;
  readonly actor?: string;
  readonly links: readonly LinkModel[];
  readonly key?: true;
  readonly deadEnd?: true;
  readonly findings: readonly FindingModel[];
  /** What cannot be changed of this one, where others can. */
  readonly cannot?: Cannot;
}

export interface LinkModel {
  readonly url: string;
  readonly title?: string;
}

/** A finding of the checks, in words. */
export interface FindingModel {
  readonly rule: string;
  readonly level: Exclude<Level, 'off'>;
  readonly message: string;
  /** The titles of its fixes, in their order. */
  readonly fixes: readonly string[];
}

/** The parts of an event that a form may have no place for. */
export const eventFields = [
  'time',
  'end',
  'text',
  'kind',
  'actor',
  'link',
  'key',
  'deadEnd',
  'delete',
  'milestone',
] as const;
export type EventField = (typeof eventFields)[number];

export type Cannot = Readonly<Partial<Record<EventField, string>>>;

/** Where an incident was between two milestones. */
export const phaseNames = ['undetected', 'diagnosing', 'mitigating', 'recovering'] as const;
export type PhaseName = (typeof phaseNames)[number];

export interface Phase {
  readonly name: PhaseName;
  readonly start: number;
  readonly end: number;
}
