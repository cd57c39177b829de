import type { Span } from '../../text/span.ts';
import { contains } from '../../text/span.ts';
import { remove, replace } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import type { NewEvent } from '../change.ts';
import { Refusal } from '../plan.ts';
import { noPlaceForParts } from '../reasons.ts';
import { clearCell, fillCell } from './updateEntry.ts';
import { applyWithin, rewriteTime, writeDateOut } from './eventTime.ts';
import type { Site } from './site.ts';
import { wholeEntry } from './site.ts';
import { cellText, entryText } from './writeText.ts';

/**
 * A new entry is a copy of another one with the time, the words and the other parts replaced: so it has
 * that one's marker, indent, cells, emphasis and delimiters without anybody listing them.
 * @param dated whether the date is to be written out where the other one carries it
 */
export function newEntry(model: Site, event: NewEvent, dated: boolean): string {
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

export function refuseParts({ kind, actor, link }: NewEvent): void {
  if (kind !== undefined || actor !== undefined || link !== undefined) throw noPlace();
}

function noPlace(): Refusal {
  return new Refusal(noPlaceForParts);
}
