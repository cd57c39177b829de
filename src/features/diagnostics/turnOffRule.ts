import type { Uri } from 'vscode';
import type { Command } from '../../platform/commands.ts';
import type { Settings } from '../../platform/settings.ts';

export const turnOffRuleCommand = 'pir.turnOffRule';

/** Silences a rule in the settings that a file falls under. Run by quick fixes only. */
export function turnOffRule(settings: Settings): Command {
  return {
    id: turnOffRuleCommand,
    execute: (uri: Uri, rule: string) => settings.addEntry('rules', rule, 'off', uri),
  };
}
