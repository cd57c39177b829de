import { daysLate, isClosed, stateOf } from '../core/actions/item.ts';
import type { ReviewAction } from '../core/actions/item.ts';

const LONGEST_TITLE = 60;
const LONGEST_NAME = 24;

/**
 * The items in columns, as wide as they need to be, with where each stands.
 * @param today days since 1970
 */
export function actionTable(
  items: readonly ReviewAction[],
  today: number,
  colours: boolean,
): string {
  const paint = (code: number, text: string): string =>
    colours ? `\u001b[${code}m${text}\u001b[0m` : text;
  const rows = items.map(({ review, action }) => [
    dueWords(action, today),
    shortened(action.title, LONGEST_TITLE),
    shortened(action.owner ?? '-', LONGEST_NAME),
    action.priority ?? '-',
    stateOf(action),
    `${review.path}:${action.line}`,
  ]);
  const head = ['DUE', 'ACTION ITEM', 'OWNER', 'PRIORITY', 'STATUS', 'WHERE'];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => Array.from(row[column]!).length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => text + ' '.repeat(widths[column]! - Array.from(text).length))
      .join('  ')
      .trimEnd();
  const lines = rows.map((row, index) => {
    const { action } = items[index]!;
    if (isClosed(action)) return paint(2, line(row));
    return (daysLate(action, today) ?? 0) > 0 ? paint(31, line(row)) : line(row);
  });
  const late = items.filter(({ action }) => (daysLate(action, today) ?? 0) > 0).length;
  const reviews = new Set(items.map(({ review }) => review.uri)).size;
  const sum = `${counted(items.length, 'action item')} in ${counted(reviews, 'review')}, ${late} overdue\n`;
  if (items.length === 0) return 'No action items.\n';
  return `${[paint(1, line(head)), ...lines].join('\n')}\n\n${sum}`;
}

function dueWords(action: ReviewAction['action'], today: number): string {
  const late = daysLate(action, today) ?? 0;
  if (action.due === undefined) return '-';
  return late > 0 ? `${action.due} (${late} d late)` : action.due;
}

function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ');
  const characters = Array.from(line);
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
