import type { ReviewFacts } from '../facts/reviewFacts.ts';
import { parseFilter } from './filter.ts';
import { firstOf } from '../index/first.ts';
import { byText, groupOf, orderOf } from './grouping.ts';
import type { Grouping, GroupName, Sorting } from './grouping.ts';
import { actionId, actionsOf, duenessOf, isClosed } from './item.ts';
import type { ReviewAction } from './item.ts';

/** How the items are to be seen. */
export interface BoardView {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: string;
  /** Days since 1970. */
  readonly today: number;
}

export interface BoardGroup extends GroupName {
  readonly size: number;
  readonly open: number;
  readonly overdue: number;
}

/** An item in its place. */
export interface Placed extends ReviewAction {
  readonly id: string;
  readonly group: string;
  /** As a text that items are sorted by. */
  readonly order: string;
}

/** What is to be shown anew after a review changed. */
export interface BoardChange {
  /** Groups came or went. */
  readonly groups: boolean;
  /** Groups whose items or counts changed. */
  readonly group: ReadonlySet<string>;
  /** Items that stay where they are and say something else now. */
  readonly items: readonly Placed[];
}

interface Group {
  name: GroupName;
  readonly items: Set<Placed>;
  open: number;
  overdue: number;
  /** The first ones in their order, as many as somebody has looked at. */
  sorted?: Placed[] | undefined;
}

/**
 * All action items, filtered, grouped and sorted. A review that changes costs what its own items cost:
 * the others stay where they are, and of a group only the items that are looked at are sorted.
 */
export class ActionBoard {
  readonly view: BoardView;
  readonly #matches: (item: ReviewAction) => boolean;
  readonly #groups = new Map<string, Group>();
  readonly #byReview = new Map<string, readonly Placed[]>();
  #hidden = 0;
  readonly #hiddenByReview = new Map<string, number>();

  constructor(view: BoardView) {
    this.view = view;
    const filter = parseFilter(view.filter);
    this.#matches = (item) => filter.matches(item, view.today);
  }

  /** How many items the filter leaves out. */
  get hidden(): number {
    return this.#hidden;
  }

  /** How many items are shown. */
  get size(): number {
    let size = 0;
    for (const { items } of this.#groups.values()) size += items.size;
    return size;
  }

  /** How many groups there are. */
  get groupCount(): number {
    return this.#groups.size;
  }

  /** The groups in their order, the first ones if that is enough. */
  groups(count = this.#groups.size): BoardGroup[] {
    const first = firstOf(this.#groups.values(), count, (one, other) =>
      byText(placeOf(one.name), placeOf(other.name)),
    );
    return first.map(({ name, items, open, overdue }) => ({
      ...name,
      size: items.size,
      open,
      overdue,
    }));
  }

  group(key: string): BoardGroup | undefined {
    const group = this.#groups.get(key);
    if (!group) return undefined;
    return { ...group.name, size: group.items.size, open: group.open, overdue: group.overdue };
  }

  /** The items of a group in their order, the first ones if that is enough. */
  items(key: string, count = Infinity): readonly Placed[] {
    const group = this.#groups.get(key);
    if (!group) return [];
    const { items } = group;
    const wanted = Math.min(count, items.size);
    if ((group.sorted?.length ?? -1) < wanted) {
      group.sorted =
        wanted < items.size ? firstOf(items, wanted, inOrder) : [...items].sort(inOrder);
    }
    return group.sorted!.length > wanted ? group.sorted!.slice(0, wanted) : group.sorted!;
  }

  /** The items of a review that are shown. */
  ofReview(uri: string): readonly Placed[] {
    return this.#byReview.get(uri) ?? [];
  }

  /** Takes in a review as it is now; `undefined` where it is gone. */
  set(uri: string, review: ReviewFacts | undefined): BoardChange {
    const before = this.#byReview.get(uri) ?? [];
    const names = new Map<string, GroupName>();
    const after = this.#place(uri, review, names);
    if (after.length > 0) this.#byReview.set(uri, after);
    else this.#byReview.delete(uri);
    const known = new Map(before.map((placed) => [placed.id, placed]));
    const touched = new Set<string>();
    const items: Placed[] = [];
    const added: Placed[] = [];
    let groups = this.#rename(names);
    for (const placed of after) {
      const old = known.get(placed.id);
      if (old?.group !== placed.group) {
        added.push(placed);
        continue;
      }
      known.delete(placed.id);
      this.#exchange(old, placed, touched);
      if (!sameToSee(old, placed)) items.push(placed);
    }
    for (const old of known.values()) groups = this.#remove(old, touched) || groups;
    for (const placed of added) {
      groups = this.#add(placed, names.get(placed.group)!, touched) || groups;
    }
    return { groups, group: touched, items: items.filter(({ group }) => !touched.has(group)) };
  }

  #place(uri: string, review: ReviewFacts | undefined, names: Map<string, GroupName>): Placed[] {
    const all = review ? actionsOf(review) : [];
    const shown = all.filter(this.#matches);
    this.#hidden += all.length - shown.length - (this.#hiddenByReview.get(uri) ?? 0);
    if (all.length > shown.length) this.#hiddenByReview.set(uri, all.length - shown.length);
    else this.#hiddenByReview.delete(uri);
    return shown.map((item) => {
      const name = groupOf(item, this.view.grouping, this.view.today);
      if (!names.has(name.key)) names.set(name.key, name);
      const order = orderOf(item, this.view.sorting);
      return { ...item, id: actionId(item), group: name.key, order };
    });
  }

  /** A review that has another title or date now is another group to see. */
  #rename(names: ReadonlyMap<string, GroupName>): boolean {
    if (this.view.grouping !== 'review') return false;
    let renamed = false;
    for (const [key, name] of names) {
      const group = this.#groups.get(key);
      if (!group || (group.name.label === name.label && group.name.order === name.order)) continue;
      group.name = name;
      renamed = true;
    }
    return renamed;
  }

  #exchange(old: Placed, placed: Placed, touched: Set<string>): void {
    const group = this.#groups.get(old.group)!;
    this.#count(group, old, -1);
    this.#count(group, placed, 1);
    group.items.delete(old);
    group.items.add(placed);
    if (sameRank(old, placed)) {
      const index = group.sorted?.indexOf(old) ?? -1;
      if (index >= 0) group.sorted![index] = placed;
    } else {
      group.sorted = undefined;
      touched.add(old.group);
    }
  }

  /** @returns whether the group is gone with it */
  #remove(placed: Placed, touched: Set<string>): boolean {
    const group = this.#groups.get(placed.group)!;
    group.items.delete(placed);
    group.sorted = undefined;
    this.#count(group, placed, -1);
    touched.add(placed.group);
    if (group.items.size > 0) return false;
    return this.#groups.delete(placed.group);
  }

  /** @returns whether the group came with it */
  #add(placed: Placed, name: GroupName, touched: Set<string>): boolean {
    let group = this.#groups.get(placed.group);
    const isNew = group === undefined;
    if (!group) {
      group = { name, items: new Set(), open: 0, overdue: 0 };
      this.#groups.set(placed.group, group);
    }
    group.items.add(placed);
    group.sorted = undefined;
    this.#count(group, placed, 1);
    touched.add(placed.group);
    return isNew;
  }

  #count(group: Group, { action }: Placed, by: number): void {
    if (!isClosed(action)) group.open += by;
    if (duenessOf(action, this.view.today) === 'overdue') group.overdue += by;
  }
}

/** Groups of one order keep one, whichever came first. */
function placeOf({ order, key }: GroupName): string {
  return `${order}\n${key}`;
}

/** By their order, then as written. */
function inOrder(one: Placed, other: Placed): number {
  return (
    byText(one.order, other.order) ||
    byText(one.review.uri, other.review.uri) ||
    one.action.offset - other.action.offset
  );
}

/** Whether an item keeps its place and its group's counts. */
function sameRank(old: Placed, placed: Placed): boolean {
  return old.order === placed.order && old.action.due === placed.action.due;
}

/** Whether nothing a person sees of an item is different; its place in the text may be. */
function sameToSee(old: Placed, placed: Placed): boolean {
  return (
    JSON.stringify({ ...old.action, offset: 0, line: 0 }) ===
      JSON.stringify({ ...placed.action, offset: 0, line: 0 }) &&
    old.review.title === placed.review.title &&
    old.review.severity === placed.review.severity
  );
}
