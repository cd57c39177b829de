import { sameEvents } from '../../core/timeline/identity.ts';
import type { Intent } from '../../core/timeline/intent.ts';
import type { EventField, EventModel, TimelineModel } from '../../core/timeline/model.ts';
import { applyPatch } from '../../core/timeline/modelPatch.ts';
import { derive, isOtherDrawing } from './derived.ts';
import type { Derived } from './derived.ts';
import { host } from './host.ts';
import { l10n } from './l10n.ts';
import type { DocumentState, HostMessage } from './protocol.ts';
import type { SavedState } from './savedState.ts';
import { savedState } from './savedState.ts';
import type { View } from './view.ts';

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

  hold(intent: Intent): void {
    host.postMessage({ type: 'hold', version: this.view.document.version, intent });
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
