/**
 * Collects the sentences that a person sees from the sources, for `l10n/bundle.l10n.json`: what
 * translators copy, and VS Code looks translations up by.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript-6';

const root = path.join(import.meta.dirname, '..');

export interface Sentences {
  /** In alphabetical order. */
  readonly sentences: readonly string[];
  /** Which sentences each id of a message stands for. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Where something is translated that is known at run time only, as `file:line`. */
  readonly untranslatable: readonly string[];
}

/** What takes an id and a sentence. */
const makers = new Set(['message', 'Refusal']);

/** The sentences of all sources: the first argument of `l10n.t`, the second of what makes a `Message`. */
export function collectSentences(): Sentences {
  const collector = new Collector();
  for (const file of sourceFiles()) {
    const text = readFileSync(path.join(root, file), 'utf8');
    if (/\b(?:l10n\.t|message|Refusal)\(/.test(text)) collector.read(file, text);
  }
  const { sentences, ids, untranslatable } = collector;
  return { sentences: [...sentences].sort(), ids, untranslatable };
}

/** The file's content for these sentences: each stands for itself, as VS Code has it for English. */
export function bundleOf(sentences: readonly string[]): string {
  const entries = sentences.map((sentence) => [sentence, sentence] as const);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

function sourceFiles(): string[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
    .map((file) => path.join('src', file));
}

class Collector {
  readonly sentences = new Set<string>();
  readonly ids = new Map<string, string[]>();
  readonly untranslatable: string[] = [];

  read(file: string, text: string): void {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) || ts.isNewExpression(node)) this.#call(node, source);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  #call(call: ts.CallExpression | ts.NewExpression, source: ts.SourceFile): void {
    const callee = call.expression.getText(source);
    const [first, second] = call.arguments ?? [];
    if (callee === 'l10n.t' && first) this.#add(first, source);
    if (!makers.has(callee) || !first || !second) return;
    const sentences = this.#add(second, source);
    if (!ts.isStringLiteralLike(first)) return;
    this.ids.set(first.text, [...(this.ids.get(first.text) ?? []), ...sentences]);
  }

  #add(argument: ts.Expression, source: ts.SourceFile): readonly string[] {
    // Whoever passes on a sentence that it was given calls it so; it is collected where it is written.
    if (argument.getText(source) === 'english') return [];
    const sentences = sentencesIn(argument);
    if (!sentences) {
      const { line } = source.getLineAndCharacterOfPosition(argument.getStart(source));
      this.untranslatable.push(`${source.fileName}:${line + 1}`);
      return [];
    }
    for (const sentence of sentences) this.sentences.add(sentence);
    return sentences;
  }
}

/** The sentences an argument can be; nothing if that is known at run time only. */
function sentencesIn(argument: ts.Expression): string[] | undefined {
  if (ts.isStringLiteralLike(argument)) return [argument.text];
  if (ts.isParenthesizedExpression(argument)) return sentencesIn(argument.expression);
  if (ts.isConditionalExpression(argument)) {
    const whenTrue = sentencesIn(argument.whenTrue);
    const whenFalse = sentencesIn(argument.whenFalse);
    return whenTrue && whenFalse && [...whenTrue, ...whenFalse];
  }
  if (ts.isBinaryExpression(argument) && argument.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const left = sentencesIn(argument.left);
    const right = sentencesIn(argument.right);
    return left?.length === 1 && right?.length === 1 ? [left[0]! + right[0]!] : undefined;
  }
  return undefined;
}
