import { l10n } from 'vscode';
import type { Message } from '../core/messages.ts';

/** A message of the core in the language of the editor. `l10n/bundle.l10n.json` holds them by their English. */
export function translate({ default: english, args }: Message): string {
  return l10n.t(english, ...args);
}
