import { formatDate } from '../time/wallTime.ts';
import { dateOfDay } from '../time/calendar.ts';
import { comparableName, daysLate, isClosed, reviewName, stateOf } from './item.ts';
import type { ReviewAction } from './item.ts';

/** An item in plain data, for scripts: what is not stated is null. */
export interface ExportedAction {
  readonly review: string;
  readonly file: string;
  readonly line: number;
  readonly date: string | null;
  readonly severity: string | null;
  readonly title: string;
  readonly status: string;
  readonly reason: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly daysOverdue: number;
  readonly priority: string | null;
  readonly kind: string | null;
  readonly ticket: string | null;
}

/** @param today days since 1970 */
export function exported({ review, action }: ReviewAction, today: number): ExportedAction {
  return {
    review: reviewName(review),
    file: review.path,
    line: action.line,
    date: review.date ?? null,
    severity: review.severity ?? null,
    title: action.title,
    status: stateOf(action),
    reason: action.reason ?? null,
    owner: action.owner ?? null,
    due: action.due ?? null,
    daysOverdue: Math.max(0, daysLate(action, today) ?? 0),
    priority: action.priority ?? null,
    kind: action.kind ?? null,
    ticket: action.ticket ?? null,
  };
}

/** The items as a JSON array, one object each. */
export function toJson(items: readonly ReviewAction[], today: number): string {
  return `${JSON.stringify(
    items.map((item) => exported(item, today)),
    undefined,
    2,
  )}\n`;
}

const columns: readonly (keyof ExportedAction)[] = [
  'status',
  'title',
  'owner',
  'due',
  'daysOverdue',
  'priority',
  'kind',
  'ticket',
  'reason',
  'review',
  'severity',
  'date',
  'file',
  'line',
];

/** The items as comma-separated values (RFC 4180), with a header. */
export function toCsv(items: readonly ReviewAction[], today: number): string {
  const rows = items.map((item) => {
    const row = exported(item, today);
    return columns.map((column) => csvField(String(row[column] ?? '')));
  });
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** A field that a spreadsheet would compute is text here, whoever wrote it into a review. */
function csvField(text: string): string {
  const isHandle = /^@[\w.-]+$/.test(text);
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) && !isHandle ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The items as a Markdown table.
 * @param linkOf the address of an item, where it has one
 */
export function toMarkdown(
  items: readonly ReviewAction[],
  linkOf?: (item: ReviewAction) => string | undefined,
): string {
  const rows = items.map((item) => {
    const { review, action } = item;
    const link = linkOf?.(item);
    const name = cell(reviewName(review));
    return [
      isClosed(action) ? `~~${cell(action.title)}~~` : cell(action.title),
      cell(action.owner ?? ''),
      action.due ?? '',
      cell(action.priority ?? ''),
      stateOf(action),
      cell(action.ticket ?? ''),
      link === undefined ? name : `[${name}](${link})`,
    ];
  });
  return [
    ['Action item', 'Owner', 'Due', 'Priority', 'Status', 'Ticket', 'Review'],
    ['---', '---', '---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');
}

function cell(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .trim();
}

/**
 * What to read out in a stand-up: for every owner the open items, what is late first. Markdown that also
 * reads well as plain text.
 * @param items in the order they are to be listed in
 */
export function toStandUp(items: readonly ReviewAction[], today: number): string {
  const byOwner = new Map<string, { name: string; items: ReviewAction[] }>();
  for (const item of items) {
    if (isClosed(item.action)) continue;
    const name = item.action.owner?.trim().replace(/^@/, '') ?? '';
    const key = comparableName(name);
    const owner = byOwner.get(key) ?? { name, items: [] };
    owner.items.push(item);
    byOwner.set(key, owner);
  }
  const owners = [...byOwner.values()].sort((one, other) =>
    (one.name === '') !== (other.name === '')
      ? Number(one.name === '') - Number(other.name === '')
      : one.name.toLowerCase() < other.name.toLowerCase()
        ? -1
        : 1,
  );
  const date = formatDate(dateOfDay(today));
  const parts = owners.map((owner) => standUpOf(owner.name || 'No owner', owner.items, today));
  return [`# Open action items, ${date}\n`, ...parts].join('\n');
}

function standUpOf(name: string, items: readonly ReviewAction[], today: number): string {
  const late = items.filter(({ action }) => (daysLate(action, today) ?? 0) > 0);
  const rest = items.filter((item) => !late.includes(item));
  const counts =
    late.length > 0 ? `${items.length} open, ${late.length} overdue` : `${items.length} open`;
  const lines = [...late, ...rest].map(({ review, action }) => {
    const parts = [
      action.state === 'in-progress' ? 'in progress' : '',
      dueWords(action.due, daysLate(action, today)),
      action.priority ?? '',
      action.ticket ?? '',
    ].filter((part) => part !== '');
    return `- ${action.title}${parts.length > 0 ? ` (${parts.join(', ')})` : ''} – ${reviewName(review)}\n`;
  });
  return `## ${name}: ${counts}\n\n${lines.join('')}`;
}

function dueWords(due: string | undefined, late: number | undefined): string {
  if (due === undefined || late === undefined) return '';
  if (late <= 0) return `due ${due}`;
  return `${late} ${late === 1 ? 'day' : 'days'} overdue`;
}
