import type { IncidentDate } from '../../review/model.ts';
import type { Span } from '../../text/span.ts';
import { dayNumber } from '../../time/calendar.ts';
import { findDates } from '../../time/find.ts';
import type { CalendarDate } from '../../time/wallTime.ts';
import type { WrittenDate } from '../../time/written.ts';
import type { Block } from '../tree.ts';
import type { TimelineSource } from './source.ts';

/** How long before its publication an incident can be that a text speaks of. */
const PUBLISHED_WITHIN_DAYS = 60;
/** Prose beyond this many paragraphs does not say when the incident was. */
const PROSE_BLOCKS = 12;

/**
 * The day that the text before the timeline says the incident was: the first date in it that is not
 * after the publication, nor long before.
 * @param end the offset where that text ends
 */
export function proseDate(
  { text, tree }: TimelineSource,
  end: number,
  published: CalendarDate | undefined,
  resolve: (date: WrittenDate) => CalendarDate | undefined,
): IncidentDate | undefined {
  const first = tree.blocks.filter(({ span }) => span.start < end);
  // What a paragraph says comes before what lists and quotes say in passing.
  const places = [
    ...first.flatMap((block) => (block.kind === 'paragraph' ? [block.span] : [])),
    ...first.flatMap((block) => (block.kind === 'paragraph' ? [] : proseWithin(block))),
  ];
  for (const where of places.slice(0, PROSE_BLOCKS)) {
    for (const written of findDates(text, where)) {
      if (isOfDocument(text, written.span)) continue;
      const value = resolve(written);
      if (!value || (!written.year && !published)) continue;
      if (!published || isBefore(value, published)) return { value, span: written.span };
    }
  }
  return undefined;
}

/** The paragraphs in the items of a list, and in a quote. */
function proseWithin(block: Block): Span[] {
  const children =
    block.kind === 'list'
      ? block.items.flatMap((item) => item.children)
      : block.kind === 'quote'
        ? block.children
        : [];
  return children.flatMap((child) => (child.kind === 'paragraph' ? [child.span] : []));
}

const OF_DOCUMENT =
  /\b(?:posted|published|updated|written|created|modified|reviewed)\b[^.\n]{0,16}$/i;

/** Whether a date is that of the text itself: `Posted on 11 August 2023`. */
function isOfDocument(text: string, { start }: Span): boolean {
  return OF_DOCUMENT.test(text.slice(Math.max(0, start - 40), start));
}

function isBefore(date: CalendarDate, published: CalendarDate): boolean {
  const days = dayNumber(published) - dayNumber(date);
  return days >= 0 && days <= PUBLISHED_WITHIN_DAYS;
}
