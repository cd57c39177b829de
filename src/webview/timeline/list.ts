import { element, setAttributes } from './dom.ts';
import { l10n } from './l10n.ts';
import { Row, newDay, newPart } from './row.ts';
import type { Column } from './columns.ts';
import type { Derived } from './derived.ts';
import type { Store } from './store.ts';
import type { View } from './view.ts';

const USUAL_HEIGHT = 30;
/** Rows above and below the part in view that are there already when one scrolls. */
const SPARE = 12;
/** Columns that are never hidden: a spacer across more would make some anew. */
const ALWAYS_SHOWN = 3;
/** Shorter lists are all there: nothing to gain. */
const FEW = 120;

/**
 * The list of events: a grid of which only the rows in view exist. Heights are measured as rows come
 * into view; the others are taken to be as high as rows usually are.
 */
export class List {
  readonly element: HTMLElement;
  readonly table: HTMLTableElement;
  readonly #body = element('tbody');
  readonly #store: Store;
  readonly #rows = new Map<number, Row>();
  readonly #heights = new Map<number, number>();
  readonly #spacers = new Map<string, HTMLTableRowElement>();
  #column: Column = 'text';
  /** Names of the events in the list, from top to bottom. */
  #order: readonly number[] = [];
  #places = new Map<number, number>();
  #wantsFocus = false;
  #scheduled = false;

  constructor(store: Store) {
    this.#store = store;
    this.table = element(
      'table',
      {
        role: 'grid',
        'aria-label': l10n.t('Events'),
        'aria-multiselectable': true,
        'aria-describedby': 'list-help',
      },
      element(
        'thead',
        {},
        element(
          'tr',
          { 'aria-rowindex': 1 },
          ...heads().map(([column, name]) =>
            element(
              'th',
              { class: `head ${column}`, scope: 'col' },
              name === '' ? element('span', { class: 'sr-only' }, l10n.t('Key event')) : name,
            ),
          ),
        ),
      ),
      this.#body,
    );
    this.element = element('div', { class: 'list' }, this.table);
    this.element.addEventListener('scroll', () => this.#scheduleWindow(), { passive: true });
    new ResizeObserver(() => {
      this.#heights.clear();
      this.#scheduleWindow();
    }).observe(this.element);
    store.subscribe((view, derived) => this.#update(view, derived));
  }

  get column(): Column {
    return this.#column;
  }

  /** Names of the events in the list. */
  get order(): readonly number[] {
    return this.#order;
  }

  row(id: number): Row | undefined {
    return this.#rows.get(id);
  }

  /** The row and column of something in the list. */
  placeOf(
    target: EventTarget | null,
  ): { readonly id: number; readonly column: Column } | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null;
    const row = cell?.closest<HTMLElement>('tr[data-id]');
    if (!cell || !row) return undefined;
    return { id: Number(row.dataset['id']), column: cell.dataset['column'] as Column };
  }

  /** Gives a cell the focus, after scrolling it into view. */
  focus(id: number, column: Column = this.#column): void {
    this.#column = column;
    this.#wantsFocus = true;
    this.scrollTo(id);
    this.#renderWindow();
  }

  get hasFocus(): boolean {
    return this.table.contains(document.activeElement);
  }

  scrollTo(id: number): void {
    const index = this.#order.indexOf(id);
    if (index < 0) return;
    const top = this.#topOf(index);
    const head = this.table.tHead!.offsetHeight;
    const { scrollTop, clientHeight } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (top + this.#heightOf(id) + head > scrollTop + clientHeight) {
      this.element.scrollTop = top + this.#heightOf(id) + head - clientHeight;
    }
  }

  #update(view: View, { found, shown }: Derived): void {
    const places = found ? shown.filter((at) => found.has(at)) : shown;
    const before = this.#order;
    const focused = this.#focusedRow();
    this.#order = places.map((at) => view.ids[at]!);
    this.#places = new Map(places.map((at) => [view.ids[at]!, at]));
    const { events } = view.model;
    setAttributes(this.table, { 'aria-rowcount': this.#order.length + 1 });
    this.element.classList.toggle(
      'without-kind',
      events.every(({ kind }) => !kind) && view.model.cannot.kind !== undefined,
    );
    this.element.classList.toggle(
      'without-actor',
      events.every(({ actor }) => !actor) && view.model.cannot.actor !== undefined,
    );
    this.element.classList.toggle(
      'without-link',
      events.every(({ links }) => links.length === 0),
    );
    this.element.classList.toggle(
      'without-star',
      view.model.cannot.key !== undefined && events.every(({ key }) => !key),
    );
    this.element.hidden = events.length === 0;
    this.#renderWindow();
    if (focused !== undefined && !this.#places.has(focused)) this.#focusBeside(focused, before);
  }

  /** The focus of a row that is gone goes to the one below it, or above where there is none. */
  #focusBeside(gone: number, before: readonly number[]): void {
    const at = before.indexOf(gone);
    const beside = [...before.slice(at + 1), ...before.slice(0, at).reverse()];
    const next = beside.find((id) => this.#places.has(id));
    if (next !== undefined) this.#rows.get(next)?.cell(this.#column).focus();
  }

  #scheduleWindow(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      if (this.#store.isLoaded) this.#renderWindow();
    });
  }

  #heightOf(id: number): number {
    return this.#heights.get(id) ?? USUAL_HEIGHT;
  }

  #topOf(index: number): number {
    let top = 0;
    for (let at = 0; at < index; at++) top += this.#heightOf(this.#order[at]!);
    return top;
  }

  /** The first and the last row to be there. */
  #window(): { readonly from: number; readonly to: number } {
    const count = this.#order.length;
    if (count <= FEW) return { from: 0, to: count };
    const { scrollTop, clientHeight } = this.element;
    let from = 0;
    let top = 0;
    while (from < count && top + this.#heightOf(this.#order[from]!) < scrollTop)
      top += this.#heightOf(this.#order[from++]!);
    let to = from;
    while (to < count && top < scrollTop + clientHeight) top += this.#heightOf(this.#order[to++]!);
    return { from: Math.max(0, from - SPARE), to: Math.min(count, to + SPARE) };
  }

  #renderWindow(): void {
    const { view, derived } = this.#store;
    const { from, to } = this.#window();
    const there = this.#order.slice(from, to).map((id, index) => ({ id, index: from + index }));
    const current = view.current === undefined ? -1 : this.#order.indexOf(view.current);
    const tabStop = current >= 0 ? this.#order[current] : this.#order[0];
    // What has the focus stays, however far away it is scrolled.
    const focused = this.#focusedRow();
    const kept = focused === undefined ? -1 : this.#order.indexOf(focused);
    if (kept >= 0 && kept < from) there.unshift({ id: focused!, index: kept });
    else if (kept >= to) there.push({ id: focused!, index: kept });
    const wanted: HTMLTableRowElement[] = [];
    let next = 0;
    for (const { id, index } of there) {
      if (index > next)
        wanted.push(
          this.#spacer(`before:${id === focused ? 'kept' : ''}${wanted.length}`, next, index),
        );
      wanted.push(this.#rowFor(id, index, view, derived, tabStop).element);
      next = index + 1;
    }
    if (next < this.#order.length) wanted.push(this.#spacer('after', next, this.#order.length));
    this.#arrange(wanted, new Set(there.map(({ id }) => id)));
    this.#measure(there.map(({ id }) => id));
    this.#giveFocus();
  }

  #focusedRow(): number | undefined {
    return this.placeOf(document.activeElement)?.id;
  }

  #rowFor(
    id: number,
    index: number,
    view: View,
    derived: Derived,
    tabStop: number | undefined,
  ): Row {
    let row = this.#rows.get(id);
    if (!row) {
      row = new Row(id);
      this.#rows.set(id, row);
    }
    const place = this.#places.get(id)!;
    const { model } = view;
    const event = model.events[place]!;
    const above = index > 0 ? model.events[this.#places.get(this.#order[index - 1]!)!] : undefined;
    row.update({
      event,
      place: index,
      model,
      clock: derived.clock,
      selected: view.selected.has(id),
      isCurrent: view.current === id,
      tabColumn: id === tabStop ? this.#column : undefined,
      day: model.dated ? newDay(event, above, derived.clock) : undefined,
      part: model.timelines.length > 1 ? newPart(event, above, model) : undefined,
      unordered: derived.unordered.has(place),
      editable: this.#store.isEditable,
      canStar: this.#store.whyNot('key', event) === undefined,
    });
    return row;
  }

  #spacer(key: string, from: number, to: number): HTMLTableRowElement {
    let height = 0;
    for (let at = from; at < to; at++) height += this.#heightOf(this.#order[at]!);
    let spacer = this.#spacers.get(key);
    if (!spacer) {
      spacer = element(
        'tr',
        { class: 'spacer', 'aria-hidden': true },
        element('td', { colspan: ALWAYS_SHOWN }),
      );
      this.#spacers.set(key, spacer);
    }
    (spacer.firstElementChild as HTMLElement).style.height = `${height}px`;
    return spacer;
  }

  #arrange(wanted: readonly HTMLTableRowElement[], there: ReadonlySet<number>): void {
    let place = this.#body.firstElementChild;
    for (const row of wanted) {
      if (row === place) place = place.nextElementSibling;
      else this.#body.insertBefore(row, place);
    }
    while (place) {
      const gone = place;
      place = place.nextElementSibling;
      gone.remove();
    }
    for (const id of this.#rows.keys()) if (!there.has(id)) this.#rows.delete(id);
  }

  #measure(ids: readonly number[]): void {
    if (this.#order.length <= FEW) return;
    for (const id of ids) {
      const height = this.#rows.get(id)?.element.offsetHeight ?? 0;
      if (height > 0) this.#heights.set(id, height);
    }
  }

  #giveFocus(): void {
    if (!this.#wantsFocus) return;
    this.#wantsFocus = false;
    const { current } = this.#store.view;
    const row = current === undefined ? undefined : this.#rows.get(current);
    if (row?.editing === undefined) row?.cell(this.#column).focus({ preventScroll: true });
  }
}

function heads(): [Column, string][] {
  return [
    ['star', ''],
    ['time', l10n.t('Time')],
    ['offset', 'T±'],
    ['kind', l10n.t('Kind')],
    ['text', l10n.t('What happened')],
    ['actor', l10n.t('Who')],
    ['link', l10n.t('Link')],
  ];
}
