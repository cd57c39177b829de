import { CompletionTriggerKind } from 'vscode';
import type {
  CancellationToken,
  CompletionContext,
  CompletionItemProvider,
  Position,
  TextDocument,
} from 'vscode';
import type { LanguageSource } from '../../core/language/context.ts';
import { loadEngine } from '../../platform/engine.ts';
import { languageContextOf } from '../../platform/languageContext.ts';
import type { Services } from '../../platform/services.ts';
import { resolveCompletionItem, ReviewCompletionItem } from './item.ts';

/** Asks the core for proposals and documents them when one is looked at. */
export class ReviewCompletionProvider implements CompletionItemProvider<ReviewCompletionItem> {
  /** A value or an entry begins behind a blank, a handle with `@`, a heading with `#`, a cell with `|`. */
  static readonly triggerCharacters = [' ', '@', '#', '|', '"'];
  readonly #services: Services;
  readonly resolveCompletionItem = resolveCompletionItem;

  constructor(services: Services) {
    this.#services = services;
  }

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
    { triggerKind, triggerCharacter }: CompletionContext,
  ): Promise<ReviewCompletionItem[] | undefined> {
    const isTyped = triggerKind === CompletionTriggerKind.TriggerCharacter;
    if (isTyped && triggerCharacter === ' ' && isIndentation(document, position)) return undefined;
    const source = await this.#sourceOf(document, token);
    if (!source || token.isCancellationRequested) return undefined;
    const context = await languageContextOf(this.#services, document);
    if (token.isCancellationRequested) return undefined;
    const { completionsAt } = await loadEngine();
    const completions = completionsAt(source, source.lines.offsetAt(position), context);
    return completions.map((completion) => new ReviewCompletionItem(completion, source.lines));
  }

  /**
   * The document to look at. YAML is told by the text alone, so that a long review need not be parsed at
   * each keystroke: what was read of it before is good enough for names and times.
   */
  async #sourceOf(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<LanguageSource | undefined> {
    const lastRead = this.#services.reviews.lastReadOf(document);
    if (lastRead?.format === 'yaml') {
      const { LineIndex } = await loadEngine();
      const text = document.getText();
      return { format: 'yaml', text, lines: new LineIndex(text), read: lastRead };
    }
    const read = await this.#services.reviews.reviewOf(document, token);
    return read && { format: read.format, text: read.text, lines: read.lines, read };
  }
}

/** Whether a blank was only typed to indent: whoever ends that line with Enter wants no proposal. */
function isIndentation(document: TextDocument, { line, character }: Position): boolean {
  return document.lineAt(line).text.slice(0, character).trim() === '';
}
