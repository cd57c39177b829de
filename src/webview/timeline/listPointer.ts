import type { Actions } from './actions.ts';
import type { Card } from './card.ts';
import { takesText } from './dom.ts';
import { host } from './host.ts';
import type { List } from './list.ts';
import type { Store } from './store.ts';

/** Makes the list answer to the pointer: a click chooses, a click on what is chosen edits. */
export function attachListPointer(list: List, store: Store, actions: Actions, card: Card): void {
  let wasChosen = false;

  list.element.addEventListener('pointerdown', (event) => {
    card.hide();
    const place = list.placeOf(event.target);
    if (event.button !== 0 || !place || takesText(event.target)) return;
    const { current, selected } = store.view;
    wasChosen = current === place.id && selected.size === 1;
  });

  list.element.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    if (link) {
      event.preventDefault();
      host.postMessage({ type: 'open-link', url: link.getAttribute('href') ?? '' });
      return;
    }
    const place = list.placeOf(target);
    if (!place || takesText(target)) return;
    const fix = target instanceof Element ? target.closest<HTMLElement>('[data-fix]') : null;
    if (fix) {
      void actions.changes.fix(
        store.placeOf(place.id),
        Number(fix.dataset['finding']),
        Number(fix.dataset['fix']),
      );
      return;
    }
    const modified = event.ctrlKey || event.metaKey || event.shiftKey;
    if (modified) {
      actions.selection.choose(place.id, {
        toggle: event.ctrlKey || event.metaKey,
        extend: event.shiftKey,
      });
      list.focus(place.id, place.column);
    } else if (place.column === 'star' && store.isEditable) {
      actions.selection.choose(place.id);
      list.focus(place.id, place.column);
      actions.changes.toggleStar();
    } else if (wasChosen && store.isEditable && getSelection()?.type !== 'Range') {
      actions.cells.edit(place.id, place.column);
    } else {
      actions.selection.choose(place.id);
      list.focus(place.id, place.column);
    }
    wasChosen = false;
  });

  list.element.addEventListener('dblclick', (event) => {
    const place = list.placeOf(event.target);
    if (!place || takesText(event.target) || place.column === 'star') return;
    actions.cells.edit(place.id, place.column);
  });

  list.element.addEventListener('contextmenu', (event) => {
    const place = list.placeOf(event.target);
    if (!place || takesText(event.target)) return;
    event.preventDefault();
    if (!store.view.selected.has(place.id)) actions.selection.choose(place.id);
    list.focus(place.id, place.column);
    actions.menus.event({ x: event.clientX, y: event.clientY });
  });

  list.table.addEventListener('focusin', ({ target }) => {
    const place = list.placeOf(target);
    if (!place || takesText(target) || store.view.current === place.id) return;
    // Tab into the list chooses the row it comes to.
    if (store.view.selected.size <= 1) actions.selection.choose(place.id, { quiet: true });
  });
}
