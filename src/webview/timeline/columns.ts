import type { EventField } from '../../core/timeline/model.ts';

/** What the list shows of an event, from left to right. */
export const columns = ['star', 'time', 'offset', 'kind', 'text', 'actor', 'link'] as const;
export type Column = (typeof columns)[number];

/** Which part of an event is edited in a column; nothing where it follows from others. */
export const fieldOf: Readonly<Record<Column, EventField | undefined>> = {
  star: 'key',
  time: 'time',
  offset: undefined,
  kind: 'kind',
  text: 'text',
  actor: 'actor',
  link: 'link',
};
