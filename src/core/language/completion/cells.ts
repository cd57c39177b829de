import { stateLike } from '../../edit/markdown/actionWords.ts';
import { likeDate } from '../../edit/markdown/updateAction.ts';
import { actionStates } from '../../review/vocabulary.ts';
import { fieldOf } from '../../markdown/actions/fieldNames.ts';
import type { FieldName } from '../../markdown/actions/fieldNames.ts';
import { stateOfCell } from '../../markdown/actions/state.ts';
import { plainText } from '../../markdown/inline.ts';
import type { Block, Table } from '../../markdown/tree.ts';
import type { Span } from '../../text/span.ts';
import { sliceOf, touches } from '../../text/span.ts';
import type { LanguageContext, LanguageSource } from '../context.ts';
import { vocabularyOf } from '../vocabulary.ts';
import type { Completion, CompletionKind } from './completion.ts';
import { literal } from './snippet.ts';
import { dueDays } from './times.ts';

/** Names, days and words for the cells of an action table, by what its column is headed with. */
export function completeCell(
  source: LanguageSource,
  offset: number,
  context: LanguageContext,
): Completion[] {
  const { text, read, lines } = source;
  const line = lines.lineAt(offset);
  const table = read.markdown?.blocks.find((block): block is Table => isTableOn(block, line));
  const row = table?.rows.find((candidate) => candidate.line === line);
  if (!table || !row) return [];
  const within = row.cells.findIndex(({ span }) => touches(span, offset));
  // Behind the last pipe of a row that is being typed is the next column.
  const index = row.closed && offset >= row.span.end ? row.cells.length : within;
  const header = table.header.cells[index];
  const column = header && fieldOf(plainText(sliceOf(text, header.content)));
  if (!column || !holdsActions(table, source)) return [];
  const cell = row.cells[index];
  const span = cell ? around(cell.content, cell.span, offset) : { start: offset, end: offset };
  return wordsOf(column, table, index, span, source, context).map((word, rank) => ({
    ...word,
    snippet: literal(word.label.replaceAll('|', '\\|')),
    span,
    filter: word.label,
    sort: String(rank).padStart(4, '0'),
  }));
}

function isTableOn(block: Block, line: number): boolean {
  return block.kind === 'table' && block.line <= line && line <= (block.rows.at(-1)?.line ?? -1);
}

/** Only tables that hold action items, so that a column “Status” of something else stays alone. */
function holdsActions(table: Table, { read }: LanguageSource): boolean {
  const { actions, sections } = read.review;
  return (
    actions.some(({ span }) => touches(table.span, span.start)) ||
    sections.some(
      ({ concept, contentSpan }) => concept === 'actions' && touches(contentSpan, table.span.start),
    )
  );
}

/** The cell's text, or the place of the cursor where the cell is empty or the cursor stands behind the text. */
function around(content: Span, cell: Span, offset: number): Span {
  if (content.start === content.end) return { start: offset, end: offset };
  const start = Math.max(cell.start, Math.min(content.start, offset));
  return { start, end: Math.min(cell.end, Math.max(content.end, offset)) };
}

function wordsOf(
  column: FieldName,
  table: Table,
  index: number,
  typed: Span,
  source: LanguageSource,
  context: LanguageContext,
): { label: string; kind: CompletionKind; detail?: NonNullable<Completion['detail']> }[] {
  const { text, read } = source;
  const used = table.rows.flatMap(({ cells }) => {
    const content = cells[index]?.content;
    if (!content || content.start === content.end || touches(typed, content.start)) return [];
    return [sliceOf(text, content)];
  });
  const named = (kind: CompletionKind, ...lists: (readonly string[])[]) =>
    distinct(lists.flat()).map((label) => ({ label, kind }));
  const own = vocabularyOf([read], typed.start);
  const { workspace } = context;
  switch (column) {
    case 'owner':
      return named('person', used, own.people, workspace.people);
    case 'priority':
      return named('value', used, own.priorities, workspace.priorities, ['p1', 'p2', 'p3']);
    case 'state':
      return named('word', used, otherStates(used));
    case 'due': {
      const sample = read.review.actions.find(
        ({ due }) => due && touches(table.span, due.span.start),
      );
      return dueDays(source, context).map(({ text: day, detail }) => ({
        label: sample?.due ? likeDate(read.text, sample.due, day) : day,
        kind: 'time',
        detail,
      }));
    }
    default:
      return [];
  }
}

/** Words for the states that no other cell of the column has, in the case of the others. */
function otherStates(used: readonly string[]): readonly string[] {
  if (used.length === 0) return actionStates;
  const known = used.map((word) => stateOfCell(plainText(word)));
  return actionStates
    .filter((state) => !known.includes(state))
    .map((state) => stateLike(used[0], state));
}

/** Each word once, as it is met first, whatever its case. */
function distinct(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return words.filter((word) => seen.size < seen.add(word.toLowerCase()).size);
}
