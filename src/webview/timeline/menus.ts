import { milestonesAt } from '../../core/timeline/export.ts';
import { shortDuration } from '../../core/timeline/formatTimes.ts';
import type { EventField } from '../../core/timeline/model.ts';
import { kindWords, milestoneWords } from '../../core/timeline/words.ts';
import { eventKinds, milestoneNames } from '../../core/review/vocabulary.ts';
import type { Changes } from './changes.ts';
import type { Column } from './columns.ts';
import { l10n, translate } from './l10n.ts';
import { showMenu } from './menu.ts';
import type { MenuEntry } from './menu.ts';
import type { Parts } from './parts.ts';
import type { Selection } from './selection.ts';
import { showShiftForm } from './shiftForm.ts';
import { momentLabel } from './derived.ts';

type Place = Element | { readonly x: number; readonly y: number };

/** The menus of the chosen events. */
export class Menus {
  readonly #parts: Parts;
  readonly #selection: Selection;
  readonly #changes: Changes;
  /** Opens a cell of the current event for writing. */
  readonly #editCell: (id: number, column: Column) => void;

  constructor(
    parts: Parts,
    selection: Selection,
    changes: Changes,
    editCell: (id: number, column: Column) => void,
  ) {
    this.#parts = parts;
    this.#selection = selection;
    this.#changes = changes;
    this.#editCell = editCell;
  }

  /** Everything that can be done with what is chosen. */
  event(at: Place): void {
    const { store, track } = this.#parts;
    const events = this.#selection.chosen;
    const [place] = events;
    if (place === undefined) return;
    const event = this.#event(place);
    const item = (label: string, key: string, field: EventField, run: () => void): MenuEntry => {
      const reason = store.whyNot(field, event);
      return { label, hint: reason ?? key, disabled: reason !== undefined, run };
    };
    const entries: MenuEntry[] = [
      { label: l10n.t('Show in text'), hint: 'R', run: () => this.#selection.revealText() },
      { label: l10n.t('Zoom to'), hint: 'Z', run: () => track.zoomTo(events) },
    ];
    if (store.isEditable) {
      entries.push(
        'separator',
        item(l10n.t('Edit text'), 'Enter', 'text', () =>
          this.#editCell(store.view.ids[place]!, 'text'),
        ),
        item(l10n.t('Edit time'), 'T', 'time', () =>
          this.#editCell(store.view.ids[place]!, 'time'),
        ),
        item(l10n.t('Shift in time…'), 'O', 'time', () => this.shift()),
        item(l10n.t('Set kind…'), 'K', 'kind', () => this.kind()),
        item(l10n.t('Mark as milestone…'), 'M', 'milestone', () => this.milestone()),
        item(event.key ? l10n.t('Remove star') : l10n.t('Star as key event'), 'S', 'key', () =>
          this.#changes.toggleStar(),
        ),
        item(
          event.deadEnd ? l10n.t('Not a wrong turn') : l10n.t('Mark as wrong turn'),
          'X',
          'deadEnd',
          () => this.#changes.toggleDeadEnd(),
        ),
        'separator',
        item(l10n.t('Duplicate'), 'D', 'text', () => this.#changes.duplicate()),
        item(l10n.t('Delete'), 'Del', 'delete', () => this.#changes.delete()),
      );
    }
    showMenu(at, entries, l10n.t('Event'));
  }

  kind(at?: Element): void {
    const { announcer } = this.#parts;
    const events = this.#selection.chosen;
    if (!this.#changes.may('kind', events)) return;
    const now = new Set(events.map((place) => this.#event(place).kind));
    const entries: MenuEntry[] = [
      ...eventKinds.map((kind) => ({
        label: translate(kindWords[kind]),
        checked: now.size === 1 && now.has(kind),
        dot: `kind-${kind}`,
        run: () => this.#changes.set({ kind }, l10n.t('Kind: {0}', translate(kindWords[kind]))),
      })),
      'separator',
      {
        label: l10n.t('No kind'),
        checked: now.size === 1 && now.has(undefined),
        run: () => this.#changes.set({ kind: null }, l10n.t('No kind')),
      },
    ];
    announcer.clear();
    showMenu(at ?? this.#anchor(), entries, l10n.t('Kind'));
  }

  milestone(at?: Place): void {
    const { store } = this.#parts;
    const [place] = this.#selection.chosen;
    if (place === undefined || !this.#changes.may('milestone', [place])) return;
    const { model } = store.view;
    const here = milestonesAt(model, model.events[place]!.start);
    const entries = milestoneNames.map((name): MenuEntry => {
      const known = model.milestones[name];
      const isHere = here.includes(name);
      return {
        label: translate(milestoneWords[name]),
        checked: isHere,
        hint:
          known === undefined || isHere
            ? undefined
            : l10n.t('now {0}', momentLabel(known, store.derived, model.dated)),
        run: () =>
          void this.#changes.edit(
            { type: 'milestone', name, event: isHere ? null : place },
            isHere
              ? l10n.t('Milestone taken out')
              : l10n.t('Milestone set: {0}', translate(milestoneWords[name])),
          ),
      };
    });
    showMenu(at ?? this.#anchor(), entries, l10n.t('Milestone'));
  }

  /** Asks by how much what is chosen, or all that follows, is to move. */
  shift(at?: Element): void {
    const { store } = this.#parts;
    const events = this.#selection.chosen;
    if (!this.#changes.may('time', events)) return;
    const { model } = store.view;
    const first = Math.min(...events.map((place) => model.events[place]!.start));
    const after = store.derived.shown.filter((place) => model.events[place]!.start >= first);
    showShiftForm(at ?? this.#anchor(), {
      count: events.length,
      countAfter: after.length,
      apply: async (by, everything) =>
        store.edit({ type: 'shift', events: everything ? after : events, by, edge: 'both' }),
      done: (by, count) => {
        const length = shortDuration(Math.abs(by));
        this.#parts.announcer.clear();
        this.#parts.announcer.say(
          by < 0
            ? l10n.t('{0} events moved {1} earlier', count, length)
            : l10n.t('{0} events moved {1} later', count, length),
        );
      },
    });
  }

  #event(place: number) {
    return this.#parts.store.view.model.events[place]!;
  }

  /** Where a menu for what is chosen belongs. */
  #anchor(): Element {
    const { store, list, track } = this.#parts;
    const { current } = store.view;
    const row = current === undefined ? undefined : list.row(current);
    if (row && list.hasFocus) return row.cell('text');
    const [place] = this.#selection.chosen;
    return (
      (place === undefined ? undefined : track.elementFor(place)) ??
      row?.cell('text') ??
      track.element
    );
  }
}
