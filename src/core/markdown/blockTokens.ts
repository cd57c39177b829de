import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

/**
 * markdown-it counts a list as two levels. Twenty lists inside each other are more than anybody writes;
 * a text that goes deeper is cut off there, because each level is another pass over the lines below.
 */
const DEEPEST_NESTING = 40;

/** The start or end of a block, as far as it is looked at. */
export interface BlockToken {
  readonly type: string;
  /** `h2` for a heading. */
  readonly tag: string;
  /** The first line and the one behind the last; null for ends. */
  readonly map: [number, number] | null;
  readonly markup: string;
  /** Whether it is a paragraph in a list without blank lines. */
  readonly hidden: boolean;
}

/**
 * Two of the block rules are done by us instead: tables, because the rule drops what does not fit its
 * columns and keeps no offsets; and link definitions, whose places are needed.
 */
const parser = new MarkdownIt({ html: true, maxNesting: DEEPEST_NESTING });
parser.block.ruler.disable(['table', 'reference']);

/**
 * The library's own tokens are defined property by property, which takes a quarter of its time. These hold
 * what its block rules write into them.
 */
parser.block.State = class extends parser.block.State {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (nesting < 0) this.level--;
    const token = {
      type,
      tag,
      map: null,
      level: this.level,
      content: '',
      markup: '',
      info: '',
      hidden: false,
      children: null,
      attrs: null,
    } as unknown as Token;
    if (nesting > 0) this.level++;
    this.tokens.push(token);
    return token;
  }

  /** The text of a block is read where it stands; a copy of its lines is not needed. */
  override getLines(): string {
    return '';
  }
};

/** What markdown-it says of the blocks of a text whose line ends are line feeds. */
export function blockTokens(text: string): readonly BlockToken[] {
  const tokens: Token[] = [];
  parser.block.parse(text, parser, {}, tokens);
  return tokens;
}
