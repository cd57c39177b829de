import { eventKinds } from '../../core/review/vocabulary.ts';
import { everything, isFiltering } from '../../core/timeline/filter.ts';
import { laneModes } from '../../core/timeline/lanes.ts';
import type { LaneMode } from '../../core/timeline/lanes.ts';
import { kindWords } from '../../core/timeline/words.ts';
import type { Actions } from './actions.ts';
import { button, element, setText } from './dom.ts';
import { l10n, translate } from './l10n.ts';
import { showMenu } from './menu.ts';
import type { MenuEntry } from './menu.ts';
import { showHelp } from './help.ts';
import { zoneChoices } from './savedState.ts';
import type { ZoneChoice } from './savedState.ts';
import { localZone } from './derived.ts';
import type { Derived } from './derived.ts';
import type { Store } from './store.ts';
import type { View } from './view.ts';
import type { Track } from './track.ts';

type Select = HTMLElementTagNameMap['vscode-single-select'];
const MOST_ACTORS = 15;

/** The line between the summary and the track. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly search: HTMLElementTagNameMap['vscode-textfield'];
  readonly #store: Store;
  readonly #add: HTMLElement;
  readonly #sort: HTMLElement;
  readonly #chosen: HTMLElement;
  readonly #filter: HTMLElement;
  readonly #folds: HTMLElement;
  readonly #found = element('span', { class: 'found', role: 'status' });
  readonly #lanes: Select;
  readonly #zone: Select;
  readonly #timeline: Select;
  #options = '';

  constructor(store: Store, actions: Actions, track: Track) {
    this.#store = store;
    this.#add = button(l10n.t('+ Add event'), { class: 'add', title: 'N' }, () =>
      actions.cells.add(),
    );
    this.#sort = button('', { secondary: true, hidden: true }, () => actions.changes.sort());
    this.#chosen = button('', { secondary: true, hidden: true, 'aria-haspopup': 'menu' }, () =>
      actions.menus.event(this.#chosen),
    );
    this.#filter = button(l10n.t('Filter'), { secondary: true, 'aria-haspopup': 'menu' }, () =>
      this.#showFilter(),
    );
    this.#folds = button(l10n.t('Fold idle time'), { secondary: true, hidden: true }, () =>
      store.save({ opened: [] }),
    );
    this.search = element('vscode-textfield', {
      class: 'search',
      placeholder: l10n.t('Search events'),
    });
    this.search.label = l10n.t('Search events');
    this.search.addEventListener('input', () => {
      store.update({ filter: { ...store.view.filter, words: this.search.value } });
    });
    this.search.addEventListener('keydown', (event) => {
      const { key } = event;
      if (key !== 'Escape') return;
      if (this.search.value === '')
        (document.querySelector<HTMLElement>('.list td[tabindex="0"]') ?? track.element).focus();
      this.search.value = '';
      store.update({ filter: { ...store.view.filter, words: '' } });
      event.stopPropagation();
    });
    this.#lanes = select(l10n.t('Lanes'), (value) => store.save({ lanes: value as LaneMode }));
    this.#zone = select(l10n.t('Zone'), (value) => store.save({ zone: value as ZoneChoice }));
    this.#timeline = select(l10n.t('Timeline'), (value) => {
      store.save({ timeline: value === 'all' ? null : Number(value), viewport: null });
    });
    const exporting = button(l10n.t('Export'), { secondary: true, 'aria-haspopup': 'menu' }, () =>
      actions.exporting.menu(exporting),
    );
    const help = button(
      '?',
      { secondary: true, class: 'narrow', 'aria-label': l10n.t('Keys of the timeline') },
      showHelp,
    );
    const fit = button(l10n.t('Fit'), { secondary: true, title: 'F' }, () => track.fit());
    this.element = element(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': l10n.t('Timeline') },
      this.#add,
      this.#sort,
      this.#chosen,
      element('span', { class: 'spring' }),
      this.#found,
      this.search,
      this.#filter,
      labelled(l10n.t('Timeline'), this.#timeline),
      labelled(l10n.t('Lanes'), this.#lanes),
      labelled(l10n.t('Zone'), this.#zone),
      this.#folds,
      fit,
      exporting,
      help,
    );
    store.subscribe((view, derived) => this.#update(view, derived));
  }

  focusSearch(): void {
    this.search.focus();
  }

  #update(view: View, { found, shown, unordered }: Derived): void {
    const { saved, selected, filter } = view;
    const { isEditable } = this.#store;
    // Nothing to look at yet: the page itself says how to begin.
    this.element.hidden = view.model.events.length === 0;
    this.#add.hidden = !isEditable;
    this.#sort.hidden = !isEditable || unordered.size === 0;
    setText(this.#sort, l10n.t('Sort ({0})', unordered.size));
    this.#chosen.hidden = selected.size < 2;
    setText(this.#chosen, l10n.t('{0} selected…', selected.size));
    setText(this.#found, found ? l10n.t('{0} of {1}', found.size, shown.length) : '');
    this.#filter.classList.toggle('on', isFiltering({ ...filter, words: '' }));
    this.#folds.hidden = saved.opened.length === 0;
    if (this.search.value !== filter.words) this.search.value = filter.words;
    this.#fillSelects(view);
  }

  /** Selects are filled anew only when what they offer is something else. */
  #fillSelects({ model, saved }: View): void {
    const zones: [string, string][] = zoneChoices.map((choice) => [
      choice,
      zoneName(choice, model.zone?.written),
    ]);
    const lanes: [string, string][] = laneModes.map((mode) => [mode, laneName(mode)]);
    const timelines: [string, string][] = [
      ['all', l10n.t('All')],
      ...model.timelines.map(({ title }, index): [string, string] => [
        String(index),
        title ?? l10n.t('Timeline {0}', index + 1),
      ]),
    ];
    const wanted = JSON.stringify([zones, timelines, saved.lanes, saved.zone, saved.timeline]);
    if (wanted === this.#options) return;
    this.#options = wanted;
    fill(this.#lanes, lanes, saved.lanes);
    fill(this.#zone, model.zone ? zones : zones.slice(0, 1), model.zone ? saved.zone : 'document');
    fill(this.#timeline, timelines, String(saved.timeline ?? 'all'));
    this.#timeline.parentElement!.hidden = model.timelines.length < 2;
    this.#zone.parentElement!.hidden = !model.zone;
  }

  #showFilter(): void {
    const { filter, model } = this.#store.view;
    const change = (next: Partial<typeof filter>): void =>
      this.#store.update({ filter: { ...filter, ...next } });
    const kinds = eventKinds.filter((kind) => model.events.some((event) => event.kind === kind));
    const actors = [...new Set(model.events.flatMap(({ actor }) => actor ?? []))]
      .sort()
      .slice(0, MOST_ACTORS);
    const entries: MenuEntry[] = [
      { label: l10n.t('Everything'), run: () => change({ ...everything, words: filter.words }) },
      {
        label: l10n.t('Key events only'),
        checked: filter.starred,
        run: () => change({ starred: !filter.starred }),
      },
      {
        label: l10n.t('With findings only'),
        checked: filter.withFindings,
        run: () => change({ withFindings: !filter.withFindings }),
      },
      ...(kinds.length > 0 ? [{ heading: l10n.t('Kind') }] : []),
      ...kinds.map((kind) => ({
        label: translate(kindWords[kind]),
        dot: `kind-${kind}`,
        checked: filter.kind === kind,
        run: () => change({ kind: filter.kind === kind ? undefined : kind }),
      })),
      ...(actors.length > 0 ? [{ heading: l10n.t('Who') }] : []),
      ...actors.map((actor) => ({
        label: actor,
        checked: filter.actor === actor,
        run: () => change({ actor: filter.actor === actor ? undefined : actor }),
      })),
    ];
    showMenu(this.#filter, entries, l10n.t('Filter'));
  }
}

function select(label: string, chosen: (value: string) => void): Select {
  const made = element('vscode-single-select', { 'aria-label': label });
  made.label = label;
  made.addEventListener('change', () => chosen(made.value));
  return made;
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  return element(
    'div',
    { class: 'labelled' },
    element('span', { 'aria-hidden': true }, label),
    control,
  );
}

function fill(
  control: Select,
  options: readonly (readonly [string, string])[],
  value: string,
): void {
  control.replaceChildren(
    ...options.map(([each, name]) =>
      element('vscode-option', { value: each, selected: each === value }, name),
    ),
  );
}

function laneName(mode: LaneMode): string {
  if (mode === 'kind') return l10n.t('Kind');
  return mode === 'actor' ? l10n.t('Who') : l10n.t('None');
}

function zoneName(choice: ZoneChoice, written: string | undefined): string {
  if (choice === 'utc') return 'UTC';
  return choice === 'document'
    ? (written ?? l10n.t('As written'))
    : l10n.t('Local ({0})', localZone());
}
