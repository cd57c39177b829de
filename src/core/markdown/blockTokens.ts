import MarkdownIt from 'markdown-it';
import type { StateBlock } from 'markdown-it';
import type { LineIndex } from '../text/lines.ts';
import { BlockState } from './blockState.ts';

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
 * What markdown-it says of the blocks of a text.
 * @param first the lines before this one are left out, as if they were empty
 */
export function blockTokens(text: string, lines: LineIndex, first: number): readonly BlockToken[] {
  const state = new BlockState(text, lines, first, parser);
  parser.block.tokenize(state as unknown as StateBlock, 0, state.lineMax);
  return state.tokens;
}
