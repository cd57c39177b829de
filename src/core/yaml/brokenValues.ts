import type { Lexeme } from './lexemes.ts';
import { flowDepthAfter, isLineEnd } from './lexemes.ts';
import { closing, isOpenQuote } from './repairs.ts';

/** A value that YAML cannot read as it stands, and that was read as the text it was meant to be. */
export interface BrokenValue {
  /** A colon in it, more text behind its closing quote, no closing quote, or a first character that means something. */
  readonly kind: 'colon' | 'after-quote' | 'open-quote' | 'start';
  readonly start: number;
  readonly end: number;
}

/**
 * Where a value may begin: behind a colon on its key's line, on a line below that, behind the dash of a
 * list's entry.
 */
type Place = 'value' | 'below' | 'item' | 'elsewhere';

/**
 * Takes for a text what stands behind a key, or as an entry of a list, and is more or less than one
 * value: `Deploy failed: see logs`, `[ALERT] queue full`, `"Stop" was said`, `*bold* move`; closes
 * quotes that the next key shows to be open. Everything else passes through. Linear: each value is
 * looked through once before it is passed on.
 * @param text what the lexemes were made of
 */
export function withTexts(
  lexemes: readonly Lexeme[],
  text: string,
): { lexemes: Lexeme[]; broken: BrokenValue[] } {
  const result: Lexeme[] = [];
  const broken: BrokenValue[] = [];
  let depth = 0;
  let place: Place = 'elsewhere';
  for (let index = 0; index < lexemes.length;) {
    const lexeme = lexemes[index]!;
    const begins: boolean = depth === 0 && place !== 'elsewhere' && !isBlank(lexeme);
    const value: Value = begins ? valueAt(lexemes, index, place) : sound;
    if (value.kind) {
      const read = readAsText(lexemes, index, value.next, text);
      broken.push({ kind: value.kind, start: read.text.start, end: read.text.end });
      result.push(read.text, ...read.rest);
      index = read.next;
    } else {
      // Behind a tag or an anchor the value is looked at once more, by itself.
      const isSplit = value.split === true && lexeme.type === 'scalar';
      result.push(...(isSplit ? splitKey(lexeme, text) : [closed(lexeme, text, broken)]));
      depth = flowDepthAfter(lexeme, depth);
      index++;
    }
    place = value.kind ? 'elsewhere' : placeAfter(lexeme, place);
  }
  return { lexemes: result, broken };
}

function placeAfter({ type }: Lexeme, place: Place): Place {
  switch (type) {
    case 'space':
    case 'comment':
      return place;
    case 'newline':
      return place === 'value' || place === 'below' ? 'below' : 'elsewhere';
    case 'map-value-ind':
      return 'value';
    default:
      return type === 'seq-item-ind' ? 'item' : 'elsewhere';
  }
}

/** How a value was found: broken in some way, or one whose last line is the key of the next value. */
interface Value {
  readonly kind?: BrokenValue['kind'];
  readonly split?: boolean;
  /** The lexeme behind what was looked at. */
  readonly next: number;
}

const sound: Value = { next: 0 };

/** Looks at the value that begins at a lexeme, up to the end of its line or of its brackets. */
function valueAt(lexemes: readonly Lexeme[], index: number, place: Place): Value {
  let at = index;
  for (let lexeme = lexemes[at]; isProperty(lexeme); lexeme = lexemes[++at])
    if (!isMeantAsProperty(lexeme)) return { kind: 'start', next: at + 1 };
  const first = lexemes[at];
  if (!first || isLineEnd(first) || first.type === 'comment') return sound;
  const next = endOfValue(lexemes, at, place);
  if (next === undefined || (place === 'below' && !first.source.includes('\n'))) return sound;
  if (next === at) return { kind: 'start', next: at + 1 };
  const behind = lexemes[skipSpaces(lexemes, next)];
  if (!behind || isLineEnd(behind) || behind.type === 'comment') return sound;
  if (behind.type !== 'map-value-ind') {
    const isQuoted = first.type.endsWith('-quoted-scalar');
    return { kind: isQuoted ? 'after-quote' : 'start', next };
  }
  const endsInWord = first.type === 'scalar' && /\n[ \t]*[\w$-]+$/.test(first.source);
  if (place === 'value' && endsInWord) return { split: true, next };
  // A text of several lines is no key, whatever its last one looks like.
  const isKey = place === 'item' && !first.source.includes('\n');
  return isKey ? sound : { kind: 'colon', next };
}

function isBlank({ type }: Lexeme): boolean {
  return type === 'space' || type === 'newline' || type === 'comment';
}

function isProperty(lexeme: Lexeme | undefined): lexeme is Lexeme {
  return lexeme?.type === 'anchor' || lexeme?.type === 'tag' || lexeme?.type === 'space';
}

/** `&` alone marks nothing, and `!important` is a type that nothing knows. */
function isMeantAsProperty({ type, source }: Lexeme): boolean {
  if (type === 'anchor') return source.length > 1;
  return type !== 'tag' || source === '!' || source.startsWith('!!') || source.startsWith('!<');
}

/**
 * The lexeme behind a value; the value's own where it cannot begin with that one, nothing where it is
 * none of our business: a list in a list, brackets that are never closed.
 */
function endOfValue(lexemes: readonly Lexeme[], at: number, place: Place): number | undefined {
  const first = lexemes[at]!;
  switch (first.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return at + 1;
    case 'alias':
      return first.source === '*' ? at : at + 1;
    case 'block-scalar-header': {
      const behind = lexemes[skipSpaces(lexemes, at + 1)];
      const ends = isLineEnd(behind) || behind?.type === 'comment' || behind?.type === 'text';
      return ends ? undefined : at;
    }
    case 'flow-map-start':
    case 'flow-seq-start':
      return endOfBrackets(lexemes, at);
    case 'flow-map-end':
    case 'flow-seq-end':
    case 'comma':
    case 'unknown':
      return at;
    default:
      return place === 'value' ? at : undefined;
  }
}

function endOfBrackets(lexemes: readonly Lexeme[], at: number): number | undefined {
  let depth = 0;
  for (let index = at; index < lexemes.length; index++) {
    const lexeme = lexemes[index]!;
    depth = flowDepthAfter(lexeme, depth);
    if (depth === 0) return lexeme.type === 'flow-error-end' ? undefined : index + 1;
  }
  return undefined;
}

function skipSpaces(lexemes: readonly Lexeme[], index: number): number {
  while (lexemes[index]?.type === 'space') index++;
  return index;
}

/**
 * The rest of a line as one text, a comment at its end aside. What the lexer took for the lines of a
 * block (`text: > 5 errors` and what follows, indented) belongs to it.
 * @param from a lexeme of the line up to which all belongs to the text
 */
function readAsText(
  lexemes: readonly Lexeme[],
  index: number,
  from: number,
  text: string,
): { text: Lexeme; rest: readonly Lexeme[]; next: number } {
  const { start } = lexemes[index]!;
  let { end } = lexemes[from - 1]!;
  let next = from;
  for (let lexeme = lexemes[next]; lexeme && !isLineEnd(lexeme); lexeme = lexemes[++next]) {
    if (lexeme.type === 'comment') break;
    if (lexeme.type !== 'space') ({ end } = lexeme);
  }
  const block =
    lexemes[index]!.type === 'block-scalar-header' ? blockBehind(lexemes, next) : undefined;
  if (!block) {
    // The spaces before a comment or the line's end stay what they are.
    while (lexemes[next - 1]?.type === 'space') next--;
    return { text: textLexeme(text, start, end), rest: [], next };
  }
  const { lexeme } = block;
  const content = text.slice(lexeme.start, lexeme.end).trimEnd();
  if (content !== '') end = lexeme.start + content.length;
  const rest = blanks(text, end, lexeme.end);
  return { text: textLexeme(text, start, end), rest, next: block.next };
}

function blockBehind(
  lexemes: readonly Lexeme[],
  index: number,
): { lexeme: Lexeme; next: number } | undefined {
  while (lexemes[index] && lexemes[index]!.type !== 'text' && !isBlockless(lexemes[index]!))
    index++;
  const lexeme = lexemes[index];
  return lexeme?.type === 'text' ? { lexeme, next: index + 1 } : undefined;
}

/** What cannot stand between the head of a block and its text. */
function isBlockless({ type }: Lexeme): boolean {
  return type !== 'newline' && type !== 'comment' && type !== 'space';
}

function textLexeme(text: string, start: number, end: number): Lexeme {
  return { type: 'scalar', source: text.slice(start, end), start, end };
}

/** White space as lexemes, line by line; comments in it as blanks. */
function blanks(text: string, start: number, end: number): Lexeme[] {
  const result: Lexeme[] = [];
  for (const { 0: source, index } of text.slice(start, end).matchAll(/\r?\n|[^\r\n]+|\r/g)) {
    const where = { start: start + index, end: start + index + source.length };
    const isNewline = source.endsWith('\n');
    result.push({
      type: isNewline ? 'newline' : 'space',
      source: isNewline ? source : ' '.repeat(source.length),
      ...where,
    });
  }
  return result;
}

/** A value and the key that stands, indented too far, on its last line. */
function splitKey({ start, end }: Lexeme, text: string): Lexeme[] {
  const written = text.slice(start, end);
  const [key] = /[\w$-]+$/.exec(written)!;
  const value = written.slice(0, -key.length).trimEnd();
  const valueEnd = start + value.length;
  const keyStart = end - key.length;
  return [
    textLexeme(text, start, valueEnd),
    ...blanks(text, valueEnd, keyStart),
    textLexeme(text, keyStart, end),
  ];
}

/** A scalar with its closing quote, put in where it is missing. */
function closed(lexeme: Lexeme, text: string, broken: BrokenValue[]): Lexeme {
  if (!isOpenQuote(lexeme)) return lexeme;
  const { start, end, source } = lexeme;
  broken.push({ kind: 'open-quote', start, end });
  return { ...lexeme, source: source + closing(text, start, end) };
}
