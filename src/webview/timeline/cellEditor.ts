import { clockLabel, dayLabel } from '../../core/timeline/formatTimes.ts';
import type { EventModel } from '../../core/timeline/model.ts';
import type { Intent } from '../../core/timeline/intent.ts';
import type { Announcer } from './announce.ts';
import { fieldOf } from './columns.ts';
import type { Column } from './columns.ts';
import { element } from './dom.ts';
import { l10n } from './l10n.ts';
import type { List } from './list.ts';
import type { Store } from './store.ts';

type Field = HTMLTextAreaElement | HTMLElementTagNameMap['vscode-textfield'];

interface Open {
  readonly id: number;
  readonly column: Column;
  readonly field: Field;
  /** What the field held when it was opened or last agreed with the text. */
  before: string;
  /** Whether something was typed in it, which can be redone even where all of it was undone. */
  isTyped: boolean;
}

/** Edits one cell in place. The text typed is the person's until it is committed, whatever comes in. */
export class CellEditor {
  readonly #store: Store;
  readonly #list: List;
  readonly #announcer: Announcer;
  /** Moves on to the next cell after Tab. */
  readonly #goOn: (id: number, column: Column, backwards: boolean) => void;
  #open: Open | undefined;

  constructor(
    store: Store,
    list: List,
    announcer: Announcer,
    goOn: (id: number, column: Column, backwards: boolean) => void,
  ) {
    this.#store = store;
    this.#list = list;
    this.#announcer = announcer;
    this.#goOn = goOn;
    store.subscribe(() => this.#followText());
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Opens a field over a cell, with `typed` in it where a key began it. */
  open(id: number, column: Column, typed?: string): void {
    this.commit();
    const event = this.#store.eventOf(id);
    const part = fieldOf[column];
    const row = this.#list.row(id);
    if (!event || !part || !row || column === 'star' || column === 'kind') return;
    const reason = this.#store.whyNot(part, event);
    if (reason !== undefined) {
      this.#announcer.warn(reason);
      return;
    }
    const before = this.#written(event, column);
    const field =
      column === 'text'
        ? element('textarea', { class: 'cell-field', rows: 1 })
        : element('vscode-textfield', { class: 'cell-field' });
    const label = labels()[column]!;
    field.setAttribute('aria-label', label);
    if (!(field instanceof HTMLTextAreaElement)) field.label = label;
    field.value = typed ?? before;
    const open: Open = { id, column, field, before, isTyped: false };
    this.#open = open;
    row.editing = column;
    row.cell(column).replaceChildren(field);
    field.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent));
    field.addEventListener('input', () => (open.isTyped = true));
    field.addEventListener('blur', () => {
      if (this.#open === open) void this.#close(true, false);
    });
    if (field instanceof HTMLTextAreaElement) grow(field);
    else
      void field.updateComplete.then(() => {
        if (typed === undefined) field.wrappedElement.select();
        field.focus();
      });
    field.focus();
    if (field instanceof HTMLTextAreaElement)
      field.setSelectionRange(field.value.length, field.value.length);
  }

  /** Takes over what was typed. */
  commit(): void {
    if (this.#open) void this.#close(true, false);
  }

  #onKey(event: KeyboardEvent): void {
    const open = this.#open;
    if (!open) return;
    const { key } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      void this.#close(true, true);
    } else if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      void this.#close(false, true);
    } else if (key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      const { id, column } = open;
      void this.#close(true, true).then((done) => {
        if (done) this.#goOn(id, column, event.shiftKey);
      });
    } else if (isCommand && key.toLowerCase() === 's') {
      // What is saved is what one sees.
      void this.#close(true, true);
    } else if (isCommand && /^[zy]$/i.test(key)) {
      // Undoing belongs to the field as long as it holds what was typed, to the document otherwise.
      const isRedo = event.shiftKey || key.toLowerCase() === 'y';
      if (open.field.value !== open.before || (isRedo && open.isTyped)) event.stopPropagation();
    } else if (!/^F\d+$/.test(key) && !(isCommand && event.shiftKey)) event.stopPropagation();
  }

  /** @returns whether the field is gone: what was refused stays there to be corrected */
  async #close(take: boolean, refocus: boolean): Promise<boolean> {
    const open = this.#open;
    if (!open) return true;
    const { id, column, field, before } = open;
    const { value } = field;
    this.#open = undefined;
    this.#putBack(open);
    if (refocus) this.#list.focus(id, column);
    if (!take || value.trim() === before.trim()) return true;
    const place = this.#store.placeOf(id);
    if (place < 0) {
      this.#announcer.warn(
        l10n.t('The event is no longer in the text. What was typed: {0}', value),
      );
      return true;
    }
    const refused = await this.#store.edit(this.#intent(place, column, value.trim()));
    if (refused === undefined) {
      this.#announcer.clear();
      this.#announcer.say(l10n.t('Changed'));
      return true;
    }
    this.#announcer.warn(refused);
    // What was typed is not lost: it is there again, to be put right.
    if (this.#store.placeOf(id) >= 0 && !this.#open) this.open(id, column, value);
    return false;
  }

  #putBack({ id, column }: Open): void {
    const row = this.#list.row(id);
    if (!row) return;
    row.editing = undefined;
    row.refill(column);
  }

  /** The text has changed below the field: an untouched field follows it, a touched one says so. */
  #followText(): void {
    const open = this.#open;
    if (!open) return;
    const event = this.#store.eventOf(open.id);
    if (!event) {
      const { value } = open.field;
      this.#open = undefined;
      if (value !== open.before) {
        this.#announcer.warn(
          l10n.t('The event is no longer in the text. What was typed: {0}', value),
        );
      }
      return;
    }
    const now = this.#written(event, open.column);
    if (now === open.before) return;
    if (open.field.value === open.before) {
      open.field.value = now;
      open.isTyped = false;
    } else {
      this.#announcer.warn(
        l10n.t(
          'Meanwhile the text says “{0}”. Enter keeps what was typed here, Escape takes the text.',
          now,
        ),
      );
    }
    open.before = now;
  }

  /** What a cell holds as it can be typed. */
  #written({ start, end, precision, text, actor = '', links }: EventModel, column: Column): string {
    const { clock } = this.#store.derived;
    if (column === 'text') return text;
    if (column === 'actor') return actor;
    if (column === 'link') return links[0]?.url ?? '';
    if (precision === 'day') return dayLabel(start, clock);
    const until = end === undefined ? '' : `–${clockLabel(end, clock)}`;
    return `${clockLabel(start, clock)}${until}`;
  }

  #intent(event: number, column: Column, value: string): Intent {
    if (column === 'time' || column === 'offset') {
      return { type: 'set-time', event, text: value, zone: this.#store.derived.clock.id };
    }
    if (column === 'text') return { type: 'set', events: [event], patch: { text: value } };
    const part = column === 'actor' ? 'actor' : 'link';
    return { type: 'set', events: [event], patch: { [part]: value === '' ? null : value } };
  }
}

/** As high as its text. */
export function grow(area: HTMLTextAreaElement): void {
  const fit = (): void => {
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  area.addEventListener('input', fit);
  requestAnimationFrame(fit);
}

function labels(): Partial<Record<Column, string>> {
  return {
    time: l10n.t('Time of the event, such as 14:05, 14:05–14:20, +5m or T+12m'),
    text: l10n.t('What happened'),
    actor: l10n.t('Who'),
    link: l10n.t('Link'),
  };
}
