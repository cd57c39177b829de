import type { DateSource, IncidentDate, Timeline } from '../../review/model.ts';
import type { Span } from '../../text/span.ts';
import { dayNumber } from '../../time/calendar.ts';
import { calendarDay } from '../../time/date.ts';
import { findDates } from '../../time/find.ts';
import type { CalendarDate } from '../../time/wallTime.ts';
import type { WrittenDate } from '../../time/written.ts';
import type { Block } from '../tree.ts';
import type { BaseDate, DateContext } from './dateCarrier.ts';
import { nearestYear } from './nearestYear.ts';
import { readIn, settleDayMonthOrder } from './dayMonthOrder.ts';
import type { DatedPlace } from './dayMonthOrder.ts';
import type { TimelinePart } from './readTimelines.ts';
import type { Region } from './regions.ts';
import type { StatedDate, TimelineSource } from './source.ts';
import { findStandingDate } from './standingDate.ts';

/** What a document tells of its dates apart from its entries. */
export interface DateFacts {
  readonly context: DateContext;
  /** The day that holds at the start of a timeline: from the headings over it, the title, fields, the file name. */
  baseOf(region: Region): BaseDate | undefined;
  /** The day the incident started. */
  incidentDate(timelines: readonly Timeline[]): IncidentDate | undefined;
}

/** How long before its publication an incident can be that a text speaks of. */
const PUBLISHED_WITHIN_DAYS = 60;
/** Prose beyond this many paragraphs does not say when the incident was. */
const PROSE_BLOCKS = 12;

export function readDateFacts(source: TimelineSource, parts: readonly TimelinePart[]): DateFacts {
  const { text } = source;
  const titleDates = source.title ? withSharedYear(findDates(text, source.title.span)) : [];
  const fileDates = findDates(source.fileName, { start: 0, end: source.fileName.length }, true);
  const fileDate = earliest(fileDates) ?? fileDates[0];
  const headingDates = parts.flatMap(({ region }) =>
    region.headings.flatMap(({ titleSpan }) => findDates(text, titleSpan)),
  );
  const places = placesOf(parts);
  const written = source.incidentDate?.written;
  const others = [
    ...titleDates,
    ...(written ? [written] : []),
    ...headingDates,
    ...(fileDate ? [fileDate] : []),
  ];
  const known = knownDays(source, others, places);
  const order = settleDayMonthOrder(places, others, known);
  const year = yearOf(source, titleDates, headingDates, fileDate);
  const context: DateContext = {
    order,
    fallback: order ?? fallbackOrder(parts),
    year,
    zero: source.started,
  };
  const resolve = (date: WrittenDate | undefined) => date && resolveDate(date, context, known[0]);
  const fileDay = resolve(fileDate);
  const title = locate(titleDates[0], resolve(titleDates[0]));
  const field = fieldDate(source.incidentDate, resolve);
  const stated = title ?? field;
  const prose = lazily(() =>
    proseDate(source, parts, source.publishedDate?.value ?? fileDay, context),
  );
  const standing = (region: Region) => standingBase(text, region, resolve);
  const base = lazily(() =>
    firstOf([
      [title?.value, 'title'],
      [field?.value, 'metadata'],
      [stated ? undefined : prose()?.value, 'text'],
      [source.publishedDate?.value, 'metadata'],
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
      source.publishedDate ??
      (fileDay && { value: fileDay }),
  };
}

/** The first day of those with a year: of a report and an incident in one name, the incident's. */
function earliest(dates: readonly WrittenDate[]): WrittenDate | undefined {
  const day = (date: WrittenDate): number => {
    const known = date.ambiguous ? undefined : calendarDay(date);
    return known ? dayNumber(known) : Infinity;
  };
  return dates
    .filter(({ year }) => year)
    .reduce<WrittenDate | undefined>(
      (best, date) => (best && day(best) <= day(date) ? best : date),
      undefined,
    );
}

/** What `compute` gives, computed once and only when asked for. */
function lazily<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
}

/** `April 6 to April 11, 2023`: a year written once counts for all dates before it. */
function withSharedYear(dates: readonly WrittenDate[]): WrittenDate[] {
  const year = dates.find((date) => date.year)?.year;
  return dates.map((date) => (date.year || !year ? date : { ...date, year }));
}

/** The dates of the entries and of the days over them, in document order. */
function placesOf(parts: readonly TimelinePart[]): DatedPlace[] {
  const places: DatedPlace[] = [];
  for (const { steps } of parts) {
    for (const step of steps) {
      if (step.kind === 'group') continue;
      const start = step.kind === 'entry' ? step.written.start : step.moment;
      if (start?.date) places.push({ date: start.date, weekday: start.weekday?.value });
      const end = step.kind === 'entry' ? step.written.end : undefined;
      if (end?.date) places.push({ date: end.date, weekday: end.weekday?.value });
    }
  }
  return places;
}

/** So many entries that leave no doubt are enough to tell those apart that do. */
const KNOWN_ENTRIES = 20;

/** The days that the document names without doubt, those that say most of the incident first. */
function knownDays(
  source: TimelineSource,
  others: readonly WrittenDate[],
  places: readonly DatedPlace[],
): CalendarDate[] {
  const entries = places
    .map(({ date }) => date)
    .filter((date) => date.year && (date.monthForm !== 'number' || date.order === 'ymd'))
    .slice(0, KNOWN_ENTRIES);
  const plain = [...others, ...entries].filter((date) => !date.ambiguous);
  return [
    source.incidentDate?.written.ambiguous ? undefined : source.incidentDate?.value,
    ...plain.map((date) => calendarDay(date)),
    source.publishedDate?.value,
  ].filter((date) => date !== undefined);
}

/** A year for dates that name none: of the title, the headings, the fields, the file name. */
function yearOf(
  source: TimelineSource,
  titleDates: readonly WrittenDate[],
  headingDates: readonly WrittenDate[],
  fileDate: WrittenDate | undefined,
): number | undefined {
  const dated = [...titleDates, ...headingDates, ...(fileDate ? [fileDate] : [])].find(
    (date) => date.year,
  );
  const stated =
    dated?.year?.value ?? source.incidentDate?.value.year ?? source.publishedDate?.value.year;
  if (stated !== undefined) return stated;
  const title = source.title?.value ?? '';
  const named = /(?<![\d#.-])(?:19|20)\d\d(?![\d.])/.exec(`${title} ${source.fileName}`)?.[0];
  return named === undefined ? undefined : Number(named);
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
  const own = region.section && withSharedYear(findDates(text, region.section.titleSpan))[0];
  const ownDate = resolve(own);
  if (ownDate) return { date: ownDate, from: 'heading' };
  for (const heading of region.headings) {
    if (source.title && overlaps(heading.titleSpan, source.title.span)) break;
    const date = resolve(withSharedYear(findDates(text, heading.titleSpan))[0]);
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

/**
 * The day that the text before the timeline says the incident was: the first date in it that is not
 * after the publication, nor long before.
 */
function proseDate(
  source: TimelineSource,
  parts: readonly TimelinePart[],
  published: CalendarDate | undefined,
  context: DateContext,
): IncidentDate | undefined {
  const { text, tree } = source;
  const limit = parts[0]?.region.span.start ?? Infinity;
  const first = tree.blocks.filter(({ span }) => span.start < limit);
  // What a paragraph says comes before what lists and quotes say in passing.
  const places = [
    ...first.flatMap((block) => (block.kind === 'paragraph' ? [block.span] : [])),
    ...first.flatMap((block) => (block.kind === 'paragraph' ? [] : proseWithin(block))),
  ];
  for (const where of places.slice(0, PROSE_BLOCKS)) {
    for (const written of findDates(text, where)) {
      if (isOfDocument(text, written.span)) continue;
      const value = resolveDate(written, context, published);
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
