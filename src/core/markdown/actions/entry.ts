import type { CalendarDate } from '../../time/wallTime.ts';
import type { ActionKind, ActionState } from '../../review/vocabulary.ts';
import type { Located, Span } from '../../text/span.ts';
import type { LinkDefinition, TaskBox } from '../tree.ts';
import type { FieldName } from './fieldNames.ts';

/** An action item as it stands in the file, before its text is taken apart. */
export interface ActionEntry {
  /** The whole entry as it would be moved or deleted. */
  readonly span: Span;
  /** The words that name the action, marks and remarks around them included. */
  readonly text: Span;
  /** Everything written for it: its text, then what stands below or beside it. */
  readonly parts: readonly Span[];
  readonly box?: TaskBox;
  /** Whether it is a table's row, whose cells are the only places for values. */
  readonly row?: true;
  /** Values that stand in places of their own: cells, or lines with a label below the item. */
  readonly fields: ReadonlyMap<FieldName, FieldValue>;
  readonly group: ActionGroup;
}

/** A value in a place of its own; empty where only something holds its place. */
export interface FieldValue extends Located<string> {
  /** Whether the name of the place asks if the action is done, so that a cross says no. */
  readonly isAnswer?: boolean;
}

/** What the headings and labels above a group of actions say of all of them. */
export interface ActionGroup {
  readonly kind?: Located<ActionKind>;
  readonly state?: Located<ActionState>;
  readonly priority?: Located<string>;
}

/** What is needed to read action items besides their entries. */
export interface ActionSource {
  readonly text: string;
  readonly definitions: ReadonlyMap<string, LinkDefinition>;
  /** The day of the incident, where the review tells: what is due without a year is due in the year from then. */
  readonly incidentDay?: CalendarDate | undefined;
  /** The first names of those whom the review lists, in lower case. */
  readonly people: ReadonlySet<string>;
}
