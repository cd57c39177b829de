import { l10n, languages, window, workspace } from 'vscode';
import type { TextDocument, TreeView } from 'vscode';
import { setContext } from '../../platform/contextKeys.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { LazyTree } from '../../platform/lazyTree.ts';
import type { Services } from '../../platform/services.ts';
import { ActionLens } from './codeLens.ts';
import type { ActionController } from './controller.ts';
import { registerDecorations } from './decorations.ts';
import { ActionDrop } from './dragAndDrop.ts';
import type { Node } from './nodes.ts';
import { OverdueCounts } from './overdueCounts.ts';

const viewId = 'pir.actions';

/** The commands that the tree and the palette offer; what they do is in the controller. */
const commandIds = [
  'pir.actions.open',
  'pir.actions.toggleDone',
  'pir.actions.setOwner',
  'pir.actions.setDue',
  'pir.actions.setPriority',
  'pir.actions.setStatus',
  'pir.actions.wontDo',
  'pir.actions.openTicket',
  'pir.actions.linkTicket',
  'pir.actions.createTicket',
  'pir.actions.copyMarkdown',
  'pir.actions.copyStandUp',
  'pir.actions.export',
  'pir.actions.undo',
  'pir.actions.groupBy',
  'pir.actions.sortBy',
  'pir.actions.filter',
  'pir.actions.clearFilter',
  'pir.actions.showOfReview',
  'pir.actions.more',
  'pir.index.refresh',
  'pir.index.stop',
];

/**
 * The action items of all reviews: a tree, its badge, marks in the explorer, a line above the action
 * items of a review. Nothing but the badge and the marks costs anything before somebody looks.
 */
export function registerActionSupport(services: Services): DisposableLike {
  const { commands, context, index, log, reviews, settings } = services;
  const counts = new OverdueCounts(context, index, log);
  const rows: LazyTree<Node, ActionController> = new LazyTree(
    async () => {
      const { ActionController: Controller } = await import('./controller.ts');
      return new Controller(services, view, viewId);
    },
    ({ tree }) => tree,
    () => index.start(),
  );
  const view: TreeView<Node> = window.createTreeView<Node>(viewId, {
    canSelectMany: true,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    dragAndDropController: new ActionDrop(async (items, onto) =>
      (await rows.load()).drop(items, onto),
    ),
    treeDataProvider: rows,
  });

  const showCount = (): void => {
    const { total } = counts;
    const tooltip =
      total === 1 ? l10n.t('1 overdue action item') : l10n.t('{0} overdue action items', total);
    view.badge = total === 0 ? undefined : { value: total, tooltip };
  };
  const showState = (): void => setContext('pir.index', index.state);
  showState();
  // The first review that somebody opens is the sign that this workspace has some.
  const startFor = ({ uri }: TextDocument): void => {
    if (index.state === 'idle' && reviews.verdictOf(uri) === 'included') index.start();
  };
  workspace.textDocuments.forEach(startFor);

  return new DisposableStore(
    { dispose: () => setContext('pir.index', undefined) },
    rows,
    view,
    counts,
    counts.onDidChange(showCount),
    index.onDidChangeState(showState),
    registerDecorations(counts, settings),
    reviews.onDidChange(startFor),
    reviews.registerProviders((selector) =>
      languages.registerCodeLensProvider(selector, new ActionLens(reviews)),
    ),
    commands.register(
      ...commandIds.map((id) => ({
        id,
        execute: async (...args: never[]) => await (await rows.load()).commands[id]!(...args),
      })),
    ),
  );
}
