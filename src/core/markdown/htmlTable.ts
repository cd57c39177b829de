import { trimmed } from '../text/characters.ts';
import type { LineIndex } from '../text/lines.ts';
import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { Table, TableCell, TableRow } from './tree.ts';

const TAG = /<(\/?)(table|tr|t[hd])\b[^<>]{0,500}>/gi;

/**
 * The rows of the tables in a stretch of HTML, table by table. Cells end where the next one begins, as
 * browsers read them; what they contain is left as it is. Comments have to be kept away by the caller.
 */
export function htmlRows(text: string, where: Span, lines: LineIndex): TableRow[][] {
  const tables: TableRow[][] = [[]];
  let row: { start: number; cells: TableCell[] } | undefined;
  let cell: number | undefined;
  const endCell = (at: number): void => {
    if (cell !== undefined) row?.cells.push(cellAt(text, cell, at));
    cell = undefined;
  };
  const endRow = (at: number): void => {
    endCell(at);
    if (row && row.cells.length > 0) {
      const line = lines.lineAt(row.start);
      const { start, cells } = row;
      tables.at(-1)!.push({ span: span(start, at), line, cells, opened: true, closed: true });
    }
    row = undefined;
  };
  const stretch = text.slice(where.start, where.end);
  for (const tag of stretch.matchAll(TAG)) {
    const start = where.start + tag.index;
    const end = start + tag[0].length;
    const closes = tag[1] !== '';
    const name = tag[2]!.toLowerCase();
    if (name === 'table') {
      endRow(start);
      if (!closes) tables.push([]);
    } else if (name === 'tr') {
      endRow(closes ? end : start);
      if (!closes) row = { start, cells: [] };
    } else {
      endCell(start);
      if (!closes) cell = end;
    }
  }
  endRow(where.end);
  return tables.filter((rows) => rows.length > 0);
}

/** A table that goes on with more rows. They are added to its own list: thousands may follow one by one. */
export function withRows(table: Table, more: readonly TableRow[]): Table {
  const rows = table.rows as TableRow[];
  for (const row of more) rows.push(row);
  return { ...table, span: span(table.span.start, more[more.length - 1]!.span.end) };
}

function cellAt(text: string, start: number, end: number): TableCell {
  return { span: span(start, end), content: trimmed(text, start, end) };
}

/** A table with these rows, the first its header. */
export function tableOf([header, ...rows]: readonly TableRow[]): Table | undefined {
  if (!header) return undefined;
  const { end } = rows[rows.length - 1]?.span ?? header.span;
  return {
    kind: 'table',
    span: span(header.span.start, end),
    line: header.line,
    header,
    delimiter: span(header.span.end, header.span.end),
    rows,
    html: true,
  };
}
