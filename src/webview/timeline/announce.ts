import { element } from './dom.ts';
import { l10n } from './l10n.ts';

/** Tells screen readers what happened, and everyone what went wrong. */
export class Announcer {
  readonly live = element('div', { class: 'sr-only', 'aria-live': 'polite', role: 'status' });
  /** What could not be done, until it is dismissed or something else is done. */
  readonly notice = element('div', { class: 'notice', role: 'alert', hidden: true });
  #last = '';

  say(words: string): void {
    // The same words twice are two events: a reader only speaks what has changed.
    this.#last = words === this.#last ? `${words}\u00A0` : words;
    this.live.textContent = this.#last;
  }

  /** Shows why something was not done, with a way to put it right where there is one. */
  warn(words: string, action?: { readonly label: string; readonly run: () => void }): void {
    const text = element('span', {}, words);
    const close = element(
      'button',
      { class: 'plain', type: 'button', 'aria-label': l10n.t('Dismiss') },
      '✕',
    );
    close.addEventListener('click', () => this.clear());
    this.notice.replaceChildren(text);
    if (action) {
      const link = element('button', { class: 'text-link', type: 'button' }, action.label);
      link.addEventListener('click', () => {
        this.clear();
        action.run();
      });
      this.notice.append(link);
    }
    this.notice.append(close);
    this.notice.hidden = false;
  }

  clear(): void {
    this.notice.hidden = true;
    this.notice.replaceChildren();
  }
}
