import { Hover, languages, MarkdownString } from 'vscode';
import type { CancellationToken, Diagnostic, HoverProvider, Position, TextDocument } from 'vscode';
import type { Documentation } from '../../core/language/documentation.ts';
import { loadEngine } from '../../platform/engine.ts';
import { languageContextOf } from '../../platform/languageContext.ts';
import { toRange } from '../../platform/ranges.ts';
import type { Services } from '../../platform/services.ts';
import { translate } from '../../platform/translate.ts';
import { isOurs, ruleOf } from '../diagnostics/toDiagnostic.ts';

export class ReviewHoverProvider implements HoverProvider {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async provideHover(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Hover | undefined> {
    const review = await this.#services.reviews.reviewOf(document, token);
    if (!review || token.isCancellationRequested) return undefined;
    const context = await languageContextOf(this.#services, document);
    const { hoverAt, toMarkdown, whyOf } = await loadEngine();
    if (token.isCancellationRequested) return undefined;
    const hover = hoverAt(review, review.lines.offsetAt(position), context);
    const [finding] = findingsAt(document, position);
    const why = finding ? whyOf(ruleOf(finding)) : [];
    const contents = [hover?.documentation ?? [], why]
      .filter((documentation: Documentation) => documentation.length > 0)
      .map((documentation) => new MarkdownString(toMarkdown(documentation, translate)));
    if (contents.length === 0) return undefined;
    return new Hover(contents, hover ? toRange(review.lines, hover.span) : finding!.range);
  }
}

/** What our checks found at a position: VS Code shows the message itself, we say why it matters. */
function findingsAt({ uri }: TextDocument, position: Position): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter((diagnostic) => isOurs(diagnostic) && diagnostic.range.contains(position));
}
