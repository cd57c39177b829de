import type { Changes } from './changes.ts';
import { columns, fieldOf } from './columns.ts';
import type { Column } from './columns.ts';
import { host } from './host.ts';
import type { Menus } from './menus.ts';
import type { Parts } from './parts.ts';
import type { Selection } from './selection.ts';

/** Writing into cells, and going from one to the next. */
export class Cells {
  readonly #parts: Parts;
  readonly #selection: Selection;
  readonly #changes: Changes;
  readonly #menus: Menus;

  constructor(parts: Parts, selection: Selection, changes: Changes, menus: Menus) {
    this.#parts = parts;
    this.#selection = selection;
    this.#changes = changes;
    this.#menus = menus;
  }

  add(instant?: number): void {
    const { store, composer, announcer } = this.#parts;
    if (store.isEditable) composer.begin(instant);
    else announcer.warn(store.whyNot('text') ?? '');
  }

  /** Opens the field of a cell; of one that has none, says why or does what it stands for. */
  edit(id: number, column: Column, typed?: string): void {
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
    if (store.view.current !== id || !store.view.selected.has(id)) this.#selection.choose(id);
    if (column === 'star') this.#changes.toggleStar();
    else if (column === 'kind') this.#menus.kind(list.row(id)?.cell('kind'));
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
    if (next.id !== id) this.#selection.choose(next.id);
    list.focus(next.id, next.name);
    requestAnimationFrame(() => editor.open(next.id, next.name));
  }
}
