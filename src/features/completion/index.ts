import { languages } from 'vscode';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import { ReviewCompletionProvider } from './provider.ts';

/** Proposals while a review is written: keys, words, times, people, headings. */
export function registerCompletionSupport(services: Services): DisposableLike {
  return services.reviews.registerProviders((selector) =>
    languages.registerCompletionItemProvider(
      selector,
      new ReviewCompletionProvider(services),
      ...ReviewCompletionProvider.triggerCharacters,
    ),
  );
}
