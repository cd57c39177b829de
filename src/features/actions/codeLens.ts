import { CodeLens, l10n } from 'vscode';
import type { CancellationToken, CodeLensProvider, TextDocument } from 'vscode';
import { duenessOf, isClosed } from '../../core/actions/item.ts';
import { loadEngine } from '../../platform/engine.ts';
import { toRange } from '../../platform/ranges.ts';
import type { Reviews } from '../../platform/reviews.ts';
import { today } from '../../platform/today.ts';

/** Above the action items of a review: how many are open, and the way to them among all others. */
export class ActionLens implements CodeLensProvider {
  readonly #reviews: Reviews;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
  }

  async provideCodeLenses(document: TextDocument, token: CancellationToken): Promise<CodeLens[]> {
    const review = await this.#reviews.reviewOf(document, token);
    const section = review?.review.sections.find(({ concept }) => concept === 'actions');
    if (!review || !section || review.review.actions.length === 0) return [];
    const { factsOf } = await loadEngine();
    const { actions } = factsOf(review, '', '');
    const open = actions.filter((action) => !isClosed(action)).length;
    const overdue = actions.filter((action) => duenessOf(action, today()) === 'overdue').length;
    const title =
      overdue > 0
        ? l10n.t('{0} open, {1} overdue', open, overdue)
        : l10n.t('{0} open of {1}', open, actions.length);
    return [
      new CodeLens(toRange(review.lines, section.titleSpan), {
        title: `$(checklist) ${title}`,
        tooltip: l10n.t('Show the action items of this review'),
        command: 'pir.actions.showOfReview',
        arguments: [document.uri],
      }),
    ];
  }
}
