import type { DateSource, IncidentDate, Timeline } from '../../review/model.ts';
import type { Span } from '../../text/span.ts';
import { calendarDay } from '../../time/date.ts';
import type { CalendarDate, WallTime } from '../../time/wallTime.ts';
import type { WrittenDate } from '../../time/written.ts';
import type { BaseDate, DateContext } from './dateCarrier.ts';
import { onDemand } from '../../onDemand.ts';
import { plainFirstDay } from './firstDay.ts';
import { nearestYear } from './nearestYear.ts';
import { readIn, settleDayMonthOrder } from './dayMonthOrder.ts';
import { proseDate } from './proseDate.ts';
import type { TimelinePart } from './readTimelines.ts';
import type { Region } from './regions.ts';
import type { StatedDate, TimelineSource } from './source.ts';
import { findStandingDate } from './standingDate.ts';
import { collectDates, datesIn, isPlainDate } from './writtenDates.ts';
import type { WrittenDates } from './writtenDates.ts';

/** What a document tells of its dates apart from its entries. */
export interface DateFacts {
  readonly context: DateContext;
  /** The day that holds at the start of a timeline: from the headings over it, the title, fields, the file name. */
  baseOf(region: Region): BaseDate | undefined;
  /** The day the incident started. */
  incidentDate(timelines: readonly Timeline[]): IncidentDate | undefined;
}

/**
 * The day the incident started, where title, fields or the first event state it so plainly that nothing else in
 * the document has a say in it: the timelines need not be read for it.
 */
export function plainDate(source: TimelineSource): IncidentDate | undefined {
  const { text, title, incidentDate } = source;
  const [inTitle] = title ? datesIn(text, title.span) : [];
  if (inTitle) return isPlainDate(inTitle) ? locate(inTitle, calendarDay(inTitle)) : undefined;
  if (!incidentDate) return plainFirstDay(source);
  return isPlainDate(incidentDate.written) ? fieldDate(incidentDate, () => undefined) : undefined;
}

export function readDateFacts(source: TimelineSource, parts: readonly TimelinePart[]): DateFacts {
  const { text, publishedDate } = source;
  const dates = collectDates(source, parts);
  const context = contextOf(source, parts, dates);
  const [known] = dates.known;
  const resolve = (date: WrittenDate | undefined) => date && resolveDate(date, context, known);
  const fileDay = resolve(dates.file);
  const title = locate(dates.title, resolve(dates.title));
  const field = fieldDate(source.incidentDate, resolve);
  const stated = title ?? field;
  const prose = onDemand(() => {
    const published = publishedDate?.value ?? fileDay;
    const end = parts[0]?.region.span.start ?? Infinity;
    return proseDate(source, end, published, (date) => resolveDate(date, context, published));
  });
  const standing = (region: Region) => standingBase(text, region, resolve);
  const base = onDemand(() =>
    firstOf([
      [title?.value, 'title'],
      [field?.value, 'metadata'],
      [stated ? undefined : prose()?.value, 'text'],
      [publishedDate?.value, 'metadata'],
      [fileDay, 'file-name'],
    ]),
  );
  return {
    context,
    baseOf: (region) => standing(region) ?? headingBase(text, region, source, resolve) ?? base(),
    incidentDate: (timelines) =>
      stated ??
      (parts[0] && standing(parts[0].region)?.located) ??
      firstEventDate(timelines) ??
      prose() ??
      publishedDate ??
      (fileDay && { value: fileDay }),
  };
}

function contextOf(
  source: TimelineSource,
  parts: readonly TimelinePart[],
  { places, others, known, year }: WrittenDates,
): DateContext {
  const order = settleDayMonthOrder(places, others, known);
  const zero = (): WallTime | undefined => {
    const stated = source.milestones?.();
    return (stated?.started ?? stated?.detected)?.wall;
  };
  return { order, fallback: order ?? fallbackOrder(parts), year, zero };
}

function resolveDate(
  written: WrittenDate,
  context: DateContext,
  near: CalendarDate | undefined,
): CalendarDate | undefined {
  const order = context.order ?? context.fallback;
  const date = order ? readIn(written, order) : written;
  if (date.year) return calendarDay(date);
  if (near) return nearestYear(date, near);
  return context.year === undefined ? undefined : calendarDay(date, context.year);
}

const MONTH_FIRST = /^(?:[PMCE][SD]?T|US\/|America\/)/;
const DAY_FIRST = /^(?:CES?T|EES?T|WES?T|BST|Europe\/|A[ECW][SD]T|Australia\/|IST|Asia\/)/;

/** How an ambiguous date is read where nothing settles it: as where the document's zone is. */
function fallbackOrder(parts: readonly TimelinePart[]): 'dmy' | 'mdy' | undefined {
  for (const { steps } of parts) {
    for (const step of steps) {
      const zone = step.kind === 'day' ? undefined : step.zone;
      const written = zone?.value.written;
      if (!written) continue;
      if (MONTH_FIRST.test(written)) return 'mdy';
      if (DAY_FIRST.test(written)) return 'dmy';
    }
  }
  return undefined;
}

/** The day that a field states, read in the order of the document's other dates. */
function fieldDate(
  stated: StatedDate | undefined,
  resolve: (date: WrittenDate) => CalendarDate | undefined,
): IncidentDate | undefined {
  if (!stated) return undefined;
  const { value, span, written } = stated;
  const read = (written.ambiguous ? resolve(written) : undefined) ?? value;
  return { value: read, ...(span ? { span } : {}) };
}

function locate(
  written: WrittenDate | undefined,
  value: CalendarDate | undefined,
): IncidentDate | undefined {
  return written && value && { value, span: written.span };
}

function firstOf(
  candidates: readonly (readonly [CalendarDate | undefined, DateSource])[],
): BaseDate | undefined {
  for (const [date, from] of candidates) if (date) return { date, from };
  return undefined;
}

/** The day that a sentence over the entries states for all of them that name none. */
function standingBase(
  text: string,
  { blocks }: Region,
  resolve: (date: WrittenDate | undefined) => CalendarDate | undefined,
): (BaseDate & { readonly located: IncidentDate }) | undefined {
  const written = findStandingDate(text, blocks);
  const located = locate(written, resolve(written));
  return located && { date: located.value, from: 'text', stands: true, located };
}

/** The date in the headings over a timeline, the nearest first; the title is none of them. */
function headingBase(
  text: string,
  region: Region,
  source: TimelineSource,
  resolve: (date: WrittenDate | undefined) => CalendarDate | undefined,
): BaseDate | undefined {
  const own = region.section && datesIn(text, region.section.titleSpan)[0];
  const ownDate = resolve(own);
  if (ownDate) return { date: ownDate, from: 'heading' };
  for (const heading of region.headings) {
    if (source.title && overlaps(heading.titleSpan, source.title.span)) break;
    const date = resolve(datesIn(text, heading.titleSpan)[0]);
    if (date) return { date, from: 'heading' };
  }
  return undefined;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The day of the first event that states or is headed by one. */
function firstEventDate(timelines: readonly Timeline[]): IncidentDate | undefined {
  for (const { events } of timelines) {
    for (const { time } of events) {
      if (!time.start.date) continue;
      const own =
        time.dateFrom === 'entry' || time.dateFrom === 'heading' || time.dateFrom === 'carried';
      if (own) return { value: time.start.date, span: time.span };
    }
  }
  return undefined;
}
