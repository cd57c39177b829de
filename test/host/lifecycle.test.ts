import * as vscode from 'vscode';
import type { CodeAction, ExtensionContext, TextDocument } from 'vscode';
import { activate } from '../../src/extension.ts';
import assert from './support/assert.ts';
import { diagnosticsOf, waitForDiagnostics, waitForFindings } from './support/diagnostics.ts';
import { closeAll, openText } from './support/documents.ts';

/** What has a name is registered under another by the second extension, beside the first one's. */
const prefix = 'second.';

/**
 * Activates the extension a second time, beside the one that VS Code runs.
 * @returns what ends it
 */
function activateSecond(): () => void {
  const first = vscode.extensions.getExtension('pir.post-incident-reviews')!;
  const subscriptions: { dispose(): unknown }[] = [];
  const { extensionUri } = first;
  const { registerCommand } = vscode.commands;
  const { registerFileSystemProvider } = vscode.workspace;
  vscode.commands.registerCommand = (id, run, self) => registerCommand(prefix + id, run, self);
  vscode.workspace.registerFileSystemProvider = (scheme, provider, options) =>
    registerFileSystemProvider(prefix + scheme, provider, options);
  const { registerCustomEditorProvider } = vscode.window;
  vscode.window.registerCustomEditorProvider = (type, provider, options) =>
    registerCustomEditorProvider(prefix + type, provider, options);
  try {
    activate({ subscriptions, extensionUri, extension: first } as unknown as ExtensionContext);
  } finally {
    vscode.commands.registerCommand = registerCommand;
    vscode.workspace.registerFileSystemProvider = registerFileSystemProvider;
    vscode.window.registerCustomEditorProvider = registerCustomEditorProvider;
  }
  return () => {
    while (subscriptions.length > 0) subscriptions.pop()!.dispose();
  };
}

async function commandsOfSecond(): Promise<string[]> {
  const commands = await vscode.commands.getCommands(true);
  return commands.filter((command) => command.startsWith(prefix));
}

async function fixesIn({ uri }: TextDocument): Promise<number> {
  const [finding] = diagnosticsOf(uri).filter(({ message }) => message.includes('draft'));
  const actions = await vscode.commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    finding!.range,
  );
  return actions.filter(({ title }) => title === 'Change to `draft`').length;
}

describe('The extension, ended and started again', () => {
  afterEach(closeAll);

  it('leaves nothing behind', async () => {
    const { document } = await openText('lifecycle/a.pir.yaml', 'status: drafty\n');
    const shown = await waitForFindings(document, (all) => all.length > 0);
    for (let round = 0; round < 2; round++) {
      const end = activateSecond();
      assert.ok((await commandsOfSecond()).includes('second.pir.showLog'));
      await waitForDiagnostics(
        document.uri,
        'the findings of both',
        (all) => all.length === 2 * shown.length,
      );
      assert.equal(await fixesIn(document), 2);
      end();
      await waitForDiagnostics(
        document.uri,
        'the findings of the first',
        (all) => all.length === shown.length,
      );
      assert.equal(await fixesIn(document), 1);
      assert.deepEqual(await commandsOfSecond(), []);
    }
  });
});
