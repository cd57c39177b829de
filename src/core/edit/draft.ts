import type { ActionItem, Review, Timeline, TimelineEvent } from '../review/model.ts';
import type { MilestoneName } from '../review/vocabulary.ts';
import type { WallTime } from '../time/wallTime.ts';
import { formatWallTime } from '../time/wallTime.ts';
import type {
  ActionPatch,
  Change,
  EventPatch,
  MetadataPatch,
  NewAction,
  NewEvent,
  NewSection,
} from './change.ts';
import { onceEach } from '../onceEach.ts';
import type { Meaning, Part, Patch } from './meaning.ts';
import { actionPart, eventPart, meaningOf, patched } from './meaning.ts';
import { placeOf, sortedOrder } from './place.ts';
import { stale } from './plan.ts';

/**
 * A review as it is to be: what a list of changes, made one after another, comes to. Planners write it
 * into the text at once, so that what is changed twice is written once, and a reading of the new text is
 * held to it.
 */
export interface Draft {
  readonly timelines: readonly DraftTimeline[];
  readonly actions: readonly DraftAction[];
  readonly milestones: Part;
  readonly milestonePatch: Readonly<Partial<Record<MilestoneName, WallTime | null>>>;
  readonly metadata: Part;
  readonly metadataPatch: MetadataPatch;
  /** The concepts of the sections that are to be there, and those of them that are new. */
  readonly sections: readonly string[];
  readonly newSections: readonly NewSection[];
}

export interface DraftTimeline {
  /** Absent for a timeline that the review does not have yet. */
  readonly source?: Timeline;
  readonly events: readonly DraftEvent[];
}

/** An event that stays, with what is to be changed of it, or (without a source) a new one. */
export interface DraftEvent {
  readonly source?: TimelineEvent;
  readonly patch: EventPatch;
  readonly added?: NewEvent;
  readonly start: WallTime;
  readonly part: Part;
}

/** An action item that stays, with what is to be changed of it, or (without a source) a new one. */
export interface DraftAction {
  readonly source?: ActionItem;
  readonly patch: ActionPatch;
  readonly added?: NewAction;
  readonly part: Part;
}

/** Whether an event or action item is new or has something changed of it. */
export function isTouched({ added, patch }: DraftEvent | DraftAction): boolean {
  return added !== undefined || Object.keys(patch).length > 0;
}

/**
 * What changes come to, made in the order given.
 * @throws Refusal where one of them names a node that the review does not have, or no longer has
 */
export function draftAfter(review: Review, changes: readonly Change[]): Draft {
  const draft = new DraftBuilder(review);
  for (const change of changes) draft.make(change);
  return draft.result();
}

/** The words of an item that name its ticket, by its address or its number, name the new one. */
function namedTicket({ title = '', ticket = '' }: Part, patch: ActionPatch): Patch {
  const next = patch.ticket;
  if (next === undefined || ticket === '') return {};
  const number = /\/(\d+)$/.exec(ticket)?.[1];
  const name = [ticket, ...(number ? [`#${number}`] : [])].find((each) => title.includes(each));
  const words = name === undefined ? '' : title.replace(name, next ?? '').trim();
  return words === '' ? {} : { title: words };
}

/** The events of a timeline before anything is changed of them: thousands, of which a change touches a few. */
const untouched = onceEach(({ events }: Timeline, parts: readonly Part[]): readonly DraftEvent[] =>
  events.map((source, index) => ({
    source,
    patch: {},
    start: source.time.start,
    part: parts[index]!,
  })),
);

/** Where each node of a list is in it. */
export const placesOf: (nodes: readonly object[]) => ReadonlyMap<object, number> = onceEach(
  (nodes) => new Map(nodes.map((node, index) => [node, index])),
);

class DraftBuilder {
  readonly #before: Meaning;
  readonly #timelines: { source?: Timeline; events: DraftEvent[] }[];
  #actions: DraftAction[];
  #milestonePatch: Partial<Record<MilestoneName, WallTime | null>> = {};
  #metadataPatch: MetadataPatch = {};
  readonly #newSections: NewSection[] = [];

  constructor(review: Review) {
    this.#before = meaningOf(review);
    this.#timelines = review.timelines.map((source, at) => ({
      source,
      events: [...untouched(source, this.#before.timelines[at]!)],
    }));
    this.#actions = review.actions.map((source, index) => ({
      source,
      patch: {},
      part: this.#before.actions[index]!,
    }));
  }

  make(change: Change): void {
    switch (change.type) {
      case 'update-event': {
        this.#updateEvent(change.event, change.patch);
        return;
      }
      case 'add-event': {
        this.#addEvent(change.timeline, change.event);
        return;
      }
      case 'delete-event': {
        const { list, index } = this.#find(change.event);
        list.splice(index, 1);
        return;
      }
      case 'move-event': {
        this.#moveEvent(change.event, change.to);
        return;
      }
      case 'sort-events': {
        this.#sort(change.timeline);
        return;
      }
      case 'update-action': {
        this.#updateAction(change.action, change.patch);
        return;
      }
      case 'add-action': {
        const { action } = change;
        this.#actions.push({ added: action, patch: {}, part: patched({}, actionPart(action)) });
        return;
      }
      case 'delete-action':
        this.#actions.splice(this.#actionAt(change.action), 1);
        return;
      case 'add-section':
        this.#newSections.push(change.section);
        return;
      case 'set-metadata':
        this.#metadataPatch = { ...this.#metadataPatch, ...change.patch };
        return;
      case 'set-milestone':
        this.#milestonePatch = { ...this.#milestonePatch, [change.name]: change.at };
    }
  }

  result(): Draft {
    const moments = Object.entries(this.#milestonePatch).map(
      ([name, at]) => [name, at && formatWallTime(at)] as const,
    );
    const { sections, milestones, metadata } = this.#before;
    return {
      timelines: this.#timelines,
      actions: this.#actions,
      milestones: patched(milestones, Object.fromEntries(moments)),
      milestonePatch: this.#milestonePatch,
      metadata: patched(metadata, { ...this.#metadataPatch }),
      metadataPatch: this.#metadataPatch,
      sections: [...sections, ...this.#newSections.map(({ concept }) => concept)],
      newSections: this.#newSections,
    };
  }

  #updateEvent(event: TimelineEvent, patch: EventPatch): void {
    const { list, index } = this.#find(event);
    const before = list[index]!;
    const { start } = patch;
    list[index] = {
      ...before,
      patch: { ...before.patch, ...patch },
      start: start ? { ...before.start, ...start } : before.start,
      part: patched(before.part, eventPart(patch)),
    };
  }

  #addEvent(timeline: Timeline | undefined, event: NewEvent): void {
    if (this.#timelines.length === 0) this.#timelines.push({ events: [] });
    const at = timeline
      ? this.#timelines.findIndex(({ source }) => source === timeline)
      : this.#timelines.length - 1;
    const { events } = this.#timelines[at] ?? stale();
    const added = {
      added: event,
      patch: {},
      start: event.start,
      part: patched({}, eventPart(event)),
    };
    events.splice(
      placeOf(
        events.map(({ start }) => start),
        event.start,
      ),
      0,
      added,
    );
  }

  #moveEvent(event: TimelineEvent, to: number | 'time'): void {
    const { list, index } = this.#find(event);
    const [moved] = list.splice(index, 1) as [DraftEvent];
    const place =
      to === 'time'
        ? placeOf(
            list.map(({ start }) => start),
            moved.start,
          )
        : to;
    if (place < 0 || place > list.length) stale();
    list.splice(place, 0, moved);
  }

  #sort(timeline: Timeline): void {
    const found = this.#timelines.find(({ source }) => source === timeline) ?? stale();
    const order = sortedOrder(found.events.map(({ start }) => start));
    const sorted = order.map((index) => found.events[index]!);
    found.events.splice(0, sorted.length, ...sorted);
  }

  #updateAction(action: ActionItem, patch: ActionPatch): void {
    const index = this.#actionAt(action);
    const before = this.#actions[index]!;
    this.#actions[index] = {
      ...before,
      patch: { ...before.patch, ...patch },
      part: patched(before.part, { ...namedTicket(before.part, patch), ...actionPart(patch) }),
    };
  }

  #find(event: TimelineEvent): { list: DraftEvent[]; index: number } {
    for (const { source, events: list } of this.#timelines) {
      const place = source && placesOf(source.events).get(event);
      if (place === undefined) continue;
      if (list[place]?.source === event) return { list, index: place };
      const now = list.findIndex((other) => other.source === event);
      return now < 0 ? stale() : { list, index: now };
    }
    return stale();
  }

  #actionAt(action: ActionItem): number {
    const index = this.#actions.findIndex(({ source }) => source === action);
    return index < 0 ? stale() : index;
  }
}
