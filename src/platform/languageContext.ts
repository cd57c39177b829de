import type { TextDocument } from 'vscode';
import type { LanguageContext } from '../core/language/context.ts';
import { loadEngine } from './engine.ts';
import type { Services } from './services.ts';

/** What the language features of the core know of the world around a document. */
export async function languageContextOf(
  { reviews, templates }: Services,
  document: TextDocument,
): Promise<LanguageContext> {
  const { vocabularyOf } = await loadEngine();
  return {
    now: Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    workspace: vocabularyOf(reviews.othersThan(document)),
    templates: await templates.for(document.uri),
  };
}
