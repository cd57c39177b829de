import type { Located } from '../../text/span.ts';
import { findDates, findStatedZone } from '../../time/find.ts';
import type { WrittenDate } from '../../time/written.ts';
import type { WrittenZone } from '../../time/zone.ts';
import type { Table, TableCell, TableRow } from '../tree.ts';
import { roleOfHeader } from './columnNames.ts';
import type { ColumnRole } from './entry.ts';
import { readEntryHead } from './entryHead.ts';
import type { EntryHead } from './entryHead.ts';

/** What the columns of a timeline's table are for, found by their names and by what stands in them. */
export interface TimelineColumns {
  /** The role of each column; absent for those that mean nothing to a timeline. */
  readonly roles: readonly (ColumnRole | undefined)[];
  /** The zone that the name of the column of times states. */
  readonly zone?: Located<WrittenZone>;
  /** The date or the year that the names state: `Date (2021)`, `Time (UTC), 5 May 2021`. */
  readonly date?: WrittenDate;
  readonly year?: number;
  /** Whether the header is an entry itself: people leave headers out. */
  readonly headerIsEntry: boolean;
  /** What was read of cells to find this out; those looked at are not read again. */
  readonly heads: CellHeads;
}

/** The times at the start of cells. */
export type CellHeads = ReadonlyMap<TableCell, EntryHead | undefined>;

/** How many rows are looked at to tell what a column holds. */
const SAMPLE = 40;

/**
 * What the columns of a table mean, if it is a timeline's: one of them has to hold times or dates.
 * @param expected whether the table stands where a timeline is expected
 */
export function readColumns(
  text: string,
  table: Table,
  expected: boolean,
): TimelineColumns | undefined {
  const headers = table.header.cells;
  const named = headers.map((cell) => roleOfHeader(text, cell));
  const heads = new Map<TableCell, EntryHead | undefined>();
  const countOf = countsOf(text, table, heads);
  const roles = assignTimes(named, countOf, headers.length, expected);
  if (!roles || (!expected && isRegister(named, roles))) return undefined;
  assignEvent(roles, table);
  const times = roles.findIndex((role) => role === 'time');
  const main = times >= 0 ? times : roles.indexOf('date');
  const stated = statedInHeaders(text, headers, roles, main);
  return { roles, headerIsEntry: isEntry(text, headers, main), heads, ...stated };
}

/**
 * Whether a table lists things with the time of each (`| Order | Timestamp | Shop |`), and no column tells
 * what happened then. Only where nobody calls it a timeline.
 */
function isRegister(
  named: readonly (ColumnRole | undefined)[],
  roles: readonly (ColumnRole | undefined)[],
): boolean {
  const tells = named.some((role) => role === 'event' || role === 'details');
  return !tells && roles[0] !== 'time' && roles[0] !== 'date' && roles[0] !== 'weekday';
}

interface ColumnCount {
  /** Cells that start with a clock, with a date, and those that are not empty. */
  clocks: number;
  dates: number;
  filled: number;
}

/** What stands in a column. Of one that its name says enough of, nobody asks. */
type CountOf = (column: number) => ColumnCount;

function countsOf(
  text: string,
  table: Table,
  heads: Map<TableCell, EntryHead | undefined>,
): CountOf {
  const counts: ColumnCount[] = [];
  return (column) => (counts[column] ??= countTimes(text, table, column, heads));
}

function countTimes(
  text: string,
  { rows }: Table,
  column: number,
  heads: Map<TableCell, EntryHead | undefined>,
): ColumnCount {
  const count: ColumnCount = { clocks: 0, dates: 0, filled: 0 };
  for (const { cells } of rows.slice(0, SAMPLE)) {
    const cell = cells[column];
    if (!cell || cell.content.start === cell.content.end) continue;
    count.filled++;
    const head = readEntryHead(text, cell.content);
    heads.set(cell, head);
    const time = head?.written;
    if (time?.start.clock || time?.start.elapsed) count.clocks++;
    else if (time?.start.date) count.dates++;
  }
  return count;
}

/** The roles with at most one column each for time, date and end, whose cells bear it out. */
function assignTimes(
  named: readonly (ColumnRole | undefined)[],
  countOf: CountOf,
  columns: number,
  expected: boolean,
): (ColumnRole | undefined)[] | undefined {
  const roles: (ColumnRole | undefined)[] = named.slice(0, columns);
  const timed = (column: number): boolean => countOf(column).clocks + countOf(column).dates > 0;
  for (const role of ['time', 'date', 'end'] as const) keepFirst(roles, role, timed);
  if (!roles.includes('time') && !roles.includes('date')) {
    const counts = roles.map((_, column) => countOf(column));
    const column = counts.findIndex(
      ({ clocks, dates, filled }) => clocks + dates >= 2 && (clocks + dates) * 2 > filled,
    );
    const single = expected ? counts.findIndex(({ clocks }) => clocks > 0) : -1;
    if (column < 0 && single < 0) return undefined;
    roles[column >= 0 ? column : single] = 'time';
  }
  // A column of dates by its content beside one of clocks: `Day | Time | Event`.
  if (!roles.includes('date')) {
    const time = roles.indexOf('time');
    if (countOf(time).clocks > 0 && countOf(time).dates === 0) {
      const column = roles.findIndex(
        (role, index) => !role && countOf(index).dates * 2 > countOf(index).filled,
      );
      if (column >= 0) roles[column] = 'date';
    }
  }
  return roles;
}

/** Leaves a role to its first column that `fits`; others of that name lose it. */
function keepFirst(
  roles: (ColumnRole | undefined)[],
  role: ColumnRole,
  fits: (column: number) => boolean,
): void {
  let kept = false;
  for (let column = 0; column < roles.length; column++) {
    if (roles[column] !== role) continue;
    if (!kept && fits(column)) kept = true;
    else roles[column] = undefined;
  }
}

/** The column that says what happened: by its name, or the one with the most text in it. */
function assignEvent(roles: (ColumnRole | undefined)[], table: Table): void {
  const events = roles.flatMap((role, column) => (role === 'event' ? [column] : []));
  const lengths = roles.map((_, column) => textLength(table, column));
  const longest = (columns: readonly number[]) =>
    columns.reduce(
      (best, column) => (lengths[column]! > lengths[best]! ? column : best),
      columns[0]!,
    );
  if (events.length > 0) {
    // `Event` wins over `Action` beside it when it says more; the other goes on with details.
    const main = longest(events);
    for (const column of events) if (column !== main) roles[column] = 'details';
    return;
  }
  const details = roles.flatMap((role, column) => (role === 'details' ? [column] : []));
  const free = roles.flatMap((role, column) => (role ? [] : [column]));
  const others = roles.flatMap((role, column) =>
    role === 'kind' || role === 'status' ? [column] : [],
  );
  for (const columns of [details, free, others]) {
    const filled = columns.filter((column) => lengths[column]! > 0);
    if (filled.length === 0) continue;
    roles[longest(filled)] = 'event';
    return;
  }
}

function textLength(table: Table, column: number): number {
  let length = 0;
  for (const row of table.rows.slice(0, SAMPLE)) {
    const content = row.cells[column]?.content;
    if (content) length += content.end - content.start;
  }
  return length;
}

function statedInHeaders(
  text: string,
  headers: readonly TableCell[],
  roles: readonly (ColumnRole | undefined)[],
  main: number,
): Pick<TimelineColumns, 'zone' | 'date' | 'year'> {
  const time = headers[main];
  const zone = time && findStatedZone(text, time.content, true);
  let date: WrittenDate | undefined;
  let year: number | undefined;
  for (const [column, cell] of headers.entries()) {
    if (roles[column] !== 'time' && roles[column] !== 'date') continue;
    date ??= findDates(text, cell.content)[0];
    const stated = /\b(?:19|20)\d\d\b/.exec(text.slice(cell.content.start, cell.content.end));
    if (stated) year ??= Number(stated[0]);
  }
  return { ...(zone ? { zone } : {}), ...(date ? { date } : {}), ...(year ? { year } : {}) };
}

/** Whether the row above the dashes is no header but the first entry. */
function isEntry(text: string, headers: readonly TableCell[], main: number): boolean {
  const cell = headers[main];
  if (!cell) return false;
  const head = readEntryHead(text, cell.content);
  return head !== undefined && !head.led && head.written.start.clock !== undefined;
}

/** The cells of a row by what they mean; those of other columns are left out. */
export function cellsOf(
  row: TableRow,
  roles: readonly (ColumnRole | undefined)[],
): Partial<Record<ColumnRole, TableCell>> {
  const cells: Partial<Record<ColumnRole, TableCell>> = {};
  for (const [column, cell] of row.cells.entries()) {
    const role = roles[column];
    if (role && !cells[role]) cells[role] = cell;
  }
  return cells;
}
