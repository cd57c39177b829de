import { window } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';

/** How long to wait for the log to be seen before asking for it again, in milliseconds. */
const PATIENCE = 250;
/** How often to ask: a window that takes longer than this to come up (15 s) has other worries. */
const ATTEMPTS = 60;

/** The command that opens the extension's log. */
export function registerLogSupport({ commands, context, log }: Services): DisposableLike {
  return commands.register({
    id: 'pir.showLog',
    execute: () => showUntilSeen(log, context.extension.id),
  });
}

/**
 * VS Code lists the logs of extensions only when a window has come up and is idle, and until then
 * it ignores, without a word, that one is to be shown: a person whose first command this is would
 * see nothing. So it is asked for until it is there.
 */
async function showUntilSeen(log: LogOutputChannel, extension: string): Promise<void> {
  log.show();
  for (let asked = 1; asked < ATTEMPTS && !(await isSeen(extension)); asked++) {
    log.show();
  }
}

/** Whether a log of the extension is on screen, now or before patience runs out. */
function isSeen(extension: string): Promise<boolean> {
  const seen = (): boolean =>
    window.visibleTextEditors.some(
      ({ document: { uri } }) => uri.scheme === 'output' && uri.path.startsWith(`${extension}.`),
    );
  if (seen()) {
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      change.dispose();
      resolve(seen());
    };
    const timer = setTimeout(finish, PATIENCE);
    const change = window.onDidChangeVisibleTextEditors(() => seen() && finish());
  });
}
