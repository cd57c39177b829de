import { actionStates } from '../../review/vocabulary.ts';
import type { Block, Table } from '../../markdown/tree.ts';
import type { Span } from '../../text/span.ts';
import { sliceOf, touches } from '../../text/span.ts';
import type { LanguageContext, LanguageSource } from '../context.ts';
import { vocabularyOf } from '../vocabulary.ts';
import type { Completion, CompletionKind } from './completion.ts';
import { literal } from './snippet.ts';
import { dueDays } from './times.ts';

type Column = 'owner' | 'due' | 'status' | 'priority';

const columnNames: Readonly<Record<Column, RegExp>> = {
  owner: /\b(?:owner|assignee|assigned to|responsible|dri)\b/i,
  due: /\b(?:due|deadline|target date|by when|eta)\b/i,
  status: /\b(?:status|state)\b/i,
  priority: /\b(?:priority|prio)\b/i,
};

/** Names, days and words for the cells of an action table, by what its column is headed with. */
export function completeCell(
  source: LanguageSource,
  offset: number,
  context: LanguageContext,
): Completion[] {
  const { text, read } = source;
  const table = read.markdown && tableAt(read.markdown.blocks, offset);
  const row = table?.rows.find(({ span }) => touches(span, offset));
  const index = row?.cells.findIndex(({ span }) => touches(span, offset)) ?? -1;
  const cell = row?.cells[index];
  const header = table?.header.cells[index];
  if (!table || !cell || !header) return [];
  const title = sliceOf(text, header.content);
  const [column] = Object.entries(columnNames).find(([, name]) => name.test(title)) ?? [];
  if (column === undefined || !holdsActions(table, source)) return [];
  const span = around(cell.content, cell.span, offset);
  return wordsOf(column as Column, table, index, span, source, context).map((word, rank) => ({
    ...word,
    snippet: literal(word.label.replaceAll('|', '\\|')),
    span,
    filter: word.label,
    sort: String(rank).padStart(4, '0'),
  }));
}

function tableAt(blocks: readonly Block[], offset: number): Table | undefined {
  return blocks.find(
    (block): block is Table => block.kind === 'table' && touches(block.span, offset),
  );
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
  column: Column,
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
    [...new Set(lists.flat())].map((label) => ({ label, kind }));
  const own = vocabularyOf([read], typed.start);
  const { workspace } = context;
  switch (column) {
    case 'owner':
      return named('person', used, own.people, workspace.people);
    case 'priority':
      return named('value', used, own.priorities, workspace.priorities, ['p1', 'p2', 'p3']);
    case 'status':
      return named('word', used, used.length === 0 ? actionStates : []);
    case 'due':
      return dueDays(source, context).map(({ text: label, detail }) => ({
        label,
        kind: 'time',
        detail,
      }));
  }
}
