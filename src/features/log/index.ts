import { commands as editorCommands } from 'vscode';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';

/** How long a window that has just come up may take to list what there is to be shown, in milliseconds. */
const LISTING = 1_000;

/** The command that opens the extension's log. */
export function registerLogSupport({ commands, log }: Services): DisposableLike {
  return commands.register({
    id: 'pir.showLog',
    execute: async () => {
      await editorCommands.executeCommand('workbench.panel.output.focus');
      log.show();
      // Where this command was what started the extension, VS Code does not know the log yet and says nothing.
      await new Promise((resolve) => setTimeout(resolve, LISTING));
      log.show();
    },
  });
}
