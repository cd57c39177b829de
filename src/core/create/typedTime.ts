import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import { addDays, dateOfDay, dayNumber } from '../time/calendar.ts';
import { isDay } from '../time/date.ts';
import { instantOf, wallAt } from '../time/instant.ts';
import { formatClock, formatDate } from '../time/wallTime.ts';
import type { CalendarDate, ClockTime, WallTime } from '../time/wallTime.ts';
import type { WrittenDate, WrittenMoment, WrittenTime } from '../time/written.ts';
import { parseWrittenTime } from '../time/writtenTime.ts';
import { zoneOffset } from '../time/zoneOffset.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const midnight: ClockTime = { hour: 0, minute: 0 };

/** Where and when a person types a time. */
export interface TypingContext {
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  readonly now: number;
  /** The zone the time is meant in unless it names one, and the result is in: an IANA name, `UTC` or an offset. */
  readonly zone: string;
}

/** A typed time as it was understood. */
export interface TypedTime {
  /** On the clocks of the context's zone; without a clock where only a day was typed. */
  readonly wall: WallTime;
  /** Milliseconds since 1970; of the start of the day where only a day was typed. */
  readonly instant: number;
}

export type TypedTimeReading =
  | { readonly time: TypedTime; readonly problem?: undefined }
  | { readonly problem: Message; readonly time?: undefined };

/** How a person may be told what can be typed. */
const examples =
  '`now`, `14:02`, `2:02 pm`, `yesterday 14:00`, `20 min ago`, `18 Mar 14:02`, `2026-03-18T14:02Z`';

/**
 * A moment in the past as people type it: `now`, `20 min ago`, or a day (`today`, `yesterday`, `Monday`,
 * `18 Mar`, `2026-03-18`), a time of day, or both, with a zone behind if it is another one. What is
 * left out is taken from now so that the moment lies in the past: `23:40` at a quarter past midnight is
 * last night's. English words, dates and times as a review writes them.
 */
export function readTypedTime(text: string, context: TypingContext): TypedTimeReading {
  const typed = text.trim().replace(/\s+/g, ' ');
  const relative = readRelative(typed, context);
  if (relative !== undefined) return inPast(relative, undefined, context);
  const { day, rest } = takeDayWord(typed, todayIn(context.zone, context));
  if (day !== undefined && rest === '') return onDay(day, context);
  const written = parseWrittenTime(rest);
  if (!written || written.end) {
    return {
      problem: message(
        'create.time.unknown',
        'This is not understood as a time. Try {0}.',
        examples,
      ),
    };
  }
  return readWritten(written, day, context);
}

/** The day it is somewhere, counted from 1970. */
function todayIn(zone: string, { now }: TypingContext): number {
  return dayNumber(wallAt(now, zone).date);
}

/** The instant of `now`, `5 min ago`, `an hour ago`, `1 h 20 min ago`, to the minute. */
function readRelative(typed: string, { now, zone }: TypingContext): number | undefined {
  const minute = Math.floor(now / MINUTE) * MINUTE;
  if (/^(?:just )?now$/i.test(typed)) return minute;
  const ago = /^(?:about |~ ?)?(.*) ago$/i.exec(typed)?.[1];
  const duration = ago === undefined ? undefined : readDuration(ago.toLowerCase());
  if (!duration) return undefined;
  const minutes = duration.hours * 60 + duration.minutes;
  return daysBefore(minute, duration.days, zone) - minutes * MINUTE;
}

/** The same time on the clock some days before, which is not always as many times 24 hours. */
function daysBefore(instant: number, days: number, zone: string): number {
  if (days === 0) return instant;
  const { date, clock } = wallAt(instant, zone);
  return instantOf({ date: addDays(date, -days), clock }, zone)!.instant;
}

/** `5 min`, `an hour`, `1h 20m`. */
function readDuration(text: string): Record<Unit, number> | undefined {
  const parts = /^[a-z\d ]{1,30}$/.test(text) ? (text.match(/\d+|[a-z]+/g) ?? []) : [];
  if (parts.length === 0 || parts.length % 2 === 1) return undefined;
  const duration = { days: 0, hours: 0, minutes: 0 };
  for (let index = 0; index < parts.length; index += 2) {
    const count = /^an?$/.test(parts[index]!) ? 1 : Number(parts[index]);
    const unit = unitOf(parts[index + 1]!);
    if (!unit || !(count <= 9999)) return undefined;
    duration[unit] += count;
  }
  return duration;
}

type Unit = 'days' | 'hours' | 'minutes';

function unitOf(word: string): Unit | undefined {
  if (/^m(?:in(?:ute)?s?)?$/.test(word)) return 'minutes';
  if (/^h(?:(?:ou)?rs?)?$/.test(word)) return 'hours';
  return /^d(?:ays?)?$/.test(word) ? 'days' : undefined;
}

/** The day that a word before or behind the time names, and what else is typed. */
function takeDayWord(typed: string, today: number): { day?: number; rest: string } {
  const match = /^(today|yesterday)\b,? ?(?:at )?(.*)$|^(.*?),? (today|yesterday)$/i.exec(typed);
  if (!match) return { rest: typed };
  const word = (match[1] ?? match[4])!.toLowerCase();
  const day = word === 'today' ? today : today - 1;
  return { day, rest: match[2] ?? match[3] ?? '' };
}

function readWritten(
  written: WrittenTime,
  named: number | undefined,
  context: TypingContext,
): TypedTimeReading {
  const zone = written.zone?.value;
  if (zone && zone.id === undefined) {
    return {
      problem: message(
        'create.time.zone',
        '{0} is the name of more than one zone: write the offset, such as {1}.',
        zone.written,
        zone.candidates?.[0] ?? '+01:00',
      ),
    };
  }
  const { start } = written;
  if (start.clock?.contradictory) {
    return {
      problem: message(
        'create.time.meridiem',
        'The hour and its AM or PM contradict each other: write one of them.',
      ),
    };
  }
  if (start.date?.ambiguous) return { problem: ambiguous(start.date, context) };
  return resolve(start, named, zone?.id ?? context.zone, context);
}

function ambiguous(date: WrittenDate, { now, zone }: TypingContext): Message {
  const year = date.year?.value ?? wallAt(now, zone).date.year;
  const iso = (month: number, day: number) => formatDate({ year, month, day });
  return message(
    'create.time.date',
    'Day and month could be either way round: write {0} or {1}.',
    iso(date.month.value, date.day.value),
    iso(date.day.value, date.month.value),
  );
}

/** Completes what was typed with today's date or this year, or those before where that would be the future. */
function resolve(
  { date, clock, weekday }: WrittenMoment,
  named: number | undefined,
  zone: string,
  context: TypingContext,
): TypedTimeReading {
  const today = todayIn(zone, context);
  const time = clock?.time ?? midnight;
  // 24:00 is the first moment of the day after.
  const wallOn = (day: number) => ({
    date: dateOfDay(day + (clock?.endOfDay ? 1 : 0)),
    clock: time,
  });
  const isAhead = (day: number) =>
    localTime(wallOn(day)) > context.now + zoneOffset(context.now, zone)!;
  let day = named ?? today;
  if (date) {
    const { year } = dateOfDay(today);
    day = date.year ? dayOf(date, date.year.value) : lastDayOf(date, year, isAhead);
  } else if (weekday) {
    day = today - ((weekdayOf(today) - weekday.value + 7) % 7);
    if (isAhead(day)) day -= 7;
  } else if (named === undefined && isAhead(day)) {
    day -= 1;
  }
  if (!clock) return onDay(day, context);
  const meant = instantOf(wallOn(day), zone);
  if (!meant || meant.doubt) {
    return {
      problem: message(
        'create.time.dst',
        'The clocks changed: {0} was skipped, or came twice. Write it in UTC, such as {1}.',
        formatClock({ hour: time.hour, minute: time.minute }),
        '14:02Z',
      ),
    };
  }
  return inPast(meant.instant, time.second || undefined, context);
}

/** What the clock and the calendar show, as the milliseconds that it would be in UTC. */
function localTime({ date, clock }: { date: CalendarDate; clock: ClockTime }): number {
  const seconds = (clock.hour * 60 + clock.minute) * 60 + (clock.second ?? 0);
  return dayNumber(date) * DAY + seconds * 1000;
}

function dayOf({ month, day }: WrittenDate, year: number): number {
  return dayNumber({ year, month: month.value, day: day.value });
}

/** Monday is 1. The first day of 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The last time that a day of the year came; up to eight years back, which is how long 29 February can be away. */
function lastDayOf(date: WrittenDate, thisYear: number, isAhead: (day: number) => boolean): number {
  let year = thisYear;
  while (!isDay(date.day.value, date.month.value, year) || isAhead(dayOf(date, year))) year--;
  return dayOf(date, year);
}

function onDay(day: number, context: TypingContext): TypedTimeReading {
  const date = dateOfDay(day);
  const { instant } = instantOf({ date, clock: midnight }, context.zone)!;
  return instant > context.now ? { problem: ahead() } : { time: { wall: { date }, instant } };
}

/** @param second where it is written and not zero */
function inPast(
  instant: number,
  second: number | undefined,
  { now, zone }: TypingContext,
): TypedTimeReading {
  if (instant > now) return { problem: ahead() };
  const { date, clock } = wallAt(instant, zone);
  const wall = { date, clock: second === undefined ? clock : { ...clock, second } };
  return { time: { wall, instant } };
}

function ahead(): Message {
  return message('create.time.future', 'This is still to come: an incident starts in the past.');
}

/** Whether a name is a zone that times can be reckoned in, such as `Europe/Berlin`, `UTC` or `+05:30`. */
export function isKnownZone(zone: string): boolean {
  return zoneOffset(0, zone) !== undefined;
}
