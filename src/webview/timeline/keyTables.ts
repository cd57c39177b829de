import type { Actions } from './actions.ts';
import { columns } from './columns.ts';
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

/** What each key does, by the name of the key; one that answers `false` has done nothing. */
export type KeyTable = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

/** With Alt: a key for every drag, by the minute, by ten of them, and by the second. */
export function timeKeys({ changes }: Actions): KeyTable {
  const step = ({ shiftKey }: KeyboardEvent): number => (shiftKey ? 10 * MINUTE : MINUTE);
  const part = ({ ctrlKey, metaKey }: KeyboardEvent) => (ctrlKey || metaKey ? 'start' : 'both');
  return {
    ArrowLeft: (event) => changes.nudge(-step(event), part(event)),
    ArrowRight: (event) => changes.nudge(step(event), part(event)),
    ArrowUp: (event) => changes.nudge(-step(event), 'end'),
    ArrowDown: (event) => changes.nudge(step(event), 'end'),
    Comma: () => changes.nudge(-1000),
    Period: () => changes.nudge(1000),
  };
}

/** With Ctrl, or ⌘. */
export function commandKeys({ selection }: Actions, parts: Parts, targets: KeyTargets): KeyTable {
  const { track, list } = parts;
  const pan = (by: number): boolean => {
    if (list.hasFocus) return false;
    track.lookFrom(panned(track.look, by * track.span), true);
    return true;
  };
  return {
    a: () => selection.selectAll(),
    f: () => targets.search(),
    arrowleft: () => pan(-1 / 4),
    arrowright: () => pan(1 / 4),
    home: ({ shiftKey }) => selection.step('first', shiftKey),
    end: ({ shiftKey }) => selection.step('last', shiftKey),
  };
}

/** In the list. */
export function listKeys(actions: Actions, parts: Parts): KeyTable {
  const { selection, cells } = actions;
  const { store, list } = parts;
  const edit = (): boolean => {
    const { current } = store.view;
    if (current === undefined) return false;
    cells.edit(current, list.column);
    return true;
  };
  return {
    ArrowDown: ({ shiftKey }) => selection.step(1, shiftKey),
    ArrowUp: ({ shiftKey }) => selection.step(-1, shiftKey),
    PageDown: ({ shiftKey }) => selection.step(10, shiftKey),
    PageUp: ({ shiftKey }) => selection.step(-10, shiftKey),
    Home: ({ shiftKey }) => selection.step('first', shiftKey),
    End: ({ shiftKey }) => selection.step('last', shiftKey),
    ArrowRight: () => goSideways(actions, parts, 1),
    ArrowLeft: () => goSideways(actions, parts, -1),
    Enter: edit,
    F2: edit,
    ' ': () => toggleCurrent(parts),
  };
}

function toggleCurrent({ store, announcer }: Parts): boolean {
  const { current, selected } = store.view;
  if (current === undefined) return false;
  const next = new Set(selected);
  if (!next.delete(current)) next.add(current);
  store.select(next, current);
  announcer.say(next.has(current) ? l10n.t('Selected') : l10n.t('Not selected'));
  return true;
}

/** Goes to the next cell of the row that is seen, `by` cells to the right. */
function goSideways({ selection }: Actions, { store, list }: Parts, by: number): void {
  const { current } = store.view;
  const id = current ?? list.order[0];
  if (id === undefined) return;
  if (current === undefined) selection.choose(id);
  const seen = columns.filter((column) => list.row(id)?.cell(column).offsetWidth);
  const at = seen.indexOf(list.column) + by;
  const next = seen[Math.min(seen.length - 1, Math.max(0, at))];
  if (next) list.focus(id, next);
}

/** On the track. */
export function trackKeys({ selection, cells }: Actions, { store, list }: Parts): KeyTable {
  const forward = ({ shiftKey }: KeyboardEvent): void => selection.stepInTime(1, shiftKey);
  const back = ({ shiftKey }: KeyboardEvent): void => selection.stepInTime(-1, shiftKey);
  const edit = (): boolean => {
    const { current } = store.view;
    if (current === undefined) return false;
    list.focus(current, 'text');
    cells.edit(current, 'text');
    return true;
  };
  return {
    ArrowRight: forward,
    ArrowDown: forward,
    ArrowLeft: back,
    ArrowUp: back,
    Home: ({ shiftKey }) => selection.stepInTime('first', shiftKey),
    End: ({ shiftKey }) => selection.stepInTime('last', shiftKey),
    Enter: edit,
    F2: edit,
  };
}

/** Everywhere but where text is typed. */
export function plainKeys(actions: Actions, parts: Parts, targets: KeyTargets): KeyTable {
  const { changes, menus } = actions;
  const { store, track } = parts;
  const zoom = (factor: number): void =>
    track.lookFrom(zoomed(track.look, factor, middleOf(actions, parts)), true);
  const openMenu = (event: KeyboardEvent): void => menus.event(anchorOf(actions, parts, event));
  return {
    Escape: () => {
      if (!targets.cancel()) store.select([], store.view.current);
    },
    Delete: () => changes.delete(),
    Backspace: () => changes.delete(),
    ContextMenu: openMenu,
    F10: (event) => (event.shiftKey ? openMenu(event) : false),
    '+': () => zoom(1.5),
    '=': () => zoom(1.5),
    '-': () => zoom(1 / 1.5),
    _: () => zoom(1 / 1.5),
    '/': () => targets.search(),
    '?': () => targets.help(),
    ...letterKeys(actions, parts),
  };
}

function letterKeys(actions: Actions, { store, track }: Parts): KeyTable {
  const { selection, changes, menus, cells } = actions;
  const edit = (column: 'time' | 'actor' | 'link'): boolean => {
    const { current } = store.view;
    if (current === undefined) return false;
    cells.edit(current, column);
    return true;
  };
  return {
    n: () => cells.add(),
    f: () => track.fit(),
    z: () => track.zoomTo(selection.chosen),
    r: () => selection.revealText(),
    s: () => changes.toggleStar(),
    x: () => changes.toggleDeadEnd(),
    d: () => changes.duplicate(),
    k: () => menus.kind(),
    m: () => menus.milestone(),
    o: () => menus.shift(),
    t: () => edit('time'),
    w: () => edit('actor'),
    l: () => edit('link'),
  };
}

/** Zooming by keys holds the chosen event in its place. */
function middleOf({ selection }: Actions, { store, track }: Parts): number {
  const [place] = selection.chosen;
  const event = place === undefined ? undefined : store.view.model.events[place];
  const x = event ? track.look.scale.xOf(event.start) - track.look.left : -1;
  return x >= 0 && x <= track.span ? x : track.span / 2;
}

/** Where a menu opens that a key has asked for. */
function anchorOf(
  { selection }: Actions,
  { track, list }: Parts,
  { target }: KeyboardEvent,
): Element {
  const [place] = selection.chosen;
  const mark = place === undefined ? undefined : track.elementFor(place);
  return list.hasFocus && target instanceof Element ? target : (mark ?? track.element);
}
