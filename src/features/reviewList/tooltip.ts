import { l10n, MarkdownString } from 'vscode';
import { isClosed, reviewName } from '../../core/actions/item.ts';
import type { FindingCounts, ReviewFacts } from '../../core/facts/reviewFacts.ts';
import { oldDraft, statusNames } from '../../core/reviews/grouping.ts';
import { translate } from '../../platform/translate.ts';

/** What there is to know of a review, made when somebody points at it. */
export function reviewTooltip(
  review: ReviewFacts,
  counts: FindingCounts | undefined,
  today: number,
): MarkdownString {
  const { status, severity, services, date, actions, path } = review;
  const text = new MarkdownString();
  const line = (name: string, value: string | undefined): void => {
    if (value) text.appendMarkdown(`\n\n**${name}** `).appendText(value);
  };
  const age = oldDraft(review, today);
  const open = actions.filter((action) => !isClosed(action)).length;
  text.appendMarkdown('**').appendText(reviewName(review)).appendMarkdown('**');
  line(l10n.t('Status'), status && translate(statusNames[status]));
  line(l10n.t('Severity'), severity);
  line(l10n.t('Incident'), date);
  line(l10n.t('Services'), services.join(', '));
  line(
    l10n.t('Action items'),
    actions.length > 0 ? l10n.t('{0} open of {1}', open, actions.length) : undefined,
  );
  if (counts) {
    const { error, warning, info, hint } = counts;
    line(
      l10n.t('Findings'),
      l10n.t('{0} errors, {1} warnings, {2} infos, {3} hints', error, warning, info, hint),
    );
  }
  if (age !== undefined) {
    text.appendMarkdown('\n\n---\n\n');
    text.appendText(
      l10n.t('The incident was {0} days ago, and what people remember of it fades.', age),
    );
  }
  line(l10n.t('File'), path);
  return text;
}
