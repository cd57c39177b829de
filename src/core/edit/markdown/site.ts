import type { ReviewDocument } from '../../review/document.ts';
import type { EventTime, Timeline, TimelineEvent } from '../../review/model.ts';
import type { TimelineEntry } from '../../markdown/timelines/entry.ts';
import { onceEach } from '../../onceEach.ts';
import type { Span } from '../../text/span.ts';
import { lineEndOf } from '../../text/lines.ts';
import type { WallTime } from '../../time/wallTime.ts';
import type { WrittenMoment } from '../../time/written.ts';
import { swapped } from '../../time/written.ts';
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
  const entry = settled(document.entries?.get(event) ?? stale(), event.time);
  const { timeline, index } = placesOf(document).get(event) ?? stale();
  return { document, text: document.text, event, entry, timeline, index };
}

/** An entry whose date says day and month in the order that the document settled on. */
function settled(entry: TimelineEntry, { start, end }: EventTime): TimelineEntry {
  const { written } = entry;
  if (!written.start.date?.ambiguous && !written.end?.date?.ambiguous) return entry;
  return {
    ...entry,
    written: {
      ...written,
      start: settledMoment(written.start, start),
      ...(written.end && { end: settledMoment(written.end, end) }),
    },
  };
}

function settledMoment(moment: WrittenMoment, meant: WallTime | undefined): WrittenMoment {
  const { date } = moment;
  const isSwapped = date?.ambiguous && meant?.date && date.day.value !== meant.date.day;
  return isSwapped ? { ...moment, date: swapped(date) } : moment;
}

interface PlaceInTimeline {
  readonly timeline: Timeline;
  readonly index: number;
}

const placesOf = onceEach(({ review }: ReviewDocument) => {
  const places = new Map<TimelineEvent, PlaceInTimeline>();
  for (const timeline of review.timelines) {
    timeline.events.forEach((event, index) => places.set(event, { timeline, index }));
  }
  return places;
});

/** The other events of a site's timeline as sites, the nearest first. */
export function neighbours(site: Site): Site[] {
  return nearest(site.timeline.events, site.index).map((event) => siteOf(site.document, event));
}

/** The twelve nodes nearest to one of them, the nearest first. */
export function nearest<T>(nodes: readonly T[], own: number): T[] {
  const near: T[] = [];
  for (let distance = 1; near.length < 12 && distance < nodes.length; distance++) {
    near.push(
      ...[nodes[own - distance], nodes[own + distance]].filter((node) => node !== undefined),
    );
  }
  return near;
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
