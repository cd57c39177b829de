import type { ActionItem, Review, TimelineEvent } from '../review/model.ts';
import { milestoneNames } from '../review/vocabulary.ts';
import type { WallTime } from '../time/wallTime.ts';
import { formatClock, formatDate, formatWallTime } from '../time/wallTime.ts';
import type { Change, EventPatch, NewAction, NewEvent } from './change.ts';
import { placeOf, sortedOrder } from './place.ts';

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

export function meaningOf(review: Review): Meaning {
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
}

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

/** What the review is to mean after a change. */
export function meaningAfter(review: Review, change: Change): Meaning {
  const before = meaningOf(review);
  switch (change.type) {
    case 'update-event':
    case 'delete-event':
    case 'move-event':
      return { ...before, timelines: timelinesAfter(review, before, change) };
    case 'add-event': {
      const { timelines } = review;
      const at = change.timeline ? timelines.indexOf(change.timeline) : timelines.length - 1;
      const events = timelines[Math.max(0, at)]?.events ?? [];
      const place = placeOf(events, change.event.start);
      const list = [...(before.timelines[at] ?? [])];
      list.splice(place, 0, newEventMeaning(change.event));
      return { ...before, timelines: at < 0 ? [list] : before.timelines.with(at, list) };
    }
    case 'sort-events': {
      const at = review.timelines.indexOf(change.timeline);
      const order = sortedOrder(change.timeline.events);
      const sorted = order.map((index) => before.timelines[at]![index]!);
      return { ...before, timelines: before.timelines.with(at, sorted) };
    }
    case 'update-action': {
      const index = review.actions.indexOf(change.action);
      const part = patched(before.actions[index]!, textPatch(change.patch));
      return { ...before, actions: before.actions.with(index, part) };
    }
    case 'add-action':
      return { ...before, actions: [...before.actions, newActionMeaning(change.action)] };
    case 'delete-action':
      return {
        ...before,
        actions: before.actions.filter((_, index) => review.actions[index] !== change.action),
      };
    case 'set-metadata':
      return { ...before, metadata: patched(before.metadata, change.patch as Patch) };
    case 'set-milestone':
      return {
        ...before,
        milestones: patched(before.milestones, {
          [change.name]: change.at && formatWallTime(change.at),
        }),
      };
    case 'add-section':
      return { ...before, sections: [...before.sections, change.section.concept] };
  }
}

function timelinesAfter(
  review: Review,
  before: Meaning,
  change: Extract<Change, { event: TimelineEvent }>,
): Meaning['timelines'] {
  return review.timelines.map(({ events }, at) => {
    const list = [...before.timelines[at]!];
    const index = events.indexOf(change.event);
    if (index < 0) return list;
    if (change.type === 'update-event')
      list[index] = patched(list[index]!, eventPatch(change.patch));
    else if (change.type === 'delete-event') list.splice(index, 1);
    else list.splice(change.to, 0, ...list.splice(index, 1));
    return list;
  });
}

type Patch = Readonly<Record<string, string | null | undefined>>;

function patched(part: Part, patch: Patch): Part {
  const merged: Record<string, string | null | undefined> = { ...part };
  for (const [key, value] of Object.entries(patch)) if (value !== undefined) merged[key] = value;
  return defined(Object.entries(merged).map(([key, value]) => [key, value ?? undefined] as const));
}

function eventPatch({ start, end, text, kind, actor, link, key, deadEnd }: EventPatch): Patch {
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

function textPatch(patch: Extract<Change, { type: 'update-action' }>['patch']): Patch {
  return { ...patch, ...(patch.title !== undefined && { title: normalText(patch.title) }) };
}

function newEventMeaning(event: NewEvent): Part {
  return patched({}, eventPatch(event));
}

function newActionMeaning(action: NewAction): Part {
  return patched({}, textPatch(action));
}
