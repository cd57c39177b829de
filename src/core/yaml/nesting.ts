import type { Parser } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Lexeme } from './lexemes.ts';
import { closesFlow, opensFlow } from './lexemes.ts';

/** Collections within collections beyond which nothing is read; no review needs more than six. */
export const NESTING_LIMIT = 200;

/**
 * Stands between lexer and parser and blanks what is nested too deep: the library recurses, and a
 * thousand `[` in a row would abort the process (on Node 20 without a chance to catch it). A list or
 * mapping in brackets is blanked up to its closing bracket, another one up to a line that is indented
 * no further than what holds it. Blanks are as long as what they stand for, so all offsets stay true.
 */
export class NestingGuard {
  /** What was blanked. */
  readonly spans: Span[] = [];
  readonly #parser: Parser;
  #start: number | undefined;
  /** Brackets opened in what is being blanked and not yet closed; zero outside brackets. */
  #brackets = 0;
  /** The indent at which a blanked block ends. */
  #indent = 0;
  #atLineStart = false;

  constructor(parser: Parser) {
    this.#parser = parser;
  }

  /** What the parser is to be given for the next lexeme. */
  filter(lexeme: Lexeme): Lexeme {
    if (this.#start === undefined) {
      if (!this.#opensTooDeep(lexeme)) return lexeme;
      this.#begin(lexeme);
      return blank(lexeme);
    }
    if (this.#endsBefore(lexeme)) {
      this.finish(lexeme.start);
      return this.filter(lexeme);
    }
    if (lexeme.type === 'newline') {
      this.#atLineStart = true;
      return lexeme;
    }
    this.#atLineStart = false;
    if (this.#brackets > 0) {
      if (opensFlow(lexeme)) this.#brackets++;
      if (closesFlow(lexeme) && --this.#brackets === 0) this.finish(lexeme.end);
    }
    return blank(lexeme);
  }

  /** Ends a stretch that is being blanked. */
  finish(end: number): void {
    if (this.#start !== undefined) this.spans.push({ start: this.#start, end });
    this.#start = undefined;
  }

  #begin(lexeme: Lexeme): void {
    this.#start = lexeme.start;
    this.#brackets = opensFlow(lexeme) ? 1 : 0;
    this.#indent = this.#indentOfParent();
    this.#atLineStart = false;
    // A colon too many between brackets is all there is to leave out.
    if (this.#brackets === 0 && this.#isInFlow()) this.finish(lexeme.end);
  }

  #endsBefore({ type, source }: Lexeme): boolean {
    if (type === 'doc-mode' || type === 'flow-error-end') return true;
    if (type === 'doc-start' || type === 'doc-end') return true;
    if (this.#brackets > 0 || !this.#atLineStart) return false;
    if (type === 'newline' || type === 'comment' || type === 'text') return false;
    return (type === 'space' ? source.length : 0) <= this.#indent;
  }

  /** Whether the parser would go beyond the limit with this lexeme. */
  #opensTooDeep(lexeme: Lexeme): boolean {
    if (this.#parser.stack.length <= NESTING_LIMIT) return false;
    if (opensFlow(lexeme)) return true;
    // Directly between brackets, only brackets open something.
    if (this.#parser.stack.at(-1)?.type === 'flow-collection') return false;
    const { type } = lexeme;
    return type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind';
  }

  #isInFlow(): boolean {
    return this.#parser.stack.at(-2)?.type === 'flow-collection';
  }

  #indentOfParent(): number {
    const { stack } = this.#parser;
    const block = stack.findLast(({ type }) => type === 'block-map' || type === 'block-seq');
    return block && 'indent' in block ? block.indent : 0;
  }
}

function blank({ source, start, end }: Lexeme): Lexeme {
  return { type: 'space', source: ' '.repeat(source.length), start, end };
}
