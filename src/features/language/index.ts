import { languages } from 'vscode';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Services } from '../../platform/services.ts';
import { allowPhrase } from './allowPhrase.ts';
import { JudgementLens } from './judgementLens.ts';

/** What the editor says of a review's language as a whole, and what a team lets stand. */
export function registerLanguageSupport({
  commands,
  findings,
  reviews,
  settings,
}: Services): DisposableLike {
  const lens = new JudgementLens(reviews, findings);
  return new DisposableStore(
    lens,
    reviews.registerProviders((selector) => languages.registerCodeLensProvider(selector, lens)),
    commands.register(allowPhrase(settings)),
  );
}
