import { CodeAction, CodeActionKind, Hover, MarkdownString, WorkspaceEdit } from 'vscode';
import type {
  CodeActionProvider,
  CodeActionProviderMetadata,
  CompletionItemProvider,
  HoverProvider,
  Position,
  Range,
  TextDocument,
} from 'vscode';
import { loadEngine } from '../../platform/engine.ts';
import { languageContextOf } from '../../platform/languageContext.ts';
import { toRange, toTextEdits } from '../../platform/ranges.ts';
import type { Services } from '../../platform/services.ts';
import { translate } from '../../platform/translate.ts';
import { resolveCompletionItem, ReviewCompletionItem } from '../completion/item.ts';

/** What can be written in a configuration, what it means, and what would put it right. */
export class ConfigLanguage
  implements CompletionItemProvider<ReviewCompletionItem>, HoverProvider, CodeActionProvider
{
  static readonly metadata: CodeActionProviderMetadata = {
    providedCodeActionKinds: [CodeActionKind.QuickFix],
  };
  readonly #services: Services;
  readonly resolveCompletionItem = resolveCompletionItem;

  constructor(services: Services) {
    this.#services = services;
  }

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
  ): Promise<ReviewCompletionItem[]> {
    const { configCompletionsAt, readReview } = await loadEngine();
    const read = readReview(document.getText(), 'yaml', { fileName: 'config.yaml' });
    const context = await languageContextOf(this.#services, document);
    const { text, lines } = read;
    const source = { format: 'yaml', text, lines, read } as const;
    const completions = configCompletionsAt(source, lines.offsetAt(position), context);
    return completions.map((completion) => new ReviewCompletionItem(completion, lines));
  }

  async provideHover(document: TextDocument, position: Position): Promise<Hover | undefined> {
    const { configHoverAt, readConfig, toMarkdown } = await loadEngine();
    const config = readConfig(document.getText());
    const hover = configHoverAt(config, config.lines.offsetAt(position));
    if (!hover) return undefined;
    const content = new MarkdownString(toMarkdown(hover.documentation, translate));
    return new Hover(content, toRange(config.lines, hover.span));
  }

  async provideCodeActions(document: TextDocument, range: Range): Promise<CodeAction[]> {
    const { readConfig } = await loadEngine();
    const { findings, lines } = readConfig(document.getText());
    return findings
      .filter(({ span }) => toRange(lines, span).intersection(range))
      .flatMap(({ fixes }) => fixes)
      .map(({ title, splices, preferred }) => {
        const action = new CodeAction(translate(title), CodeActionKind.QuickFix);
        action.edit = new WorkspaceEdit();
        action.edit.set(document.uri, toTextEdits(lines, splices));
        action.isPreferred = preferred === true;
        return action;
      });
  }
}
