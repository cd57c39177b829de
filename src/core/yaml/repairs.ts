import { keyBeforeValue } from '../schema/keys.ts';
import type { Splice } from '../text/splice.ts';
import type { Lexeme } from './lexemes.ts';
import { flowDepthAfter, lexemesOf } from './lexemes.ts';
import { RepairedText } from './repair.ts';

/** Something the text lacks or has too much of, which was read as if it were right. */
export interface Mended {
  readonly kind: 'colon' | 'quote' | 'tabs' | 'conflict';
  /** What to show, in the text. */
  readonly start: number;
  readonly end: number;
  /** What would mend it, in the text. */
  readonly splices: readonly Splice[];
}

/** Each round may uncover more, and costs as much as the first; people seldom leave two things open at once. */
const ROUNDS = 4;

/**
 * The lexemes of a text, and what of it had to be mended to get them: a key that is still without its
 * colon would swallow the next one, an open quote the rest of the file, and tabs are no indentation.
 */
export function mendedLexemes(text: string): { lexemes: Lexeme[]; mended: Mended[] } {
  const mended = conflictMarkers(text);
  let lexemes: Lexeme[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const repairs = mended.flatMap(({ splices }) => splices).sort((a, b) => a.start - b.start);
    lexemes = lexemesOf(new RepairedText(text, repairs));
    if (round === ROUNDS) break;
    const tabbed = tabs(text, lexemes, mended);
    const found = tabbed.length > 0 ? tabbed : unfinished(text, lexemes);
    if (found.length === 0) break;
    mended.push(...found);
  }
  return { lexemes, mended };
}

/** Lines that a merge left behind; what lies between them is read. */
function conflictMarkers(text: string): Mended[] {
  if (!/^<{7} /m.test(text)) return [];
  return [...text.matchAll(/^(?:<{7} .*|={7}|>{7} .*)$/gm)].map(({ index, 0: line }) => {
    const where = { start: index, end: index + line.length };
    return { kind: 'conflict', ...where, splices: [{ ...where, text: ' '.repeat(line.length) }] };
  });
}

/** Keys without a colon and quotes that are never closed. */
function unfinished(text: string, lexemes: readonly Lexeme[]): Mended[] {
  const found: Mended[] = [];
  let depth = 0;
  let line: LinePosition = 'start';
  for (let index = 0; index < lexemes.length; index++) {
    const lexeme = lexemes[index]!;
    if (depth === 0 && lexeme.type === 'scalar' && lexeme.source.includes('\n'))
      if (isFollowedByColon(lexemes, index)) found.push(...missingColons(text, lexeme, line));
    if (isOpenQuote(lexeme) && lexeme.end === text.length) found.push(openQuote(text, lexeme));
    depth = flowDepthAfter(lexeme, depth);
    line = positionAfter(lexeme, line);
  }
  return found;
}

/**
 * Where on its line one is: at its start, at the start of a line below a key that has no value yet,
 * behind the dash of a list's entry, or elsewhere.
 */
type LinePosition = 'start' | 'below-key' | 'item' | 'behind-colon' | 'elsewhere';

function positionAfter({ type }: Lexeme, position: LinePosition): LinePosition {
  switch (type) {
    case 'space':
    case 'anchor':
    case 'tag':
    case 'comment':
      return position;
    case 'newline':
      return position === 'behind-colon' || position === 'below-key' ? 'below-key' : 'start';
    case 'doc-mode':
    case 'doc-start':
      return 'start';
    case 'seq-item-ind':
      return 'item';
    case 'map-value-ind':
      return 'behind-colon';
    default:
      // A block's text ends with its line.
      return type === 'text' ? 'start' : 'elsewhere';
  }
}

/** Whether a colon follows a scalar, or the bracket that closes what opens at a lexeme. */
function isFollowedByColon(lexemes: readonly Lexeme[], index: number): boolean {
  let next = index;
  let depth = 0;
  do depth = flowDepthAfter(lexemes[next++]!, depth);
  while (depth > 0 && next < lexemes.length);
  while (lexemes[next]?.type === 'space') next++;
  return lexemes[next]?.type === 'map-value-ind';
}

/**
 * A key of several lines is a key preceded by others that have no colon yet. Where a text may stand,
 * it is taken for one unless each line is a single word, or one of our keys and its value.
 */
function missingColons(text: string, { start, end }: Lexeme, position: LinePosition): Mended[] {
  if (position === 'elsewhere' || position === 'behind-colon') return [];
  const found: Mended[] = [];
  const lines = text.slice(start, end).split('\n');
  const next = lines.pop()!.trim();
  const isKey = (line: string): boolean =>
    /^[\w$-]*$/.test(line) || keyBeforeValue(line, next) !== undefined;
  if (position !== 'start' && !lines.every((line) => isKey(line.trim()))) return [];
  let offset = start;
  for (const line of lines) {
    const written = line.trim();
    const lineStart = offset + line.indexOf(written);
    const keyEnd = lineStart + (keyBeforeValue(written) ?? written).length;
    if (written !== '' && !/^- /.test(written))
      found.push({
        kind: 'colon',
        start: lineStart,
        end: lineStart + written.length,
        splices: [{ start: keyEnd, end: keyEnd, text: ':' }],
      });
    offset += line.length + 1;
  }
  return found;
}

/** Whether a scalar begins with a quote that nothing closes. */
export function isOpenQuote({ type, source }: Lexeme): boolean {
  if (type === 'single-quoted-scalar') return countBefore(source, source.length, "'", 1) % 2 === 0;
  if (type !== 'double-quoted-scalar') return false;
  if (source.length < 2 || !source.endsWith('"')) return true;
  return countBefore(source, source.length - 1, '\\', 1) % 2 === 1;
}

/** How often a character stands in a row right before `end`, going back no further than `start`. */
function countBefore(text: string, end: number, character: string, start: number): number {
  let first = end;
  while (first > start && text.charAt(first - 1) === character) first--;
  return end - first;
}

/** A quote that runs to the end of the file is closed where its text seems to end. */
function openQuote(text: string, { start }: Lexeme): Mended {
  const indent = indentOfLine(text, start);
  let end = endOfLine(text, start);
  for (let next = end + 1; next < text.length; next = end + 1) {
    const line = text.slice(next, endOfLine(text, next));
    const isText = /^ *\S/.test(line) && line.search(/\S/) > indent;
    if (!isText || /^ *(?:- |[\w$-]+:(?:\s|$))/.test(line)) break;
    end = next + line.length;
  }
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end--;
  return {
    kind: 'quote',
    start,
    end,
    splices: [{ start: end, end, text: closing(text, start, end) }],
  };
}

/** What closes the quote at `start` at `end`: a backslash there would take the quote's meaning from it. */
export function closing(text: string, start: number, end: number): string {
  const quote = text.charAt(start);
  const escaped = quote === '"' && countBefore(text, end, '\\', start + 1) % 2 === 1;
  return escaped ? `\\${quote}` : quote;
}

/**
 * Tabs that indent are read as blanks, as many as the text indents by otherwise. Once there are some,
 * all at the start of lines count: what a text block is cannot be told while its indentation is broken.
 */
function tabs(text: string, lexemes: readonly Lexeme[], mended: readonly Mended[]): Mended[] {
  if (mended.some(({ kind }) => kind === 'tabs')) return [];
  const first = firstTab(lexemes);
  if (first === undefined) return [];
  const blanks = ' '.repeat(indentStep(text));
  const indents = [...text.matchAll(/^[ \t]+(?=[^\s#])/gm)].filter(([indent]) =>
    indent.includes('\t'),
  );
  const splices = indents.map(({ index, 0: indent }) => ({
    start: index,
    end: index + indent.length,
    text: indent.replaceAll('\t', blanks),
  }));
  return [{ kind: 'tabs', start: first.start, end: first.end, splices }];
}

/** The first indentation with a tab in it, outside brackets, where it does no harm. */
function firstTab(lexemes: readonly Lexeme[]): Lexeme | undefined {
  let depth = 0;
  let atLineStart = true;
  for (let index = 0; index < lexemes.length; index++) {
    const lexeme = lexemes[index]!;
    // A tab less than enough blanks also ends a list in brackets too early.
    const counts = depth === 0 || lexemes[index + 1]?.type === 'flow-error-end';
    if (atLineStart && counts && isTabbed(lexeme) && indents(lexemes, index)) return lexeme;
    depth = flowDepthAfter(lexeme, depth);
    if (lexeme.type !== 'space') atLineStart = lexeme.type === 'newline' || lexeme.type === 'text';
  }
  return undefined;
}

/** Whether white space at the start of a line decides about what something belongs to. */
function indents(lexemes: readonly Lexeme[], index: number): boolean {
  const next = lexemes[index + 1];
  if (!next || next.type === 'newline' || next.type === 'comment') return false;
  // Behind blanks that already indent it, a value may stand as far in as it likes.
  const isValue =
    /scalar(?:-header)?$|^alias$|^flow-.*-start$/.test(next.type) &&
    !isFollowedByColon(lexemes, index + 1);
  return !isValue || lexemes[index - 1]?.type !== 'space';
}

/** White space with a tab, or a block of text that ends with one: what follows is no longer in it. */
function isTabbed({ type, source }: Lexeme): boolean {
  if (type === 'space') return source.includes('\t');
  return type === 'text' && source.endsWith('\t');
}

/** By how many blanks the text indents: the fewest that a line starts with, two where none says. */
function indentStep(text: string): number {
  let step = Infinity;
  for (const { 0: indent } of text.matchAll(/^ +(?=[^\s#])/gm))
    step = Math.min(step, indent.length);
  return Number.isFinite(step) ? Math.max(step, 2) : 2;
}

function indentOfLine(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, offset).search(/[^ ]|$/);
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
