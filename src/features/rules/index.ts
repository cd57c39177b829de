import { commands as vscodeCommands, workspace } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import { RuleFiles } from './ruleFiles.ts';
import { allRules, ruleScheme } from './ruleUri.ts';

/** The documentation of the rules, without a network: where the codes of findings lead. */
export function registerRuleSupport({ commands, context }: Services): DisposableLike {
  return new DisposableStore(
    workspace.registerFileSystemProvider(ruleScheme, new RuleFiles(context.extensionUri), {
      isReadonly: true,
      isCaseSensitive: true,
    }),
    commands.register({
      id: 'pir.showRules',
      execute: () => vscodeCommands.executeCommand('vscode.open', allRules),
    }),
  );
}
