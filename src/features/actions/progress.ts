import { window } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';

/** Shows the progress of the index above a view while it runs. */
export function showProgress({ index }: Services, viewId: string): DisposableLike {
  let end: (() => void) | undefined;
  const follow = (): void => {
    if (index.state !== 'indexing') {
      end?.();
      end = undefined;
    } else if (!end) {
      const running = new Promise<void>((resolve) => (end = resolve));
      void window.withProgress({ location: { viewId } }, () => running);
    }
  };
  const subscription = index.onDidChangeState(follow);
  follow();
  return new DisposableStore(subscription, { dispose: () => end?.() });
}
