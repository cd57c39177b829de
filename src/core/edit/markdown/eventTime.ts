import { formatClock, formatDate } from '../../time/wallTime.ts';
import type { WallTime } from '../../time/wallTime.ts';
import { namesMonth, rewriteDate, rewriteDayRange, rewriteMoment } from '../../time/rewrite.ts';
import type { WritingHabits } from '../../time/rewrite.ts';
import type { WrittenDate, WrittenMoment, WrittenTime } from '../../time/written.ts';
import type { Span } from '../../text/span.ts';
import { contains } from '../../text/span.ts';
import { applySplices, insert, remove, replace } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { Refusal } from '../plan.ts';
import { noRange, notExpressible } from '../reasons.ts';
import type { Site } from './site.ts';
import { neighbours } from './site.ts';

/** The splices that move the start, and where there is one the end, of the entry at `site`. */
export function rewriteTime(
  site: Site,
  start: WallTime | undefined,
  end: WallTime | null | undefined,
): Splice[] {
  const { written } = site.entry;
  const days = daysOfOneMonth(written);
  if (days) {
    if (start?.clock ?? end?.clock) throw new Refusal(notExpressible);
    return rewriteDayRange(site.text, days, start?.date, end === null ? null : end?.date);
  }
  const habits = habitsOf(site);
  const splices: Splice[] = [];
  if (start) {
    const borrowed = written.end?.clock?.meridiem?.value;
    const isBorrowed = written.start.clock?.meridiem === undefined && borrowed !== undefined;
    splices.push(
      ...rewriteMoment(site.text, written.start, start, {
        ...habits,
        ...(isBorrowed && { borrowedMeridiem: borrowed }),
      }),
    );
  }
  // An entry that tells only its day gets its time behind it.
  if (start?.clock && written.start.date && !written.start.clock && !written.start.unknownClock) {
    splices.push(insert(written.start.date.span.end, ` ${formatClock(start.clock)}`));
  }
  if (end && written.end) splices.push(...rewriteMoment(site.text, written.end, end, habits));
  else if (end) splices.push(insert(...addedEnd(site, end, habits)));
  else if (end === null && written.end) splices.push(remove(endSpan(site)));
  return splices;
}

/** The ends of `7-13th Nov`, one of which has its month from the other. */
function daysOfOneMonth({ start, end }: WrittenTime): [WrittenDate, WrittenDate] | undefined {
  if (!start.date || !end?.date) return undefined;
  return namesMonth(start.date) && namesMonth(end.date) ? undefined : [start.date, end.date];
}

/** How hours below ten are written in this timeline. */
function habitsOf(site: Site): WritingHabits {
  const shown = [site, ...neighbours(site)].map(
    ({ entry }) => entry.written.start.clock?.format.padded,
  );
  return { padded: shown.find((padded) => padded !== undefined) };
}

/** Where a range's end goes and how it is written: as its neighbours write theirs. */
function addedEnd(site: Site, end: WallTime, habits: WritingHabits): [number, string] {
  const { clock } = site.entry.written.start;
  if (!clock || !end.clock) throw new Refusal(noRange);
  if (site.entry.cells?.end) {
    const cell = site.entry.cells.end;
    return [cell.content.start, copyClock(site, end, habits)];
  }
  const model = neighbours(site).find(({ entry }) =>
    isJoined(entry.written.start, entry.written.end),
  );
  const joint = model
    ? site.text.slice(model.entry.written.start.span.end, model.entry.written.end!.span.start)
    : '–';
  const behind = Math.max(clock.span.end, clock.meridiem?.span.end ?? 0);
  return [behind, joint + copyClock(site, end, habits)];
}

function isJoined(start: WrittenMoment, end: WrittenMoment | undefined): boolean {
  return (
    end !== undefined && end.span.start > start.span.end && end.span.start - start.span.end < 6
  );
}

/** The start's clock, showing another time. */
function copyClock({ text, entry }: Site, wall: WallTime, habits: WritingHabits): string {
  const { clock } = entry.written.start;
  const where = { start: clock!.span.start, end: clock!.meridiem?.span.end ?? clock!.span.end };
  const moment: WrittenMoment = { span: where, clock: clock! };
  return applyWithin(text, where, rewriteMoment(text, moment, wall, habits));
}

function endSpan({ entry, text }: Site): Span {
  const { start, end } = entry.written;
  const cell = entry.cells?.end;
  if (cell && contains(cell.span, end!.span)) return cell.content;
  if (!isJoined(start, end)) throw new Refusal(noRange);
  const joint = text.slice(start.span.end, end!.span.start);
  if (/\|/.test(joint)) throw new Refusal(noRange);
  return { start: start.span.end, end: end!.span.end };
}

/** A stretch of text with splices made in it. */
export function applyWithin(text: string, where: Span, splices: readonly Splice[]): string {
  const shifted = splices.map(({ start, end, text: replacement }) => ({
    start: start - where.start,
    end: end - where.start,
    text: replacement,
  }));
  return applySplices(text.slice(where.start, where.end), shifted);
}

/**
 * Writes the date out in front of a clock that has none, as another entry of the timeline writes it.
 * @returns nothing where the entry has a date or no other entry shows how
 */
export function writeDateOut(site: Site, wall: WallTime): Splice[] {
  const { start } = site.entry.written;
  if (start.date || !start.clock || !wall.date) return [];
  const { date } = wall;
  const dateCell = site.entry.cells?.date;
  const model = neighbours(site).find(({ entry: { written } }) => {
    const shown = written.start.date;
    return shown !== undefined && namesMonth(shown);
  });
  if (!model) {
    return dateCell
      ? [replace(dateCell.content, formatDate(date))]
      : [insert(start.clock.span.start, `${formatDate(date)} `)];
  }
  const from = model.entry.written.start;
  const own = applyWithin(site.text, from.date!.span, rewriteDate(site.text, from.date!, date));
  if (dateCell) return [replace(dateCell.content, own)];
  const gap = from.clock ? site.text.slice(from.date!.span.end, from.clock.span.start) : ' ';
  const isBefore = from.clock === undefined || from.clock.span.start > from.date!.span.end;
  if (!isBefore || gap.length > 4 || /[|\r\n]/.test(gap)) return [];
  return [insert(start.clock.span.start, own + gap)];
}
