import type { Fix } from '../checks/finding.ts';
import type { Message } from '../messages.ts';
import type { Located, Span } from '../text/span.ts';
import type { WrittenDuration } from '../time/duration.ts';
import type { WallTime } from '../time/wallTime.ts';
import type { WrittenTime } from '../time/written.ts';
import type { WrittenZone } from '../time/zone.ts';
import type {
  ActionKind,
  ActionState,
  DurationMeasure,
  EventKind,
  MilestoneName,
  ReviewStatus,
  SectionConcept,
  Severity,
} from './vocabulary.ts';

export type ReviewFormat = 'yaml' | 'markdown';

/**
 * A post-incident review as a reader understands it, whatever file it stands in. Every part knows the
 * source it was read from; what the text does not say is absent, never guessed into a default.
 */
export interface Review {
  readonly format: ReviewFormat;
  readonly metadata: ReviewMetadata;
  readonly milestones: Readonly<Partial<Record<MilestoneName, Moment>>>;
  /** How long the incident or a part of it took, as the text says; in document order. */
  readonly statedDurations: readonly StatedDuration[];
  /** In document order, nested ones included: a parent comes before its children. */
  readonly sections: readonly Section[];
  readonly timelines: readonly Timeline[];
  readonly rootCauses: readonly Statement[];
  readonly contributingFactors: readonly ContributingFactor[];
  readonly wentWell: readonly Statement[];
  readonly wentBadly: readonly Statement[];
  readonly lucky: readonly Statement[];
  readonly lessons: readonly Statement[];
  readonly actions: readonly ActionItem[];
  readonly evidence: readonly Link[];
}

export interface ReviewMetadata {
  readonly id?: Located<string>;
  readonly title?: Located<string>;
  readonly status?: Located<ReviewStatus>;
  /** As written: `sev2`, `SEV-2`, `P1`, `Critical`; `level` where it is one of our own. */
  readonly severity?: Located<string> & { readonly level?: Severity };
  readonly services: readonly Located<string>[];
  readonly tags: readonly Located<string>[];
  readonly authors: readonly Located<string>[];
  readonly reviewTeam: readonly TeamMember[];
  /** The day of the incident's start, from the title, the metadata, the text or the file name. */
  readonly date?: IncidentDate | undefined;
  /** The zone stated for times written without one of their own. */
  readonly zone?: Located<WrittenZone> | undefined;
  /** The id of the template the review says it follows. */
  readonly template?: Located<string>;
  readonly related: readonly Located<string>[];
}

export interface IncidentDate {
  readonly value: { readonly year: number; readonly month: number; readonly day: number };
  /** Where it was read; absent when it came from the file name. */
  readonly span?: Span;
}

export interface TeamMember {
  readonly name: Located<string>;
  readonly role?: Located<string>;
}

/** A time as it stands in the text, and what was understood of it. */
export interface Moment {
  /** The time as written, its date and zone included where they stand together. */
  readonly span: Span;
  readonly wall: WallTime;
  /** The zone that the time itself states; otherwise `ReviewMetadata.zone` or the timeline's applies. */
  readonly zone?: Located<WrittenZone>;
}

/** A length of time that the text says the incident took. Other lengths (of timeouts, waits, jobs) are none. */
export interface StatedDuration {
  readonly measure: DurationMeasure;
  readonly seconds: number;
  readonly approximate: boolean;
  /** The numbers and their units. */
  readonly span: Span;
  /** What says what it measures: a label (`Time to detect`), or the sentence it stands in. */
  readonly context: Span;
  readonly place: 'field' | 'prose';
  /** Its parts and how they are written, for edits that keep its form. */
  readonly written: WrittenDuration;
  /** The range that the same sentence gives it for: `from 10:02 to 11:40 (98 minutes)`. */
  readonly between?: WrittenTime;
}

export interface Section {
  readonly concept: SectionConcept;
  /** The name as a person reads it, without marks, numbering or emoji. */
  readonly title: string;
  readonly titleSpan: Span;
  /** Heading or label and everything up to the next one of the same or a higher level. */
  readonly span: Span;
  /** What stands under the heading or behind the label, subsections included. */
  readonly contentSpan: Span;
  /** 1–6 for headings; a label counts as one level below the heading it stands under; 1 for YAML keys. */
  readonly level: number;
  readonly form: 'heading' | 'setext' | 'label' | 'row' | 'key';
}

/** The events of one timeline in the order they are written. A file can have several. */
export interface Timeline {
  readonly title?: string;
  /** Everything the timeline's entries and its container (table, list, section) cover. */
  readonly span: Span;
  readonly form: TimelineForm;
  /** The zone its own heading, column or introduction states. */
  readonly zone?: Located<WrittenZone>;
  readonly events: readonly TimelineEvent[];
}

export type TimelineForm = 'yaml' | 'table' | 'list' | 'headings' | 'paragraphs';

export interface TimelineEvent {
  /** The whole entry as it would be moved or deleted: list item, table row, heading with its prose, mapping. */
  readonly span: Span;
  readonly time: EventTime;
  /** What happened, as written between its delimiters. Empty where the entry is only a time. */
  readonly text: Located<string>;
  readonly kind?: Located<EventKind>;
  readonly actor?: Located<string>;
  readonly links: readonly Link[];
  /** A wrong turn that stays in the story. */
  readonly deadEnd?: Located<boolean>;
  readonly key?: Located<boolean>;
}

/**
 * When an event was. `start` and `end` are wall times with the date carried to them; the three notions
 * are kept apart: what is written (`span`), what it means (`start`, `zone`), how sure that is.
 */
export interface EventTime {
  /** The time as written, with its date and zone where they stand beside it. */
  readonly span: Span;
  readonly start: WallTime;
  readonly end?: WallTime;
  readonly approximate: boolean;
  /** The zone written in the entry itself. */
  readonly zone?: Located<WrittenZone>;
  /** Where the date of `start` came from. */
  readonly dateFrom: DateSource;
  /** Why the reading may be wrong; absent when the text leaves no doubt. */
  readonly doubt?: TimeDoubt;
}

export type DateSource =
  | 'entry'
  | 'carried'
  | 'heading'
  | 'title'
  | 'metadata'
  | 'text'
  | 'file-name'
  | 'none';

/** `day-month`: 04-03-2026 with nothing to settle it; `meridiem`: 13:06 PM; `weekday`: it does not fit the date. */
export type TimeDoubt = 'day-month' | 'meridiem' | 'weekday';

export interface Statement {
  readonly span: Span;
  readonly text: Located<string>;
}

export interface ContributingFactor extends Statement {
  readonly category?: Located<string>;
}

export interface ActionItem {
  /** The whole entry as it would be moved or deleted. */
  readonly span: Span;
  readonly title: Located<string>;
  readonly kind?: Located<ActionKind>;
  readonly owner?: Located<string>;
  /** As written. */
  readonly priority?: Located<string>;
  /** `YYYY-MM-DD` in `value`. */
  readonly due?: Located<string>;
  readonly state?: Located<ActionState>;
  /** Why it will not be done. */
  readonly reason?: Located<string>;
  /** A tracker URL or a bare reference such as `#2127` or `PGM-118`. */
  readonly ticket?: Located<string>;
}

export interface Link {
  readonly span: Span;
  readonly url: Located<string>;
  readonly title?: string;
}

/** Text that could not be read as its format demands: what is wrong, where, and what to do. */
export interface SyntaxProblem {
  readonly code: string;
  readonly span: Span;
  readonly message: Message;
  /** What would mend it. */
  readonly fixes?: readonly Fix[];
}
