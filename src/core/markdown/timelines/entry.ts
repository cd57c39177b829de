import type { Span } from '../../text/span.ts';
import type { WrittenTime } from '../../time/written.ts';
import type { TableCell } from '../tree.ts';

/**
 * How an event stands in its file: what an edit needs besides the event itself. Its shape follows the
 * Markdown, the event's follows the meaning.
 */
export interface TimelineEntry {
  readonly form: EntryForm;
  /** Its time part by part; in a table put together from the cells of its row. */
  readonly written: WrittenTime;
  /** From the first mark before the time to where its text starts: time, emphasis, delimiter. */
  readonly head: Span;
  /** The bullet or number of a list item, or the dash that stands for one at the start of a line. */
  readonly marker?: Span;
  /** For a table's row: its cells by what they mean. */
  readonly cells?: EntryCells;
}

/** A row, a list item, a heading with its prose, or lines of text. */
export type EntryForm = 'row' | 'item' | 'heading' | 'lines';

/** The cells of a row that mean something, where the table has such a column and the row reaches it. */
export type EntryCells = Partial<Readonly<Record<ColumnRole, TableCell>>>;

/** What the columns of a timeline's table are for. */
export type ColumnRole =
  | 'date'
  | 'time'
  | 'end'
  | 'zone'
  | 'weekday'
  | 'actor'
  | 'event'
  | 'details'
  | 'link'
  | 'status'
  | 'kind';
