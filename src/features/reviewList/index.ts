import { commands as vscodeCommands, l10n, Uri, window } from 'vscode';
import type { ReviewGrouping } from '../../core/reviews/grouping.ts';
import { setContext } from '../../platform/contextKeys.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { LazyTree } from '../../platform/lazyTree.ts';
import type { Services } from '../../platform/services.ts';
import { FindingCounter } from './findingCounter.ts';
import type { Node, ReviewTree } from './tree.ts';

/** The reviews of the workspace as a tree. It costs nothing before somebody looks. */
export function registerReviewListSupport(services: Services): DisposableLike {
  const { commands, context, findings, index, log, reviews } = services;
  const counter = new FindingCounter(reviews, findings, log);
  const rows = new LazyTree<Node, ReviewTree>(
    async () => {
      const { ReviewTree: Tree } = await import('./tree.ts');
      return new Tree(index, counter, context.workspaceState);
    },
    (tree) => tree,
    () => index.start(),
  );
  const view = window.createTreeView<Node>('pir.reviews', {
    showCollapseAll: true,
    treeDataProvider: rows,
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

  return new DisposableStore(
    rows,
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
      { id: 'pir.reviews.more', execute: (key: string) => rows.loaded?.showMore(key) },
      {
        id: 'pir.reviews.groupBy',
        async execute() {
          const loaded = await rows.load();
          const grouping = await chooseGrouping(loaded.grouping);
          if (grouping) await loaded.groupBy(grouping);
        },
      },
    ),
  );
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
