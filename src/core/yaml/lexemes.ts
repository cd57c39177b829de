import { CST, Lexer } from 'yaml';
import type { RepairedText } from './repair.ts';

/** One lexical unit of YAML and where it stands in the text as written. */
export interface Lexeme {
  readonly type: LexemeType;
  /** What the parser is given; what was written differs only where a repair lies inside. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** `text` is the content of a block scalar; `unknown` what can be no part of YAML where it stands. */
export type LexemeType = NonNullable<ReturnType<typeof CST.tokenType>> | 'text' | 'unknown';

/** The lexemes of a text; they never throw, and cover it without gaps. */
export function lexemesOf(repaired: RepairedText): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let offset = 0;
  let scalarFollows = false;
  let inBlockScalar = false;
  for (const source of new Lexer().lex(repaired.text)) {
    if (source === CST.SCALAR && !scalarFollows) {
      scalarFollows = true;
      continue;
    }
    const type = scalarFollows ? scalarType(inBlockScalar) : (CST.tokenType(source) ?? 'unknown');
    if (type === 'block-scalar-header') inBlockScalar = true;
    else if (scalarFollows) inBlockScalar = false;
    scalarFollows = false;
    const end = offset + (isMark(type) ? 0 : source.length);
    const start = repaired.originalOf(offset);
    lexemes.push({ type, source, start, end: repaired.originalOf(end) });
    offset = end;
  }
  return lexemes;
}

function scalarType(inBlockScalar: boolean): LexemeType {
  return inBlockScalar ? 'text' : 'scalar';
}

/** Signs from the lexer to the parser that stand for no characters. */
function isMark(type: LexemeType): boolean {
  return type === 'doc-mode' || type === 'flow-error-end';
}

export function isLineEnd(lexeme: Lexeme | undefined): boolean {
  return (
    lexeme === undefined ||
    lexeme.type === 'newline' ||
    lexeme.type === 'doc-mode' ||
    lexeme.type === 'doc-start' ||
    lexeme.type === 'doc-end'
  );
}

export function opensFlow({ type }: Lexeme): boolean {
  return type === 'flow-seq-start' || type === 'flow-map-start';
}

export function closesFlow({ type }: Lexeme): boolean {
  return type === 'flow-seq-end' || type === 'flow-map-end';
}

/** How deep in brackets one is behind a lexeme, from how deep one was before it. */
export function flowDepthAfter(lexeme: Lexeme, depth: number): number {
  if (lexeme.type === 'flow-error-end' || lexeme.type === 'doc-mode') return 0;
  if (opensFlow(lexeme)) return depth + 1;
  return closesFlow(lexeme) ? Math.max(0, depth - 1) : depth;
}
