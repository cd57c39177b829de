import { onceEach } from '../../onceEach.ts';
import type { IncidentDate, Moment, Review } from '../../review/model.ts';
import { milestoneNames } from '../../review/vocabulary.ts';
import type { MilestoneName } from '../../review/vocabulary.ts';
import { addDays } from '../../time/calendar.ts';
import { Cursor } from '../../time/cursor.ts';
import { calendarDay } from '../../time/date.ts';
import type { CalendarDate, WallTime } from '../../time/wallTime.ts';
import type { WrittenMoment, WrittenTime } from '../../time/written.ts';
import { takeWrittenTime } from '../../time/writtenTime.ts';
import { readIn } from '../timelines/dayMonthOrder.ts';
import type { DayMonthOrder } from '../timelines/dayMonthOrder.ts';
import type { StatedDate } from '../timelines/source.ts';
import type { Fact } from './fact.ts';

/**
 * The milestones that facts state: `Start: 2024-03-18 14:02 UTC`, `Detected at 14:10`. A clock without a
 * day is on the incident's, or on the day of the milestone before it; past midnight on the next.
 * @param order whether the document's numeric dates name day or month first, where it tells
 */
export function milestonesOf(
  text: string,
  facts: readonly Fact[],
  date: IncidentDate | undefined,
  order?: DayMonthOrder,
): Review['milestones'] {
  const milestones: Partial<Record<MilestoneName, Moment>> = {};
  let day = date?.value;
  let before: WallTime | undefined;
  for (const name of milestoneNames) {
    const moment = momentOf(text, facts, name, order, day, before);
    if (!moment) continue;
    milestones[name] = moment;
    day = moment.wall.date ?? day;
    before = moment.wall;
  }
  return milestones;
}

function momentOf(
  text: string,
  facts: readonly Fact[],
  name: MilestoneName,
  order: DayMonthOrder,
  day: CalendarDate | undefined,
  before: WallTime | undefined,
): Moment | undefined {
  for (const fact of facts) {
    if (fact.name !== name) continue;
    const time = timeAt(fact, text);
    const wall = time && wallOf(inOrder(time.start, order), day, before);
    if (!wall) continue;
    const zone = time.zone;
    return { span: time.span, wall, ...(zone && { zone }) };
  }
  return undefined;
}

/** A moment whose numeric date is read as the document's other dates are. */
function inOrder(moment: WrittenMoment, order: DayMonthOrder): WrittenMoment {
  return order && moment.date ? { ...moment, date: readIn(moment.date, order) } : moment;
}

/** The day that facts say the incident was on. */
export function dateOf(text: string, facts: readonly Fact[]): StatedDate | undefined {
  for (const name of ['date', 'started', 'detected'] as const) {
    for (const fact of facts) {
      if (fact.name !== name || isPublication(fact)) continue;
      const time = timeAt(fact, text);
      const value = time?.start.date && calendarDay(time.start.date);
      if (value) return { value, span: time.span, written: time.start.date };
    }
  }
  return undefined;
}

/** The day that the front matter of a website says the page was published. */
export function publicationOf(text: string, facts: readonly Fact[]): IncidentDate | undefined {
  for (const fact of facts) {
    if (!isPublication(fact)) continue;
    const time = timeAt(fact, text);
    const value = time?.start.date && calendarDay(time.start.date);
    if (time && value) return { value, span: time.span };
  }
  return undefined;
}

/** Jekyll and Hugo call the day a page is published on its `date`. */
function isPublication({ name, label, place }: Fact): boolean {
  return name === 'date' && place === 'front-matter' && label.toLowerCase() === 'date';
}

/** The times of facts; each is asked for as a date and as a milestone. */
const timeAt = onceEach(({ value }: Fact, text: string): WrittenTime | undefined => {
  const cursor = new Cursor(text, value.span.start, value.span.end);
  const quoted = text[value.span.start] === '"' || text[value.span.start] === "'";
  if (quoted) cursor.at++;
  const time = takeWrittenTime(cursor, { leadWords: true });
  return time && !isNumber(text, time) ? time : undefined;
});

/** `5280` alone is a number, whatever clock it could be. */
function isNumber(text: string, { span: where }: WrittenTime): boolean {
  return /^\d+$/.test(text.slice(where.start, where.end));
}

/** A step back of less is a milestone out of order; one of more is the next morning. */
const NEXT_DAY_MINUTES = 6 * 60;

function wallOf(
  { date, clock }: WrittenMoment,
  day: CalendarDate | undefined,
  before: WallTime | undefined,
): WallTime | undefined {
  const own = date && calendarDay(date, date.year?.value ?? day?.year);
  const time = clock?.time;
  if (own) return time ? { date: own, clock: time } : { date: own };
  if (!time) return undefined;
  if (!day) return { clock: time };
  const late = before?.clock && minutes(before.clock) - minutes(time) >= NEXT_DAY_MINUTES;
  return { date: late ? addDays(day, 1) : day, clock: time };
}

function minutes({ hour, minute }: { readonly hour: number; readonly minute: number }): number {
  return hour * 60 + minute;
}
