import { languages } from 'vscode';
import type { DocumentFilter } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import { ReviewCompletionProvider } from '../completion/provider.ts';
import { ConfigDiagnostics } from './diagnostics.ts';
import { ConfigLanguage } from './language.ts';

const selector: DocumentFilter = { pattern: '**/.pir/config.{yaml,yml}' };

/** Completion, hover, findings and fixes in `.pir/config.yaml`. */
export function registerConfigSupport(services: Services): DisposableLike {
  const language = new ConfigLanguage(services);
  return new DisposableStore(
    new ConfigDiagnostics(selector, services.log),
    languages.registerCompletionItemProvider(
      selector,
      language,
      ...ReviewCompletionProvider.triggerCharacters,
    ),
    languages.registerHoverProvider(selector, language),
    languages.registerCodeActionsProvider(selector, language, ConfigLanguage.metadata),
  );
}
