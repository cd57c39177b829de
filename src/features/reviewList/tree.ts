import {
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import type { Memento, ProviderResult, TreeDataProvider } from 'vscode';
import { duenessOf, isClosed, reviewName } from '../../core/actions/item.ts';
import type { FindingCounts, ReviewFacts } from '../../core/facts/reviewFacts.ts';
import { firstOf } from '../../core/index/first.ts';
import type { Message } from '../../core/messages.ts';
import {
  compareReviews,
  groupsOf,
  oldDraft,
  reviewGroupings,
  statusNames,
} from '../../core/reviews/grouping.ts';
import type { ReviewGroup, ReviewGrouping } from '../../core/reviews/grouping.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { ReviewIndex } from '../../platform/index/reviewIndex.ts';
import { today } from '../../platform/today.ts';
import { translate } from '../../platform/translate.ts';
import type { FindingCounter } from './findingCounter.ts';
import { reviewTooltip } from './tooltip.ts';

export type Node = GroupNode | ReviewNode | MoreNode;

interface GroupNode {
  readonly kind: 'group';
  readonly group: ReviewGroup;
  limit: number;
}

export interface ReviewNode {
  readonly kind: 'review';
  readonly parent: GroupNode;
  review: ReviewFacts;
}

interface MoreNode {
  readonly kind: 'more';
  readonly parent: GroupNode;
  readonly left: number;
}

const PAGE = 200;
const OPEN_GROUPS = 4;
const KEY = 'reviews.grouping';
const warning = new ThemeColor('list.warningForeground');

/** All reviews of the workspace by status, date, service or severity. */
export class ReviewTree implements TreeDataProvider<Node>, DisposableLike {
  readonly #index: ReviewIndex;
  readonly #counter: FindingCounter;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<Node | Node[] | undefined>();
  readonly #disposables: DisposableStore;
  readonly #groups = new Map<string, GroupNode>();
  readonly #rows = new Map<string, ReviewNode>();
  /** Group → its reviews by URI. Sorted when somebody looks. */
  #members = new Map<string, Map<string, ReviewFacts>>();
  readonly #places = new Map<string, readonly string[]>();
  #grouping: ReviewGrouping;
  #openAtFirst: ReadonlySet<string> = new Set();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(index: ReviewIndex, counter: FindingCounter, memory: Memento) {
    this.#index = index;
    this.#counter = counter;
    this.#memory = memory;
    const stored = memory.get<string>(KEY);
    this.#grouping = reviewGroupings.find((one) => one === stored) ?? 'status';
    this.#disposables = new DisposableStore(
      this.#changed,
      counter,
      counter.onDidCount((uri) => this.#fireRows(uri)),
      index.onDidChange((changes) => {
        this.#take(changes.map(({ uri, facts }) => [uri, facts] as const));
      }),
    );
    this.#regroup();
  }

  get grouping(): ReviewGrouping {
    return this.#grouping;
  }

  async groupBy(grouping: ReviewGrouping): Promise<void> {
    this.#grouping = grouping;
    this.#regroup();
    this.#changed.fire(undefined);
    await this.#memory.update(KEY, grouping);
  }

  getChildren(node?: Node): Node[] {
    if (!node) {
      const groups = [...this.#groups.values()].sort((one, other) =>
        placeOf(one.group) < placeOf(other.group) ? -1 : 1,
      );
      this.#openAtFirst = new Set(groups.slice(0, OPEN_GROUPS).map(({ group }) => group.key));
      return groups;
    }
    if (node.kind !== 'group') return [];
    const members = this.#members.get(node.group.key);
    const first = firstOf(members?.values() ?? [], node.limit, compareReviews);
    const rows: Node[] = first.map((review) => this.#row(review, node));
    const left = (members?.size ?? 0) - rows.length;
    return left > 0 ? [...rows, { kind: 'more', parent: node, left }] : rows;
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'group' ? undefined : node.parent;
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.kind) {
      case 'group':
        return this.#groupItem(node);
      case 'review':
        return reviewItem(node, this.#grouping, this.#counter.of(node.review));
      case 'more':
        return moreItem(node);
    }
  }

  resolveTreeItem(item: TreeItem, node: Node): ProviderResult<TreeItem> {
    if (node.kind === 'review') {
      item.tooltip = reviewTooltip(node.review, this.#counter.of(node.review), today());
    }
    return item;
  }

  showMore(key: string): void {
    const node = this.#groups.get(key);
    if (!node) return;
    node.limit += PAGE;
    this.#changed.fire(node);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #regroup(): void {
    this.#members = new Map();
    this.#groups.clear();
    this.#rows.clear();
    this.#places.clear();
    this.#take([...this.#index.all()].map((review) => [review.uri, review] as const));
  }

  #take(changes: readonly (readonly [string, ReviewFacts | undefined])[]): void {
    const touched = new Set<string>();
    let structure = false;
    for (const [uri, facts] of changes) {
      const groups = facts ? groupsOf(facts, this.#grouping) : [];
      const keys = groups.map(({ key }) => key);
      for (const key of this.#places.get(uri) ?? []) {
        if (keys.includes(key)) continue;
        touched.add(key);
        const members = this.#members.get(key)!;
        members.delete(uri);
        this.#rows.delete(rowId(key, uri));
        if (members.size > 0) continue;
        this.#members.delete(key);
        this.#groups.delete(key);
        structure = true;
      }
      for (const group of groups) {
        structure = this.#join(group, facts!) || structure;
        touched.add(group.key);
      }
      if (facts) this.#places.set(uri, keys);
      else this.#places.delete(uri);
    }
    if (structure) this.#changed.fire(undefined);
    else this.#changed.fire([...touched].flatMap((key) => this.#groups.get(key) ?? []));
  }

  /** @returns whether the group is new */
  #join(group: ReviewGroup, review: ReviewFacts): boolean {
    let members = this.#members.get(group.key);
    const isNew = !members;
    if (!members) {
      members = new Map();
      this.#members.set(group.key, members);
      this.#groups.set(group.key, { kind: 'group', group, limit: PAGE });
    }
    members.set(review.uri, review);
    const row = this.#rows.get(rowId(group.key, review.uri));
    if (row) row.review = review;
    return isNew;
  }

  #row(review: ReviewFacts, parent: GroupNode): ReviewNode {
    const id = rowId(parent.group.key, review.uri);
    let row = this.#rows.get(id);
    if (row) {
      row.review = review;
    } else {
      row = { kind: 'review', parent, review };
      this.#rows.set(id, row);
    }
    return row;
  }

  #fireRows(uri: string): void {
    const rows = (this.#places.get(uri) ?? []).flatMap(
      (key) => this.#rows.get(rowId(key, uri)) ?? [],
    );
    if (rows.length > 0) this.#changed.fire(rows);
  }

  #groupItem({ group }: GroupNode): TreeItem {
    const name = textOf(group.label);
    const size = this.#members.get(group.key)?.size ?? 0;
    const item = new TreeItem(
      name,
      this.#openAtFirst.has(group.key)
        ? TreeItemCollapsibleState.Expanded
        : TreeItemCollapsibleState.Collapsed,
    );
    item.id = `${this.#grouping}/${group.key}`;
    item.description = String(size);
    item.iconPath = new ThemeIcon(icons[this.#grouping]);
    item.accessibilityInformation = { label: l10n.t('{0}, {1} reviews', name, size) };
    return item;
  }
}

const icons: Readonly<Record<ReviewGrouping, string>> = {
  status: 'git-pull-request-draft',
  date: 'calendar',
  service: 'server',
  severity: 'flame',
};

function reviewItem(
  { review, parent }: ReviewNode,
  grouping: ReviewGrouping,
  counts: FindingCounts | undefined,
): TreeItem {
  const item = new TreeItem(reviewName(review));
  const age = oldDraft(review, today());
  const parts = [
    review.date,
    review.severity,
    age === undefined ? undefined : l10n.t('draft for {0} days', age),
    ...openWords(review),
    ...countWords(counts),
  ].filter((part) => part !== undefined);
  item.id = `${grouping}/${rowId(parent.group.key, review.uri)}`;
  item.description = parts.join(' · ');
  item.iconPath = age === undefined ? new ThemeIcon('book') : new ThemeIcon('history', warning);
  item.contextValue = 'review';
  item.command = {
    command: 'pir.reviews.open',
    title: l10n.t('Open'),
    arguments: [review.uri],
  };
  const status = review.status && translate(statusNames[review.status]);
  item.accessibilityInformation = {
    label: [reviewName(review), status, ...parts].filter(Boolean).join(', '),
  };
  return item;
}

function openWords({ actions }: ReviewFacts): string[] {
  const open = actions.filter((action) => !isClosed(action)).length;
  const overdue = actions.filter((action) => duenessOf(action, today()) === 'overdue').length;
  if (overdue > 0) return [l10n.t('{0} overdue', overdue)];
  return open > 0 ? [l10n.t('{0} open', open)] : [];
}

function countWords(counts: FindingCounts | undefined): string[] {
  if (!counts) return [];
  const { error, warning: warnings } = counts;
  return [
    ...(error > 0 ? [error === 1 ? l10n.t('1 error') : l10n.t('{0} errors', error)] : []),
    ...(warnings > 0
      ? [warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings)]
      : []),
  ];
}

function moreItem({ parent, left }: MoreNode): TreeItem {
  const item = new TreeItem(l10n.t('{0} more', left));
  item.id = `more/${parent.group.key}`;
  item.iconPath = new ThemeIcon('ellipsis');
  item.command = {
    command: 'pir.reviews.more',
    title: l10n.t('Show More'),
    arguments: [parent.group.key],
  };
  return item;
}

function textOf(label: string | Message): string {
  return typeof label === 'string' ? label : translate(label);
}

function rowId(key: string, uri: string): string {
  return `${key}\n${uri}`;
}

/** Groups of one order keep one, whichever came first. */
function placeOf({ order, key }: ReviewGroup): string {
  return `${order}\n${key}`;
}
