import { DocumentSymbol, extensions, languages, SymbolKind } from 'vscode';
import type {
  CancellationToken,
  DocumentSelector,
  DocumentSymbolProvider,
  TextDocument,
} from 'vscode';
import type { ReviewSymbol, ReviewSymbolKind } from '../../core/language/symbols.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { loadEngine } from '../../platform/engine.ts';
import { toRange } from '../../platform/ranges.ts';
import type { Reviews } from '../../platform/reviews.ts';
import type { Services } from '../../platform/services.ts';

/** YAML only: VS Code outlines Markdown itself, and a second provider would split that outline in two. */
const yamlReviews: DocumentSelector = [{ language: 'yaml' }, { pattern: '**/*.{yaml,yml}' }];

/** Outlines every YAML file, reviews too. */
const yamlExtension = 'redhat.vscode-yaml';

/**
 * The outline, breadcrumbs and “Go to Symbol” of YAML reviews. Steps back while an extension that
 * outlines all YAML is there: VS Code would show both outlines, one below the other.
 */
export function registerOutlineSupport({ reviews }: Services): DisposableLike {
  let provider: DisposableLike | undefined;
  const update = () => {
    const isNeeded = extensions.getExtension(yamlExtension) === undefined;
    if (isNeeded === (provider !== undefined)) return;
    provider?.dispose();
    provider = isNeeded
      ? languages.registerDocumentSymbolProvider(yamlReviews, new OutlineProvider(reviews))
      : undefined;
  };
  update();
  return new DisposableStore(
    { dispose: () => provider?.dispose() },
    extensions.onDidChange(update),
  );
}

class OutlineProvider implements DocumentSymbolProvider {
  readonly #reviews: Reviews;

  constructor(reviews: Reviews) {
    this.#reviews = reviews;
  }

  async provideDocumentSymbols(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<DocumentSymbol[] | undefined> {
    const review = await this.#reviews.reviewOf(document, token);
    if (!review) return undefined;
    const { symbolsOf } = await loadEngine();
    return symbolsOf(review).map((symbol) => toDocumentSymbol(symbol, review.lines));
  }
}

const kinds: Readonly<Record<ReviewSymbolKind, SymbolKind>> = {
  field: SymbolKind.Property,
  text: SymbolKind.String,
  group: SymbolKind.Object,
  list: SymbolKind.Array,
  event: SymbolKind.Event,
  action: SymbolKind.Boolean,
  person: SymbolKind.Variable,
};

function toDocumentSymbol(symbol: ReviewSymbol, lines: LineIndex): DocumentSymbol {
  const result = new DocumentSymbol(
    symbol.name,
    symbol.detail,
    kinds[symbol.kind],
    toRange(lines, symbol.span),
    toRange(lines, symbol.selection),
  );
  result.children = symbol.children.map((child) => toDocumentSymbol(child, lines));
  return result;
}
