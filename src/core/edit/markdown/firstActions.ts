import { actionColumns } from '../../markdown/actions/table.ts';
import type { Table } from '../../markdown/tree.ts';
import type { ReviewDocument } from '../../review/document.ts';
import { lineEndOf } from '../../text/lines.ts';
import { insert } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import type { NewAction } from '../change.ts';
import type { DraftAction } from '../draft.ts';
import { Refusal } from '../plan.ts';
import type { ActionWay } from '../planner.ts';
import { noFieldColumn } from '../reasons.ts';
import { stateWords } from './actionWords.ts';
import { addRows, emptyPlaceIn, fillItem } from './emptyPlace.ts';
import { actionWordsOf } from './newAction.ts';
import { openSection } from './openSection.ts';
import { cellText } from './writeText.ts';

/**
 * The first action items of a review: rows of a table that waits for them, the text of an empty bullet or
 * task, else tasks of their own.
 */
export function writeFirstActions(
  document: ReviewDocument,
  actions: readonly DraftAction[],
  way: ActionWay,
): Splice[] {
  if (actions.length === 0) return [];
  const place = emptyPlaceIn(document, 'actions');
  const items = actions.map(({ added }) => added!);
  const rows = place?.table && rowsFor(document.text, place.table, items);
  if (place?.table && rows) return addRows(document, place.table, rows);
  const isLabelled = (at: number): boolean => way(actions[at]!) % 2 === 0;
  if (place?.item && items.every(({ state }) => state !== 'done')) {
    const withState = place.item.task === undefined;
    const texts = items.map((item, at) => actionWordsOf(item, withState, isLabelled(at)));
    return fillItem(document, place.item, texts);
  }
  const eol = lineEndOf(document.text);
  const lines = items.map((item, at) => task(item, isLabelled(at))).join(eol);
  return place ? [insert(place.end, eol + eol + lines)] : openSection(document, 'actions', lines);
}

/** The cells of new rows; nothing where no column is for the action itself. */
function rowsFor(
  text: string,
  table: Table,
  actions: readonly NewAction[],
): string[][] | undefined {
  const columns = actionColumns(text, table);
  if (!columns) return undefined;
  return actions.map(({ title, state = 'open', ...fields }) => {
    const missing = (['owner', 'due', 'priority', 'ticket', 'kind'] as const).find(
      (name) => fields[name] !== undefined && !columns.has(name),
    );
    if (missing) throw new Refusal(noFieldColumn[missing]);
    const cells = table.header.cells.map(() => '');
    const values = { ...fields, title, state: stateWords[state] };
    for (const [name, index] of columns) cells[index] = cellText(values[name] ?? '');
    return cells;
  });
}

function task(action: NewAction, labelled: boolean): string {
  return `- [${action.state === 'done' ? 'x' : ' '}] ${actionWordsOf(action, false, labelled)}`;
}
