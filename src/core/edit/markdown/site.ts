import type { ReviewDocument } from '../../review/document.ts';
import type { Timeline, TimelineEvent } from '../../review/model.ts';
import type { TimelineEntry } from '../../markdown/timelines/entry.ts';
import type { Span } from '../../text/span.ts';
import { lineEndOf } from '../../text/lines.ts';
import { stale } from '../plan.ts';

/** An event of a Markdown review with everything an edit needs to know of where it stands. */
export interface Site {
  readonly document: ReviewDocument;
  readonly text: string;
  readonly event: TimelineEvent;
  readonly entry: TimelineEntry;
  readonly timeline: Timeline;
  /** Place of the event in its timeline. */
  readonly index: number;
}

/** @throws Refusal where the event is none of the document's */
export function siteOf(document: ReviewDocument, event: TimelineEvent): Site {
  const timeline = document.review.timelines.find(({ events }) => events.includes(event));
  const entry = document.entries?.get(event);
  if (!timeline || !entry) stale();
  const index = timeline.events.indexOf(event);
  return { document, text: document.text, event, entry, timeline, index };
}

/** The other events of a site's timeline as sites, the nearest first. */
export function neighbours(site: Site): Site[] {
  const others = site.timeline.events
    .map((event, index) => ({ event, distance: Math.abs(index - site.index) }))
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => a.distance - b.distance);
  return others.slice(0, 12).map(({ event }) => siteOf(site.document, event));
}

/**
 * An entry as it would be moved: whole lines where it has its lines for itself, else (entries joined by
 * `<br>`) just its own characters.
 */
export function wholeEntry({ text, lines }: ReviewDocument, where: Span): Span {
  const first = lines.spanOf(lines.lineAt(where.start));
  const last = lines.spanOf(lines.lineAt(Math.max(where.start, where.end)));
  const before = text.slice(first.start, where.start);
  const after = text.slice(where.end, last.end);
  return {
    start: /^[\s\ufeff]*$/.test(before)
      ? first.start + (before.startsWith('\ufeff') ? 1 : 0)
      : where.start,
    end: /^\s*$/.test(after) ? last.end : where.end,
  };
}

/** The entries of a timeline in document order, as they would be moved. */
export function entrySpans(document: ReviewDocument, { events }: Timeline): Span[] {
  return events.map(({ span }) => wholeEntry(document, span));
}

/** White space that continues an entry's text on another line. */
export function continuation({ document, entry, text }: Site): string {
  const eol = lineEndOf(text);
  if (entry.form !== 'item' || !entry.marker) return eol;
  const line = document.lines.spanOf(document.lines.lineAt(entry.marker.start));
  const width = entry.marker.end - line.start + 1;
  return eol + text.slice(line.start, line.start + width).replace(/[^\s>]/g, ' ');
}
