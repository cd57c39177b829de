import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { readDue } from '../../core/actions/dueInput.ts';
import { pressingFirst, stateNames } from '../../core/actions/grouping.ts';
import { comparableName, priorityRank } from '../../core/actions/item.ts';
import type { ReviewAction } from '../../core/actions/item.ts';
import { actionStates } from '../../core/review/vocabulary.ts';
import type { ActionState } from '../../core/review/vocabulary.ts';
import type { ReviewFacts } from '../../core/facts/reviewFacts.ts';
import { translate } from '../../platform/translate.ts';
import { descriptionOf } from './words.ts';

/** What was chosen; `null` takes the value out, nothing means that the person thought better of it. */
export type Choice<T> = T | null | undefined;

interface Row<T> extends QuickPickItem {
  readonly value: T | null;
}

/** Lets a person choose from a list, or type what is not in it. */
function pickOrType<T extends string>(
  title: string,
  placeholder: string,
  rows: readonly Row<T>[],
  understand: (typed: string) => Row<T> | undefined,
): Promise<Choice<T>> {
  const picker = window.createQuickPick<Row<T>>();
  picker.title = title;
  picker.placeholder = placeholder;
  picker.items = rows;
  picker.matchOnDescription = true;
  const typedRow = (typed: string): Row<T> | undefined =>
    typed.trim() === '' ? undefined : understand(typed.trim());
  return new Promise((resolve) => {
    picker.onDidChangeValue((typed) => {
      const own = typedRow(typed);
      const isListed = rows.some(({ label }) => label.toLowerCase() === own?.label.toLowerCase());
      picker.items = own && !isListed ? [{ ...own, alwaysShow: true }, ...rows] : rows;
    });
    picker.onDidAccept(() => {
      // Whoever types fast is done before there is a row for what was typed.
      const chosen = picker.selectedItems[0] ?? typedRow(picker.value);
      if (!chosen) return;
      resolve(chosen.value);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** People that own something, or write reviews; the ones with most to do first. */
export function pickOwner(
  items: readonly ReviewAction[],
  reviews: Iterable<ReviewFacts>,
): Promise<Choice<string>> {
  const people = new Map<string, { name: string; count: number }>();
  const count = (name: string, by: number): void => {
    const key = comparableName(name);
    const known = people.get(key) ?? { name, count: 0 };
    known.count += by;
    people.set(key, known);
  };
  for (const review of reviews) {
    for (const name of review.people) count(name, 0);
    for (const { owner } of review.actions) if (owner !== undefined) count(owner, 1);
  }
  const rows = [...people.values()]
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    .map(({ name, count: number }) => ({
      label: name,
      description: number > 0 ? l10n.t('{0} action items', number) : '',
      value: name,
    }));
  const none: Row<string> = { label: l10n.t('No owner'), value: null };
  return pickOrType(
    titleFor(l10n.t('Owner'), items),
    l10n.t('Choose or type who will do it'),
    items.some(({ action }) => action.owner !== undefined) ? [...rows, none] : rows,
    (typed) => ({ label: typed, description: l10n.t('new'), value: typed }),
  );
}

export function pickDue(items: readonly ReviewAction[], today: number): Promise<Choice<string>> {
  const proposals: readonly [string, string][] = [
    [l10n.t('Today'), 'today'],
    [l10n.t('Tomorrow'), 'tomorrow'],
    [l10n.t('Next Friday'), 'friday'],
    [l10n.t('In one week'), '1w'],
    [l10n.t('In two weeks'), '2w'],
    [l10n.t('In one month'), '1m'],
    [l10n.t('In three months'), '3m'],
  ];
  const rows: Row<string>[] = proposals.map(([label, typed]) => {
    const value = readDue(typed, today)!;
    return { label, description: value, value };
  });
  if (items.some(({ action }) => action.due !== undefined)) {
    rows.push({ label: l10n.t('No due date'), value: null });
  }
  return pickOrType(
    titleFor(l10n.t('Due'), items),
    l10n.t('Choose or type a date: 2026-04-30, friday, 3d, 2w, 1m'),
    rows,
    (typed) => {
      const value = readDue(typed, today);
      return value === undefined ? undefined : { label: value, value };
    },
  );
}

/** Priorities in the words that this workspace uses, the most pressing first. */
export function pickPriority(
  items: readonly ReviewAction[],
  reviews: Iterable<ReviewFacts>,
): Promise<Choice<string>> {
  const names = new Map<string, string>();
  for (const { actions } of reviews) {
    for (const { priority } of actions) {
      if (priority !== undefined) names.set(comparableName(priority), priority);
    }
  }
  const usual = ['critical', 'high', 'medium', 'low'];
  const known = names.size > 0 ? [...names.values()] : usual;
  const rows: Row<string>[] = known
    .sort((one, other) => priorityRank(one) - priorityRank(other) || (one < other ? -1 : 1))
    .map((name) => ({ label: name, value: name }));
  if (items.some(({ action }) => action.priority !== undefined)) {
    rows.push({ label: l10n.t('No priority'), value: null });
  }
  return pickOrType(
    titleFor(l10n.t('Priority'), items),
    l10n.t('Choose or type a priority'),
    rows,
    (typed) => ({ label: typed, value: typed }),
  );
}

export async function pickState(items: readonly ReviewAction[]): Promise<ActionState | undefined> {
  const rows = actionStates.map((state) => ({ label: translate(stateNames[state]), state }));
  const chosen = await window.showQuickPick(rows, { title: titleFor(l10n.t('Status'), items) });
  return chosen?.state;
}

/** Why something will not be done: readers of the review deserve to know. */
export async function askReason(items: readonly ReviewAction[]): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title: titleFor(l10n.t("Won't do"), items),
    prompt: l10n.t('Why it will not be done'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('Say in a few words why.') : undefined),
  });
  return typed?.trim();
}

/** The address or number of the ticket of an item. */
export async function askTicket(item: ReviewAction): Promise<Choice<string>> {
  const typed = await window.showInputBox({
    title: titleFor(l10n.t('Ticket'), [item]),
    prompt: l10n.t('The address or number of the ticket; nothing takes it out'),
    value: item.action.ticket ?? '',
  });
  return typed === undefined ? undefined : typed.trim() || null;
}

/** Where no row is chosen: one of the items that are open, what is late first, found by typing. */
export async function pickItem(
  items: Iterable<ReviewAction>,
  today: number,
): Promise<ReviewAction | undefined> {
  const rows = pressingFirst(items).map((item) => ({
    label: item.action.title,
    description: descriptionOf(item, today),
    detail: item.review.title ?? item.review.path,
    item,
  }));
  const chosen = await window.showQuickPick(rows, {
    title: l10n.t('Action items'),
    placeHolder: l10n.t('Which one?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.item;
}

function titleFor(what: string, items: readonly ReviewAction[]): string {
  return items.length === 1
    ? `${what}: ${items[0]!.action.title}`
    : l10n.t('{0} of {1} action items', what, items.length);
}
