import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { Span } from '../text/span.ts';
import { touches } from '../text/span.ts';
import { sinceStarted } from './moments.ts';

/** A few characters that the editor shows between those of the text. */
export interface InlayHint {
  /** They stand before the character at this offset. */
  readonly offset: number;
  readonly label: string;
  readonly explanation: Message;
}

/** Behind the time of each event in a part of the text: how long after the start of the incident it was. */
export function inlayHintsIn({ review, text }: ReviewDocument, part: Span): InlayHint[] {
  if (!review.milestones.started) return [];
  return review.timelines.flatMap(({ events, zone: ofTimeline }) =>
    events.flatMap(({ time: { span, start, zone } }) => {
      if (!touches(part, span.end)) return [];
      const applies = zone ?? ofTimeline ?? review.metadata.zone;
      const label = sinceStarted(start, applies?.value, review);
      const explanation = message('inlay.elapsed', 'Since the incident started');
      return label === undefined ? [] : [{ offset: behind(span, text), label, explanation }];
    }),
  );
}

/** Behind the quotes, brackets and emphasis that are closed directly behind the time. */
function behind({ end }: Span, text: string): number {
  let offset = end;
  while (/["'`*_~)\]]/.test(text.charAt(offset))) offset++;
  return offset;
}
