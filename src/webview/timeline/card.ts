import { clockLabel, offsetLabel, shortDuration } from '../../core/timeline/formatTimes.ts';
import { milestonesAt } from '../../core/timeline/export.ts';
import { plainText } from '../../core/timeline/plainText.ts';
import { kindWords, milestoneWords } from '../../core/timeline/words.ts';
import { element } from './dom.ts';
import { l10n, translate } from './l10n.ts';
import { placeBeside } from './popup.ts';
import type { Store } from './store.ts';

const MOST_LISTED = 8;

/** The small card beside a mark: what it is, without having to look for it in the list. */
export class Card {
  readonly element = element('div', { class: 'card', 'aria-hidden': true, hidden: true });
  readonly #store: Store;
  #shownFor: readonly number[] | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  showFor(places: readonly number[], at: Element): void {
    if (places === this.#shownFor) return;
    this.#shownFor = places;
    const content = places.length > 1 ? this.#list(places) : this.#single(places[0]!);
    if (!content) return;
    this.element.replaceChildren(...content);
    this.element.hidden = false;
    this.#place(at.closest('[data-target]') ?? at);
  }

  hide(): void {
    this.#shownFor = undefined;
    this.element.hidden = true;
  }

  #single(place: number): HTMLElement[] | undefined {
    const { model } = this.#store.view;
    const event = model.events[place];
    if (!event) return undefined;
    const { clock } = this.#store.derived;
    const { start, end, kind, actor, deadEnd, findings } = event;
    const { started } = model.milestones;
    const time =
      end === undefined
        ? clockLabel(start, clock)
        : `${clockLabel(start, clock)}–${clockLabel(end, clock)}`;
    const facts = [
      ...(end === undefined ? [] : [shortDuration(end - start)]),
      ...(started === undefined ? [] : [`T${offsetLabel(started, start)}`]),
      ...(kind ? [translate(kindWords[kind])] : []),
      ...(actor ? [actor] : []),
      ...milestonesAt(model, start).map((name) => translate(milestoneWords[name])),
    ];
    return [
      element('div', { class: 'card-head' }, element('b', {}, time), ` ${facts.join(' · ')}`),
      element('div', { class: 'card-text' }, plainText(event.text) || l10n.t('No text yet')),
      ...(deadEnd
        ? [element('div', { class: 'card-note' }, l10n.t('Turned out not to be the cause'))]
        : []),
      ...findings.map(({ message, level }) =>
        element('div', { class: `finding ${level}` }, message),
      ),
    ];
  }

  #list(places: readonly number[]): HTMLElement[] {
    const { model } = this.#store.view;
    const { clock } = this.#store.derived;
    const rows = places.slice(0, MOST_LISTED).map((place) => {
      const { start, text, kind } = model.events[place]!;
      return element(
        'div',
        { class: 'card-row' },
        element('span', { class: `kind-dot kind-${kind ?? 'none'}` }),
        element('b', {}, clockLabel(start, clock)),
        ` ${plainText(text)}`,
      );
    });
    const more = places.length - rows.length;
    return [
      ...rows,
      element(
        'div',
        { class: 'card-note' },
        more > 0
          ? l10n.t('{0} more. Click to look nearer.', more)
          : l10n.t('Click to look nearer.'),
      ),
    ];
  }

  #place(at: Element): void {
    const anchor = at.getBoundingClientRect();
    const dot = anchor.left + Math.min(anchor.width, 24) / 2;
    placeBeside(this.element, { left: dot - 24, top: anchor.top, bottom: anchor.bottom }, 8);
  }
}
