import type { TextDocument } from 'vscode';
import type { LanguageContext } from '../core/language/context.ts';
import { loadEngine } from './engine.ts';
import type { Services } from './services.ts';
import { localZone } from './localZone.ts';

/** What the language features of the core know of the world around a document. */
export async function languageContextOf(
  { reviews, templates }: Services,
  document: TextDocument,
): Promise<LanguageContext> {
  const { vocabularyOf } = await loadEngine();
  return {
    now: Date.now(),
    zone: localZone(),
    workspace: vocabularyOf(reviews.othersThan(document)),
    templates: await templates.for(document.uri),
  };
}
