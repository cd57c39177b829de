import { conceptOf, isConceptName } from '../review/concepts.ts';
import { isAsciiLetter } from '../text/characters.ts';
import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { plainText } from './inline.ts';

/** A name at the start of a line that stands for what follows it: `**Impact**: …`. */
export interface Label {
  /** Its text without emphasis and colon. */
  readonly span: Span;
  readonly title: string;
  /** Where what it stands for starts; the end of the line where nothing follows. */
  readonly contentStart: number;
  readonly form: 'bold' | 'plain';
}

export const LONGEST_LABEL = 120;
/** As much of a line as is looked at. */
export const LINE_START = LONGEST_LABEL * 3;

/** Emoji, a number, emoji; emphasised text of at most `LONGEST_LABEL` characters; a colon or dash. */
const BOLD_LABEL =
  /^(?:(?:[\p{Extended_Pictographic}\uFE0F\u200D]|:[a-z0-9_+-]{2,40}:)\s*)*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+)?(?:(?:[\p{Extended_Pictographic}\uFE0F\u200D]|:[a-z0-9_+-]{2,40}:)\s*)*(?:(\*{1,3}|_{1,3})(?=[^\s*_])([^\n]{1,120}?)\1|<(b|strong)>([^\n<]{1,120})<\/\3>)(?![\p{L}\p{N}])\s*([:：]|[-–—](?=\s))?\s*/u;
const MAY_BE_BOLD = /[*_<]/;
const PLAIN_LABEL = /^([\p{Lu}][\p{L} '’/&-]{1,50}?(?: \([^()\n]{1,40}\))?)\s*[:：](?:\s+|$)/u;

/**
 * The label that a line starts with, if it does: emphasised text that is the whole line or ends in a
 * colon or dash, or capitalised words before a colon.
 */
export function labelAt(text: string, line: Span): Label | undefined {
  const first = text.charCodeAt(line.start);
  // Most lines start with a letter, which starts none in bold, and have no colon near their start.
  const isLetter = isAsciiLetter(first);
  if (isLetter && (first >= LOWER_A || !hasColon(text, line))) return undefined;
  const start = text.slice(line.start, Math.min(line.end, line.start + LINE_START));
  const bold = !isLetter && MAY_BE_BOLD.test(start) ? BOLD_LABEL.exec(start) : null;
  if (bold) return boldLabel(bold, line);
  const plain = isLetter || first > 0x7f ? PLAIN_LABEL.exec(start) : null;
  if (!plain) return undefined;
  return {
    form: 'plain',
    title: plain[1]!,
    span: span(line.start, line.start + plain[1]!.length),
    contentStart: line.start + plain[0].length,
  };
}

const LOWER_A = 0x61;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

/** Whether a colon stands where it could end a label of plain words. */
function hasColon(text: string, { start, end }: Span): boolean {
  const limit = Math.min(end, start + 60);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON || code === WIDE_COLON) return true;
  }
  return false;
}

function boldLabel(match: RegExpExecArray, line: Span): Label | undefined {
  const inner = match[2] ?? match[4]!;
  const title = plainText(inner).replace(/[\s:：.]+$/, '');
  const contentStart = line.start + match[0].length;
  // `**Summary.** All …`: a name as a sentence.
  const marked =
    match[5] !== undefined ||
    /[:：]\s*$/.test(inner) ||
    (inner.endsWith('.') && isConceptName(title));
  if (title === '' || (!marked && contentStart < line.end)) return undefined;
  const start = line.start + match[0].indexOf(inner);
  return { form: 'bold', title, span: span(start, start + inner.length), contentStart };
}

/**
 * A line that is nothing but a name, as a heading without marks; capitalised, as headings are.
 * @param phrases whether names with words around them count: `Incident summary`
 */
export function nameAlone(text: string, line: Span, phrases = false): Label | undefined {
  if (
    line.end - line.start > LONGEST_LABEL ||
    !/^(?:[\p{Extended_Pictographic}\uFE0F\u200D]+\s+)?\p{Lu}/u.test(
      text.slice(line.start, line.start + 12),
    )
  ) {
    return undefined;
  }
  const title = plainText(text.slice(line.start, line.end));
  const name =
    isConceptName(title) || (phrases && conceptOf(title, { heading: false }) !== undefined);
  return name ? { form: 'plain', title, span: line, contentStart: line.end } : undefined;
}
