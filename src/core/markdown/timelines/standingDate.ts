import type { Span } from '../../text/span.ts';
import { findDates } from '../../time/find.ts';
import type { WrittenDate } from '../../time/written.ts';
import type { Block } from '../tree.ts';

/** Paragraphs of a timeline beyond so many are not looked at: what holds for all of it stands first. */
const FIRST_BLOCKS = 6;
/** A statement is a short sentence; a longer one tells what happened. */
const LONGEST = 200;

/** All of a sentence up to its date: `Unless stated, all events were on `. */
const statement =
  /^[\W_]*(?:unless\s+(?:(?:otherwise|stated|noted|specified|indicated|mentioned)[\s,]+){1,2})?(?:(?:all|the|these|of|following)\s+){0,3}(?:events?|times?|timestamps?|entries|entry)[\s,]+(?:(?:below|here|listed|shown|given|in|this|the|timeline|are|is|were|was|all|both|as|utc|gmt|[a-z]{2,3}t|and|happened|happen|occurred|occur|took|take|place)[\s,]+){0,8}(?:on|for|of)\s+(?:the\s+)?(?:[a-z]+day,?\s+)?[*_\x60]*$/i;

/**
 * The date that a sentence over a timeline gives to all its entries without one of their own: `Unless
 * stated, the events below took place on 2024-05-06.`
 * @param blocks those of the timeline
 */
export function findStandingDate(text: string, blocks: readonly Block[]): WrittenDate | undefined {
  for (const block of blocks.slice(0, FIRST_BLOCKS)) {
    if (block.kind !== 'paragraph') continue;
    for (const sentence of sentencesIn(text, block.span)) {
      const [date, ...others] = findDates(text, sentence);
      if (!date || others.length > 0) continue;
      if (statement.test(text.slice(sentence.start, date.span.start))) return date;
    }
  }
  return undefined;
}

function sentencesIn(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const { index, 0: stop } of text
    .slice(start, end)
    .matchAll(/[.!?][)*_]*\s+(?=\p{Lu})|$/gu)) {
    const until = start + index;
    if (until - from <= LONGEST) spans.push({ start: from, end: until });
    from = until + stop.length;
  }
  return spans;
}
