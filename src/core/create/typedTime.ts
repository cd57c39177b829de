import { Temporal } from 'temporal-polyfill';
import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import { isDay } from '../time/date.ts';
import type { WallTime } from '../time/wallTime.ts';
import type { WrittenDate, WrittenMoment, WrittenTime } from '../time/written.ts';
import { parseWrittenTime } from '../time/writtenTime.ts';

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
  const now = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.zone);
  const typed = text.trim().replace(/\s+/g, ' ');
  const relative = readRelative(typed, now);
  if (relative) return inPast(relative, true, context);
  const { day, rest } = takeDayWord(typed, now.toPlainDate());
  if (day && rest === '') return onDay(day, context);
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

/** `now`, `5 min ago`, `an hour ago`, `1 h 20 min ago`. */
function readRelative(
  typed: string,
  now: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime | undefined {
  const toMinute = (moment: Temporal.ZonedDateTime) =>
    moment.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  if (/^(?:just )?now$/i.test(typed)) return toMinute(now);
  const ago = /^(?:about |~ ?)?(.*) ago$/i.exec(typed)?.[1];
  const duration = ago === undefined ? undefined : readDuration(ago.toLowerCase());
  return duration && toMinute(now.subtract(duration));
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
function takeDayWord(
  typed: string,
  today: Temporal.PlainDate,
): { day?: Temporal.PlainDate; rest: string } {
  const match = /^(today|yesterday)\b,? ?(?:at )?(.*)$|^(.*?),? (today|yesterday)$/i.exec(typed);
  if (!match) return { rest: typed };
  const word = (match[1] ?? match[4])!.toLowerCase();
  const day = word === 'today' ? today : today.subtract({ days: 1 });
  return { day, rest: match[2] ?? match[3] ?? '' };
}

function readWritten(
  written: WrittenTime,
  named: Temporal.PlainDate | undefined,
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
  const thisYear = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).year;
  const year = date.year?.value ?? thisYear;
  const iso = (month: number, day: number) => new Temporal.PlainDate(year, month, day).toString();
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
  named: Temporal.PlainDate | undefined,
  zone: string,
  context: TypingContext,
): TypedTimeReading {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(zone);
  const today = now.toPlainDate();
  const time = clock && Temporal.PlainTime.from(clock.time);
  // 24:00 is the first moment of the day after.
  const later = { days: clock?.endOfDay === true ? 1 : 0 };
  const momentOf = (day: Temporal.PlainDate) => day.add(later).toPlainDateTime(time);
  const isAhead = (day: Temporal.PlainDate) => {
    const moment = momentOf(day);
    return Temporal.PlainDateTime.compare(moment, now.toPlainDateTime()) > 0;
  };
  let day = named ?? today;
  if (date) {
    day = date.year ? dayOf(date, date.year.value) : lastDayOf(date, today.year, isAhead);
  } else if (weekday) {
    day = today.subtract({ days: (today.dayOfWeek - weekday.value + 7) % 7 });
    if (isAhead(day)) day = day.subtract({ days: 7 });
  } else if (!named && isAhead(day)) {
    day = day.subtract({ days: 1 });
  }
  if (!time) return onDay(day, context);
  const moment = existing(momentOf(day), zone);
  if (!moment) {
    return {
      problem: message(
        'create.time.dst',
        'The clocks changed: {0} was skipped, or came twice. Write it in UTC, such as {1}.',
        time.toString({ smallestUnit: 'minute' }),
        '14:02Z',
      ),
    };
  }
  return inPast(moment, time.second === 0, context);
}

function dayOf({ month, day }: WrittenDate, year: number): Temporal.PlainDate {
  return new Temporal.PlainDate(year, month.value, day.value);
}

/** The last time that a day of the year came; up to eight years back, which is how long 29 February can be away. */
function lastDayOf(
  date: WrittenDate,
  thisYear: number,
  isAhead: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  let year = thisYear;
  while (!isDay(date.day.value, date.month.value, year) || isAhead(dayOf(date, year))) year--;
  return dayOf(date, year);
}

/** The moment of a wall time; nothing where the change of clocks skipped or repeated it. */
function existing(wall: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime | undefined {
  try {
    return wall.toZonedDateTime(zone, { disambiguation: 'reject' });
  } catch {
    return undefined;
  }
}

function onDay(day: Temporal.PlainDate, context: TypingContext): TypedTimeReading {
  const start = day.toZonedDateTime(context.zone);
  if (start.epochMilliseconds > context.now) return { problem: ahead() };
  return {
    time: {
      wall: { date: { year: day.year, month: day.month, day: day.day } },
      instant: start.epochMilliseconds,
    },
  };
}

function inPast(
  moment: Temporal.ZonedDateTime,
  wholeMinute: boolean,
  context: TypingContext,
): TypedTimeReading {
  if (moment.epochMilliseconds > context.now) return { problem: ahead() };
  const { year, month, day, hour, minute, second } = moment.withTimeZone(context.zone);
  return {
    time: {
      wall: {
        date: { year, month, day },
        clock: wholeMinute ? { hour, minute } : { hour, minute, second },
      },
      instant: moment.epochMilliseconds,
    },
  };
}

function ahead(): Message {
  return message('create.time.future', 'This is still to come: an incident starts in the past.');
}

/** Whether a name is a zone that times can be reckoned in, such as `Europe/Berlin`, `UTC` or `+05:30`. */
export function isKnownZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
