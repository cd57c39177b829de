import { commands, l10n, Selection, Uri, window, workspace } from 'vscode';
import type { Range, TextEditor, TreeCheckboxChangeEvent, TreeView } from 'vscode';
import type { ReviewAction } from '../../core/actions/item.ts';
import { inOwnersForm } from '../../core/actions/ownerForm.ts';
import type { ActionFacts } from '../../core/facts/reviewFacts.ts';
import { setContext } from '../../platform/contextKeys.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { loadEngine } from '../../platform/engine.ts';
import { toRange } from '../../platform/ranges.ts';
import type { Services } from '../../platform/services.ts';
import { today } from '../../platform/today.ts';
import { chooseGrouping, chooseSorting } from './chooseView.ts';
import { ActionEdits, toggled } from './edits.ts';
import type { PatchOf } from './edits.ts';
import { copyAsMarkdown, copyStandUp, exportItems } from './export.ts';
import { askFilter } from './filterInput.ts';
import { isItem } from './nodes.ts';
import type { GroupNode, ItemNode, Node } from './nodes.ts';
import { patchFor } from './patchFor.ts';
import {
  askReason,
  askTicket,
  pickDue,
  pickItem,
  pickOwner,
  pickPriority,
  pickState,
} from './pick.ts';
import { showProgress } from './progress.ts';
import { createTicket, openTicket } from './tickets.ts';
import { ActionTree } from './tree.ts';
import { ViewState } from './viewState.ts';

/** What is done with the items that a person chose. */
type Work = (items: readonly ReviewAction[]) => Promise<unknown>;

/** The tree of action items, and what a person does in it. Made when somebody first needs it. */
export class ActionController implements DisposableLike {
  readonly tree: ActionTree;
  readonly #services: Services;
  readonly #view: TreeView<Node>;
  readonly #state: ViewState;
  readonly #edits: ActionEdits;
  readonly #disposables: DisposableStore;

  /** @param viewId of the `view`, which does not tell it */
  constructor(services: Services, view: TreeView<Node>, viewId: string) {
    this.#services = services;
    this.#view = view;
    const { context, index, editor, log } = services;
    this.#state = new ViewState(context.workspaceState);
    this.#edits = new ActionEdits(editor, log);
    this.tree = new ActionTree(index, this.#state);
    this.#disposables = new DisposableStore(
      this.#state,
      this.tree,
      this.tree.onDidChangeCounts(() => this.#describe()),
      index.onDidChangeState(() => this.#describe()),
      view.onDidChangeCheckboxState((event) => this.#tick(event)),
      showProgress(services, viewId),
      { dispose: () => setContext('pir.actions.any', undefined) },
      { dispose: () => setContext('pir.actions.shown', undefined) },
    );
    void this.tree.rebuild();
  }

  /** What the commands of the manifest do, by their names. */
  readonly commands: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'pir.actions.open': (uri: string, item: Pick<ActionFacts, 'title' | 'nth'>) =>
      this.#open(uri, item),
    'pir.actions.toggleDone': this.#onItems((items) => this.#edits.apply(items, toggled)),
    'pir.actions.setOwner': this.#onItems(async (items) => {
      const owner = await pickOwner(items, this.#services.index.all());
      if (owner !== undefined) await this.#edits.apply(items, owned(owner));
    }),
    'pir.actions.setDue': this.#onItems(async (items) => {
      const due = await pickDue(items, today());
      if (due !== undefined) await this.#edits.apply(items, () => ({ due }));
    }),
    'pir.actions.setPriority': this.#onItems(async (items) => {
      const priority = await pickPriority(items, this.#services.index.all());
      if (priority !== undefined) await this.#edits.apply(items, () => ({ priority }));
    }),
    'pir.actions.setStatus': this.#onItems(async (items) => {
      const state = await pickState(items);
      if (state === 'wont-do') await this.#refuse(items);
      else if (state) await this.#edits.apply(items, () => ({ state }));
    }),
    'pir.actions.wontDo': this.#onItems((items) => this.#refuse(items)),
    'pir.actions.openTicket': this.#onItems(async ([item]) => {
      await openTicket(item!, this.#services.settings);
    }),
    'pir.actions.linkTicket': this.#onItems(([item]) => this.#link(item!)),
    'pir.actions.createTicket': this.#onItems(async ([item]) => {
      if (await createTicket(item!, this.#services.settings)) await this.#link(item!);
    }),
    'pir.actions.copyMarkdown': this.#onChosenOrAll(copyAsMarkdown),
    'pir.actions.copyStandUp': this.#onChosenOrAll((items) => copyStandUp(items, today())),
    'pir.actions.export': this.#onChosenOrAll((items) => exportItems(items, today())),
    'pir.actions.undo': () => this.#edits.undo(),
    'pir.actions.groupBy': async () => {
      const grouping = await chooseGrouping(this.#state.current.grouping);
      if (grouping) await this.#state.set({ grouping });
    },
    'pir.actions.sortBy': async () => {
      const sorting = await chooseSorting(this.#state.current.sorting);
      if (sorting) await this.#state.set({ sorting });
    },
    'pir.actions.filter': () => this.#askFilter(),
    'pir.actions.clearFilter': () => this.#state.set({ filter: '' }),
    'pir.actions.showOfReview': (place?: unknown) => this.#showOfReview(place),
    'pir.actions.more': (key: string | undefined) => this.tree.showMore(key),
    'pir.index.refresh': () => this.#services.index.refresh(),
    'pir.index.stop': () => this.#services.index.stop(),
  };

  /** Items that were dragged onto a group. */
  async drop(nodes: readonly ItemNode[], onto: GroupNode): Promise<void> {
    const patch = patchFor(onto, this.#state.current.grouping);
    const items = nodes.map(({ item }) => item);
    if (!patch) {
      void window.showInformationMessage(
        l10n.t('Items can be dragged onto a status, an owner or a priority.'),
      );
    } else if (patch.state === 'wont-do') {
      await this.#refuse(items);
    } else {
      const { owner } = patch;
      await this.#edits.apply(items, owner === undefined ? () => patch : owned(owner));
    }
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** A command on the rows that a person chose, or on an item that is asked for. */
  #onItems(work: Work): (node?: Node, nodes?: readonly Node[]) => Promise<void> {
    return async (node, nodes) => {
      let items = this.#chosen(node, nodes);
      if (items.length === 0) {
        await this.#services.index.whenReady();
        await this.tree.rebuild();
        const item = await pickItem(this.tree.shown(), today());
        items = item ? [item] : [];
      }
      if (items.length > 0) await work(items);
    };
  }

  #onChosenOrAll(work: Work): (node?: Node, nodes?: readonly Node[]) => Promise<void> {
    return async (node, nodes) => {
      const chosen = this.#chosen(node, nodes);
      if (chosen.length === 0 || (!node && chosen.length === 1)) {
        await this.#services.index.whenReady();
        await this.tree.rebuild();
        await work([...this.tree.shown()]);
      } else {
        await work(chosen);
      }
    };
  }

  #chosen(node?: Node, nodes?: readonly Node[]): ReviewAction[] {
    const rows = nodes?.length ? nodes : node ? [node] : this.#view.selection;
    const items = rows.flatMap((row): readonly ReviewAction[] => {
      if (isItem(row)) return [row.item];
      return row.kind === 'group' ? this.tree.board.items(row.key) : [];
    });
    return [...new Set(items)];
  }

  async #refuse(items: readonly ReviewAction[]): Promise<void> {
    const reason = await askReason(items);
    if (reason !== undefined) {
      await this.#edits.apply(items, () => ({ state: 'wont-do', reason }));
    }
  }

  async #link(item: ReviewAction): Promise<void> {
    const ticket = await askTicket(item);
    if (ticket !== undefined) await this.#edits.apply([item], () => ({ ticket }));
  }

  /** Boxes that were ticked or cleared; those whose item could not be changed show again what is so. */
  async #tick({ items }: TreeCheckboxChangeEvent<Node>): Promise<void> {
    const nodes = items.flatMap(([node]) => (isItem(node) ? [node] : []));
    const { refused } = await this.#edits.apply(
      nodes.map(({ item }) => item),
      ({ action }) => ({ state: action.state === 'done' ? 'open' : 'done' }),
    );
    if (refused.length > 0) this.tree.restore(nodes);
  }

  async #open(uri: string, item: Pick<ActionFacts, 'title' | 'nth'>): Promise<void> {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const editor = await window.showTextDocument(document, { preview: true });
    const { findAction } = await loadEngine();
    const review = await this.#services.reviews.reviewOf(document);
    const action = review && findAction(review, item);
    if (action) reveal(editor, toRange(review.lines, action.title.span));
  }

  async #askFilter(): Promise<void> {
    const { filter: before } = this.#state.current;
    const { settings } = this.#services;
    await this.#focus();
    const filter = await askFilter({
      current: before,
      saved: settings.read('actions.filters'),
      preview: (typed) => {
        if (typed !== this.#state.current.filter) void this.#state.set({ filter: typed });
      },
      save: async (name, value) => {
        const all = { ...settings.read('actions.filters'), [name]: value };
        await workspace.getConfiguration('pir').update('actions.filters', all, true);
      },
    });
    await this.#state.set({ filter: filter ?? before });
  }

  /** The items of the review that is open, was clicked on, or stands in the explorer. */
  async #showOfReview(place: unknown): Promise<void> {
    const uri =
      place instanceof Uri
        ? place
        : typeof place === 'string'
          ? Uri.parse(place)
          : window.activeTextEditor?.document.uri;
    await this.#focus();
    await this.#services.index.whenReady();
    const review = uri && this.#services.index.get(uri.toString());
    if (!review) {
      void window.showInformationMessage(l10n.t('Open a review first, or choose one in the list.'));
      return;
    }
    if (review.actions.length === 0) {
      void window.showInformationMessage(l10n.t('This review has no action items.'));
      return;
    }
    await this.#state.set({ filter: '', grouping: 'review' });
    await this.tree.rebuild();
    const first = this.tree.find(review.uri);
    if (!first) return;
    await this.#view.reveal(first.group, { expand: true });
    await this.#view.reveal(first, { select: true, focus: true });
  }

  async #focus(): Promise<void> {
    await commands.executeCommand('pir.actions.focus');
  }

  /** What stands beside and above the tree, and which welcome it shows when it is empty. */
  #describe(): void {
    const { board } = this.tree;
    const { filter } = this.#state.current;
    const any = board.size + board.hidden > 0;
    this.#view.description = filter === '' ? '' : `${filter} (${board.size})`;
    setContext('pir.actions.any', any);
    setContext('pir.actions.shown', board.size > 0);
  }
}

function owned(owner: string | null): PatchOf {
  return (item) => ({ owner: owner === null ? null : inOwnersForm(owner, item) });
}

function reveal(editor: TextEditor, range: Range): void {
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range);
}
