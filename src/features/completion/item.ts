import { CompletionItem, CompletionItemKind, MarkdownString, SnippetString } from 'vscode';
import type { Completion } from '../../core/language/completion.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import { loadEngine } from '../../platform/engine.ts';
import { toRange } from '../../platform/ranges.ts';
import { translate } from '../../platform/translate.ts';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  time: CompletionItemKind.Event,
  person: CompletionItemKind.User,
  reference: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  entry: CompletionItemKind.Struct,
  heading: CompletionItemKind.Module,
  document: CompletionItemKind.Snippet,
};

/** A proposal as VS Code lists it. What is typed there already is replaced whole, in either insert mode. */
export class ReviewCompletionItem extends CompletionItem {
  readonly completion: Completion;

  constructor(completion: Completion, lines: LineIndex) {
    const { label, detail, kind, snippet, span, filter, sort, continues } = completion;
    const description = typeof detail === 'object' ? translate(detail) : detail;
    super(description === undefined ? label : { label, description }, kinds[kind]);
    this.completion = completion;
    this.insertText = new SnippetString(snippet);
    this.range = toRange(lines, span);
    this.filterText = filter;
    this.sortText = sort;
    // The core has put in the indentation of every line.
    this.keepWhitespace = true;
    if (continues) this.command = { command: 'editor.action.triggerSuggest', title: '' };
  }
}

/** Explains a proposal, once it is looked at. */
export async function resolveCompletionItem(
  item: ReviewCompletionItem,
): Promise<ReviewCompletionItem> {
  const documentation = item.completion.documentation?.();
  if (documentation) {
    const { toMarkdown } = await loadEngine();
    item.documentation = new MarkdownString(toMarkdown(documentation, translate));
  }
  return item;
}
