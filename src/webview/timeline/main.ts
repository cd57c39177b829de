import './elements.ts';
import './styles/index.css';
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
import { l10n, useSentences } from './l10n.ts';
import { List } from './list.ts';
import { attachListPointer } from './listPointer.ts';
import { closeMenu } from './menu.ts';
import { EmptyState, ObstacleBanner } from './obstacle.ts';
import { isHostMessage } from './protocol.ts';
import type { PageData, ViewCommand } from './protocol.ts';
import { Store } from './store.ts';
import { Toolbar } from './toolbar.ts';
import { Track } from './track.ts';
import { attachPointer } from './trackPointer.ts';

/** Puts the view together and lets the host know that it is there. */
function start(): void {
  const { language, sentences } = pageData();
  document.documentElement.lang = language;
  useSentences(sentences ?? {});

  const store = new Store();
  const announcer = new Announcer();
  const track = new Track(store);
  const card = new Card(store);
  const list = new List(store);
  const composer = new Composer(store, announcer, (known) => actions.selection.chooseNew(known));
  const editor = new CellEditor(store, list, announcer, (id, column, backwards) =>
    actions.cells.goOn(id, column, backwards),
  );
  const parts = { store, track, list, editor, composer, announcer };
  const actions = new Actions(parts);
  const handles = new Handles(store, track, (name, by) => actions.changes.moveMilestone(name, by));
  const toolbar = new Toolbar(store, actions, track);
  const pointer = attachPointer(track, store, card, announcer, {
    choose: (place, how) => {
      const id = store.view.ids[place]!;
      actions.selection.choose(id, how);
      list.scrollTo(id);
    },
    edit: (place) => {
      const id = store.view.ids[place]!;
      list.focus(id, 'text');
      actions.cells.edit(id, 'text');
    },
    addAt: (instant) => actions.cells.add(instant),
    menuFor: (place, at) => {
      const id = store.view.ids[place]!;
      if (!store.view.selected.has(id)) actions.selection.choose(id);
      actions.menus.event(at);
    },
    move: (preview) => actions.changes.move(preview),
  });
  attachListPointer(list, store, actions, card);
  attachKeys(actions, parts, {
    search: () => toolbar.focusSearch(),
    help: showHelp,
    cancel: () => pointer.cancel(),
  });

  document.body.replaceChildren(
    new Header(store).element,
    element(
      'main',
      {},
      toolbar.element,
      new ObstacleBanner(store).element,
      announcer.notice,
      element('div', { class: 'track-frame' }, track.element, handles.element),
      list.element,
      new EmptyState(store, () => actions.cells.add()).element,
      composer.element,
      element(
        'div',
        { id: 'track-help', class: 'sr-only' },
        l10n.t(
          'Left and right go from event to event, Alt with left or right moves one in time. Press ? for all keys.',
        ),
      ),
      element(
        'div',
        { id: 'list-help', class: 'sr-only' },
        l10n.t('Enter edits a cell. Press ? for all keys.'),
      ),
    ),
    announcer.live,
    card.element,
  );
  document.body.dataset['state'] = 'waiting';

  const commands: Readonly<Record<ViewCommand, () => void>> = {
    'add-event': () => actions.cells.add(),
    fit: () => track.fit(),
    help: showHelp,
    'export-svg': () => actions.exporting.saveSvg(),
  };
  let restored = false;
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isHostMessage(data)) {
      host.postMessage({ type: 'failed', error: 'A message of the host was not understood' });
      return;
    }
    if (data.type === 'run') {
      commands[data.command]();
      return;
    }
    const before = store.isLoaded ? store.view.current : undefined;
    store.receive(data);
    if (
      data.type === 'cursor' &&
      store.view.current !== undefined &&
      store.view.current !== before
    ) {
      list.scrollTo(store.view.current);
      track.reveal(store.placeOf(store.view.current));
    }
    if (!restored && store.isLoaded) {
      restored = true;
      restore(store, list, composer);
    }
  });
  addEventListener('error', ({ message }) => host.postMessage({ type: 'failed', error: message }));
  addEventListener('unhandledrejection', ({ reason }) =>
    host.postMessage({ type: 'failed', error: String(reason) }),
  );
  addEventListener('blur', closeMenu);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    host.postMessage({ type: 'failed', error: `${violatedDirective} forbids ${blockedURI}` }),
  );
  host.postMessage({ type: 'ready' });
}

/** After a reload of the window one finds the page as one left it. */
function restore(store: Store, list: List, composer: Composer): void {
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

/** What the host wrote into the page. */
function pageData(): PageData {
  const written = document.getElementById('page-data')?.textContent;
  return written ? (JSON.parse(written) as PageData) : { language: 'en' };
}

start();
