import type { Actions } from './actions.ts';
import { takesText } from './dom.ts';
import { commandKeys, listKeys, plainKeys, timeKeys, trackKeys } from './keyTables.ts';
import type { KeyTable, KeyTargets } from './keyTables.ts';
import type { Parts } from './parts.ts';

/** Makes the view answer to keys, wherever in it the focus is. */
export function attachKeys(actions: Actions, parts: Parts, targets: KeyTargets): void {
  const { store } = parts;
  const handle = keyHandler(actions, parts, targets);

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !store.isLoaded || takesText(event.target)) return;
    if (isIn(event, '.menu, .shift-form, .help') || !handle(event)) return;
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
    actions.exporting.copy('events');
  });
}

/** @returns what does what a key asks for, and tells whether it asked for anything */
function keyHandler(
  actions: Actions,
  parts: Parts,
  targets: KeyTargets,
): (event: KeyboardEvent) => boolean {
  const withAlt = timeKeys(actions);
  const withCommand = commandKeys(actions, parts, targets);
  const inList = listKeys(actions, parts);
  const onTrack = trackKeys(actions, parts);
  const anywhere = plainKeys(actions, parts, targets);
  return (event) => {
    const { key, code } = event;
    // With Alt, keyboards write signs of their own: there the comma is the key it is printed on.
    if (event.altKey) return runs(withAlt, key, event) || runs(withAlt, code, event);
    if (event.ctrlKey || event.metaKey) return runs(withCommand, key.toLowerCase(), event);
    if (/^(?:Enter| )$/.test(key) && isIn(event, 'vscode-button, button, a, vscode-checkbox')) {
      return false;
    }
    const here = parts.list.hasFocus ? inList : isIn(event, '.track') ? onTrack : {};
    const letter = key.length === 1 ? key.toLowerCase() : key;
    return runs(here, key, event) || runs(anywhere, letter, event);
  };
}

function runs(table: KeyTable, key: string, event: KeyboardEvent): boolean {
  const action = table[key];
  return action !== undefined && action(event) !== false;
}

function isIn({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
