import { parseShift } from '../../core/timeline/shift.ts';
import { button, element } from './dom.ts';
import { l10n } from './l10n.ts';

export interface ShiftOptions {
  /** How many are chosen, and how many there are from the first of them on. */
  readonly count: number;
  readonly countAfter: number;
  /** @returns why it was not done, if so */
  readonly apply: (by: number, everything: boolean) => Promise<string | undefined>;
  readonly done: (by: number, count: number) => void;
}

/** Asks by how much events are to move: a clock that was wrong, a zone that was. */
export function showShiftForm(at: Element, { count, countAfter, apply, done }: ShiftOptions): void {
  document.querySelector('.shift-form')?.remove();
  const before = document.activeElement;
  const field = element('vscode-textfield', { class: 'shift-field', placeholder: '+1h 30m' });
  field.label = l10n.t('Shift by');
  const rest = element('vscode-checkbox', {});
  rest.label = l10n.t('and everything after ({0} events)', countAfter);
  const problem = element('div', { class: 'finding error', role: 'alert', id: 'shift-problem' });
  const title = count === 1 ? l10n.t('Shift the event by') : l10n.t('Shift {0} events by', count);
  const form = element(
    'div',
    { class: 'shift-form', role: 'dialog', 'aria-label': title },
    element('div', { class: 'shift-title' }, title),
    element(
      'div',
      { class: 'shift-row' },
      field,
      ...[
        ['−1 h', '-1h'],
        ['+1 h', '+1h'],
        ['−1 min', '-1m'],
        ['+1 min', '+1m'],
      ].map(([label, value]) =>
        button(label!, { secondary: true, class: 'shift-step' }, () => {
          field.value = value!;
          field.focus();
        }),
      ),
    ),
    ...(countAfter > count ? [rest] : []),
    problem,
  );
  const close = (): void => {
    form.remove();
    document.removeEventListener('pointerdown', outside, true);
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
  const outside = (event: Event): void => {
    if (!event.composedPath().includes(form)) close();
  };
  const submit = (): void => {
    const by = parseShift(field.value);
    if (by === undefined || by === 0) {
      problem.textContent = l10n.t('Type by how much, such as +1h, -30m or +90s.');
      return;
    }
    void apply(by, rest.checked).then((refused) => {
      if (refused === undefined) {
        close();
        done(by, rest.checked ? countAfter : count);
      } else problem.textContent = refused;
    });
  };
  form.append(
    element(
      'div',
      { class: 'shift-row end' },
      button(l10n.t('Cancel'), { secondary: true }, close),
      button(l10n.t('Shift'), {}, submit),
    ),
  );
  form.addEventListener('keydown', (event) => {
    const target = event.composedPath()[0];
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && target instanceof HTMLInputElement) submit();
    else {
      // Saving goes on to VS Code; every other key belongs to the form.
      const saves = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
      if (!saves) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  document.body.append(form);
  const anchor = at.getBoundingClientRect();
  const { width, height } = form.getBoundingClientRect();
  form.style.left = `${Math.max(8, Math.min(anchor.left, innerWidth - width - 8))}px`;
  form.style.top = `${Math.max(8, Math.min(anchor.bottom + 6, innerHeight - height - 8))}px`;
  document.addEventListener('pointerdown', outside, true);
  void field.updateComplete.then(() => field.focus());
}
