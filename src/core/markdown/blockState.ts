import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { isBlank, skipBlanks, startOfText } from '../text/characters.ts';
import type { LineIndex } from '../text/lines.ts';

const TAB = 9;

/**
 * What markdown-it's rules for blocks work on, in the place of the library's own: that looks at each character for
 * the ends of lines, which we know, copies the texts of blocks, which we read where they stand, and defines its
 * tokens property by property. The text may have line ends of any kind.
 */
export class BlockState implements Omit<StateBlock, 'env' | 'Token'> {
  readonly src: string;
  readonly md: MarkdownIt;
  readonly tokens: Token[] = [];
  /** Where each line starts and ends, how many characters its indent has and how many columns. */
  readonly bMarks: number[];
  readonly eMarks: number[];
  readonly tShift: number[];
  readonly sCount: number[];
  /** How far the columns of a line are shifted by the marks of quotes. */
  readonly bsCount: number[];
  /** The number of lines. Behind the last one stands an empty one. */
  lineMax: number;
  line = 0;
  level = 0;
  blkIndent = 0;
  listIndent = -1;
  tight = false;
  parentType = 'root';

  /** @param first the lines before this one are taken for empty */
  constructor(text: string, lines: LineIndex, first: number, md: MarkdownIt) {
    const { count } = lines;
    this.src = text;
    this.md = md;
    this.bMarks = [...lines.starts, text.length];
    this.eMarks = [...this.bMarks];
    this.tShift = this.bMarks.map(() => 0);
    this.sCount = [...this.tShift];
    this.bsCount = [...this.tShift];
    this.bMarks[0] = startOfText(text);
    for (let line = first; line < count; line++) this.#measure(line, lines.endOf(line));
    // A line of blanks at the very end of a text is none.
    this.lineMax = first >= count || this.isEmpty(count - 1) ? count - 1 : count;
  }

  #measure(line: number, end: number): void {
    const start = this.bMarks[line]!;
    let columns = 0;
    let at = start;
    for (; at < end; at++) {
      const code = this.src.charCodeAt(at);
      if (!isBlank(code)) break;
      columns += code === TAB ? 4 - (columns % 4) : 1;
    }
    this.eMarks[line] = end;
    this.tShift[line] = at - start;
    this.sCount[line] = columns;
  }

  /** Adds the start (`nesting` is 1) or the end (−1) of a block, or what has none (0). */
  push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (nesting < 0) this.level--;
    const token = nesting < 0 || type === 'inline' ? markOf(type) : newToken(type, tag, this.level);
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }

  isEmpty(line: number): boolean {
    return this.bMarks[line]! + this.tShift[line]! >= this.eMarks[line]!;
  }

  skipEmptyLines(from: number): number {
    let line = from;
    while (line < this.lineMax && this.isEmpty(line)) line++;
    return line;
  }

  skipSpaces(from: number): number {
    return skipBlanks(this.src, from, this.src.length);
  }

  skipSpacesBack(from: number, least: number): number {
    let at = from;
    while (at > least && isBlank(this.src.charCodeAt(at - 1))) at--;
    return at;
  }

  skipChars(from: number, code: number): number {
    let at = from;
    while (this.src.charCodeAt(at) === code) at++;
    return at;
  }

  skipCharsBack(from: number, code: number, least: number): number {
    let at = from;
    while (at > least && this.src.charCodeAt(at - 1) === code) at--;
    return at;
  }

  getLines(): string {
    return '';
  }
}

/** A token with all that the rules write into it. */
function newToken(type: string, tag: string, level: number): Token {
  return {
    type,
    tag,
    map: null,
    level,
    content: '',
    markup: '',
    info: '',
    hidden: false,
    children: null,
    attrs: null,
  } as unknown as Token;
}

/** The ends of blocks and the texts in them, by type: they only mark a place, and one object does for all of them. */
const marks = new Map<string, Token>();

function markOf(type: string): Token {
  let mark = marks.get(type);
  if (!mark) marks.set(type, (mark = newToken(type, '', 0)));
  return mark;
}
