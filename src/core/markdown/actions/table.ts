import { sliceOf } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { plainText } from '../inline.ts';
import type { Table, TableRow } from '../tree.ts';
import { saysNothing } from './actionWords.ts';
import type { ActionEntry, ActionGroup, FieldValue } from './entry.ts';
import { fieldOf } from './fieldNames.ts';
import { fieldValue } from './fields.ts';
import type { FieldName } from './fieldNames.ts';

/** Rows looked at to tell which column holds the actions. */
const SAMPLE = 20;

/** What the columns of a table of actions are for, by the index of the cell. */
export type ActionColumns = ReadonlyMap<FieldName, number>;

/**
 * The columns of a table of actions, by what their names mean and not by where they stand. Where no name
 * says which holds the action, it is the one with the longest texts.
 * @returns nothing for a table that has no such column
 */
export function actionColumns(text: string, table: Table): ActionColumns | undefined {
  const columns = new Map<FieldName, number>();
  const unnamed: number[] = [];
  for (const [index, field] of namesOf(text, table).map(fieldOf).entries()) {
    if (field === undefined) unnamed.push(index);
    else if (!columns.has(field)) columns.set(field, index);
    else if (field === 'title') unnamed.push(index);
  }
  if (columns.has('title')) return columns;
  const rest = [...columns].filter(([field]) => field === 'ticket' || field === 'kind');
  const candidates = [...unnamed, ...rest.map(([, index]) => index)];
  const longest = longestColumn(text, table, unnamed.length > 0 ? unnamed : candidates);
  if (longest === undefined) return undefined;
  for (const [field, index] of rest) if (index === longest) columns.delete(field);
  return columns.set('title', longest);
}

/** What its columns are called, without Markdown. */
function namesOf(text: string, { header }: Table): string[] {
  return header.cells.map(({ content }) => plainText(sliceOf(text, content)));
}

function longestColumn(
  text: string,
  { rows }: Table,
  among: readonly number[],
): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const index of among) {
    let length = 0;
    for (const row of rows.slice(0, SAMPLE)) {
      const cell = row.cells[index]?.content;
      if (cell)
        length += plainText(text.slice(cell.start, Math.min(cell.end, cell.start + 300))).length;
    }
    if (length > most) {
      most = length;
      best = index;
    }
  }
  return best;
}

/** Whether a table lists actions wherever it stands: a column of actions beside one that only actions have. */
export function isActionTable(text: string, table: Table): boolean {
  const names = namesOf(text, table);
  const fields = new Set(names.map(fieldOf));
  const actions = names.some((name) =>
    /\b(?:action|to-?do|follow[- ]?up|task|remediation)\b/i.test(name),
  );
  return actions && (fields.has('owner') || fields.has('due') || fields.has('ticket'));
}

/** Whether a column is named as what actions have, and other lists hardly do. */
export function hasActionColumns(text: string, table: Table): boolean {
  return namesOf(text, table)
    .map(fieldOf)
    .some((field) => field && field !== 'kind');
}

/** The actions of a table, one a row; rows without an action, or with a placeholder for one, are left out. */
export function tableEntries(text: string, table: Table, group: ActionGroup): ActionEntry[] {
  const columns = actionColumns(text, table);
  if (!columns) return [];
  const titled = columns.get('title')!;
  const names = namesOf(text, table);
  const entries: ActionEntry[] = [];
  for (const row of table.rows) {
    const cell = row.cells[titled]?.content;
    if (!cell || saysNothing(plainText(sliceOf(text, cell)))) continue;
    entries.push({
      span: row.span,
      text: cell,
      parts: [cell, ...otherCells(row, titled)],
      row: true,
      fields: fieldsOf(text, row, columns, names),
      group,
    });
  }
  return entries;
}

function otherCells(row: TableRow, titled: number): Span[] {
  return row.cells.filter((_, index) => index !== titled).map(({ content }) => content);
}

function fieldsOf(
  text: string,
  row: TableRow,
  columns: ActionColumns,
  names: readonly string[],
): Map<FieldName, FieldValue> {
  const fields = new Map<FieldName, FieldValue>();
  for (const [field, index] of columns) {
    const content = row.cells[index]?.content;
    if (!content || field === 'title') continue;
    fields.set(field, fieldValue(text, content, field, names[index]!));
  }
  return fields;
}
