import type { Located, Span } from '../text/span.ts';
import type { ClockTime } from './wallTime.ts';
import type { WrittenZone } from './zone.ts';

/**
 * A time as it stands in a text, part by part. Every part knows its characters, so that an edit can
 * replace the hour and leave the rest of the line as it is, and its format, so that it looks the same.
 */
export interface WrittenTime {
  /** From the first part to the last, marks of approximation included, delimiters and emphasis around it not. */
  readonly span: Span;
  readonly start: WrittenMoment;
  /** Of a range. Its date is only there if it is written. */
  readonly end?: WrittenMoment;
  /** The zone that stands beside the clock, for the whole of a range. */
  readonly zone?: Located<WrittenZone>;
  /** The mark or word that makes it approximate: `~`, `about`, `(maybe earlier?)`. */
  readonly approximate?: Span;
  /** The same moment in another zone, as in `12:48 (6:48 PDT)`. */
  readonly aside?: Span;
  /**
   * Whether the form is one that other things share, such as `15.26` or `1430` or `10/29`. On its own
   * such a time says nothing; among its like, where times are expected, it does.
   */
  readonly weak: boolean;
}

/** A date, a clock or both; neither only where a clock is partly known (`2X:XX`) or time is counted (`T+5`). */
export interface WrittenMoment {
  readonly span: Span;
  readonly date?: WrittenDate;
  readonly clock?: WrittenClock;
  /** Where a clock is written that nobody knows: `--:--`, `??:??`, `HH:mm`, `2X:XX`. */
  readonly unknownClock?: Span;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday?: Located<number>;
  /** Where it is counted from the start of the incident: `T+5`; a clock may stand beside it. */
  readonly elapsed?: WrittenElapsed;
}

/** A time counted from the start of the incident. */
export interface WrittenElapsed {
  readonly span: Span;
  /** Below zero before the start; not whole where seconds are written. */
  readonly minutes: number;
  /** Whether a `T` says so: `T+5 min`, not `+5 min`. */
  readonly lettered: boolean;
}

/** The order in which a numeric date names its parts: year-month-day, day-month-year, month-day-year. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export interface WrittenDate {
  readonly span: Span;
  readonly day: Located<number>;
  readonly month: Located<number>;
  /** Absent where the text does not name it; two digits are read as 1970–2069. */
  readonly year?: Located<number>;
  readonly order: DateOrder;
  /** Whether day and month could as well be the other way round: `04-03-2026`. `swapped` is that reading. */
  readonly ambiguous: boolean;
  /** How the month is written: as digits, as `Nov` or as `November`. */
  readonly monthForm: 'number' | 'short' | 'long';
}

export interface WrittenClock {
  /** Hour to seconds, without AM or PM. */
  readonly span: Span;
  /** On a 24-hour clock, whatever is written. `24:00` is the hour 0 of the day after: see `endOfDay`. */
  readonly time: ClockTime;
  /** Whether it is written as `24:00`, the end of its day. */
  readonly endOfDay: boolean;
  readonly meridiem?: Located<Meridiem>;
  readonly format: ClockFormat;
  /** Whether the hour and its AM or PM contradict each other: `13:06 PM`. */
  readonly contradictory: boolean;
}

export type Meridiem = 'am' | 'pm';

export interface ClockFormat {
  /** Between hour and minute; empty for `1430`. */
  readonly separator: ':' | '.' | 'h' | ' h ' | '';
  /** False for `5 pm`. */
  readonly minutes: boolean;
  readonly seconds: boolean;
  /** Whether an hour below ten has a zero before it; unknown for later hours. */
  readonly padded?: boolean;
}

/** The other reading of an ambiguous date: `04-03-2026` as the 3rd of April instead of the 4th of March. */
export function swapped(date: WrittenDate): WrittenDate {
  return {
    ...date,
    day: date.month,
    month: date.day,
    order: date.order === 'dmy' ? 'mdy' : 'dmy',
  };
}
