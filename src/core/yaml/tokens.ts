import { CST, Lexer, Parser } from 'yaml';
import type { Span } from '../text/span.ts';

/** Collections within collections beyond which nothing is read; no review needs more than six. */
export const NESTING_LIMIT = 200;

/** The concrete syntax of a YAML text, and what was left out of it to keep reading safe. */
export interface TokenStream {
  readonly tokens: readonly CST.Token[];
  /** Stretches nested deeper than `NESTING_LIMIT`, read as blanks. */
  readonly tooDeep: readonly Span[];
}

/**
 * Reads YAML into concrete syntax tokens, with its nesting capped: the composer recurses, and a
 * thousand `[` in a row would abort the process (on Node 20 without a chance to catch it). What lies
 * deeper reaches the parser as blanks of the same length, so that all offsets stay true. One pass,
 * linear in the length of the text.
 */
export function readTokens(text: string): TokenStream {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const skipped = new DeepSkipper();
  for (const lexeme of new Lexer().lex(text)) {
    const safe = skipped.filter(lexeme, parser);
    if (safe !== undefined) tokens.push(...parser.next(safe));
  }
  tokens.push(...parser.end());
  return { tokens, tooDeep: skipped.finish(text.length) };
}

/**
 * Stands between lexer and parser and blanks what is nested too deep: a flow collection until its
 * closing bracket, a block collection until a line that is indented no further than its parent.
 */
class DeepSkipper {
  readonly #spans: Span[] = [];
  #start: number | undefined;
  /** Brackets opened inside what is being skipped; zero while a block collection is. */
  #brackets = 0;
  /** The indent at which a skipped block collection ends. */
  #indent = 0;
  #atLineStart = false;
  #afterMark = false;

  /** What the parser is to be given for the lexeme; nothing where it must not see it at all. */
  filter(lexeme: string, parser: Parser): string | undefined {
    if (this.#start === undefined) {
      if (this.#afterMark || !opensTooDeep(lexeme, parser)) {
        this.#afterMark = lexeme === CST.SCALAR;
        return lexeme;
      }
      if (!isOpening(lexeme) && isInFlow(parser)) {
        this.#spans.push({ start: parser.offset, end: parser.offset + lexeme.length });
        return blank(lexeme);
      }
      this.#start = parser.offset;
      this.#brackets = isOpening(lexeme) ? 1 : 0;
      this.#indent = indentOf(parser);
      this.#atLineStart = false;
      return blank(lexeme);
    }
    return this.#skip(lexeme, parser);
  }

  /** Ends a stretch that runs to the end of the text, and gives them all. */
  finish(end: number): readonly Span[] {
    this.#end(end);
    return this.#spans;
  }

  #skip(lexeme: string, parser: Parser): string | undefined {
    if (this.#afterMark) {
      this.#afterMark = false;
      return blank(lexeme);
    }
    const type = CST.tokenType(lexeme);
    if (type === 'scalar') {
      if (this.#endsAtLine(0)) return this.#resume(lexeme, parser.offset);
      this.#afterMark = true;
      return undefined;
    }
    if (
      type === 'doc-mode' ||
      type === 'flow-error-end' ||
      type === 'doc-start' ||
      type === 'doc-end'
    )
      return this.#resume(lexeme, parser.offset);
    if (type === 'newline') {
      this.#atLineStart = true;
      return lexeme;
    }
    if (this.#endsAtLine(type === 'space' ? lexeme.length : 0) && type !== 'comment')
      return this.#resume(lexeme, parser.offset);
    this.#atLineStart = false;
    if (isOpening(lexeme) && this.#brackets > 0) this.#brackets++;
    if (isClosing(lexeme) && this.#brackets > 0 && --this.#brackets === 0)
      this.#end(parser.offset + lexeme.length);
    return blank(lexeme);
  }

  #endsAtLine(indent: number): boolean {
    return this.#brackets === 0 && this.#atLineStart && indent <= this.#indent;
  }

  #resume(lexeme: string, offset: number): string {
    this.#end(offset);
    this.#afterMark = lexeme === CST.SCALAR;
    return lexeme;
  }

  #end(offset: number): void {
    if (this.#start !== undefined) this.#spans.push({ start: this.#start, end: offset });
    this.#start = undefined;
  }
}

/** Whether the parser would go beyond the limit with this lexeme. */
function opensTooDeep(lexeme: string, parser: Parser): boolean {
  if (parser.stack.length <= NESTING_LIMIT) return false;
  if (parser.stack.at(-1)?.type === 'flow-collection' && !isOpening(lexeme)) return false;
  switch (CST.tokenType(lexeme)) {
    case 'flow-map-start':
    case 'flow-seq-start':
    case 'seq-item-ind':
    case 'explicit-key-ind':
    case 'map-value-ind':
      return true;
    default:
      return false;
  }
}

/** Whether the parser is at a plain item of a flow collection. */
function isInFlow(parser: Parser): boolean {
  return parser.stack.at(-2)?.type === 'flow-collection';
}

/** The indent of the innermost collection being read. */
function indentOf(parser: Parser): number {
  for (let index = parser.stack.length - 1; index >= 0; index--) {
    const token = parser.stack[index]!;
    if (token.type === 'block-map' || token.type === 'block-seq') return token.indent;
  }
  return 0;
}

function isOpening(lexeme: string): boolean {
  return lexeme === '[' || lexeme === '{';
}

function isClosing(lexeme: string): boolean {
  return lexeme === ']' || lexeme === '}';
}

function blank(lexeme: string): string {
  return ' '.repeat(lexeme.length);
}
