import { CodeLens, l10n } from 'vscode';
import type { CancellationToken, CodeLensProvider, TextDocument } from 'vscode';
import type { Review } from '../../core/review/model.ts';
import { loadEngine } from '../../platform/engine.ts';
import type { Engine } from '../../platform/engine.ts';
import { toRange } from '../../platform/ranges.ts';
import type { Reviews } from '../../platform/reviews.ts';
import { openTimelineCommand } from './commands.ts';

/** Above each timeline: how many events, how long it took, and the way to see it. */
export class TimelineLenses implements CodeLensProvider {
  readonly #reviews: Reviews;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
  }

  async provideCodeLenses(document: TextDocument, token: CancellationToken): Promise<CodeLens[]> {
    const read = await this.#reviews.reviewOf(document, token);
    if (!read) return [];
    const { review, lines } = read;
    const engine = await loadEngine();
    return review.timelines.slice(0, MOST).flatMap((timeline, index) => {
      const { length } = timeline.events;
      if (length === 0) return [];
      const count = length === 1 ? l10n.t('1 event') : l10n.t('{0} events', length);
      const title = [count, ...(index === 0 ? durations(review, engine) : [])].join(' · ');
      const range = toRange(lines, { start: timeline.span.start, end: timeline.span.start });
      return [
        new CodeLens(range, {
          title: l10n.t('{0} · Open timeline', title),
          command: openTimelineCommand,
          arguments: [document.uri],
        }),
      ];
    });
  }
}

const MOST = 20;

function durations(review: Review, { metricsOf, formatDuration }: Engine): string[] {
  const { detect, mitigate, resolve } = metricsOf(review);
  return [
    ...(detect === undefined ? [] : [l10n.t('detected in {0}', formatDuration(detect))]),
    ...(mitigate === undefined ? [] : [l10n.t('mitigated in {0}', formatDuration(mitigate))]),
    ...(resolve === undefined ? [] : [l10n.t('resolved in {0}', formatDuration(resolve))]),
  ];
}
