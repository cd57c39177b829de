import { sliceOf, span } from '../../text/span.ts';
import type { Located, Span } from '../../text/span.ts';
import { insideEmphasis, linksIn, plainText } from '../inline.ts';
import type { ActionSource } from './entry.ts';

/** Remarks that an action has at its ends; more are part of its text. */
const MOST_REMARKS = 12;

const TRAILING = /[\s,;–—([|*_~\\-]+$/;
const LEADING = /^(?:~~|[\s,;:–—)\]|-]|\d{1,2}[.)]\s)+/;
/** Links whose text says nothing but where they lead. */
const POINTER =
  /^(?:\W*(?:see )?(?:github |gitlab |jira )?(?:issue|issues|pr|pull request|ticket|link|link to issue|bug|task|here|issue here|see issue here|tracking issue)\W*|#\d+|[A-Z][A-Z0-9]+-\d+|https?:\S*)$/i;

/**
 * The words of an action without what is said of it at their ends: owner, state, dates, tags, pointers to
 * tickets. Where nothing else is left, it is the whole text.
 * @param marks the stretches that have been understood as something else than the title
 */
export function titleOf(
  source: ActionSource,
  where: Span,
  marks: readonly Span[],
): Located<string> {
  const { text } = source;
  const pointers = linksIn(text, where, source.definitions)
    .filter(({ label }) => POINTER.test(sliceOf(text, label).trim()))
    .map((link) => withBrackets(text, link.span, where));
  let { start, end } = where;
  for (let pass = 0, changed = true; changed && pass < MOST_REMARKS; pass++) {
    changed = false;
    for (const mark of [...marks, ...pointers]) {
      // Of emphasis around all that is left, the marks stay outside of the title.
      const inner = insideEmphasis(text, span(start, end));
      const cut =
        mark.start <= inner.start && mark.end > inner.start && mark.end < inner.end
          ? span(mark.end, inner.end)
          : mark.end >= inner.end && mark.start < inner.end && mark.start > inner.start
            ? span(inner.start, mark.start)
            : undefined;
      if (!cut) continue;
      ({ start, end } = cut);
      changed = true;
    }
    const trimmed = trim(text, span(start, end));
    changed ||= trimmed.start !== start || trimmed.end !== end;
    if (trimmed.end > trimmed.start) ({ start, end } = trimmed);
    else break;
  }
  const title = span(start, end);
  const value = plainText(sliceOf(text, title));
  return value === ''
    ? { value: plainText(sliceOf(text, where)), span: where }
    : { value, span: title };
}

function withBrackets(text: string, link: Span, where: Span): Span {
  const { start, end } = link;
  const opening = start > where.start ? '([<'.indexOf(text[start - 1]!) : -1;
  const closed = end < where.end && opening >= 0 && text[end] === ')]>'[opening];
  return closed ? span(start - 1, end + 1) : link;
}

function trim(text: string, where: Span): Span {
  const raw = sliceOf(text, where);
  const leading = LEADING.exec(raw.slice(0, 200))?.[0].length ?? 0;
  const trailing = TRAILING.exec(raw.slice(leading).slice(-200))?.[0] ?? '';
  // Emphasis that closes inside of the text belongs to it.
  const marks = /[*_~]+$/.exec(trailing.trimEnd());
  const cut =
    marks && isClosing(raw.slice(leading), marks[0])
      ? trailing.length - trailing.trimEnd().length
      : trailing.length;
  // What is struck out of the text only in part keeps its first mark.
  const isHalf = raw.slice(leading, raw.length - cut).split('~~').length % 2 === 0;
  const struck = isHalf ? raw.slice(0, leading).lastIndexOf('~~') : -1;
  return span(where.start + (struck < 0 ? leading : struck), where.end - cut);
}

function isClosing(raw: string, mark: string): boolean {
  const first = raw.indexOf(mark);
  return first >= 0 && first < raw.trimEnd().length - mark.length;
}
