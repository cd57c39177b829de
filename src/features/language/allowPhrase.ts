import type { Uri } from 'vscode';
import type { Command } from '../../platform/commands.ts';
import type { Settings } from '../../platform/settings.ts';

export const allowPhraseCommand = 'pir.allowPhrase';

/** Lets a phrase stand, in the settings that a file falls under. Run by quick fixes only. */
export function allowPhrase(settings: Settings): Command {
  return {
    id: allowPhraseCommand,
    execute: (uri: Uri, phrase: string) => settings.addText('language.allow', phrase, uri),
  };
}
