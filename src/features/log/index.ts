import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';

/** The command that opens the extension's log. */
export function registerLogSupport({ commands, log }: Services): DisposableLike {
  return commands.register({ id: 'pir.showLog', execute: () => log.show() });
}
