import type { BoardGroup, Placed } from '../../core/actions/board.ts';

/** A row of the tree. Rows are kept while what they stand for is there, so that VS Code knows them again. */
export type Node = GroupNode | ItemNode | MoreNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly key: string;
  group: BoardGroup;
  /** How many of its items are shown. */
  limit: number;
}

export interface ItemNode {
  readonly kind: 'item';
  readonly group: GroupNode;
  item: Placed;
}

/** Stands for the items of a group, or for the groups, that are not shown yet. */
export interface MoreNode {
  readonly kind: 'more';
  readonly group: GroupNode | undefined;
  readonly left: number;
}

export function isItem(value: unknown): value is ItemNode {
  return (value as Partial<Node> | undefined)?.kind === 'item';
}
