import { trimmed } from '../text/characters.ts';
import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { Table, TableCell, TableRow } from './tree.ts';

const PIPE = 124;
const BACKSLASH = 92;
const BACKTICK = 96;

/**
 * The table that starts in a run of lines, if one does: a row with a pipe above a row of dashes. The
 * two may differ in their number of cells, and so may all rows below: people forget pipes, and what
 * they wrote is still a table to them.
 * @param lines what is written on consecutive lines
 * @param firstLine the zero-based number of the first of them
 * @returns the table and the index in `lines` of its header row
 */
export function findTable(
  text: string,
  lines: readonly Span[],
  firstLine: number,
): { table: Table; index: number } | undefined {
  for (let index = 0; index + 1 < lines.length; index++) {
    const delimiter = lines[index + 1]!;
    if (!isDelimiterRow(text, delimiter)) continue;
    const head = lines[index]!;
    if (!text.slice(head.start, head.end).includes('|')) continue;
    const header = readRow(text, head, firstLine + index);
    const rows = lines
      .slice(index + 2)
      .map((line, offset) => readRow(text, line, firstLine + index + 2 + offset));
    const end = lines[lines.length - 1]!.end;
    const table: Table = {
      kind: 'table',
      span: span(head.start, end),
      line: firstLine + index,
      header,
      delimiter,
      rows,
    };
    return { table, index };
  }
  return undefined;
}

/** Whether a line is a table's row of dashes: dashes, colons and at least one pipe, nothing else. */
function isDelimiterRow(text: string, { start, end }: Span): boolean {
  let dashes = 0;
  let pipes = 0;
  for (let offset = start; offset < end; offset++) {
    const character = text[offset]!;
    if (character === '-') dashes++;
    else if (character === '|') pipes++;
    else if (character !== ':' && character !== ' ' && character !== '\t') return false;
  }
  return dashes > 0 && pipes > 0;
}

/**
 * The cells of one table row. A pipe behind a backslash belongs to its cell, as GitHub Flavored
 * Markdown says; so does one inside a code span, as its writers mean it.
 */
export function readRow(text: string, where: Span, line: number): TableRow {
  const pipes = findPipes(text, where);
  const opened = pipes[0] === where.start;
  const closed = pipes.length > (opened ? 1 : 0) && pipes[pipes.length - 1] === where.end - 1;
  const cells: TableCell[] = [];
  let start = where.start;
  for (const pipe of pipes) {
    if (pipe > where.start || !opened) cells.push(readCell(text, start, pipe));
    start = pipe + 1;
  }
  if (!closed) cells.push(readCell(text, start, where.end));
  return { span: where, line, cells, opened, closed };
}

function readCell(text: string, start: number, end: number): TableCell {
  const content = trimmed(text, start, end);
  const place = Math.min(start + 1, end);
  const isEmpty = content.start === content.end;
  return { span: span(start, end), content: isEmpty ? span(place, place) : content };
}

/** The offsets of the pipes that separate cells. */
function findPipes(text: string, { start, end }: Span): number[] {
  const pipes: number[] = [];
  const codeSpans = codeSpanEnds(text, start, end);
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === PIPE) pipes.push(offset);
    else if (code === BACKSLASH) offset++;
    else if (code === BACKTICK) offset = codeSpans.get(offset) ?? runEnd(text, offset, end) - 1;
  }
  return pipes;
}

/**
 * Where the code spans of a line end: the offset of each opening run of backticks, and that of the
 * last backtick that closes it. Runs pair up by length, so one pass from the right suffices.
 */
function codeSpanEnds(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const first = text.indexOf('`', start);
  if (first < 0 || first >= end) return ends;
  const runs: { start: number; length: number }[] = [];
  for (let offset = first; offset < end; offset++) {
    if (text.charCodeAt(offset) !== BACKTICK) continue;
    const stop = runEnd(text, offset, end);
    runs.push({ start: offset, length: stop - offset });
    offset = stop;
  }
  const nearest = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index]!;
    const closing = nearest.get(run.length);
    if (closing !== undefined) ends.set(run.start, closing + run.length - 1);
    nearest.set(run.length, run.start);
  }
  return ends;
}

function runEnd(text: string, offset: number, end: number): number {
  let stop = offset;
  while (stop < end && text.charCodeAt(stop) === BACKTICK) stop++;
  return stop;
}
