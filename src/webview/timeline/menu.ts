import { element } from './dom.ts';
import { onPressOutside, placeBeside } from './popup.ts';

/** An entry of a menu. */
export interface MenuItem {
  readonly label: string;
  /** What stands beside it: a key, or why it is disabled. */
  readonly hint?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** A class for the dot before it. */
  readonly dot?: string | undefined;
  readonly run: () => void;
}

/** Items, with a heading where a group begins. */
export type MenuEntry = MenuItem | { readonly heading: string } | 'separator';

let open: { readonly menu: HTMLElement; readonly close: (refocus: boolean) => void } | undefined;

export function closeMenu(): void {
  open?.close(false);
}

/**
 * Shows a menu at an element or a point: arrows, Home, End and first letters move in it, Escape and
 * Tab leave it, and the focus goes back to where it was.
 */
export function showMenu(
  at: Element | { readonly x: number; readonly y: number },
  entries: readonly MenuEntry[],
  label: string,
): void {
  closeMenu();
  const before = document.activeElement;
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': label, tabindex: -1 });
  const close = (refocus: boolean): void => {
    open = undefined;
    menu.remove();
    stopListening();
    removeEventListener('blur', leave);
    if (refocus && before instanceof HTMLElement) before.focus();
  };
  const leave = (): void => close(false);
  for (const entry of entries) menu.append(rowOf(entry, close));
  menu.addEventListener('keydown', (event) => onKey(event, menu, close));
  (document.querySelector('main') ?? document.body).append(menu);
  const anchor = at instanceof Element ? at.getBoundingClientRect() : new DOMRect(at.x, at.y, 0, 0);
  placeBeside(menu, anchor, 2);
  const stopListening = onPressOutside(menu, leave);
  addEventListener('blur', leave);
  open = { menu, close };
  const items = itemsOf(menu);
  (items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0])?.focus();
}

function rowOf(entry: MenuEntry, close: (refocus: boolean) => void): HTMLElement {
  if (entry === 'separator') return element('div', { class: 'menu-separator', role: 'separator' });
  if ('heading' in entry) {
    return element('div', { class: 'menu-heading', role: 'presentation' }, entry.heading);
  }
  const { label, hint, checked, disabled, dot, run } = entry;
  const role = checked === undefined ? 'menuitem' : 'menuitemcheckbox';
  const row = element(
    'div',
    {
      class: 'menu-item',
      role,
      tabindex: -1,
      'aria-checked': checked?.toString(),
      'aria-disabled': disabled,
    },
    element('span', { class: 'menu-check', 'aria-hidden': true }, checked ? '✓' : ''),
  );
  if (disabled) row.setAttribute('aria-disabled', 'true');
  if (dot) row.append(element('span', { class: `kind-dot ${dot}`, 'aria-hidden': true }));
  row.append(element('span', { class: 'menu-label' }, label));
  if (hint) row.append(element('span', { class: disabled ? 'menu-reason' : 'menu-hint' }, hint));
  row.addEventListener('click', () => {
    if (disabled) return;
    close(true);
    run();
  });
  row.addEventListener('pointermove', () => row.focus());
  return row;
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('.menu-item')];
}

function onKey(event: KeyboardEvent, menu: HTMLElement, close: (refocus: boolean) => void): void {
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const go = (index: number): void => items[(index + items.length) % items.length]?.focus();
  if (event.key === 'ArrowDown') go(at + 1);
  else if (event.key === 'ArrowUp') go(at < 0 ? -1 : at - 1);
  else if (event.key === 'Home') go(0);
  else if (event.key === 'End') go(-1);
  else if (event.key === 'Escape' || event.key === 'Tab') close(true);
  else if (event.key === 'Enter' || event.key === ' ') items[at]?.click();
  else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    const letter = event.key.toLowerCase();
    const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    order
      .find((item) =>
        item.querySelector('.menu-label')?.textContent.toLowerCase().startsWith(letter),
      )
      ?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
