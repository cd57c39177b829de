import { CodeLens, EventEmitter, l10n, Range } from 'vscode';
import type { CancellationToken, CodeLensProvider, TextDocument } from 'vscode';
import type { Finding } from '../../core/checks/finding.ts';
import type { ReviewDocument } from '../../core/review/document.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import type { Findings } from '../../platform/findings.ts';
import type { Reviews } from '../../platform/reviews.ts';

/** Rules about sentences that judge nobody by themselves. */
const harmless = new Set(['blame/named-individual', 'blame/accident-adverb']);

/** “2 sentences judge people”, over the title of a review; nothing where none does. */
export class JudgementLens implements CodeLensProvider, DisposableLike {
  readonly #reviews: Reviews;
  readonly #findings: Findings;
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: DisposableStore;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(reviews: Reviews, findings: Findings) {
    this.#reviews = reviews;
    this.#findings = findings;
    this.#disposables = new DisposableStore(
      this.#changed,
      findings.onDidChange(() => this.#changed.fire()),
    );
  }

  async provideCodeLenses(document: TextDocument, token: CancellationToken): Promise<CodeLens[]> {
    const review = await this.#reviews.reviewOf(document, token);
    if (!review) return [];
    const isWanted = () => !token.isCancellationRequested;
    const findings = await this.#findings.of(review, document.uri, isWanted);
    const count = findings && isWanted() ? judgingSentences(findings, review) : 0;
    if (count === 0) return [];
    const line = titleLine(review);
    const title =
      count === 1
        ? l10n.t('1 sentence judges people; see Problems')
        : l10n.t('{0} sentences judge people; see Problems', count);
    const command = { title, command: 'workbench.actions.view.problems' };
    return [new CodeLens(new Range(line, 0, line, 0), command)];
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}

/** Findings of several rules in one sentence are one: no sentence starts twice in a line and rule. */
function judgingSentences(findings: readonly Finding[], { text }: ReviewDocument): number {
  let count = 0;
  let last = -1;
  for (const { rule, level, span } of findings) {
    if (!rule.startsWith('blame/') || harmless.has(rule) || level === 'hint') continue;
    if (last < 0 || /[.!?]\s|\n\s*(?:\n|[-*+|#]|\d+[.)])|\|/.test(text.slice(last, span.start)))
      count++;
    last = span.end;
  }
  return count;
}

function titleLine({ lines, review }: ReviewDocument): number {
  const title = review.metadata.title?.span;
  return title ? lines.lineAt(title.start) : 0;
}
