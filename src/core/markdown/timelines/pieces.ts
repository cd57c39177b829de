import type { Span } from '../../text/span.ts';
import type { HtmlBlock } from '../tree.ts';

const LESS_THAN = 0x3c;
const BREAK = /<br[ \t]*\/?>/iy;

/** A line of text as a reader sees it: a line of the file, or the part of one between `<br>`s. */
export interface Piece extends Span {
  /** Whether a `<br>` and not a line end comes before it. */
  readonly afterBreak: boolean;
}

/** Divides the lines of a paragraph or cell at their `<br>`s. Empty pieces are left out. */
export function piecesOf(text: string, lines: readonly Span[]): Piece[] {
  const [first] = lines;
  if (!first || !text.slice(first.start, lines[lines.length - 1]!.end).includes('<')) {
    return lines.map(({ start, end }) => ({ start, end, afterBreak: false }));
  }
  const pieces: Piece[] = [];
  for (const line of lines) {
    let start = line.start;
    let afterBreak = false;
    for (let at = start; at < line.end; at++) {
      if (text.charCodeAt(at) !== LESS_THAN) continue;
      BREAK.lastIndex = at;
      const match = BREAK.exec(text);
      if (!match) continue;
      if (at > start) pieces.push({ start, end: at, afterBreak });
      start = at + match[0].length;
      afterBreak = true;
      at = start - 1;
    }
    if (line.end > start) pieces.push({ start, end: line.end, afterBreak });
  }
  return pieces;
}

/** The lines of preformatted text, its fences left out. */
export function codePieces(text: string, { start, end }: Span): Piece[] {
  return splitAt(text, { start, end }, /\r\n?|\n/g).filter(
    (piece) => !/^\s*(?:```|~~~)/.test(text.slice(piece.start, piece.end)),
  );
}

/** What stands between the tags of a block of HTML that divide its text; none in a comment. */
export function htmlPieces(text: string, { comment, span }: HtmlBlock): Piece[] {
  return comment ? [] : splitAt(text, span, /<\/?(?:li|ul|ol|p|br|div)\b[^<>]{0,200}>\s*/gi);
}

function splitAt(text: string, { start, end }: Span, divider: RegExp): Piece[] {
  const pieces: Piece[] = [];
  const stretch = text.slice(start, end);
  let from = 0;
  const add = (to: number): void => {
    if (stretch.slice(from, to).trim() !== '') {
      pieces.push({ start: start + from, end: start + to, afterBreak: true });
    }
  };
  for (const match of stretch.matchAll(divider)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(stretch.length);
  return pieces;
}
