import type { Grouping } from '../../core/actions/grouping.ts';
import type { ActionPatch } from '../../core/edit/change.ts';
import { actionStates } from '../../core/review/vocabulary.ts';
import type { GroupNode } from './nodes.ts';
import { nameOf } from './words.ts';

/** What dropping an item on a group makes of it; nothing where the group is not one that can be set. */
export function patchFor({ key, group }: GroupNode, grouping: Grouping): ActionPatch | undefined {
  switch (grouping) {
    case 'status': {
      const state = actionStates.find((one) => one === key);
      return state && { state };
    }
    case 'owner':
      return { owner: key === '' ? null : nameOf(group.label) };
    case 'priority':
      return { priority: key === '' ? null : nameOf(group.label) };
    default:
      return undefined;
  }
}
