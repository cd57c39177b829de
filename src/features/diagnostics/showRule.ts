import { commands, Uri } from 'vscode';
import type { Command } from '../../platform/commands.ts';

export const showRuleCommand = 'pir.showRules';

/**
 * Opens the documentation of the rules, which ships with the extension and needs no network. The
 * argument is the id of the rule to show; without one it opens at the start.
 */
export function showRule(extension: Uri): Command {
  return {
    id: showRuleCommand,
    async execute(rule?: unknown) {
      const documentation = Uri.joinPath(extension, 'docs', 'rules.md');
      const place =
        typeof rule === 'string' ? documentation.with({ fragment: rule }) : documentation;
      await commands.executeCommand('markdown.showPreview', place);
    },
  };
}
