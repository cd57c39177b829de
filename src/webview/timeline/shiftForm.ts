import { parseShift } from '../../core/timeline/shift.ts';
import { button, element } from './dom.ts';
import { l10n } from './l10n.ts';
import { onPressOutside, placeBeside } from './popup.ts';

export interface ShiftOptions {
  /** How many are chosen, and how many there are from the first of them on. */
  readonly count: number;
  readonly countAfter: number;
  /** @returns why it was not done, if so */
  readonly apply: (by: number, everything: boolean) => Promise<string | undefined>;
  readonly done: (by: number, count: number) => void;
}

/** What is offered as a button. */
const steps = [
  ['−1 h', '-1h'],
  ['+1 h', '+1h'],
  ['−1 min', '-1m'],
  ['+1 min', '+1m'],
] as const;

/** Asks by how much events are to move: a clock that was wrong, a zone that was. */
export function showShiftForm(at: Element, options: ShiftOptions): void {
  document.querySelector('.shift-form')?.remove();
  new ShiftForm(options).show(at);
}

class ShiftForm {
  readonly #options: ShiftOptions;
  readonly #field = element('vscode-textfield', { class: 'shift-field', placeholder: '+1h 30m' });
  readonly #rest = element('vscode-checkbox', {});
  readonly #problem = element('div', {
    class: 'finding error',
    role: 'alert',
    id: 'shift-problem',
  });
  readonly #form: HTMLElement;
  readonly #before = document.activeElement;
  #stopListening = (): void => undefined;

  constructor(options: ShiftOptions) {
    const { count, countAfter } = options;
    this.#options = options;
    this.#field.label = l10n.t('Shift by');
    this.#rest.label = l10n.t('and everything after ({0} events)', countAfter);
    const title = count === 1 ? l10n.t('Shift the event by') : l10n.t('Shift {0} events by', count);
    this.#form = element(
      'div',
      { class: 'shift-form', role: 'dialog', 'aria-label': title },
      element('div', { class: 'shift-title' }, title),
      element('div', { class: 'shift-row' }, this.#field, ...this.#stepButtons()),
      ...(countAfter > count ? [this.#rest] : []),
      this.#problem,
      element(
        'div',
        { class: 'shift-row end' },
        button(l10n.t('Cancel'), { secondary: true }, () => this.#close()),
        button(l10n.t('Shift'), {}, () => this.#submit()),
      ),
    );
    this.#form.addEventListener('keydown', (event) => this.#onKey(event));
  }

  #stepButtons(): HTMLElement[] {
    return steps.map(([label, value]) =>
      button(label, { secondary: true, class: 'shift-step' }, () => {
        this.#field.value = value;
        this.#field.focus();
      }),
    );
  }

  /** Shows the form below an element, with the focus in its field. */
  show(at: Element): void {
    document.body.append(this.#form);
    placeBeside(this.#form, at.getBoundingClientRect(), 6);
    this.#stopListening = onPressOutside(this.#form, () => this.#close());
    void this.#field.updateComplete.then(() => this.#field.focus());
  }

  #close(): void {
    this.#form.remove();
    this.#stopListening();
    if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus();
  }

  #submit(): void {
    const { count, countAfter, apply, done } = this.#options;
    const by = parseShift(this.#field.value);
    const everything = this.#rest.checked;
    if (by === undefined || by === 0) {
      this.#problem.textContent = l10n.t('Type by how much, such as +1h, -30m or +90s.');
      return;
    }
    void apply(by, everything).then((refused) => {
      if (refused === undefined) {
        this.#close();
        done(by, everything ? countAfter : count);
      } else this.#problem.textContent = refused;
    });
  }

  #onKey(event: KeyboardEvent): void {
    const isInField = event.composedPath()[0] instanceof HTMLInputElement;
    if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && isInField) this.#submit();
    else {
      // Saving goes on to VS Code; every other key belongs to the form.
      const saves = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
      if (!saves) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
