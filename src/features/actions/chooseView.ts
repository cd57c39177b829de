import { l10n, window } from 'vscode';
import { groupings, sortings } from '../../core/actions/grouping.ts';
import type { Grouping, Sorting } from '../../core/actions/grouping.ts';

/** What the items are to be grouped by; nothing where the person thought better of it. */
export function chooseGrouping(current: Grouping): Promise<Grouping | undefined> {
  const names: Readonly<Record<Grouping, string>> = {
    due: l10n.t('Due date'),
    status: l10n.t('Status'),
    owner: l10n.t('Owner'),
    review: l10n.t('Review'),
    priority: l10n.t('Priority'),
    kind: l10n.t('Kind'),
  };
  return choose(l10n.t('Group action items by'), groupings, names, current);
}

/** What the items of a group are to be sorted by; nothing where the person thought better of it. */
export function chooseSorting(current: Sorting): Promise<Sorting | undefined> {
  const names: Readonly<Record<Sorting, string>> = {
    due: l10n.t('Due date'),
    priority: l10n.t('Priority'),
    owner: l10n.t('Owner'),
    title: l10n.t('Title'),
    review: l10n.t('Review'),
  };
  return choose(l10n.t('Sort action items by'), sortings, names, current);
}

async function choose<T extends string>(
  title: string,
  values: readonly T[],
  names: Readonly<Record<T, string>>,
  current: T,
): Promise<T | undefined> {
  const rows = values.map((value) => ({
    label: names[value],
    ...(value === current ? { description: l10n.t('current') } : {}),
    value,
  }));
  return (await window.showQuickPick(rows, { title }))?.value;
}
