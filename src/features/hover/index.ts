import { languages } from 'vscode';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import { ReviewHoverProvider } from './provider.ts';

/** What keys, words, times and people of a review mean, and why a rule complains. */
export function registerHoverSupport(services: Services): DisposableLike {
  return services.reviews.registerProviders((selector) =>
    languages.registerHoverProvider(selector, new ReviewHoverProvider(services)),
  );
}
