import { clockLabel, dayLabel } from '../../core/timeline/formatTimes.ts';
import type { Announcer } from './announce.ts';
import { grow } from './cellEditor.ts';
import { element } from './dom.ts';
import { l10n } from './l10n.ts';
import type { Store } from './store.ts';

/** The last line of the list: what is typed or pasted into it becomes events. */
export class Composer {
  readonly element: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly #store: Store;
  readonly #announcer: Announcer;
  #near: number | undefined;
  /** How many events there were before the ones that were added: those after them are new. */
  readonly #added: (known: ReadonlySet<number>) => void;

  constructor(store: Store, announcer: Announcer, added: (known: ReadonlySet<number>) => void) {
    this.#store = store;
    this.#announcer = announcer;
    this.#added = added;
    this.field = element('textarea', {
      class: 'composer-field',
      rows: 1,
      'aria-label': l10n.t('New event: its time and what happened'),
      placeholder: l10n.t(
        'Type a time and what happened, for example “16:10 rollback verified in eu-west”, or paste lines',
      ),
    });
    this.element = element(
      'div',
      { class: 'composer' },
      element('span', { class: 'composer-sign', 'aria-hidden': true }, '+'),
      this.field,
    );
    this.field.addEventListener('keydown', (event) => this.#onKey(event));
    this.field.addEventListener('input', () => store.save({ draft: this.field.value }));
    grow(this.field);
    store.subscribe(() => {
      this.element.hidden = !store.isEditable;
    });
  }

  restore(draft: string): void {
    this.field.value = draft;
    this.field.dispatchEvent(new Event('input'));
  }

  /** Begins an event at an instant, or where the person left off. */
  begin(instant?: number): void {
    this.#near = instant;
    if (instant !== undefined) {
      const { clock } = this.#store.derived;
      const { events, dated } = this.#store.view.model;
      const sameDay = events.some(
        ({ start }) => dayLabel(start, clock) === dayLabel(instant, clock),
      );
      const day = !dated || sameDay ? '' : `${dayLabel(instant, clock)} `;
      const said = this.field.value.replace(/^\S*\d\S*\s*/, '');
      this.field.value = `${day}${clockLabel(instant, clock)} ${said}`;
    }
    this.field.focus();
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    this.field.dispatchEvent(new Event('input'));
    this.element.scrollIntoView({ block: 'nearest' });
  }

  /** Adds lines as events. @returns whether that could be done */
  async add(text: string): Promise<boolean> {
    const { derived, view } = this.#store;
    const { timeline } = view.saved;
    const known = new Set(view.ids);
    const refused = await this.#store.edit({
      type: 'add',
      text,
      zone: derived.clock.id,
      ...(this.#near !== undefined && { near: this.#near }),
      ...(timeline !== null && timeline < view.model.timelines.length && { timeline }),
    });
    if (refused !== undefined) {
      this.#announcer.warn(refused);
      return false;
    }
    this.#near = undefined;
    this.#announcer.clear();
    this.#added(known);
    return true;
  }

  #onKey(event: KeyboardEvent): void {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      const text = this.field.value;
      if (text.trim() === '') return;
      void this.add(text).then((done) => {
        if (done && this.field.value === text) this.#clear();
      });
    } else if (event.key === 'Escape' && this.field.value !== '') {
      this.#clear();
      event.stopPropagation();
    } else if (isCommand && /^[zy]$/i.test(event.key)) {
      if (this.field.value !== '') event.stopPropagation();
    } else if (!isCommand && !event.altKey && !/^F\d+$/.test(event.key) && event.key !== 'Tab') {
      event.stopPropagation();
    }
  }

  #clear(): void {
    this.field.value = '';
    this.field.dispatchEvent(new Event('input'));
  }
}
