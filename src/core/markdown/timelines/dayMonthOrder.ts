import { dayNumber } from '../../time/calendar.ts';
import { weekdayOf } from '../../time/calendarNames.ts';
import { calendarDay } from '../../time/date.ts';
import type { CalendarDate } from '../../time/wallTime.ts';
import { swapped } from '../../time/written.ts';
import type { WrittenDate } from '../../time/written.ts';

/** Which of its numbers a document's numeric dates name first; `undefined` where nothing in it tells. */
export type DayMonthOrder = 'dmy' | 'mdy' | undefined;

/** A numeric date and the weekday written beside it. */
export interface DatedPlace {
  readonly date: WrittenDate;
  readonly weekday?: number | undefined;
}

/** How far from the incident's day its events can be: releases of fixes come weeks later. */
const NEAR_DAYS = 45;

/**
 * Settles whether a document writes the day or the month first, from its own dates: one with a day above
 * twelve, a weekday, the incident's day by title or file name, the order of the entries.
 * @param places the dates of entries and days in document order
 * @param others the dates of title, headings and file name
 * @param known days that the document names in words or in an order that leaves no doubt
 */
export function settleDayMonthOrder(
  places: readonly DatedPlace[],
  others: readonly WrittenDate[],
  known: readonly CalendarDate[],
): DayMonthOrder {
  const isNumeric = ({ date }: DatedPlace) => date.monthForm === 'number' && date.order !== 'ymd';
  const entries = places.filter(isNumeric);
  const all = [...others.map((date) => ({ date })).filter(isNumeric), ...entries];
  const plain = all.find(({ date }) => !date.ambiguous && date.day.value > 12);
  if (plain) return plain.date.order === 'dmy' ? 'dmy' : 'mdy';
  const open = all.filter(({ date }) => date.ambiguous);
  if (open.length === 0) return undefined;
  return (
    byWeekday(open) ??
    byKnownDays(open, known) ??
    byChronology(entries.filter(({ date }) => date.ambiguous))
  );
}

/** An ambiguous date read in `order`. */
export function readIn(date: WrittenDate, order: 'dmy' | 'mdy'): WrittenDate {
  return date.ambiguous && date.order !== order ? swapped(date) : date;
}

function dayIn(
  { date }: DatedPlace,
  order: 'dmy' | 'mdy',
  year?: number,
): CalendarDate | undefined {
  return calendarDay(readIn(date, order), date.year?.value ?? year);
}

function byWeekday(places: readonly DatedPlace[]): DayMonthOrder {
  for (const place of places) {
    if (!place.weekday) continue;
    const fits = (order: 'dmy' | 'mdy') => {
      const day = dayIn(place, order);
      return day !== undefined && weekdayOf(day) === place.weekday;
    };
    if (fits('dmy') !== fits('mdy')) return fits('dmy') ? 'dmy' : 'mdy';
  }
  return undefined;
}

function byKnownDays(places: readonly DatedPlace[], known: readonly CalendarDate[]): DayMonthOrder {
  const reference = known[0];
  if (!reference) return undefined;
  const numbers = known.map(dayNumber);
  const distance = (order: 'dmy' | 'mdy') => {
    let sum = 0;
    for (const place of places) {
      const day = dayIn(place, order, reference.year);
      if (!day) return Infinity;
      const number = dayNumber(day);
      sum = Math.max(sum, Math.min(...numbers.map((other) => Math.abs(number - other))));
    }
    return sum;
  };
  const dayFirst = distance('dmy');
  const monthFirst = distance('mdy');
  if (dayFirst <= NEAR_DAYS && monthFirst > NEAR_DAYS) return 'dmy';
  if (monthFirst <= NEAR_DAYS && dayFirst > NEAR_DAYS) return 'mdy';
  if (dayFirst <= 1 && monthFirst > 1) return 'dmy';
  return monthFirst <= 1 && dayFirst > 1 ? 'mdy' : undefined;
}

/** Entries come in order: the reading that keeps them so, where the other does not. */
function byChronology(places: readonly DatedPlace[]): DayMonthOrder {
  if (places.length === 0) return undefined;
  const ascends = (order: 'dmy' | 'mdy') => {
    let last = -Infinity;
    for (const place of places) {
      const day = dayIn(place, order, 2000);
      const number = day ? dayNumber(day) : last;
      if (number < last) return false;
      last = number;
    }
    return true;
  };
  const span = (order: 'dmy' | 'mdy') => {
    const first = dayIn(places[0]!, order, 2000);
    const last = dayIn(places[places.length - 1]!, order, 2000);
    return first && last ? Math.abs(dayNumber(last) - dayNumber(first)) : Infinity;
  };
  const dayFirst = ascends('dmy');
  if (dayFirst !== ascends('mdy')) return dayFirst ? 'dmy' : 'mdy';
  // 04/03, 05/03, 06/03 are three days in March rather than three months apart.
  if (places.length < 2 || !dayFirst) return undefined;
  const days = span('dmy');
  const months = span('mdy');
  if (days * 4 < months) return 'dmy';
  return months * 4 < days ? 'mdy' : undefined;
}
