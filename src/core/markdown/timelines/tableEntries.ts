import type { Located, Span } from '../../text/span.ts';
import { Cursor } from '../../time/cursor.ts';
import { takeWeekday } from '../../time/date.ts';
import type { WrittenMoment, WrittenTime } from '../../time/written.ts';
import { parseZone } from '../../time/zone.ts';
import type { WrittenZone } from '../../time/zone.ts';
import type { Table, TableCell, TableRow } from '../tree.ts';
import { cellsOf } from './columns.ts';
import type { CellHeads, TimelineColumns } from './columns.ts';
import type { EntryCells } from './entry.ts';
import { readEntryHead } from './entryHead.ts';
import type { EntryHead } from './entryHead.ts';
import { kindOf, readEntryText } from './entryText.ts';
import type { Container, DayStep, EntryStep, Step } from './step.ts';

const LONGEST_SLIP = 40;

/**
 * The entries of a timeline's table, row by row. Rows without a time are none.
 * @param enough after so many, no more rows are looked at
 */
export function readRows(
  text: string,
  table: Table,
  columns: TimelineColumns,
  enough: number,
): Step[] {
  const container: Container = {
    form: 'table',
    span: table.span,
    candidates: 0,
    zone: columns.zone,
  };
  const steps: Step[] = [];
  let entries = 0;
  const rows = columns.headerIsEntry ? [table.header, ...table.rows] : table.rows;
  if (columns.date) {
    steps.push({ kind: 'day', moment: { span: columns.date.span, date: columns.date } });
  }
  for (const row of rows) {
    if (entries >= enough) break;
    container.candidates++;
    const step = readRow(text, row, columns, container);
    if (step) steps.push(step);
    if (step?.kind === 'entry') entries++;
  }
  return steps;
}

function readRow(
  text: string,
  row: TableRow,
  columns: TimelineColumns,
  container: Container,
): EntryStep | DayStep | undefined {
  const cells = cellsOf(row, columns.roles);
  const time = headOf(text, cells.time, columns.heads) ?? driftedTime(text, row, columns, cells);
  const date = headOf(text, cells.date, columns.heads);
  const written = combine(text, row, cells, time, date, columns);
  if (!written) return undefined;
  const text0 = eventText(cells, time ?? date, row);
  const empty = text0.start === text0.end;
  const { clock, elapsed } = written.start;
  if (empty && !clock && !elapsed && !written.end && isAlone(row)) {
    return { kind: 'day', moment: written.start };
  }
  const read = readEntryText(text, text0);
  const actor = located(text, cells.actor);
  const kind = cells.kind && kindOf(text.slice(cells.kind.content.start, cells.kind.content.end));
  const zone = written.zone ?? zoneIn(text, cells.zone);
  const linkCells = [cells.link, cells.details].flatMap((cell) => (cell ? [cell.content] : []));
  return {
    kind: 'entry',
    span: row.span,
    text: read.text,
    written,
    entry: { form: 'row', written, head: (time ?? date)!.span, cells },
    container,
    zone,
    actor: actor ?? read.actor,
    eventKind: kind && cells.kind ? { value: kind, span: cells.kind.content } : read.kind,
    deadEnd: read.deadEnd,
    key: read.key,
    linkCells,
    place: 'first',
    doubtful: false,
  };
}

function headOf(
  text: string,
  cell: TableCell | undefined,
  heads: CellHeads,
): EntryHead | undefined {
  if (!cell) return undefined;
  return heads.get(cell) ?? (heads.has(cell) ? undefined : readEntryHead(text, cell.content));
}

/** In a row with a pipe too many or too few, the time may stand in another cell. */
function driftedTime(
  text: string,
  row: TableRow,
  columns: TimelineColumns,
  cells: EntryCells,
): EntryHead | undefined {
  if (cells.date && headOf(text, cells.date, columns.heads)) return undefined;
  const time = cells.time?.content;
  if (time && time.end > time.start && row.cells.length === columns.roles.length) {
    return findClock(text, time);
  }
  if (row.cells.length === columns.roles.length) return undefined;
  for (const cell of row.cells) {
    const head = readEntryHead(text, cell.content);
    if (head?.written.start.clock && !head.written.weak && !head.led) return head;
  }
  return undefined;
}

/** The clock in a cell that starts with something unreadable: `20202-01-16 12:00`. */
function findClock(text: string, where: Span): EntryHead | undefined {
  const limit = Math.min(where.end, where.start + LONGEST_SLIP);
  for (let start = where.start + 1; start < limit; start++) {
    if (text[start - 1] !== ' ') continue;
    const head = readEntryHead(text, { start, end: where.end });
    if (head?.written.start.clock && !head.written.weak) return head;
  }
  return undefined;
}

/** Puts a time together from the cells that hold its parts. */
function combine(
  text: string,
  row: TableRow,
  cells: EntryCells,
  time: EntryHead | undefined,
  date: EntryHead | undefined,
  { year, heads }: TimelineColumns,
): WrittenTime | undefined {
  const base = time?.written ?? date?.written;
  if (!base) return undefined;
  const dayOf = base.start.date ? undefined : date?.written.start;
  const weekday = base.start.weekday ?? dayOf?.weekday ?? weekdayIn(text, row, cells);
  const start = withYear(
    {
      ...base.start,
      ...(dayOf?.date ? { date: dayOf.date } : {}),
      ...(weekday ? { weekday } : {}),
    },
    year,
    row,
  );
  const end =
    base.end ??
    headOf(text, cells.end, heads)?.written.start ??
    (time ? undefined : date?.written.end);
  const last = end && end.span.start > base.span.start ? end.span.end : base.span.end;
  const first =
    dayOf?.date && dayOf.span.start < base.span.start ? dayOf.span.start : base.span.start;
  return {
    ...base,
    start,
    span: { start: first, end: Math.max(base.span.end, last, dayOf?.span.end ?? 0) },
    weak: false,
    ...(end ? { end: withYear(end, year, row) } : {}),
  };
}

/** The year that the column's name states for dates without one. It has no place in the row. */
function withYear(moment: WrittenMoment, year: number | undefined, row: TableRow): WrittenMoment {
  if (!year || !moment.date || moment.date.year) return moment;
  const place = { start: row.span.start, end: row.span.start };
  return { ...moment, date: { ...moment.date, year: { value: year, span: place } } };
}

function weekdayIn(text: string, row: TableRow, cells: EntryCells): Located<number> | undefined {
  const cell = cells.weekday ?? row.cells[0];
  if (!cell || cell === cells.event) return undefined;
  const cursor = new Cursor(text, cell.content.start, cell.content.end);
  const weekday = takeWeekday(cursor);
  cursor.take('.');
  return cursor.at === cursor.end ? weekday : undefined;
}

function zoneIn(text: string, cell: TableCell | undefined): Located<WrittenZone> | undefined {
  if (!cell || cell.content.end - cell.content.start > 60) return undefined;
  const value = parseZone(text.slice(cell.content.start, cell.content.end));
  return value && { value, span: cell.content };
}

/** The cell of events, or what follows the time in its own cell where there is no such column. */
function eventText(cells: EntryCells, head: EntryHead | undefined, row: TableRow): Span {
  const cell = cells.event ?? cells.details;
  if (cell) return cell.content;
  return head?.text ?? { start: row.span.end, end: row.span.end };
}

/** Whether at most one cell of a row says anything: a date that heads the rows below it. */
function isAlone(row: TableRow): boolean {
  return row.cells.filter(({ content }) => content.end > content.start).length <= 1;
}

function located(text: string, cell: TableCell | undefined): Located<string> | undefined {
  if (!cell || cell.content.start === cell.content.end) return undefined;
  return { value: text.slice(cell.content.start, cell.content.end), span: cell.content };
}
