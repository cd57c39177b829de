import type { IncidentDate, Review, Section, Timeline, TimelineEvent } from '../../review/model.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Located } from '../../text/span.ts';
import type { WrittenDate } from '../../time/written.ts';
import type { WrittenZone } from '../../time/zone.ts';
import type { MarkdownTree } from '../tree.ts';
import type { DayMonthOrder } from './dayMonthOrder.ts';
import type { TimelineEntry } from './entry.ts';

/** What is known of a Markdown review when its timelines are read. */
export interface TimelineSource {
  readonly text: string;
  readonly lines: LineIndex;
  readonly tree: MarkdownTree;
  /** The last path segment, decoded: dates stand in file names. */
  readonly fileName: string;
  /** The sections found so far; those of concept `timeline` are where timelines are expected. */
  readonly sections: readonly Section[];
  /** The document's title, from its first heading or its metadata. */
  readonly title?: Located<string> | undefined;
  /** The day a field says the incident was: `**Date**: 2024-03-18`, `started: …`. */
  readonly incidentDate?: StatedDate | undefined;
  /** The day a field says the document was published: the `date` of Jekyll and Hugo. */
  readonly publishedDate?: IncidentDate | undefined;
  /** When the incident started, was noticed and so on, as far as fields say: times are counted from there. */
  readonly milestones?: () => Review['milestones'];
  /** The zone that the metadata states. */
  readonly zone?: Located<WrittenZone> | undefined;
}

/** A day and how it is written, which may leave open what is its month. */
export interface StatedDate extends IncidentDate {
  readonly written: WrittenDate;
}

/** What was read of a document's timelines. */
export interface TimelineReading {
  /** In document order. */
  readonly timelines: readonly Timeline[];
  /** How each event is written, for edits that keep its form. */
  readonly entries: ReadonlyMap<TimelineEvent, TimelineEntry>;
  /**
   * The day the incident started, as far as title, fields, timelines, text and file name tell; for
   * `ReviewMetadata.date`.
   */
  readonly date?: IncidentDate;
  /** Whether its numeric dates name day or month first, as far as anything tells. */
  readonly order?: DayMonthOrder;
  /** The zone the document states for all its times; for `ReviewMetadata.zone`. */
  readonly zone?: Located<WrittenZone>;
}
