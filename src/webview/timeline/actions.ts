import { Cells } from './cells.ts';
import { Changes } from './changes.ts';
import { Exporting } from './exporting.ts';
import { Menus } from './menus.ts';
import type { Parts } from './parts.ts';
import { Selection } from './selection.ts';

/** What a person can do, however they ask for it: by pointer, key, button or menu. */
export class Actions {
  readonly selection: Selection;
  readonly changes: Changes;
  readonly menus: Menus;
  readonly cells: Cells;
  readonly exporting: Exporting;

  constructor(parts: Parts) {
    this.selection = new Selection(parts);
    this.changes = new Changes(parts, this.selection);
    this.menus = new Menus(parts, this.selection, this.changes, (id, column) =>
      this.cells.edit(id, column),
    );
    this.cells = new Cells(parts, this.selection, this.changes, this.menus);
    this.exporting = new Exporting(parts, this.selection);
  }
}
