import type { Span } from '../../text/span.ts';
import type { CalendarDate } from '../../time/wallTime.ts';
import type { WrittenDate } from '../../time/written.ts';
import { dayNumber } from '../../time/calendar.ts';
import { calendarDay } from '../../time/date.ts';
import { findDates } from '../../time/find.ts';
import type { DatedPlace } from './dayMonthOrder.ts';
import type { TimelinePart } from './readTimelines.ts';
import type { TimelineSource } from './source.ts';

/** The dates that a document writes in its title, headings, fields, file name and entries. */
export interface WrittenDates {
  readonly title: WrittenDate | undefined;
  readonly file: WrittenDate | undefined;
  /** All but those of the entries. */
  readonly others: readonly WrittenDate[];
  /** The dates of the entries and of the days over them, in document order. */
  readonly places: readonly DatedPlace[];
  /** The days that are named without doubt, those that say most of the incident first. */
  readonly known: readonly CalendarDate[];
  /** A year for dates that name none. */
  readonly year: number | undefined;
}

export function collectDates(source: TimelineSource, parts: readonly TimelinePart[]): WrittenDates {
  const { text, fileName, title, incidentDate } = source;
  const titleDates = title ? datesIn(text, title.span) : [];
  const fileDates = findDates(fileName, { start: 0, end: fileName.length }, true);
  const file = earliest(fileDates) ?? fileDates[0];
  const headings = parts.flatMap(({ region }) =>
    region.headings.flatMap(({ titleSpan }) => findDates(text, titleSpan)),
  );
  const around = [...headings, ...(file ? [file] : [])];
  const written = incidentDate?.written;
  const others = [...titleDates, ...(written ? [written] : []), ...around];
  const places = placesOf(parts);
  return {
    title: titleDates[0],
    file,
    others,
    places,
    known: knownDays(source, others, places),
    year: yearOf(source, [...titleDates, ...around]),
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

/** The dates in a title. `April 6 to April 11, 2023`: a year written once counts for all of them. */
export function datesIn(text: string, title: Span): WrittenDate[] {
  const dates = findDates(text, title);
  const year = dates.find((date) => date.year)?.year;
  return dates.map((date) => (date.year || !year ? date : { ...date, year }));
}

/** Whether a date says all there is to say of a day. */
export function isPlainDate({ ambiguous, year }: WrittenDate): boolean {
  return !ambiguous && year !== undefined;
}

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
function yearOf(source: TimelineSource, dates: readonly WrittenDate[]): number | undefined {
  const dated = dates.find((date) => date.year);
  const stated =
    dated?.year?.value ?? source.incidentDate?.value.year ?? source.publishedDate?.value.year;
  if (stated !== undefined) return stated;
  const title = source.title?.value ?? '';
  const named = /(?<![\d#.-])(?:19|20)\d\d(?![\d.])/.exec(`${title} ${source.fileName}`)?.[0];
  return named === undefined ? undefined : Number(named);
}
