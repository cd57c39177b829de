import { button, element } from './dom.ts';
import { host } from './host.ts';
import { l10n } from './l10n.ts';
import type { Store } from './store.ts';

/** Says why nothing can be changed here, with a way to the text where that is to be put right. */
export class ObstacleBanner {
  readonly element = element('div', { class: 'obstacle', role: 'note', hidden: true });
  #shown = '';

  constructor(store: Store) {
    store.subscribe(({ document: { obstacle, explanation = '' } }) => {
      const now = obstacle === undefined ? '' : `${obstacle} ${explanation}`;
      if (now === this.#shown) return;
      this.#shown = now;
      this.element.hidden = obstacle === undefined;
      this.element.className = `obstacle ${obstacle ?? ''}`;
      this.element.replaceChildren(element('span', {}, explanation));
      if (obstacle === 'read-only') return;
      this.element.append(
        button(l10n.t('Show in text'), { secondary: true }, () =>
          host.postMessage({ type: 'open-text' }),
        ),
      );
    });
  }
}

/** What is shown where there is no event yet. */
export class EmptyState {
  readonly element: HTMLElement;

  constructor(store: Store, begin: () => void) {
    const start = button(l10n.t('Add the first event'), {}, begin);
    this.element = element(
      'div',
      { class: 'empty', hidden: true },
      element('h2', {}, l10n.t('No timeline yet')),
      element(
        'p',
        {},
        l10n.t(
          'Begin with what is known: a time and what happened. Or paste lines from the incident channel; each line with a time becomes an event.',
        ),
      ),
      start,
    );
    store.subscribe(({ model }) => {
      this.element.hidden = model.events.length > 0 || !store.isEditable;
    });
  }
}
