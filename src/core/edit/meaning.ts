import type { ActionItem, Review, TimelineEvent } from '../review/model.ts';
import { onceEach } from '../onceEach.ts';
import { milestoneNames } from '../review/vocabulary.ts';
import type { WallTime } from '../time/wallTime.ts';
import { formatClock, formatDate, formatWallTime } from '../time/wallTime.ts';
import type { ActionPatch, EventPatch } from './change.ts';

/**
 * What a review says, without where it says it: the measure an edit is held to. After an edit the text
 * is read again and must mean what the change meant, and nothing else.
 */
export interface Meaning {
  readonly timelines: readonly (readonly Part[])[];
  readonly actions: readonly Part[];
  readonly milestones: Part;
  readonly metadata: Part;
  readonly sections: readonly string[];
}

/** The parts of one node as comparable strings; absent parts are not in it. */
export type Part = Readonly<Record<string, string>>;

/** A review is immutable, and its meaning is asked for again with every change planned in it. */
export const meaningOf = onceEach((review: Review): Meaning => {
  const { metadata } = review;
  return {
    timelines: review.timelines.map(({ events }) => events.map(eventMeaning)),
    actions: review.actions.map(actionMeaning),
    milestones: defined(
      milestoneNames.map((name) => [name, wallOf(review.milestones[name]?.wall)] as const),
    ),
    metadata: defined([
      ['id', metadata.id?.value],
      ['title', metadata.title?.value],
      ['status', metadata.status?.value],
      ['severity', metadata.severity?.level ?? metadata.severity?.value],
      ['timezone', metadata.zone?.value.written],
    ]),
    sections: review.sections.map(({ concept }) => concept),
  };
});

function eventMeaning({ time, text, kind, actor, links, key, deadEnd }: TimelineEvent): Part {
  return defined([
    ['date', time.start.date && formatDate(time.start.date)],
    ['clock', time.start.clock && formatClock(time.start.clock)],
    ['end', wallOf(time.end)],
    ['text', normalText(text.value)],
    ['kind', kind?.value],
    ['actor', actor?.value],
    ['link', links[0]?.url.value],
    ['key', key?.value ? 'true' : undefined],
    ['deadEnd', deadEnd?.value ? 'true' : undefined],
  ]);
}

function actionMeaning(action: ActionItem): Part {
  return defined([
    ['title', normalText(action.title.value)],
    ['kind', action.kind?.value],
    ['owner', action.owner?.value],
    ['priority', action.priority?.value],
    ['due', action.due?.value],
    ['state', action.state?.value],
    ['reason', action.reason?.value],
    ['ticket', action.ticket?.value],
  ]);
}

/** Text as a reader takes it: how lines break, what a cell has to escape and where a link leads makes no difference. */
export function normalText(text: string): string {
  return text
    .replace(/\\([|\-+*#>:])/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function wallOf(wall: WallTime | undefined): string | undefined {
  return wall && formatWallTime(wall);
}

function defined(pairs: readonly (readonly [string, string | undefined])[]): Part {
  return Object.fromEntries(
    pairs.filter(([, value]) => value !== undefined && value !== ''),
  ) as Part;
}

export type Patch = Readonly<Record<string, string | null | undefined>>;

/** A part with some of its values changed; `null` takes one out. */
export function patched(part: Part, patch: Patch): Part {
  const merged: Record<string, string | null | undefined> = { ...part };
  for (const [key, value] of Object.entries(patch)) if (value !== undefined) merged[key] = value;
  return defined(Object.entries(merged).map(([key, value]) => [key, value ?? undefined] as const));
}

/** What a patch changes of an event's meaning. */
export function eventPart({
  start,
  end,
  text,
  kind,
  actor,
  link,
  key,
  deadEnd,
}: EventPatch): Patch {
  return {
    ...(start && { date: start.date ? formatDate(start.date) : undefined }),
    ...(start && { clock: start.clock ? formatClock(start.clock) : null }),
    end: end && formatWallTime(end),
    text: text === undefined ? undefined : normalText(text),
    kind,
    actor,
    link,
    ...(key !== undefined && { key: key ? 'true' : null }),
    ...(deadEnd !== undefined && { deadEnd: deadEnd ? 'true' : null }),
  };
}

/** What a patch changes of an action item's meaning. */
export function actionPart(patch: ActionPatch): Patch {
  return { ...patch, ...(patch.title !== undefined && { title: normalText(patch.title) }) };
}
