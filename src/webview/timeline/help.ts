import { element } from './dom.ts';
import { l10n } from './l10n.ts';

/** Shows all keys; Escape and a click beside it close it, and the focus goes back. */
export function showHelp(): void {
  if (document.querySelector('.help')) return;
  const before = document.activeElement;
  const close = element(
    'button',
    { class: 'plain close', type: 'button', 'aria-label': l10n.t('Close') },
    '✕',
  );
  const dialog = element(
    'dialog',
    { class: 'help', 'aria-label': l10n.t('Keys of the timeline') },
    element(
      'div',
      { class: 'help-head' },
      element('h2', {}, l10n.t('Keys of the timeline')),
      close,
    ),
    element(
      'div',
      { class: 'help-groups' },
      ...groups().map(([title, keys]) =>
        element(
          'section',
          {},
          element('h3', {}, title),
          element(
            'dl',
            {},
            ...keys.map(([key, what]) =>
              element(
                'div',
                { class: 'help-key' },
                element(
                  'dt',
                  {},
                  ...key
                    .split(' / ')
                    .flatMap((each, index) => [
                      ...(index > 0 ? [' / '] : []),
                      element('kbd', {}, each),
                    ]),
                ),
                element('dd', {}, what),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  const leave = (): void => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  dialog.addEventListener('close', leave);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === '?') dialog.close();
    event.stopPropagation();
  });
  close.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}

function groups(): [string, [string, string][]][] {
  return [
    [
      l10n.t('Find'),
      [
        ['↑ / ↓', l10n.t('Previous and next event')],
        ['← / →', l10n.t('In the list the cell beside, on the track the event before and after')],
        ['Shift+↑ / Shift+↓', l10n.t('Select several')],
        ['Ctrl+A', l10n.t('Select all')],
        ['Space', l10n.t('Select or not')],
        ['/', l10n.t('Search')],
        ['R', l10n.t('Show in text')],
      ],
    ],
    [
      l10n.t('Write'),
      [
        ['N', l10n.t('New event')],
        ['Enter / F2', l10n.t('Edit the cell')],
        ['T / W / L', l10n.t('Edit the time, who, the link')],
        ['K', l10n.t('Kind')],
        ['M', l10n.t('Mark as milestone')],
        ['S', l10n.t('Star as key event')],
        ['X', l10n.t('Mark as wrong turn')],
        ['D', l10n.t('Duplicate')],
        ['Delete', l10n.t('Delete')],
        ['Ctrl+V', l10n.t('Paste lines as events')],
        ['Ctrl+Z / Ctrl+Y', l10n.t('Undo and redo')],
      ],
    ],
    [
      l10n.t('Move in time'),
      [
        ['Alt+← / Alt+→', l10n.t('One minute')],
        ['Alt+Shift+← / Alt+Shift+→', l10n.t('Ten minutes')],
        ['Alt+, / Alt+.', l10n.t('One second')],
        ['Alt+↑ / Alt+↓', l10n.t('The end only, shorter and longer')],
        ['Ctrl+Alt+← / Ctrl+Alt+→', l10n.t('The start only')],
        ['O', l10n.t('Shift by any length, with everything after')],
        ['Tab', l10n.t('To milestones without an event: ← and → move them')],
      ],
    ],
    [
      l10n.t('Look'),
      [
        ['+ / -', l10n.t('Nearer and farther')],
        ['Ctrl+← / Ctrl+→', l10n.t('Along the track')],
        ['F', l10n.t('Everything')],
        ['Z', l10n.t('Zoom to the selection')],
        ['Shift+F10', l10n.t('Menu of the event')],
        ['?', l10n.t('This help')],
      ],
    ],
  ];
}
