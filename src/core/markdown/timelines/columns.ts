import type { Located } from '../../text/span.ts';
import { findDates, findStatedZone } from '../../time/find.ts';
import type { WrittenDate, WrittenMoment } from '../../time/written.ts';
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
  const times = new ColumnTimes(text, table);
  const roles = assignTimes(named, times, headers.length, expected);
  if (!roles || (!expected && isRegister(named, roles))) return undefined;
  assignEvent(roles, table);
  const main = roles.indexOf(roles.includes('time') ? 'time' : 'date');
  const stated = statedInHeaders(text, headers, roles, main);
  return { roles, headerIsEntry: isEntry(text, headers, main), heads: times.heads, ...stated };
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

/** What stands in the columns of a table, read as far as somebody asks: names say enough of most. */
class ColumnTimes {
  readonly heads = new Map<TableCell, EntryHead | undefined>();
  readonly #text: string;
  readonly #rows: readonly TableRow[];
  readonly #counts: ColumnCount[] = [];

  constructor(text: string, { rows }: Table) {
    this.#text = text;
    this.#rows = rows.slice(0, SAMPLE);
  }

  /** Whether there is a time or a date in a column. */
  isTimed(column: number): boolean {
    return this.#rows.some(({ cells }) => {
      const start = this.#startOf(cells[column]);
      return (start?.clock ?? start?.elapsed ?? start?.date) !== undefined;
    });
  }

  countOf(column: number): ColumnCount {
    return (this.#counts[column] ??= this.#count(column));
  }

  #count(column: number): ColumnCount {
    const count: ColumnCount = { clocks: 0, dates: 0, filled: 0 };
    for (const { cells } of this.#rows) {
      const cell = cells[column];
      if (!cell || isEmpty(cell)) continue;
      count.filled++;
      const start = this.#startOf(cell);
      if (start?.clock || start?.elapsed) count.clocks++;
      else if (start?.date) count.dates++;
    }
    return count;
  }

  #startOf(cell: TableCell | undefined): WrittenMoment | undefined {
    if (!cell || isEmpty(cell)) return undefined;
    const known = this.heads.get(cell);
    if (known || this.heads.has(cell)) return known?.written.start;
    const head = readEntryHead(this.#text, cell.content);
    this.heads.set(cell, head);
    return head?.written.start;
  }
}

function isEmpty({ content }: TableCell): boolean {
  return content.start === content.end;
}

/** The roles with at most one column each for time, date and end, whose cells bear it out. */
function assignTimes(
  named: readonly (ColumnRole | undefined)[],
  times: ColumnTimes,
  columns: number,
  expected: boolean,
): (ColumnRole | undefined)[] | undefined {
  const roles: (ColumnRole | undefined)[] = named.slice(0, columns);
  for (const role of ['time', 'date', 'end'] as const)
    keepFirst(roles, role, (column) => times.isTimed(column));
  if (!roles.includes('time') && !roles.includes('date')) {
    const counts = roles.map((_, column) => times.countOf(column));
    const column = counts.findIndex(
      ({ clocks, dates, filled }) => clocks + dates >= 2 && (clocks + dates) * 2 > filled,
    );
    const single = expected ? counts.findIndex(({ clocks }) => clocks > 0) : -1;
    if (column < 0 && single < 0) return undefined;
    roles[column >= 0 ? column : single] = 'time';
  }
  // A column of dates by its content beside one of clocks: `Day | Time | Event`.
  if (!roles.includes('date') && roles.includes(undefined)) {
    const { clocks, dates } = times.countOf(roles.indexOf('time'));
    if (clocks > 0 && dates === 0) {
      const column = roles.findIndex(
        (role, index) => !role && times.countOf(index).dates * 2 > times.countOf(index).filled,
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
