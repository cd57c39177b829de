import type { DateSource, EventTime, TimeDoubt } from '../../review/model.ts';
import { addDays, dateOfDay, dayNumber, sameDate } from '../../time/calendar.ts';
import { weekdayOf } from '../../time/calendarNames.ts';
import { calendarDay } from '../../time/date.ts';
import type { CalendarDate, ClockTime, WallTime } from '../../time/wallTime.ts';
import type {
  WrittenClock,
  WrittenDate,
  WrittenElapsed,
  WrittenMoment,
} from '../../time/written.ts';
import { clockOn24, passesMidnight } from './clockSequence.ts';
import type { ClockHabits } from './clockSequence.ts';
import { readIn } from './dayMonthOrder.ts';
import type { DayMonthOrder } from './dayMonthOrder.ts';
import { nearestYear, validDay } from './nearestYear.ts';
import type { DayStep, EntryStep, Step } from './step.ts';
import { minutes, moved, wallTime } from './wallMinutes.ts';

/** The day that holds where an entry names none, and where it comes from. */
export interface BaseDate {
  readonly date: CalendarDate;
  readonly from: DateSource;
  /** Whether the text says that it holds for every entry without a date: also for those after one that has its own. */
  readonly stands?: true;
}

/** What is known of a document before its entries are dated. */
export interface DateContext {
  readonly order: DayMonthOrder;
  /** How an ambiguous date is read where nothing settles it. */
  readonly fallback: 'dmy' | 'mdy' | undefined;
  /** A year for dates without one where no day is known. */
  readonly year: number | undefined;
  /** When the incident started, for times counted from there; asked for when one is met. */
  readonly zero?: (() => WallTime | undefined) | undefined;
}

/**
 * Carries dates from entry to entry down a timeline. Feed it days and entries in document order; it gives
 * each entry its time.
 */
export class DateCarrier {
  readonly #context: DateContext;
  #current: BaseDate | undefined;
  #base: BaseDate | undefined;
  /** Minutes since midnight of the entry before, on the current date. */
  #last: number | undefined;
  /** First and last moment of the group before and of this one, in minutes since 1970. */
  #groupStart: number | undefined;
  #groupEnd: number | undefined;
  #newGroup = false;
  /** Whether the entry before stated its own date. */
  #afterDated = false;
  /** The day that holds again after an entry with its own. */
  #standing: BaseDate | undefined;
  /** Where the entries themselves say it: `T+5 (14:07)`. */
  #zero: WallTime | undefined;
  /** Where nobody says it, the first time there is. */
  #first: WallTime | undefined;

  constructor(context: DateContext) {
    this.#context = context;
  }

  /** The first day known for the part that is read; entries before it went elsewhere. */
  startPart(base: BaseDate | undefined): void {
    const known = base && this.#current && sameDate(base.date, this.#base?.date ?? base.date);
    if (!known) {
      this.#current = base ?? this.#current;
      this.#last = undefined;
    }
    this.#base = base ?? this.#base;
    this.#standing = base?.stands ? base : undefined;
    this.startGroup();
  }

  /** The start that entries count from, where one of them has a clock beside its count: `T+5 (14:07)`. */
  findZero(steps: readonly Step[]): void {
    for (const step of steps) {
      if (step.kind !== 'entry') continue;
      const { elapsed, clock } = step.written.start;
      if (!elapsed || !clock) continue;
      this.#zero = moved({ clock: clock.time }, -elapsed.minutes);
      return;
    }
  }

  /** Entries may start over: another table, another heading. */
  startGroup(): void {
    this.#newGroup = true;
  }

  /** A date that heads entries. */
  setDay(step: DayStep): void {
    const date = this.#dayOf(step);
    if (!date) return;
    this.#current = { date, from: 'heading' };
    if (this.#standing && !sameDate(this.#standing.date, date)) this.#standing = undefined;
    this.#last = undefined;
    this.#groupStart = this.#groupEnd = undefined;
  }

  #dayOf({ moment, ordinal }: DayStep): CalendarDate | undefined {
    if (ordinal !== undefined) return this.#base && addDays(this.#base.date, ordinal - 1);
    if (moment?.date) return this.#calendarDay(moment.date);
    return moment?.weekday && this.#weekday(moment.weekday.value);
  }

  /**
   * The time of an entry.
   * @param following the entries below up to the next date, for what only the sequence tells
   */
  resolve(
    step: EntryStep,
    habits: ClockHabits,
    following: readonly EntryStep[],
  ): EventTime | undefined {
    const { written } = step;
    const { start, end } = written;
    if (start.elapsed && !start.clock) return this.#counted(step, start.elapsed, end?.elapsed);
    const doubts: TimeDoubt[] = [];
    const dated = this.#dateOf(start, end, doubts);
    const clock =
      start.clock &&
      clockOn24(
        start.clock,
        habits,
        following,
        this.#isAnotherDay(dated) ? undefined : this.#last,
        end?.clock?.meridiem !== undefined,
        doubts,
      );
    if (!dated && this.#standing && this.#afterDated) this.#goBackTo(this.#standing);
    else if (!dated && clock && this.#current) this.#carry(clock, following);
    this.#afterDated = dated !== undefined;
    const from = dated ?? this.#current;
    const date = from?.date && (start.clock?.endOfDay ? addDays(from.date, 1) : from.date);
    const wall = wallTime(date, clock);
    if (!wall) return undefined;
    if (start.elapsed) this.#zero = moved(wall, -start.elapsed.minutes);
    this.#remember(dated, clock);
    if (clock) this.#first ??= wall;
    const until = end && this.#endOf(end, wall, start.clock);
    return {
      span: written.span,
      start: wall,
      approximate: written.approximate !== undefined,
      dateFrom: from?.from ?? 'none',
      ...(until ? { end: until } : {}),
      ...(step.zone ? { zone: step.zone } : {}),
      ...(doubts[0] ? { doubt: doubts[0] } : {}),
    };
  }

  /** Whether an entry says that it is on another day than the one before. */
  #isAnotherDay(dated: BaseDate | undefined): boolean {
    return dated !== undefined && !(this.#current && sameDate(dated.date, this.#current.date));
  }

  #goBackTo(day: BaseDate): void {
    this.#current = day;
    this.#last = this.#groupStart = this.#groupEnd = undefined;
  }

  /** The time of an entry that counts from the start; only its day where nobody says when that was. */
  #counted(
    { written, zone }: EntryStep,
    from: WrittenElapsed,
    to: WrittenElapsed | undefined,
  ): EventTime | undefined {
    const zero = this.#zero ?? this.#context.zero?.() ?? this.#first;
    const base = this.#current;
    const known = zero && !zero.date && base ? { ...zero, date: base.date } : zero;
    this.#zero = known;
    const wall = known?.clock ? moved(known, from.minutes) : base && { date: base.date };
    if (!wall) return undefined;
    if (wall.clock && wall.date) this.#remember({ date: wall.date, from: 'carried' }, wall.clock);
    const until = to && known?.clock && moved(known, to.minutes);
    return {
      span: written.span,
      start: wall,
      approximate: written.approximate !== undefined,
      dateFrom: wall.date ? (base?.from ?? 'metadata') : 'none',
      ...(until ? { end: until } : {}),
      ...(zone ? { zone } : {}),
    };
  }

  /** The date that an entry states itself. */
  #dateOf(
    start: WrittenMoment,
    end: WrittenMoment | undefined,
    doubts: TimeDoubt[],
  ): BaseDate | undefined {
    const written = start.date ?? end?.date;
    if (!written) {
      const day = start.weekday && this.#weekday(start.weekday.value);
      return day && { date: day, from: 'entry' };
    }
    let date = this.#calendarDay(written);
    if (!date) return undefined;
    if (written.ambiguous && !this.#context.order) doubts.push('day-month');
    if (
      !start.date &&
      end?.clock &&
      start.clock &&
      minutes(end.clock.time) < minutes(start.clock.time)
    ) {
      date = addDays(date, -1);
    }
    const weekday = start.weekday?.value;
    if (weekday && weekdayOf(date) !== weekday) doubts.push('weekday');
    return { date, from: 'entry' };
  }

  #calendarDay(written: WrittenDate): CalendarDate | undefined {
    const order = this.#context.order ?? this.#context.fallback;
    const date = order ? readIn(written, order) : written;
    if (date.year) return calendarDay(date);
    const near = this.#current ?? this.#base;
    if (near) return nearestYear(date, near.date);
    return this.#context.year === undefined ? undefined : validDay(date, this.#context.year);
  }

  /** The next such weekday from the current day on; the nearest where nothing came before. */
  #weekday(weekday: number): CalendarDate | undefined {
    const near = this.#current ?? this.#base;
    if (!near) return undefined;
    const ahead = (weekday - weekdayOf(near.date) + 7) % 7;
    const before = this.#last === undefined && this.#current?.from !== 'heading' && ahead > 3;
    return addDays(near.date, before ? ahead - 7 : ahead);
  }

  /** Moves the current date on where the clock of an entry without a date has passed midnight. */
  #carry(clock: ClockTime, following: readonly EntryStep[]): void {
    const now = minutes(clock);
    const current = this.#current!;
    if (this.#newGroup && this.#groupStart !== undefined && this.#groupEnd !== undefined) {
      // A second track of the same hours starts where the first one did.
      const first = dateOfDay(Math.floor(this.#groupStart / 1440));
      const parallel = dayNumber(first) * 1440 + now;
      if (parallel >= this.#groupStart && parallel <= this.#groupEnd) {
        this.#current = { date: first, from: current.from };
        return;
      }
    }
    if (this.#last === undefined) return;
    if (passesMidnight(now, this.#last, following)) {
      this.#current = { date: addDays(current.date, 1), from: current.from };
    }
  }

  #remember(dated: BaseDate | undefined, clock: ClockTime | undefined): void {
    if (dated) this.#current = { date: dated.date, from: 'carried' };
    if (clock) this.#last = minutes(clock);
    else if (dated) this.#last = undefined;
    const date = this.#current?.date;
    if (this.#newGroup) this.#groupStart = this.#groupEnd = undefined;
    this.#newGroup = false;
    if (!date || !clock) return;
    const moment = dayNumber(date) * 1440 + minutes(clock);
    this.#groupStart = Math.min(this.#groupStart ?? moment, moment);
    this.#groupEnd = Math.max(this.#groupEnd ?? moment, moment);
  }

  #endOf(
    end: WrittenMoment,
    start: WallTime,
    startClock: WrittenClock | undefined,
  ): WallTime | undefined {
    const clock = end.clock?.time;
    let date = end.date ? this.#calendarDay(end.date) : start.date;
    const passes = !end.date && clock && startClock && minutes(clock) < minutes(start.clock!);
    if (date && (passes || end.clock?.endOfDay)) date = addDays(date, 1);
    return wallTime(date, clock);
  }
}
