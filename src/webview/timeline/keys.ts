import type { Actions } from './actions.ts';
import { columns } from './columns.ts';
import type { Column } from './columns.ts';
import { takesText } from './dom.ts';
import { l10n } from './l10n.ts';
import type { Parts } from './parts.ts';
import { panned, zoomed } from './viewport.ts';

const MINUTE = 60_000;

/** What keys can ask for that is not an action on events. */
export interface KeyTargets {
  readonly search: () => void;
  readonly help: () => void;
  /** Stops a drag. @returns whether there was one */
  readonly cancel: () => boolean;
}

/** Makes the view answer to keys, wherever in it the focus is. */
export function attachKeys(actions: Actions, parts: Parts, targets: KeyTargets): void {
  const { store, track, list, announcer } = parts;
  const { selection, changes, menus, cells, exporting } = actions;

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !store.isLoaded || takesText(event.target)) return;
    const inPopup =
      event.target instanceof Element && event.target.closest('.menu, .shift-form, .help');
    if (inPopup) return;
    if (!handle(event)) return;
    event.preventDefault();
    // VS Code hears of keys that come this far up, and would do something of its own.
    event.stopPropagation();
  });

  document.addEventListener('paste', (event) => {
    if (takesText(event.target) || !store.isLoaded || !store.isEditable) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '') return;
    event.preventDefault();
    void parts.composer.add(text);
  });

  document.addEventListener('copy', (event) => {
    if (takesText(event.target) || !store.isLoaded || (getSelection()?.toString() ?? '') !== '')
      return;
    event.preventDefault();
    exporting.copy('events');
  });

  function handle(event: KeyboardEvent): boolean {
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey) return time(event, command);
    if (command) return withCommand(event);
    const onControl =
      event.target instanceof Element &&
      event.target.closest('vscode-button, button, a, vscode-checkbox');
    if (onControl && /^(?:Enter| )$/.test(event.key)) return false;
    return list.hasFocus ? inList(event) || anywhere(event) : onTrack(event) || anywhere(event);
  }

  /** A key for every drag. */
  function time(event: KeyboardEvent, command: boolean): boolean {
    const step = event.shiftKey ? 10 * MINUTE : MINUTE;
    if (event.key === 'ArrowLeft') changes.nudge(-step, command ? 'start' : 'both');
    else if (event.key === 'ArrowRight') changes.nudge(step, command ? 'start' : 'both');
    else if (event.key === 'ArrowUp') changes.nudge(-step, 'end');
    else if (event.key === 'ArrowDown') changes.nudge(step, 'end');
    else if (event.code === 'Comma') changes.nudge(-1000);
    else if (event.code === 'Period') changes.nudge(1000);
    else return false;
    return true;
  }

  function withCommand(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    if (key === 'a') selection.selectAll();
    else if (key === 'f') targets.search();
    else if (key === 'arrowleft' && !list.hasFocus)
      track.lookFrom(panned(track.look, -track.span / 4), true);
    else if (key === 'arrowright' && !list.hasFocus)
      track.lookFrom(panned(track.look, track.span / 4), true);
    else if (key === 'home') selection.step('first', event.shiftKey);
    else if (key === 'end') selection.step('last', event.shiftKey);
    else return false;
    return true;
  }

  function inList(event: KeyboardEvent): boolean {
    const { current, selected } = store.view;
    const { key } = event;
    if (key === 'ArrowDown') selection.step(1, event.shiftKey);
    else if (key === 'ArrowUp') selection.step(-1, event.shiftKey);
    else if (key === 'PageDown') selection.step(10, event.shiftKey);
    else if (key === 'PageUp') selection.step(-10, event.shiftKey);
    else if (key === 'Home') selection.step('first', event.shiftKey);
    else if (key === 'End') selection.step('last', event.shiftKey);
    else if (key === 'ArrowRight') sideways(1);
    else if (key === 'ArrowLeft') sideways(-1);
    else if (current === undefined) return false;
    else if (key === 'Enter' || key === 'F2') cells.edit(current, list.column);
    else if (key === ' ') {
      const next = new Set(selected);
      if (!next.delete(current)) next.add(current);
      store.select(next, current);
      announcer.say(next.has(current) ? l10n.t('Selected') : l10n.t('Not selected'));
    } else return false;
    return true;
  }

  function sideways(by: number): void {
    const { current } = store.view;
    const id = current ?? list.order[0];
    if (id === undefined) return;
    if (current === undefined) selection.choose(id);
    const seen = columns.filter((column) => list.row(id)?.cell(column).offsetWidth);
    const at = seen.indexOf(list.column);
    const next: Column | undefined = seen[Math.min(seen.length - 1, Math.max(0, at + by))];
    if (next) list.focus(id, next);
  }

  function onTrack(event: KeyboardEvent): boolean {
    if (!(event.target instanceof Element) || !event.target.closest('.track')) return false;
    const { key, shiftKey } = event;
    const { current } = store.view;
    if (key === 'ArrowRight' || key === 'ArrowDown') selection.stepInTime(1, shiftKey);
    else if (key === 'ArrowLeft' || key === 'ArrowUp') selection.stepInTime(-1, shiftKey);
    else if (key === 'Home') selection.stepInTime('first', shiftKey);
    else if (key === 'End') selection.stepInTime('last', shiftKey);
    else if ((key === 'Enter' || key === 'F2') && current !== undefined) {
      list.focus(current, 'text');
      cells.edit(current, 'text');
    } else return false;
    return true;
  }

  function anywhere(event: KeyboardEvent): boolean {
    const { current } = store.view;
    switch (event.key) {
      case 'Escape':
        if (!targets.cancel()) store.select([], current);
        return true;
      case 'Delete':
      case 'Backspace':
        changes.delete();
        return true;
      case 'ContextMenu':
        menus.event(anchorOf(event));
        return true;
      case 'F10':
        if (!event.shiftKey) return false;
        menus.event(anchorOf(event));
        return true;
      case '+':
      case '=':
        track.lookFrom(zoomed(track.look, 1.5, middle()), true);
        return true;
      case '-':
      case '_':
        track.lookFrom(zoomed(track.look, 1 / 1.5, middle()), true);
        return true;
      case '/':
        targets.search();
        return true;
      case '?':
        targets.help();
        return true;
      default:
        return letter(event.key.toLowerCase(), current);
    }
  }

  function letter(key: string, current: number | undefined): boolean {
    const { track: view } = parts;
    if (key === 'n') cells.add();
    else if (key === 'f') view.fit();
    else if (key === 'z') view.zoomTo(selection.chosen);
    else if (key === 'r') selection.revealText();
    else if (key === 's') changes.toggleStar();
    else if (key === 'x') changes.toggleDeadEnd();
    else if (key === 'd') changes.duplicate();
    else if (key === 'k') menus.kind();
    else if (key === 'm') menus.milestone();
    else if (key === 'o') menus.shift();
    else if (key === 't' && current !== undefined) cells.edit(current, 'time');
    else if (key === 'w' && current !== undefined) cells.edit(current, 'actor');
    else if (key === 'l' && current !== undefined) cells.edit(current, 'link');
    else return false;
    return true;
  }

  /** Zooming by keys holds the chosen event in its place. */
  function middle(): number {
    const [place] = selection.chosen;
    const event = place === undefined ? undefined : store.view.model.events[place];
    const x = event ? track.look.scale.xOf(event.start) - track.look.left : -1;
    return x >= 0 && x <= track.span ? x : track.span / 2;
  }

  function anchorOf({ target }: KeyboardEvent): Element {
    const [place] = selection.chosen;
    const mark = place === undefined ? undefined : track.elementFor(place);
    return list.hasFocus && target instanceof Element ? target : (mark ?? track.element);
  }
}
