import { EventEmitter } from 'vscode';
import type { ProviderResult, TreeDataProvider, TreeItem } from 'vscode';
import { ActionBoard } from '../../core/actions/board.ts';
import type { BoardChange, Placed } from '../../core/actions/board.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { IndexChange, ReviewIndex } from '../../platform/index/reviewIndex.ts';
import { timeSlices } from '../../platform/timeSlices.ts';
import { today, untilTomorrow } from '../../platform/today.ts';
import type { GroupNode, ItemNode, MoreNode, Node } from './nodes.ts';
import { actionItem, groupItem, moreItem, tooltipOf } from './treeItems.ts';
import type { ViewState } from './viewState.ts';

/** A group shows so many items at first, and so many more each time somebody asks. */
const PAGE = 300;
/** Groups behind these are closed at first: nobody reads hundreds of them from top to bottom. */
const OPEN_GROUPS = 8;

/**
 * The action items of all reviews as a tree. It follows the index: a review that changes renews only
 * the rows that show something else now.
 */
export class ActionTree implements TreeDataProvider<Node>, DisposableLike {
  readonly #index: ReviewIndex;
  readonly #state: ViewState;
  readonly #changed = new EventEmitter<Node | Node[] | undefined>();
  readonly #rebuilt = new EventEmitter<void>();
  readonly #disposables: DisposableStore;
  #board: ActionBoard;
  readonly #groups = new Map<string, GroupNode>();
  readonly #items = new Map<string, ItemNode>();
  /** The groups that are open at first. */
  #open: ReadonlySet<string> = new Set();
  /** How many groups are shown. */
  #limit = PAGE;
  #build = 0;
  #midnight: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;
  /** The number of items that are shown, or left out by the filter, may be another. */
  readonly onDidChangeCounts = this.#rebuilt.event;

  constructor(index: ReviewIndex, state: ViewState) {
    this.#index = index;
    this.#state = state;
    this.#board = this.#newBoard();
    this.#disposables = new DisposableStore(
      this.#changed,
      this.#rebuilt,
      index.onDidChange((changes) => this.#take(changes)),
      state.onDidChange(() => void this.rebuild()),
    );
    this.#awaitMidnight();
  }

  get board(): ActionBoard {
    return this.#board;
  }

  /** Groups, filters and sorts everything anew, with time for others in between. */
  async rebuild(): Promise<void> {
    const build = ++this.#build;
    const board = this.#newBoard();
    const slices = timeSlices();
    const known = new Set<string>();
    for (const facts of this.#index.all()) {
      known.add(facts.uri);
      board.set(facts.uri, facts);
      if (!slices.isOver) continue;
      await slices.breathe();
      if (build !== this.#build) return;
    }
    // What changed during the pauses.
    for (const facts of this.#index.all()) {
      if (!known.delete(facts.uri) || board.ofReview(facts.uri)[0]?.review !== facts) {
        board.set(facts.uri, facts);
      }
    }
    for (const gone of known) board.set(gone, undefined);
    this.#board = board;
    this.#groups.clear();
    this.#items.clear();
    this.#changed.fire(undefined);
    this.#rebuilt.fire();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.#rootRows();
    if (node.kind !== 'group') return [];
    const items = this.#board.items(node.key, node.limit);
    const rows = items.map((item) => this.#itemNode(item, node));
    return withMore(rows, node, this.#board.group(node.key)?.size ?? 0);
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'group' ? undefined : node.group;
  }

  getTreeItem(node: Node): TreeItem {
    const { grouping, today: day } = this.#board.view;
    switch (node.kind) {
      case 'group':
        return groupItem(node, grouping, this.#opensAtFirst(node));
      case 'item':
        return actionItem(node, grouping, day);
      case 'more':
        return moreItem(node);
    }
  }

  resolveTreeItem(row: TreeItem, node: Node): ProviderResult<TreeItem> {
    if (node.kind === 'item') row.tooltip = tooltipOf(node.item, this.#board.view.today);
    return row;
  }

  /** Shows the next items of a group, or the next groups. */
  showMore(key: string | undefined): void {
    const group = key === undefined ? undefined : this.#groups.get(key);
    if (group) group.limit += PAGE;
    else this.#limit += PAGE;
    this.#changed.fire(group);
  }

  /** Shows rows as they are, where what a person did to them was not done. */
  restore(nodes: readonly Node[]): void {
    this.#changed.fire([...nodes]);
  }

  /** The rows that show the items of a review, or one of them. */
  find(uri: string, title?: string): ItemNode | undefined {
    const placed = this.#board
      .ofReview(uri)
      .find(({ action }) => title === undefined || action.title === title);
    return placed && this.#itemNode(placed, this.#groupNode(placed.group));
  }

  /** All items that are shown, in the order of the tree. */
  *shown(): IterableIterator<Placed> {
    for (const { key } of this.#board.groups()) yield* this.#board.items(key);
  }

  dispose(): void {
    clearTimeout(this.#midnight);
    this.#build++;
    this.#disposables.dispose();
  }

  #newBoard(): ActionBoard {
    return new ActionBoard({ ...this.#state.current, today: today() });
  }

  #take(changes: readonly IndexChange[]): void {
    const sum = { groups: false, group: new Set<string>(), items: [] as Placed[] };
    for (const { uri, facts } of changes) {
      const change: BoardChange = this.#board.set(uri, facts);
      sum.groups ||= change.groups;
      for (const key of change.group) sum.group.add(key);
      sum.items.push(...change.items);
    }
    const groups = [...sum.group].flatMap((key) => this.#groups.get(key) ?? []);
    for (const node of groups) node.group = this.#board.group(node.key) ?? node.group;
    const items = sum.items.flatMap((item) => this.#items.get(rowId(item)) ?? []);
    this.#renewRows(changes);
    if (sum.groups) this.#changed.fire(undefined);
    else if (groups.length + items.length > 0) this.#changed.fire([...groups, ...items]);
    this.#rebuilt.fire();
  }

  /** Rows of changed reviews stand for the items as they are now; those of items that are gone are forgotten. */
  #renewRows(changes: readonly IndexChange[]): void {
    const now = new Map<string, Placed>();
    const uris = new Set(changes.map(({ uri }) => uri));
    for (const uri of uris) {
      for (const item of this.#board.ofReview(uri)) now.set(rowId(item), item);
    }
    for (const [id, node] of this.#items) {
      if (!uris.has(node.item.review.uri)) continue;
      const item = now.get(id);
      if (item) node.item = item;
      else this.#items.delete(id);
    }
  }

  #groupNode(key: string): GroupNode {
    const group = this.#board.group(key)!;
    let node = this.#groups.get(key);
    if (node) {
      node.group = group;
    } else {
      node = { kind: 'group', key, group, limit: PAGE };
      this.#groups.set(key, node);
    }
    return node;
  }

  #itemNode(item: Placed, group: GroupNode): ItemNode {
    const id = rowId(item);
    let node = this.#items.get(id);
    if (node) {
      node.item = item;
    } else {
      node = { kind: 'item', item, group };
      this.#items.set(id, node);
    }
    return node;
  }

  #rootRows(): Node[] {
    const groups = this.#board.groups(this.#limit);
    this.#open = new Set(groups.slice(0, OPEN_GROUPS).map(({ key }) => key));
    const rows = groups.map(({ key }) => this.#groupNode(key));
    return withMore(rows, undefined, this.#board.groupCount);
  }

  #opensAtFirst({ key, group }: GroupNode): boolean {
    return group.open > 0 && this.#open.has(key);
  }

  #awaitMidnight(): void {
    this.#midnight = setTimeout(() => {
      void this.rebuild();
      this.#awaitMidnight();
    }, untilTomorrow() + 1_000);
  }
}

function withMore(rows: Node[], group: GroupNode | undefined, all: number): Node[] {
  const left = all - rows.length;
  return left > 0 ? [...rows, { kind: 'more', group, left } satisfies MoreNode] : rows;
}

function rowId({ id, group }: Placed): string {
  return `${group}\n${id}`;
}
