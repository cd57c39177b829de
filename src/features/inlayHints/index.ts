import { languages } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import { ReviewInlayHintsProvider } from './provider.ts';

/** How long after the start of the incident each event was, beside its time. */
export function registerInlayHintSupport(services: Services): DisposableLike {
  const provider = new ReviewInlayHintsProvider(services);
  const registration = services.reviews.registerProviders((selector) =>
    languages.registerInlayHintsProvider(selector, provider),
  );
  return new DisposableStore(registration, provider);
}
