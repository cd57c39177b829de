import { Actions } from './actions.ts';
import { Announcer } from './announce.ts';
import { Card } from './card.ts';
import { CellEditor } from './cellEditor.ts';
import { Composer } from './composer.ts';
import { element } from './dom.ts';
import { Handles } from './handles.ts';
import { Header } from './header.ts';
import { showHelp } from './help.ts';
import { host } from './host.ts';
import { attachKeys } from './keys.ts';
import { l10n } from './l10n.ts';
import { List } from './list.ts';
import { attachListPointer } from './listPointer.ts';
import { EmptyState, ObstacleBanner } from './obstacle.ts';
import type { Parts } from './parts.ts';
import { isHostMessage } from './protocol.ts';
import type { HostMessage, ViewCommand } from './protocol.ts';
import { Store } from './store.ts';
import { Toolbar } from './toolbar.ts';
import { Track } from './track.ts';
import { TrackPointer } from './trackPointer.ts';
import type { TrackActions } from './trackPointer.ts';

/** All that is on the page, joined to what a person can do with it. */
export class Page {
  readonly #parts: Parts;
  readonly #actions: Actions;
  readonly #card: Card;
  readonly #toolbar: Toolbar;
  readonly #handles: Handles;
  #isRestored = false;

  constructor() {
    const store = new Store();
    const announcer = new Announcer();
    const track = new Track(store);
    this.#card = new Card(store);
    const list = new List(store);
    const composer = new Composer(store, announcer, (known) =>
      this.#actions.selection.chooseNew(known),
    );
    const editor = new CellEditor(store, list, announcer, (id, column, backwards) =>
      this.#actions.cells.goOn(id, column, backwards),
    );
    this.#parts = { store, track, list, editor, composer, announcer };
    this.#actions = new Actions(this.#parts);
    this.#handles = new Handles(store, track, (name, by) =>
      this.#actions.changes.moveMilestone(name, by),
    );
    this.#toolbar = new Toolbar(store, this.#actions, track);
    this.#listen();
  }

  #listen(): void {
    const { store, track, list, announcer } = this.#parts;
    const pointer = new TrackPointer(track, store, this.#card, announcer, this.#trackActions());
    attachListPointer(list, store, this.#actions, this.#card);
    attachKeys(this.#actions, this.#parts, {
      search: () => this.#toolbar.focusSearch(),
      help: showHelp,
      cancel: () => pointer.cancel(),
    });
  }

  #trackActions(): TrackActions {
    const { store, list } = this.#parts;
    const { selection, cells, menus, changes } = this.#actions;
    const idOf = (place: number): number => store.view.ids[place]!;
    return {
      choose: (place, how) => {
        selection.choose(idOf(place), how);
        list.scrollTo(idOf(place));
      },
      edit: (place) => {
        list.focus(idOf(place), 'text');
        cells.edit(idOf(place), 'text');
      },
      addAt: (instant) => cells.add(instant),
      menuFor: (place, at) => {
        if (!store.view.selected.has(idOf(place))) selection.choose(idOf(place));
        menus.event(at);
      },
      hold: (preview) => changes.hold(preview),
      move: (preview) => changes.move(preview),
    };
  }

  /** What the body of the page holds, in its order. */
  elements(): HTMLElement[] {
    const { store, track, list, composer, announcer } = this.#parts;
    const help = l10n.t(
      'Left and right go from event to event, Alt with left or right moves one in time. Press ? for all keys.',
    );
    const main = element(
      'main',
      {},
      this.#toolbar.element,
      new ObstacleBanner(store).element,
      announcer.notice,
      element('div', { class: 'track-frame' }, track.element, this.#handles.element),
      list.element,
      new EmptyState(store, () => this.#actions.cells.add()).element,
      composer.element,
      element('div', { id: 'track-help', class: 'sr-only' }, help),
      element(
        'div',
        { id: 'list-help', class: 'sr-only' },
        l10n.t('Enter edits a cell. Press ? for all keys.'),
      ),
    );
    return [new Header(store).element, main, announcer.live, this.#card.element];
  }

  /** Takes in a message of the host. */
  receive(data: unknown): void {
    if (!isHostMessage(data)) {
      host.postMessage({ type: 'failed', error: 'A message of the host was not understood' });
    } else if (data.type === 'run') this.#run(data.command);
    else this.#show(data);
  }

  #run(command: ViewCommand): void {
    const commands: Readonly<Record<ViewCommand, () => void>> = {
      'add-event': () => this.#actions.cells.add(),
      fit: () => this.#parts.track.fit(),
      help: showHelp,
      'export-svg': () => this.#actions.exporting.saveSvg(),
    };
    commands[command]();
  }

  #show(message: Exclude<HostMessage, { type: 'run' }>): void {
    const { store, track, list } = this.#parts;
    const before = store.isLoaded ? store.view.current : undefined;
    store.receive(message);
    if (!store.isLoaded) return;
    const { current } = store.view;
    if (message.type === 'cursor' && current !== undefined && current !== before) {
      list.scrollTo(current);
      track.reveal(store.placeOf(current));
    }
    if (!this.#isRestored) {
      this.#isRestored = true;
      this.#restore();
    }
  }

  /** After a reload of the window one finds the page as one left it. */
  #restore(): void {
    const { store, list, composer } = this.#parts;
    const { draft, listTop } = store.saved;
    requestAnimationFrame(() => {
      composer.restore(draft);
      list.element.scrollTop = listTop;
      document.body.dataset['state'] = 'ready';
      list.element.addEventListener('scrollend', () =>
        store.save({ listTop: list.element.scrollTop }),
      );
    });
  }
}
