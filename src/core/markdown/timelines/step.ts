import type { EventKind } from '../../review/vocabulary.ts';
import type { Located, Span } from '../../text/span.ts';
import type { WrittenMoment, WrittenTime } from '../../time/written.ts';
import type { WrittenZone } from '../../time/zone.ts';
import type { TimelineEntry } from './entry.ts';

/** What a reader comes past in a timeline, in document order. */
export type Step = EntryStep | DayStep | GroupStep;

/** An entry with a time of its own, its date not yet carried to it. */
export interface EntryStep {
  readonly kind: 'entry';
  /** Grows while prose below a heading or a bare time is found to belong to it. */
  span: Span;
  text: Span;
  readonly written: WrittenTime;
  readonly entry: TimelineEntry;
  /** What it stands in: entries of one list, table or run of paragraphs share it. */
  readonly container: Container;
  readonly zone?: Located<WrittenZone> | undefined;
  readonly actor?: Located<string> | undefined;
  readonly eventKind?: Located<EventKind> | undefined;
  readonly deadEnd?: Span | undefined;
  readonly key?: Span | undefined;
  /** More places whose links belong to it, such as a column of links. */
  readonly linkCells?: readonly Span[] | undefined;
  /** For a heading: its level. */
  readonly level?: number | undefined;
  /** Where the time stands: first, behind a name and a colon, or last without one. */
  readonly place: 'first' | 'labelled' | 'last';
  /** Whether it may be prose that only begins or ends with a time; its like in the container decide. */
  readonly doubtful: boolean;
}

/** A date or weekday that holds for the entries below it. */
export interface DayStep {
  readonly kind: 'day';
  /** Absent for `Day 2`. */
  readonly moment?: WrittenMoment;
  /** The 2 of `Day 2`. */
  readonly ordinal?: number;
}

/** A heading or table begins that is no entry itself: entries before and after may run in parallel. */
export interface GroupStep {
  readonly kind: 'group';
  readonly title?: string;
  readonly zone?: Located<WrittenZone> | undefined;
}

/** A list, a table, the paragraphs or the headings of a section. */
export interface Container {
  readonly form: 'table' | 'list' | 'headings' | 'paragraphs';
  readonly span: Span;
  /** What could have been an entry in it: items, rows, paragraphs, headings. */
  candidates: number;
  zone?: Located<WrittenZone> | undefined;
}

/** A container with nothing in it yet, that starts at `at`. */
export function newContainer(
  form: Container['form'],
  at: number,
  span: Span = { start: at, end: at },
): Container {
  return { form, span, candidates: 0 };
}
