import { EventEmitter, InlayHint, Position } from 'vscode';
import type { CancellationToken, InlayHintsProvider, Range, TextDocument } from 'vscode';
import type { InlayHint as ReviewHint } from '../../core/language/inlayHints.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { loadEngine } from '../../platform/engine.ts';
import type { Services } from '../../platform/services.ts';
import { translate } from '../../platform/translate.ts';

const setting = 'inlayHints.elapsed';

export class ReviewInlayHintsProvider implements InlayHintsProvider, DisposableLike {
  readonly #services: Services;
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: DisposableLike;

  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    this.#subscription = services.settings.onDidChange((event) => {
      if (event.affectsConfiguration(`pir.${setting}`)) this.#changed.fire();
    });
  }

  async provideInlayHints(
    document: TextDocument,
    range: Range,
    token: CancellationToken,
  ): Promise<InlayHint[]> {
    const { reviews, settings } = this.#services;
    if (!settings.read(setting, document.uri)) return [];
    const review = await reviews.reviewOf(document, token);
    if (!review || token.isCancellationRequested) return [];
    const { inlayHintsIn } = await loadEngine();
    const { lines } = review;
    const part = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
    return inlayHintsIn(review, part).map((hint) => toInlayHint(hint, lines));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function toInlayHint({ offset, label, explanation }: ReviewHint, lines: LineIndex): InlayHint {
  const { line, character } = lines.positionAt(offset);
  const hint = new InlayHint(new Position(line, character), label);
  hint.paddingLeft = true;
  hint.tooltip = translate(explanation);
  return hint;
}
