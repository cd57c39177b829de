import type { ReviewDocument } from '../../review/document.ts';
import type { Timeline } from '../../review/model.ts';
import { lineEndOf } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { contains } from '../../text/span.ts';
import { insert, remove, replace } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { formatClock, formatDate } from '../../time/wallTime.ts';
import type { WallTime } from '../../time/wallTime.ts';
import type { Candidates } from '../planner.ts';
import type { NewEvent } from '../change.ts';
import { insertEntry } from '../entries.ts';
import { placeOf } from '../place.ts';
import { Refusal } from '../plan.ts';
import { noPlaceForParts } from '../reasons.ts';
import { clearCell, fillCell } from './events.ts';
import { applyWithin, rewriteTime, writeDateOut } from './eventTime.ts';
import { openSection } from './openSection.ts';
import type { Site } from './site.ts';
import { entrySpans, siteOf, wholeEntry } from './site.ts';
import { cellText, entryText } from './writeText.ts';

/**
 * A new entry is a copy of its neighbour with the time, the words and the other parts replaced: so it
 * has the neighbour's marker, indent, cells, emphasis and delimiters without anybody listing them.
 */
export function addEvent(
  document: ReviewDocument,
  timeline: Timeline | undefined,
  event: NewEvent,
): Candidates {
  const host = timeline ?? document.review.timelines.at(-1);
  if (!host || host.events.length === 0) return firstEvent(document, event);
  const place = placeOf(
    host.events.map(({ time }) => time.start),
    event.start,
  );
  const spans = entrySpans(document, host);
  return modelsFor(document, host, place).flatMap((model) => [
    () => insertEntry(document.text, spans, place, copyOf(model, event, false)),
    () => insertEntry(document.text, spans, place, copyOf(model, event, true)),
    () => insertBehind(document, host, place, copyOf(model, event, false)),
    () => [
      ...insertEntry(document.text, spans, place, copyOf(model, event, true)),
      ...keepDateAt(document, host, place),
    ],
  ]);
}

/** The entries to copy, the likeliest first: the one before, the one after, one with a plain clock. */
function modelsFor(document: ReviewDocument, { events }: Timeline, place: number): Site[] {
  const near = [events[place - 1], events[place]].filter((event) => event !== undefined);
  const clocked = events.find(({ time }) => time.start.clock && !time.end && !time.approximate);
  const models = clocked ? [...near, clocked] : near;
  return [...new Set(models)].map((event) => siteOf(document, event));
}

/** Behind the entry before it with everything nested in that; where entries lie inside one another. */
function insertBehind(
  document: ReviewDocument,
  { events }: Timeline,
  place: number,
  lines: string,
): Splice[] {
  const before = events[place - 1];
  if (!before) return [];
  return [insert(wholeEntry(document, before.span).end, lineEndOf(document.text) + lines)];
}

function keepDateAt(document: ReviewDocument, { events }: Timeline, place: number): Splice[] {
  const next = events[place];
  if (!next || next.time.dateFrom === 'entry') return [];
  return writeDateOut(siteOf(document, next), next.time.start);
}

function copyOf(model: Site, event: NewEvent, dated: boolean): string {
  const whole = wholeEntry(model.document, model.event.span);
  const timed = [
    ...rewriteTime(model, event.start, event.end ?? null),
    ...(dated ? writeDateOut(model, event.start) : []),
    ...withoutMarks(model),
  ];
  if (model.entry.form === 'row') {
    return applyWithin(model.text, whole, [...timed, ...rowParts(model, event)]);
  }
  refuseParts(event);
  const actorStart = model.event.actor ? model.entry.head.end : model.event.text.span.start;
  const prefix = { start: whole.start, end: Math.max(actorStart, model.entry.head.end) };
  const inside = timed.filter((splice) => contains(prefix, splice));
  const copied = applyWithin(model.text, prefix, [...inside, ...nextNumber(model)]);
  const gap =
    /\s$/.test(copied) || model.event.text.span.end > model.event.text.span.start ? '' : ' ';
  return copied + gap + entryText(model, event.text);
}

/** What the neighbour's time says of itself only: that it is approximate, and its reading in another zone. */
function withoutMarks({ entry: { written }, text }: Site): Splice[] {
  const splices: Splice[] = [];
  for (const mark of [written.approximate, written.aside]) {
    if (!mark) continue;
    let { start, end } = mark;
    if (text[end] === ' ' && start === written.span.start) end++;
    else if (text[start - 1] === ' ') start--;
    splices.push(remove({ start, end }));
  }
  return splices;
}

/** A numbered list goes on counting. */
function nextNumber({ entry, text }: Site): Splice[] {
  if (!entry.marker) return [];
  const marker = text.slice(entry.marker.start, entry.marker.end);
  const number = /^\d+/.exec(marker)?.[0];
  if (number === undefined) return [];
  const where = { start: entry.marker.start, end: entry.marker.start + number.length };
  return [replace(where, String(Number(number) + 1))];
}

function rowParts({ entry, text, event: model }: Site, event: NewEvent): Splice[] {
  const { cells = {} } = entry;
  const values = { event: event.text, actor: event.actor, kind: event.kind, link: event.link };
  if (!cells.event) throw noPlace();
  for (const role of ['actor', 'kind', 'link'] as const) {
    if (values[role] !== undefined && !cells[role]) throw noPlace();
  }
  const timeCells: Span[] = [cells.date, cells.time, cells.end, cells.zone, cells.weekday]
    .filter((cell) => cell !== undefined)
    .map(({ span }) => span);
  const splices: Splice[] = [];
  for (const role of ['event', 'actor', 'kind', 'link', 'details', 'status'] as const) {
    const cell = cells[role];
    if (!cell || timeCells.some((span) => span.start === cell.span.start)) continue;
    const value = values[role as keyof typeof values];
    if (role === 'event' && cell.content.start < model.text.span.start) {
      // Time and words share the cell: only the words give way.
      splices.push(replace(model.text.span, cellText(event.text)));
    } else {
      splices.push(value === undefined ? clearCell(cell) : fillCell(text, cell, cellText(value)));
    }
  }
  return splices;
}

function refuseParts({ kind, actor, link }: NewEvent): void {
  if (kind !== undefined || actor !== undefined || link !== undefined) throw noPlace();
}

function noPlace(): Refusal {
  return new Refusal(noPlaceForParts);
}

/** The first event of a timeline that is empty or not there yet. */
function firstEvent(document: ReviewDocument, event: NewEvent): Candidates {
  const section = document.review.sections.find(({ concept }) => concept === 'timeline');
  // Where nothing else tells the day, the entry does.
  const known = document.review.metadata.date !== undefined;
  const lines = [bullet(event, !known), bullet(event, known)];
  if (!section) return lines.map((line) => () => openSection(document, 'timeline', line));
  return lines.map((line) => () => {
    refuseParts(event);
    const eol = lineEndOf(document.text);
    const end = document.lines.spanOf(document.lines.lineAt(section.span.end)).end;
    return [insert(end, eol + eol + line)];
  });
}

function bullet({ start, end, text }: NewEvent, dated: boolean): string {
  const written = writeWall(start, dated);
  const until = end ? `–${writeWall(end, false)}` : '';
  return `- ${written}${until} - ${text.trim().replace(/\s*[\r\n]+\s*/g, ' ')}`;
}

function writeWall({ date, clock }: WallTime, dated: boolean): string {
  if (!clock) return date ? formatDate(date) : '';
  return dated && date ? `${formatDate(date)} ${formatClock(clock)}` : formatClock(clock);
}
