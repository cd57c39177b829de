import { EventEmitter, FileDecoration, l10n, ThemeColor, Uri, window } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Settings } from '../../platform/settings.ts';
import type { OverdueCounts } from './overdueCounts.ts';

/** Marks reviews with overdue action items in the explorer, unless a setting says not to. */
export function registerDecorations(counts: OverdueCounts, settings: Settings): DisposableLike {
  const changed = new EventEmitter<Uri[] | undefined>();
  return new DisposableStore(
    changed,
    counts.onDidChange((uris) => changed.fire(uris.map((uri) => Uri.parse(uri)))),
    settings.onDidChange((event) => {
      if (event.affectsConfiguration('pir.actions.decorations')) changed.fire(undefined);
    }),
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration(uri) {
        const count = counts.of(uri.toString());
        if (count === 0 || !settings.read('actions.decorations', uri)) return undefined;
        const tooltip =
          count === 1 ? l10n.t('1 overdue action item') : l10n.t('{0} overdue action items', count);
        return new FileDecoration(
          count > 99 ? '99' : String(count),
          tooltip,
          new ThemeColor('list.warningForeground'),
        );
      },
    }),
  );
}
