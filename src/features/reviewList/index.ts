import { commands as vscodeCommands, EventEmitter, l10n, Uri, window } from 'vscode';
import type { TreeView } from 'vscode';
import type { ReviewGrouping } from '../../core/reviews/grouping.ts';
import { setContext } from '../../platform/contextKeys.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import { FindingCounter } from './findingCounter.ts';
import type { Node, ReviewTree } from './tree.ts';

/** The reviews of the workspace as a tree. It costs nothing before somebody looks. */
export function registerReviewListSupport(services: Services): DisposableLike {
  const { commands, context, findings, index, log, reviews } = services;
  const store = new DisposableStore();
  const changed = new EventEmitter<Node | Node[] | undefined>();
  const counter = new FindingCounter(reviews, findings, log);
  let tree: ReviewTree | undefined;
  let loading: Promise<ReviewTree> | undefined;

  const load = (): Promise<ReviewTree> => {
    index.start();
    return (loading ??= import('./tree.ts').then(({ ReviewTree: Tree }) => {
      tree = new Tree(index, counter, context.workspaceState);
      store.add(
        tree,
        tree.onDidChangeTreeData((node) => changed.fire(node)),
      );
      return tree;
    }));
  };
  const view: TreeView<Node> = window.createTreeView<Node>('pir.reviews', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => (await load()).getChildren(node),
      getTreeItem: (node) => tree!.getTreeItem(node),
      getParent: (node) => tree?.getParent(node),
      resolveTreeItem: (item, node) => tree!.resolveTreeItem(item, node),
    },
  });
  const uriOf = (place: unknown): Uri | undefined => {
    if (typeof place === 'string') return Uri.parse(place);
    const node = (place as Node | undefined) ?? view.selection[0];
    return node?.kind === 'review' ? Uri.parse(node.review.uri) : undefined;
  };
  let any = false;
  const showAny = (): void => {
    const now = !index.all().next().done;
    if (now !== any) setContext('pir.reviews.any', now);
    any = now;
  };

  store.add(
    changed,
    view,
    counter,
    { dispose: () => setContext('pir.reviews.any', undefined) },
    index.onDidChange(showAny),
    index.onDidChangeState(showAny),
    findings.onDidChange(() => counter.forgetAll()),
    commands.register(
      {
        id: 'pir.reviews.open',
        async execute(place: unknown) {
          const uri = uriOf(place);
          if (uri) await window.showTextDocument(uri);
        },
      },
      {
        id: 'pir.reviews.openTimeline',
        async execute(place: unknown) {
          const uri = uriOf(place) ?? window.activeTextEditor?.document.uri;
          if (uri) await vscodeCommands.executeCommand('pir.openTimeline', uri);
        },
      },
      { id: 'pir.reviews.more', execute: (key: string) => tree?.showMore(key) },
      {
        id: 'pir.reviews.groupBy',
        async execute() {
          const loaded = await load();
          const grouping = await chooseGrouping(loaded.grouping);
          if (grouping) await loaded.groupBy(grouping);
        },
      },
    ),
  );
  return store;
}

async function chooseGrouping(current: ReviewGrouping): Promise<ReviewGrouping | undefined> {
  const rows: { label: string; grouping: ReviewGrouping }[] = [
    { label: l10n.t('Status'), grouping: 'status' },
    { label: l10n.t('Date'), grouping: 'date' },
    { label: l10n.t('Service'), grouping: 'service' },
    { label: l10n.t('Severity'), grouping: 'severity' },
  ];
  const chosen = await window.showQuickPick(
    rows.map((row) => ({
      ...row,
      ...(row.grouping === current ? { description: l10n.t('current') } : {}),
    })),
    { title: l10n.t('Group reviews by') },
  );
  return chosen?.grouping;
}
