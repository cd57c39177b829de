import { CST, Parser } from 'yaml';
import type { Span } from '../text/span.ts';
import type { BrokenValue } from './brokenValues.ts';
import { withTexts } from './brokenValues.ts';
import type { Lexeme } from './lexemes.ts';
import { NestingGuard } from './nesting.ts';
import type { Mended } from './repairs.ts';
import { mendedLexemes } from './repairs.ts';

/** The concrete syntax of a YAML text, and what was done to read as much as possible of it. */
export interface TokenStream {
  readonly tokens: readonly CST.Token[];
  readonly mended: readonly Mended[];
  readonly broken: readonly BrokenValue[];
  /** Stretches nested too deep to be read. */
  readonly tooDeep: readonly Span[];
  /**
   * Where scalars and aliases that the parser was given in a mended form really end, by where they
   * start: the library tells their ends by their lengths.
   */
  readonly ends: ReadonlyMap<number, number>;
}

/** Reads YAML into concrete syntax tokens. Linear in the length of the text, and never throws. */
export function readTokens(text: string): TokenStream {
  const { lexemes, mended } = mendedLexemes(text);
  const { lexemes: readable, broken } = withTexts(lexemes, text);
  const parser = new Parser();
  const guard = new NestingGuard(parser);
  const tokens: CST.Token[] = [];
  const ends = new Map<number, number>();
  for (const lexeme of readable) {
    const safe = guard.filter(lexeme);
    if (isValue(safe) && safe.source.length !== safe.end - safe.start)
      ends.set(startOf(safe, parser), safe.end);
    feed(parser, safe, tokens);
  }
  guard.finish(text.length);
  tokens.push(...parser.end());
  return { tokens, mended, broken, tooDeep: guard.spans, ends };
}

function isValue({ type }: Lexeme): boolean {
  return type === 'text' || type === 'alias' || type.endsWith('scalar');
}

/** Where the scalar starts that a lexeme belongs to: the text of a block at the block's head. */
function startOf({ type, start }: Lexeme, parser: Parser): number {
  const block = type === 'text' ? parser.stack.at(-1) : undefined;
  return block?.type === 'block-scalar' ? block.offset : start;
}

function feed(parser: Parser, { type, source, start }: Lexeme, tokens: CST.Token[]): void {
  if (type === 'scalar' || type === 'text') tokens.push(...parser.next(CST.SCALAR));
  // Repairs make lexemes longer than what is written; the parser only counts what it is given.
  parser.offset = start;
  tokens.push(...parser.next(source));
}
