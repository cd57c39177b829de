import {
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
} from 'vscode';
import { kindNames, stateNames } from '../../core/actions/grouping.ts';
import type { Grouping } from '../../core/actions/grouping.ts';
import { dayOf, duenessOf, isClosed, reviewName, stateOf } from '../../core/actions/item.ts';
import type { ReviewAction } from '../../core/actions/item.ts';
import { translate } from '../../platform/translate.ts';
import type { GroupNode, ItemNode, MoreNode } from './nodes.ts';
import { descriptionOf, dueWords, nameOf, spokenName } from './words.ts';

const warning = new ThemeColor('list.warningForeground');

const groupIcons: Readonly<Record<Grouping, string>> = {
  due: 'calendar',
  status: 'circle-large-outline',
  owner: 'account',
  review: 'book',
  priority: 'flame',
  kind: 'tag',
};

/** The row of a group. */
export function groupItem(node: GroupNode, grouping: Grouping, isOpen: boolean): TreeItem {
  const { key, label, size, open, overdue } = node.group;
  const name = nameOf(label);
  const item = new TreeItem(
    name,
    isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${grouping}/${key}`;
  const counts =
    overdue > 0 && key !== 'overdue'
      ? l10n.t('{0} open, {1} overdue', open, overdue)
      : open === size || open === 0
        ? String(size)
        : l10n.t('{0} open of {1}', open, size);
  item.description = counts;
  item.iconPath = groupIcon(key, grouping);
  item.contextValue = grouping === 'review' ? 'group review' : 'group';
  item.accessibilityInformation = { label: `${name}, ${counts}` };
  return item;
}

function groupIcon(key: string, grouping: Grouping): ThemeIcon {
  if (grouping === 'due' && key === 'overdue') return new ThemeIcon('warning', warning);
  if (key === 'closed') return new ThemeIcon('pass');
  return new ThemeIcon(grouping === 'status' ? stateIcons[key]! : groupIcons[grouping]);
}

const stateIcons: Readonly<Record<string, string>> = {
  open: 'circle-large-outline',
  'in-progress': 'play-circle',
  done: 'pass',
  'wont-do': 'circle-slash',
};

/** The row of an action item. */
export function actionItem({ item, group }: ItemNode, grouping: Grouping, today: number): TreeItem {
  const { action, review } = item;
  const row = new TreeItem(action.title);
  row.id = `${grouping}/${group.key}/${item.id}`;
  row.description = descriptionOf(item, today);
  row.iconPath = itemIcon(item, today);
  row.contextValue = `action ${isClosed(action) ? 'closed' : 'open'} ${action.ticket ? 'ticket' : 'no-ticket'}`;
  row.command = {
    command: 'pir.actions.open',
    title: l10n.t('Open'),
    arguments: [review.uri, { title: action.title, nth: action.nth }],
  };
  const done = action.state === 'done';
  row.checkboxState = {
    state: done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: done ? l10n.t('Mark as open again') : l10n.t('Mark as done'),
    accessibilityInformation: { label: l10n.t('Done: {0}', action.title) },
  };
  row.accessibilityInformation = { label: spokenName(item, today) };
  return row;
}

function itemIcon({ action }: ReviewAction, today: number): ThemeIcon {
  if (duenessOf(action, today) === 'overdue') return new ThemeIcon('warning', warning);
  return new ThemeIcon(stateIcons[stateOf(action)]!);
}

/** What there is to know of an item, made when somebody points at it. */
export function tooltipOf(item: ReviewAction, today: number): MarkdownString {
  const { action, review } = item;
  const text = new MarkdownString();
  const line = (name: string, value: string | undefined): void => {
    if (value === undefined) return;
    text.appendMarkdown(`\n\n**${name}** `).appendText(value);
  };
  text.appendMarkdown('**').appendText(action.title).appendMarkdown('**');
  line(l10n.t('Status'), translate(stateNames[stateOf(action)]));
  line(l10n.t('Reason'), action.reason);
  line(l10n.t('Owner'), action.owner);
  line(l10n.t('Due'), action.due && dueLine(item, today));
  line(l10n.t('Priority'), action.priority);
  line(l10n.t('Kind'), action.kind && translate(kindNames[action.kind]));
  line(l10n.t('Ticket'), action.ticket);
  text.appendMarkdown('\n\n---');
  line(l10n.t('Review'), reviewName(review));
  line(l10n.t('Severity'), review.severity);
  line(l10n.t('Incident'), review.date && `${review.date} (${ageOf(review.date, today)})`);
  line(l10n.t('File'), review.path);
  return text;
}

function dueLine(item: ReviewAction, today: number): string {
  const words = dueWords(item, today) ?? '';
  return words.includes(item.action.due!) ? item.action.due! : `${item.action.due!} (${words})`;
}

function ageOf(date: string, today: number): string {
  const days = today - (dayOf(date) ?? today);
  return days === 1 ? l10n.t('1 day ago') : l10n.t('{0} days ago', days);
}

/** The row behind the items of a group that has more of them than a screen. */
export function moreItem({ group, left }: MoreNode): TreeItem {
  const item = new TreeItem(l10n.t('{0} more', left));
  item.id = `more/${group?.key ?? ''}`;
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = {
    command: 'pir.actions.more',
    title: l10n.t('Show More'),
    arguments: [group?.key],
  };
  return item;
}
