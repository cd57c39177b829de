import type { ReviewDocument } from '../review/document.ts';
import type { Coverage } from '../templates/coverage.ts';
import type { Span } from '../text/span.ts';

/** How a Markdown review writes its headings. */
export interface HeadingStyle {
  /** Levels between a template's headings and the same ones of the file; −1 where a file has them one higher. */
  readonly shift: number;
  /** Whether headings of level one and two are underlined. */
  readonly underlined: boolean;
  /** Whether `#` stand behind the text as well. */
  readonly closed: boolean;
  /** What headings end in, such as `:`. */
  readonly ending: string;
  /** Blank lines before a heading and behind it. */
  readonly before: number;
  readonly after: number;
}

/** The ways of most headings of a file; where it has none, the usual ones. */
export function headingStyleOf(document: ReviewDocument, coverage: Coverage): HeadingStyle {
  const { text } = document;
  const headings = document.markdown?.headings ?? [];
  const sections = headings.filter(({ level }) => level > 1);
  const asked = sections.length > 0 ? sections : headings;
  const atx = asked.filter(({ form }) => form === 'atx');
  return {
    shift: shiftOf(coverage, headings),
    underlined: mostOf(
      headings.filter(({ level }) => level <= 2),
      ({ form }) => form === 'setext',
    ),
    closed: mostOf(atx, ({ span }) => text.charAt(span.end - 1) === '#'),
    ending: mostOf(asked, ({ titleSpan }) => text.charAt(titleSpan.end - 1) === ':') ? ':' : '',
    before: usual(
      asked.map(({ span }) => blankLinesBefore(text, span)),
      1,
    ),
    after: usual(
      asked.map(({ span }) => blankLinesAfter(text, span)),
      1,
    ),
  };
}

function shiftOf(coverage: Coverage, headings: readonly { readonly level: number }[]): number {
  const shifts = [...coverage.places]
    .filter(([, { form }]) => form === 'heading' || form === 'setext')
    .map(([section, { level }]) => level - section.level);
  // A file whose headings are all of the first level has its sections there, and no title above them.
  const flat = headings.length > 1 && headings.every(({ level }) => level === 1);
  return usual(shifts, flat ? -1 : 0);
}

/** A heading's line or lines, without a line end. */
export function renderHeading(
  title: string,
  level: number,
  style: HeadingStyle,
  eol: string,
): string {
  const text = `${title}${title.endsWith('?') ? '' : style.ending}`;
  const actual = Math.min(6, Math.max(1, level + style.shift));
  if (style.underlined && actual <= 2) {
    return `${text}${eol}${(actual === 1 ? '=' : '-').repeat(Math.max(3, text.length))}`;
  }
  const marks = '#'.repeat(actual);
  return style.closed ? `${marks} ${text} ${marks}` : `${marks} ${text}`;
}

function blankLinesBefore(text: string, { start }: Span): number | undefined {
  let lineEnds = 0;
  let offset = start - 1;
  for (; offset >= 0 && isWhite(text[offset]!); offset--) if (endsLine(text, offset)) lineEnds++;
  return offset < 0 || lineEnds === 0 ? undefined : lineEnds - 1;
}

function blankLinesAfter(text: string, { end }: Span): number | undefined {
  let lineEnds = 0;
  let offset = end;
  for (; offset < text.length && isWhite(text[offset]!); offset++)
    if (endsLine(text, offset)) lineEnds++;
  return offset === text.length || lineEnds === 0 ? undefined : lineEnds - 1;
}

function isWhite(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

/** Whether the character at `offset` is the last of a line end. */
function endsLine(text: string, offset: number): boolean {
  return text[offset] === '\n' || (text[offset] === '\r' && text[offset + 1] !== '\n');
}

/** Whether more than half of `items` are so; of none, not. */
function mostOf<T>(items: readonly T[], isSo: (item: T) => boolean): boolean {
  return items.filter(isSo).length * 2 > items.length;
}

/** The value that comes up most often, the first of several. */
function usual(values: readonly (number | undefined)[], otherwise: number): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best = otherwise;
  let most = 0;
  for (const [value, count] of counts) {
    if (count > most) {
      best = value;
      most = count;
    }
  }
  return best;
}
