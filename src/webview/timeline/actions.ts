import { toMarkdownTable, toMermaid, milestonesAt } from '../../core/timeline/export.ts';
import { draw, gutterOf } from '../../core/timeline/drawing.ts';
import { clockLabel, shortDuration } from '../../core/timeline/formatTimes.ts';
import type { Intent, IntentPatch } from '../../core/timeline/intent.ts';
import { plainText } from '../../core/timeline/plainText.ts';
import { toSvg } from '../../core/timeline/svg.ts';
import { kindWords, milestoneWords } from '../../core/timeline/words.ts';
import { eventKinds, milestoneNames } from '../../core/review/vocabulary.ts';
import type { Announcer } from './announce.ts';
import type { CellEditor } from './cellEditor.ts';
import type { Column } from './columns.ts';
import { columns, fieldOf } from './columns.ts';
import type { Composer } from './composer.ts';
import { host } from './host.ts';
import { l10n, translate } from './l10n.ts';
import type { List } from './list.ts';
import { showMenu } from './menu.ts';
import type { MenuEntry } from './menu.ts';
import { showShiftForm } from './shiftForm.ts';
import type { Store } from './store.ts';
import type { Preview, Track } from './track.ts';
import { momentLabel } from './track.ts';
import { extentOf, lookAtAll } from './viewport.ts';

export interface Parts {
  readonly store: Store;
  readonly track: Track;
  readonly list: List;
  readonly editor: CellEditor;
  readonly composer: Composer;
  readonly announcer: Announcer;
}

/** What a person can do, however they ask for it: by pointer, key, button or menu. */
export class Actions {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Places of what is selected; of the current event where nothing is. */
  get chosen(): number[] {
    const { store } = this.#parts;
    const { selected, current } = store.view;
    if (selected.size > 0) return store.placesOf(selected);
    const place = current === undefined ? -1 : store.placeOf(current);
    return place < 0 ? [] : [place];
  }

  /** Chooses an event: alone, beside others, or with all between it and the one before. */
  choose(
    id: number,
    how: { readonly toggle?: boolean; readonly extend?: boolean; readonly quiet?: boolean } = {},
  ): void {
    const { store, list, track } = this.#parts;
    const { selected, current } = store.view;
    if (how.toggle) {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      store.select(next, id);
    } else if (how.extend && current !== undefined) {
      store.select([...selected, ...between(list.order, current, id)], id);
    } else store.select([id], id);
    const place = store.placeOf(id);
    track.reveal(place);
    if (!how.quiet) {
      host.postMessage({
        type: 'reveal',
        version: store.view.document.version,
        event: place,
        open: false,
      });
    }
  }

  /** Goes to the event `by` rows further, or to an end of the list. */
  step(by: number | 'first' | 'last', extend: boolean): void {
    const { list, store } = this.#parts;
    const { order } = list;
    if (order.length === 0) return;
    const at = store.view.current === undefined ? -1 : order.indexOf(store.view.current);
    const to = by === 'first' ? 0 : by === 'last' ? order.length - 1 : at < 0 ? 0 : at + by;
    const id = order[Math.min(order.length - 1, Math.max(0, to))]!;
    this.choose(id, { extend });
    if (list.hasFocus) list.focus(id);
    else list.scrollTo(id);
  }

  /** Goes to the next event in time, on the track. */
  stepInTime(by: number | 'first' | 'last', extend: boolean): void {
    const { store, list, announcer } = this.#parts;
    const { model, ids, current } = store.view;
    const order = [...store.derived.shown].sort(
      (a, b) => model.events[a]!.start - model.events[b]!.start || a - b,
    );
    if (order.length === 0) return;
    const at = current === undefined ? -1 : order.indexOf(store.placeOf(current));
    const to = by === 'first' ? 0 : by === 'last' ? order.length - 1 : at < 0 ? 0 : at + by;
    const place = order[Math.min(order.length - 1, Math.max(0, to))]!;
    this.choose(ids[place]!, { extend });
    list.scrollTo(ids[place]!);
    const { start, text } = model.events[place]!;
    announcer.say(`${clockLabel(start, store.derived.clock)} ${plainText(text)}`);
  }

  selectAll(): void {
    const { store, list, announcer } = this.#parts;
    store.select(list.order, store.view.current ?? list.order[0]);
    announcer.say(l10n.t('{0} events selected', list.order.length));
  }

  /** Lets the host carry out what a person wants, and tells what came of it. */
  async edit(intent: Intent, done: string): Promise<boolean> {
    const { store, announcer } = this.#parts;
    const refused = await store.edit(intent);
    if (refused === undefined) {
      announcer.clear();
      announcer.say(done);
      return true;
    }
    announcer.warn(refused);
    return false;
  }

  /** Moves what is chosen in time, or one end of it. */
  nudge(by: number, edge: 'both' | 'start' | 'end' = 'both'): void {
    const { store } = this.#parts;
    const events = this.chosen;
    if (!this.#may(edge === 'end' ? 'end' : 'time', events)) return;
    const { events: all, dated } = store.view.model;
    const first = all[events[0]!]!;
    const instant = (edge === 'end' ? (first.end ?? first.start) : first.start) + by;
    const moved = l10n.t('Moved to {0}', momentLabel(instant, store.derived, dated));
    void this.edit({ type: 'shift', events, by, edge }, moved);
  }

  /** Makes a move that a hand let go of; it stays where it was dropped until the text has it. */
  move(preview: Preview): void {
    const { store, track, announcer } = this.#parts;
    const events = store.placesOf(preview.ids);
    track.preview = { ...preview, snappedTo: undefined, dropped: store.view.document.version };
    void store
      .edit({ type: 'shift', events, by: preview.by, edge: preview.edge })
      .then((refused) => {
        track.preview = undefined;
        if (refused !== undefined) announcer.warn(refused);
        else {
          announcer.clear();
          const by = shortDuration(Math.abs(preview.by));
          announcer.say(
            preview.by < 0 ? l10n.t('Moved {0} earlier', by) : l10n.t('Moved {0} later', by),
          );
        }
      });
  }

  set(patch: IntentPatch, done: string): void {
    const events = this.chosen;
    const field = Object.keys(patch)[0] as 'kind' | 'key' | 'deadEnd';
    if (this.#may(field, events)) void this.edit({ type: 'set', events, patch }, done);
  }

  toggleStar(): void {
    const on = !this.chosen.every((at) => this.#event(at).key);
    this.set({ key: on }, on ? l10n.t('Marked as a key event') : l10n.t('No longer a key event'));
  }

  toggleDeadEnd(): void {
    const on = !this.chosen.every((at) => this.#event(at).deadEnd);
    this.set(
      { deadEnd: on },
      on ? l10n.t('Marked as a wrong turn') : l10n.t('No longer a wrong turn'),
    );
  }

  delete(): void {
    const { store, list } = this.#parts;
    const events = this.chosen;
    if (!this.#may('delete', events)) return;
    const hadFocus = list.hasFocus;
    const { ids } = store.view;
    const gone = new Set(events.map((at) => ids[at]!));
    // The one below takes over, or the one above where there is none: the focus is never lost.
    const last = list.order.findLastIndex((id) => gone.has(id));
    const left = [...list.order.slice(last + 1), ...list.order.slice(0, last).reverse()];
    const next = left.find((id) => !gone.has(id));
    const said =
      events.length === 1 ? l10n.t('Event deleted') : l10n.t('{0} events deleted', events.length);
    void this.edit({ type: 'delete', events }, said).then((done) => {
      if (!done) return;
      store.select(next === undefined ? [] : [next], next);
      if (hadFocus && next !== undefined) list.focus(next);
      else if (hadFocus) this.#parts.composer.field.focus();
    });
  }

  duplicate(): void {
    const { store } = this.#parts;
    const events = this.chosen;
    if (!this.#may('text', events)) return;
    const known = new Set(store.view.ids);
    void this.edit({ type: 'duplicate', events }, l10n.t('Duplicated')).then((done) => {
      if (done) this.chooseNew(known);
    });
  }

  /** Chooses the events that were not there before. */
  chooseNew(known: ReadonlySet<number>): void {
    const { store, list, announcer } = this.#parts;
    const fresh = store.view.ids.filter((id) => !known.has(id));
    if (fresh.length === 0) return;
    store.select(fresh, fresh[0]);
    list.scrollTo(fresh[0]!);
    announcer.say(
      fresh.length === 1 ? l10n.t('Event added') : l10n.t('{0} events added', fresh.length),
    );
  }

  sort(): void {
    const { store } = this.#parts;
    const { model } = store.view;
    const wanted = [...store.derived.unordered].map((at) => model.events[at]!.timeline);
    const timeline = wanted[0];
    if (timeline !== undefined)
      void this.edit({ type: 'sort', timeline }, l10n.t('Sorted by time'));
  }

  addEvent(instant?: number): void {
    const { store, composer, announcer } = this.#parts;
    if (store.isEditable) composer.begin(instant);
    else announcer.warn(store.whyNot('text') ?? '');
  }

  /** Opens the field of a cell; of one that has none, says why or does what it stands for. */
  editCell(id: number, column: Column, typed?: string): void {
    const { editor, list, store } = this.#parts;
    if (!store.isEditable) {
      const place = store.placeOf(id);
      host.postMessage({
        type: 'reveal',
        version: store.view.document.version,
        event: place,
        open: true,
      });
      return;
    }
    if (store.view.current !== id || !store.view.selected.has(id)) this.choose(id);
    if (column === 'star') this.toggleStar();
    else if (column === 'kind') this.chooseKind(list.row(id)?.cell('kind'));
    else editor.open(id, column === 'offset' ? 'time' : column, typed);
  }

  /** The next cell that can be edited, from one that was left with Tab. */
  goOn(id: number, column: Column, backwards: boolean): void {
    const { store, list, editor } = this.#parts;
    const editable: Column[] = columns.filter(
      (each) => each !== 'star' && each !== 'kind' && each !== 'offset',
    );
    const cells = list.order
      .slice(Math.max(0, list.order.indexOf(id) - 1), list.order.indexOf(id) + 2)
      .flatMap((each) => editable.map((name) => ({ id: each, name })));
    const at = cells.findIndex((cell) => cell.id === id && cell.name === column);
    const rest = backwards ? cells.slice(0, at).reverse() : cells.slice(at + 1);
    const next = rest.find(
      (cell) =>
        store.whyNot(fieldOf[cell.name]!, store.eventOf(cell.id)) === undefined &&
        list.row(cell.id)?.cell(cell.name).offsetWidth,
    );
    if (!next) return;
    if (next.id !== id) this.choose(next.id);
    list.focus(next.id, next.name);
    requestAnimationFrame(() => editor.open(next.id, next.name));
  }

  chooseKind(at?: Element): void {
    const { announcer } = this.#parts;
    const events = this.chosen;
    if (!this.#may('kind', events)) return;
    const now = new Set(events.map((place) => this.#event(place).kind));
    const entries: MenuEntry[] = [
      ...eventKinds.map((kind) => ({
        label: translate(kindWords[kind]),
        checked: now.size === 1 && now.has(kind),
        dot: `kind-${kind}`,
        run: () => this.set({ kind }, l10n.t('Kind: {0}', translate(kindWords[kind]))),
      })),
      'separator',
      {
        label: l10n.t('No kind'),
        checked: now.size === 1 && now.has(undefined),
        run: () => this.set({ kind: null }, l10n.t('No kind')),
      },
    ];
    announcer.clear();
    showMenu(at ?? this.#anchor(), entries, l10n.t('Kind'));
  }

  chooseMilestone(at?: Element | { readonly x: number; readonly y: number }): void {
    const { store } = this.#parts;
    const [place] = this.chosen;
    if (place === undefined || !this.#may('milestone', [place])) return;
    const { model } = store.view;
    const here = milestonesAt(model, model.events[place]!.start);
    const entries = milestoneNames.map((name): MenuEntry => {
      const known = model.milestones[name];
      const isHere = here.includes(name);
      return {
        label: translate(milestoneWords[name]),
        checked: isHere,
        hint:
          known === undefined || isHere
            ? undefined
            : l10n.t('now {0}', momentLabel(known, store.derived, model.dated)),
        run: () =>
          void this.edit(
            { type: 'milestone', name, event: isHere ? null : place },
            isHere
              ? l10n.t('Milestone taken out')
              : l10n.t('Milestone set: {0}', translate(milestoneWords[name])),
          ),
      };
    });
    showMenu(at ?? this.#anchor(), entries, l10n.t('Milestone'));
  }

  /** Asks by how much what is chosen, or all that follows, is to move. */
  shift(at?: Element): void {
    const { store } = this.#parts;
    const events = this.chosen;
    if (!this.#may('time', events)) return;
    const { model } = store.view;
    const first = Math.min(...events.map((place) => model.events[place]!.start));
    const after = store.derived.shown.filter((place) => model.events[place]!.start >= first);
    showShiftForm(at ?? this.#anchor(), {
      count: events.length,
      countAfter: after.length,
      apply: async (by, everything) =>
        store.edit({ type: 'shift', events: everything ? after : events, by, edge: 'both' }),
      done: (by, count) => {
        const length = shortDuration(Math.abs(by));
        this.#parts.announcer.clear();
        this.#parts.announcer.say(
          by < 0
            ? l10n.t('{0} events moved {1} earlier', count, length)
            : l10n.t('{0} events moved {1} later', count, length),
        );
      },
    });
  }

  /** Everything that can be done with what is chosen. */
  menuFor(at: Element | { readonly x: number; readonly y: number }): void {
    const { store, track } = this.#parts;
    const events = this.chosen;
    const [place] = events;
    if (place === undefined) return;
    const event = this.#event(place);
    const item = (
      label: string,
      key: string,
      field: Parameters<Store['whyNot']>[0],
      run: () => void,
    ): MenuEntry => {
      const reason = store.whyNot(field, event);
      return { label, hint: reason ?? key, disabled: reason !== undefined, run };
    };
    const entries: MenuEntry[] = [
      { label: l10n.t('Show in text'), hint: 'R', run: () => this.revealText() },
      { label: l10n.t('Zoom to'), hint: 'Z', run: () => track.zoomTo(events) },
    ];
    if (store.isEditable) {
      entries.push(
        'separator',
        item(l10n.t('Edit text'), 'Enter', 'text', () =>
          this.editCell(store.view.ids[place]!, 'text'),
        ),
        item(l10n.t('Edit time'), 'T', 'time', () => this.editCell(store.view.ids[place]!, 'time')),
        item(l10n.t('Shift in time…'), 'O', 'time', () => this.shift()),
        item(l10n.t('Set kind…'), 'K', 'kind', () => this.chooseKind()),
        item(l10n.t('Mark as milestone…'), 'M', 'milestone', () => this.chooseMilestone()),
        item(event.key ? l10n.t('Remove star') : l10n.t('Star as key event'), 'S', 'key', () =>
          this.toggleStar(),
        ),
        item(
          event.deadEnd ? l10n.t('Not a wrong turn') : l10n.t('Mark as wrong turn'),
          'X',
          'deadEnd',
          () => this.toggleDeadEnd(),
        ),
        'separator',
        item(l10n.t('Duplicate'), 'D', 'text', () => this.duplicate()),
        item(l10n.t('Delete'), 'Del', 'delete', () => this.delete()),
      );
    }
    showMenu(at, entries, l10n.t('Event'));
  }

  exportMenu(at: Element): void {
    showMenu(
      at,
      [
        { label: l10n.t('Save track as SVG…'), run: () => this.exportSvg() },
        { label: l10n.t('Copy as Markdown table'), run: () => this.copy('table') },
        { label: l10n.t('Copy as Mermaid'), run: () => this.copy('mermaid') },
      ],
      l10n.t('Export'),
    );
  }

  /** What is selected where several are, else what is shown. */
  copy(what: 'table' | 'mermaid' | 'events'): void {
    const { store, announcer } = this.#parts;
    const { model, selected } = store.view;
    const { shown, found, clock } = store.derived;
    const places =
      selected.size > 1 || what === 'events'
        ? this.chosen
        : shown.filter((at) => found?.has(at) ?? true);
    const events = places.map((at) => model.events[at]!);
    if (events.length === 0) return;
    const zone = store.saved.zone === 'document' ? model.zone?.written : clock.id;
    const options = { clock, zone, translate };
    const text =
      what === 'mermaid'
        ? toMermaid(model, events, options)
        : what === 'table'
          ? toMarkdownTable(model, events, options)
          : events
              .map(({ start, text: told }) => `${clockLabel(start, clock)} ${plainText(told)}\n`)
              .join('');
    host.postMessage({ type: 'copy', text, what });
    announcer.say(l10n.t('Copied'));
  }

  exportSvg(): void {
    const { store } = this.#parts;
    const { model } = store.view;
    const { shown, folds, lanes, phases, clock } = store.derived;
    const width = 1200;
    const gutter = gutterOf(lanes, false);
    const { scale, left } = lookAtAll(extentOf(model, shown), folds, width - gutter);
    const drawing = draw({
      model,
      lanes,
      phases,
      scale,
      left,
      width,
      narrow: false,
      clock,
      translate,
      selected: new Set(),
    });
    host.postMessage({ type: 'save-svg', svg: toSvg(drawing, model.title ?? l10n.t('Timeline')) });
  }

  revealText(): void {
    const { store } = this.#parts;
    const [place] = this.chosen;
    if (place === undefined) host.postMessage({ type: 'open-text' });
    else
      host.postMessage({
        type: 'reveal',
        version: store.view.document.version,
        event: place,
        open: true,
      });
  }

  async fix(place: number, finding: number, fix: number): Promise<void> {
    const { store, announcer } = this.#parts;
    const { rule } = this.#event(place).findings[finding]!;
    const refused = await store.fix(place, rule, fix);
    if (refused !== undefined) announcer.warn(refused);
    else announcer.say(l10n.t('Fixed'));
  }

  #event(place: number) {
    return this.#parts.store.view.model.events[place]!;
  }

  /** Whether events may be changed so; says why not, where not. */
  #may(field: Parameters<Store['whyNot']>[0], places: readonly number[]): boolean {
    const { store, announcer } = this.#parts;
    if (places.length === 0) return false;
    const reason = places
      .map((at) => store.whyNot(field, this.#event(at)))
      .find((each) => each !== undefined);
    if (reason !== undefined) announcer.warn(reason);
    return reason === undefined;
  }

  /** Where a menu for what is chosen belongs. */
  #anchor(): Element {
    const { store, list, track } = this.#parts;
    const { current } = store.view;
    const row = current === undefined ? undefined : list.row(current);
    if (row && list.hasFocus) return row.cell('text');
    const [place] = this.chosen;
    return (
      (place === undefined ? undefined : track.elementFor(place)) ??
      row?.cell('text') ??
      track.element
    );
  }
}

function between(order: readonly number[], one: number, other: number): number[] {
  const [a, b] = [order.indexOf(one), order.indexOf(other)].sort((x, y) => x - y) as [
    number,
    number,
  ];
  return a < 0 ? [other] : order.slice(a, b + 1);
}
