import type { YamlPath } from '../yaml/openings.ts';

/** Where the words for a value come from, beyond those the schema lists. */
export type ValueSource =
  | 'person'
  | 'service'
  | 'tag'
  | 'ticket'
  | 'priority'
  | 'review'
  | 'zone'
  | 'template'
  | 'id';

/** By path, with `*` for the number of an item. */
const sources: Readonly<Record<string, ValueSource>> = {
  id: 'id',
  'services/*': 'service',
  'tags/*': 'tag',
  'authors/*': 'person',
  'reviewTeam/*': 'person',
  'reviewTeam/*/name': 'person',
  'timeline/*/actor': 'person',
  'actionItems/*/owner': 'person',
  'actionItems/*/priority': 'priority',
  'actionItems/*/ticket': 'ticket',
  'related/*': 'review',
  timezone: 'zone',
  'supportHours/timezone': 'zone',
  template: 'template',
};

/** Where the words for the value at a path come from; nothing for values that are only written. */
export function sourceOf(path: YamlPath): ValueSource | undefined {
  return sources[path.map((step) => (typeof step === 'number' ? '*' : step)).join('/')];
}
