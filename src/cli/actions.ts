import { toCsv, toJson, toMarkdown } from '../core/actions/formats.ts';
import { compareItems } from '../core/actions/grouping.ts';
import { actionsOf, comparableName, daysLate, duenessOf, stateOf } from '../core/actions/item.ts';
import type { ReviewAction } from '../core/actions/item.ts';
import { factsOf } from '../core/facts/reviewFacts.ts';
import { readReview } from '../core/review/read.ts';
import { actionStates } from '../core/review/vocabulary.ts';
import { nearest } from '../core/text/nearest.ts';
import { dayNumber } from '../core/time/calendar.ts';
import { actionTable } from './actionTable.ts';
import { didYouMean } from './arguments.ts';
import { defineCommand, UsageError } from './command.ts';
import type { ExitCode } from './command.ts';
import { findReviews } from './findReviews.ts';
import { UnreadableFile } from './readFile.ts';
import { searchFor, searchOptions } from './search.ts';

const formats = ['table', 'json', 'csv', 'markdown'] as const;

/** Lists the action items of reviews, what is overdue first, and fails when something is overdue for too long. */
export const actions = defineCommand({
  name: 'actions',
  summary: 'List the action items of reviews, and fail when one is overdue for too long.',
  operands: '[PATH…]',
  details: [
    'Reads files and folders of reviews as “pir check” does; the current folder if you name none.',
    'Without --status and --all it lists what is open: what is overdue first, then by due date.',
    '',
    'Exit code: 0 done; 1 with --fail-overdue, when a listed item is overdue by more than that many',
    'days; 2 wrong usage or a file that cannot be read (the others are listed all the same).',
  ].join('\n'),
  options: {
    format: {
      type: 'value',
      value: 'FORMAT',
      choices: formats,
      default: 'table',
      description: 'How to print them.',
    },
    overdue: { type: 'flag', description: 'Only what is overdue.' },
    owner: {
      type: 'values',
      value: 'NAME',
      description: 'Only items of this owner; “none” for those without. Repeatable.',
    },
    status: {
      type: 'values',
      value: 'STATUS',
      description: `Only items of this status: ${actionStates.join(', ')}. Repeatable.`,
    },
    all: { type: 'flag', description: 'Closed items too.' },
    'fail-overdue': {
      type: 'value',
      value: 'DAYS',
      description: 'Exit with 1 when something is overdue by more than this many days.',
    },
    ...searchOptions,
  },
  async run(paths, values, terminal): Promise<ExitCode> {
    const limit = daysOf(values['fail-overdue']);
    const isWanted = filterOf(values, today());
    const items: ReviewAction[] = [];
    let failed = false;
    const search = await searchFor(paths.length > 0 ? paths : ['.'], values, terminal);
    for await (const found of findReviews(search, terminal)) {
      if (found instanceof UnreadableFile) {
        terminal.err(`pir actions: ${found.message}`);
        failed = true;
        continue;
      }
      const { file, fileName, format, text } = found;
      const facts = factsOf(readReview(text, format, { fileName }), file, file);
      items.push(...actionsOf(facts).filter(isWanted));
    }
    items.sort((one, other) => compareItems(one, other, 'due'));
    await terminal.out(printed(items, values.format, terminal.colours));
    if (failed) return 2;
    const isLate = limit !== undefined && items.some(({ action }) => isBeyond(action, limit));
    return isLate ? 1 : 0;
  },
});

interface Filters {
  readonly overdue: boolean;
  readonly all: boolean;
  readonly owner: readonly string[];
  readonly status: readonly string[];
}

function filterOf(
  { overdue, all, owner, status }: Filters,
  day: number,
): (item: ReviewAction) => boolean {
  for (const state of status) {
    if (actionStates.some((one) => one === state)) continue;
    throw new UsageError(
      `--status cannot be “${state}”; it is one of ${actionStates.join(', ')}.${didYouMean(nearest(state, actionStates))}`,
    );
  }
  const owners = owner.map(comparableName);
  return ({ action }) => {
    const dueness = duenessOf(action, day);
    const name = comparableName(action.owner ?? 'none');
    return (
      (!overdue || dueness === 'overdue') &&
      (status.length > 0 ? status.includes(stateOf(action)) : all || dueness !== 'closed') &&
      (owners.length === 0 || owners.includes(name))
    );
  };
}

function printed(
  items: readonly ReviewAction[],
  format: (typeof formats)[number],
  colours: boolean,
): string {
  switch (format) {
    case 'json':
      return toJson(items, today());
    case 'csv':
      return toCsv(items, today());
    case 'markdown':
      return toMarkdown(items, ({ review, action }) => `${encodeURI(review.path)}#L${action.line}`);
    case 'table':
      return actionTable(items, today(), colours);
  }
}

function isBeyond(action: ReviewAction['action'], limit: number): boolean {
  return (daysLate(action, today()) ?? 0) > limit;
}

function daysOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^\d{1,5}$/.test(written)) {
    throw new UsageError(`--fail-overdue is a number of days, and not “${written}”.`);
  }
  return Number(written);
}

/** Days since 1970, where the command runs. */
function today(): number {
  const now = new Date();
  return dayNumber({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
