import type { ReviewDocument } from '../review/document.ts';
import type { Coverage, SectionPlace } from '../templates/coverage.ts';
import { lineEndOf } from '../text/lines.ts';

/**
 * How the labels of a review that has labels instead of headings are written: what stands before the
 * name, between it and the text, and behind the text, as in `- **Impact**: …`, `| Impact | … |`, or on a line of
 * its own.
 */
export interface LabelStyle {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** Line ends from one label to the next. */
  readonly gap: string;
}

/** The way of a review's labels; nothing where most of its sections are headings. */
export function labelStyleOf(document: ReviewDocument, coverage: Coverage): LabelStyle | undefined {
  const places = [...coverage.places.values()];
  const labels = places.filter(({ form }) => form === 'label' || form === 'row');
  if (labels.length <= places.length - labels.length) return undefined;
  // The first one follows something else than a label.
  const model = labels.at(-1)!;
  return styleOfLabel(document, model);
}

function styleOfLabel(
  { text, lines }: ReviewDocument,
  place: SectionPlace,
): LabelStyle | undefined {
  const { titleSpan, contentSpan } = place;
  const line = lines.spanOf(lines.lineAt(titleSpan.start));
  if (!contentSpan) return undefined;
  const between = text.slice(titleSpan.end, contentSpan.start);
  const isAlone = contentSpan.start > line.end;
  if (isAlone && !/^[*_:：\s]*$/.test(between)) return undefined;
  const onOneLine = contentSpan.end <= line.end;
  const gap = /(?:[ \t]*(?:\r\n|\n|\r))+$/.exec(
    text.slice(Math.max(0, line.start - 20), line.start),
  );
  return {
    before: text.slice(line.start, titleSpan.start),
    between: isAlone ? between : between.trimEnd() + ' ',
    after: onOneLine ? text.slice(contentSpan.end, line.end).trimEnd() : '',
    gap: gap?.[0].replace(/[ \t]/g, '') ?? lineEndOf(text),
  };
}
