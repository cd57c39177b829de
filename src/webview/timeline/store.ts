import { sameEvents } from '../../core/timeline/identity.ts';
import { isFiltering, passes } from '../../core/timeline/filter.ts';
import type { EventFilter } from '../../core/timeline/filter.ts';
import { foldsOf } from '../../core/timeline/folds.ts';
import type { Fold } from '../../core/timeline/folds.ts';
import type { Intent } from '../../core/timeline/intent.ts';
import { lanesOf } from '../../core/timeline/lanes.ts';
import type { Lane } from '../../core/timeline/lanes.ts';
import type { EventField, EventModel, Phase, TimelineModel } from '../../core/timeline/model.ts';
import { applyPatch } from '../../core/timeline/modelPatch.ts';
import { phasesOf } from '../../core/timeline/phases.ts';
import { zoneClock } from '../../core/timeline/zoneClock.ts';
import type { ZoneClock } from '../../core/timeline/zoneClock.ts';
import { host } from './host.ts';
import { l10n, translate } from './l10n.ts';
import type { DocumentState, HostMessage } from './protocol.ts';
import type { SavedState } from './savedState.ts';
import { savedState } from './savedState.ts';

/** What is known of the document, and what a person chose to see of it. */
export interface View {
  readonly document: DocumentState;
  readonly model: TimelineModel;
  /** A name for each event, which it keeps as long as it is there. */
  readonly ids: readonly number[];
  readonly saved: SavedState;
  readonly filter: EventFilter;
  /** By their names. */
  readonly selected: ReadonlySet<number>;
  readonly current: number | undefined;
}

/** What follows from a view, computed once for each. */
export interface Derived {
  /** Places of the events of the timelines shown, in the order of the text. */
  readonly shown: readonly number[];
  /** Those of them that the search finds; absent while nothing is searched for. */
  readonly found: ReadonlySet<number> | undefined;
  readonly lanes: readonly Lane[];
  readonly phases: readonly Phase[];
  readonly folds: readonly Fold[];
  readonly clock: ZoneClock;
  /** Events whose time is before that of one above them. */
  readonly unordered: ReadonlySet<number>;
}

type Listener = (view: View, derived: Derived) => void;
type Answer = (refused: string | undefined) => void;

/** Holds the view's state, tells everyone when it changes, and carries wishes to the host. */
export class Store {
  #view: View | undefined;
  #derived: Derived | undefined;
  readonly #listeners: Listener[] = [];
  readonly #answers = new Map<number, Answer>();
  readonly #kept = savedState(host.getState());
  #nextId = 0;
  #nextRequest = 0;
  #scheduled = false;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  get saved(): SavedState {
    return this.#view?.saved ?? this.#kept;
  }

  /** The state; only asked for once there is one. */
  get view(): View {
    return this.#view!;
  }

  get isLoaded(): boolean {
    return this.#view !== undefined;
  }

  get derived(): Derived {
    return (this.#derived ??= derive(this.view));
  }

  /** Calls back soon after every change, once for several. */
  subscribe(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** Takes what the host says of the document. */
  receive(message: HostMessage): void {
    if (message.type === 'document') this.#show(message.state, message.model);
    else if (message.type === 'change') {
      // One that does not follow the state we have: the host is asked for the whole.
      if (this.#view?.document.version !== message.from) host.postMessage({ type: 'ready' });
      else this.#show(message.state, applyPatch(this.#view.model, message.patch));
    } else if (message.type === 'edited') {
      this.#answers.get(message.request)?.(message.refused);
      this.#answers.delete(message.request);
    } else if (message.type === 'cursor' && this.#view?.document.version === message.version) {
      const id = message.event === null ? undefined : this.#view.ids[message.event];
      if (id !== undefined && id !== this.#view.current) this.select([id], id);
    }
  }

  update(change: Partial<Pick<View, 'filter' | 'selected' | 'current'>>): void {
    this.#set({ ...this.view, ...change });
  }

  save(change: Partial<SavedState>): void {
    this.#set({ ...this.view, saved: { ...this.view.saved, ...change } });
  }

  /** Takes note of where one looks from, which only the track shows: it changes with every frame. */
  keepViewport(viewport: SavedState['viewport']): void {
    this.#view = { ...this.view, saved: { ...this.view.saved, viewport } };
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keep(), 150);
  }

  select(ids: Iterable<number>, current?: number): void {
    this.update({ selected: new Set(ids), current });
  }

  /** The place of an event by its name; −1 once it is gone. */
  placeOf(id: number): number {
    return this.view.ids.indexOf(id);
  }

  eventOf(id: number): EventModel | undefined {
    return this.view.model.events[this.placeOf(id)];
  }

  /** The places of events, in the order of the text. */
  placesOf(ids: Iterable<number>): number[] {
    const wanted = new Set(ids);
    return [...this.view.ids.keys()].filter((place) => wanted.has(this.view.ids[place]!));
  }

  /** Whether anything may be changed at all. */
  get isEditable(): boolean {
    return this.view.document.obstacle === undefined;
  }

  /** Why a part of an event cannot be changed; `undefined` where it can. */
  whyNot(field: EventField, event?: EventModel): string | undefined {
    if (!this.isEditable)
      return this.view.document.explanation ?? l10n.t('This file is read-only.');
    return event?.cannot?.[field] ?? this.view.model.cannot[field];
  }

  /** Asks the host to carry something out. @returns why it was not, if so */
  async edit(intent: Intent): Promise<string | undefined> {
    const { version } = this.view.document;
    const request = ++this.#nextRequest;
    const answer = this.#answerTo(request);
    host.postMessage({ type: 'edit', request, version, intent });
    return answer;
  }

  async fix(event: number, rule: string, fix: number): Promise<string | undefined> {
    const { version } = this.view.document;
    const request = ++this.#nextRequest;
    const answer = this.#answerTo(request);
    host.postMessage({ type: 'fix', request, version, event, rule, fix });
    return answer;
  }

  async #answerTo(request: number): Promise<string | undefined> {
    return new Promise((resolve) => this.#answers.set(request, resolve));
  }

  #show(document: DocumentState, model: TimelineModel): void {
    const before = this.#view;
    if (!before) {
      const ids = model.events.map(() => ++this.#nextId);
      const { current: place, selected, filter } = this.#kept;
      const current = place === null ? undefined : ids[place];
      this.#set({
        document,
        model,
        ids,
        saved: this.#kept,
        filter,
        selected: new Set(selected.flatMap((at) => ids[at] ?? [])),
        current,
      });
      return;
    }
    const same = sameEvents(before.model.events, model.events);
    const ids = same.map((place) => (place < 0 ? ++this.#nextId : before.ids[place]!));
    const left = new Set(ids);
    const current =
      before.current !== undefined && left.has(before.current) ? before.current : undefined;
    const selected = new Set([...before.selected].filter((id) => left.has(id)));
    this.#set({ ...before, document, model, ids, current, selected });
  }

  /** Lets the editor keep how one looks at the document, for when the page is loaded again. */
  #keep(): void {
    clearTimeout(this.#keeping);
    const { saved, filter, selected, current } = this.view;
    const place = current === undefined ? -1 : this.placeOf(current);
    host.setState({
      ...saved,
      filter,
      selected: selected.size > 0 ? this.placesOf(selected) : [],
      current: place < 0 ? null : place,
    });
  }

  #set(view: View): void {
    const before = this.#view;
    this.#view = view;
    if (!before || isOtherDrawing(before, view)) this.#derived = undefined;
    this.#keep();
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      for (const listener of this.#listeners) listener(this.view, this.derived);
    });
  }
}

function isOtherDrawing(one: View, other: View): boolean {
  return (
    one.model !== other.model ||
    one.filter !== other.filter ||
    one.saved.lanes !== other.saved.lanes ||
    one.saved.zone !== other.saved.zone ||
    one.saved.timeline !== other.saved.timeline ||
    one.saved.opened !== other.saved.opened
  );
}

function derive({ model, saved, filter }: View): Derived {
  const { events, milestones } = model;
  const places = [...events.keys()];
  const { timeline } = saved;
  const isOne = timeline !== null && timeline < model.timelines.length;
  const shown = isOne ? places.filter((at) => events[at]!.timeline === timeline) : places;
  const moments = [
    ...shown.map((at) => events[at]!),
    ...Object.values(milestones).map((start) => ({ start })),
  ];
  return {
    shown,
    found: isFiltering(filter)
      ? new Set(shown.filter((at) => passes(events[at]!, filter)))
      : undefined,
    lanes: lanesOf(events, shown, saved.lanes, translate),
    phases: phasesOf(model),
    folds: foldsOf(moments).filter(({ start }) => !saved.opened.includes(start)),
    clock: clockOf(model, saved),
    unordered: unorderedOf(events),
  };
}

/** The clock that times are shown by. */
export function clockOf(model: TimelineModel, { zone }: SavedState): ZoneClock {
  const own = model.zone?.id ?? 'UTC';
  if (zone === 'document' || !model.zone) return zoneClock(own);
  return zoneClock(zone === 'utc' ? 'UTC' : localZone());
}

export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Events that are told after a later one, in a timeline that goes forward. */
function unorderedOf(events: readonly EventModel[]): Set<number> {
  const found = new Set<number>();
  const latest = new Map<number, number>();
  const earliest = new Map<number, number>();
  let rising = 0;
  events.forEach((event, at) => {
    const { timeline, start } = event;
    const before = latest.get(timeline);
    if (before !== undefined && start < before) found.add(at);
    else if (before !== undefined && start > before) rising++;
    latest.set(timeline, Math.max(before ?? -Infinity, start));
    earliest.set(timeline, Math.min(earliest.get(timeline) ?? Infinity, start));
  });
  // Told backwards, newest first: that is an order too.
  return rising === 0 ? new Set() : found;
}
