/** A calendar day (proleptic Gregorian), month and day counted from one. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A time of day on a 24-hour clock; `second` only where seconds are written. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/**
 * A moment as people write it: what the clock on the wall and the calendar beside it showed, with no
 * zone. Either part can be unknown; a moment with neither does not exist.
 */
export type WallTime =
  | { readonly date: CalendarDate; readonly clock: ClockTime }
  | { readonly date: CalendarDate; readonly clock?: undefined }
  | { readonly date?: undefined; readonly clock: ClockTime };

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `YYYY-MM-DD`. */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** `HH:MM`, with `:SS` where seconds are known. */
export function formatClock({ hour, minute, second }: ClockTime): string {
  return `${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
}

/** `YYYY-MM-DDTHH:MM[:SS]`, `YYYY-MM-DD` where the clock is unknown, `HH:MM[:SS]` where the date is. */
export function formatWallTime({ date, clock }: WallTime): string {
  if (!date) return formatClock(clock);
  return clock ? `${formatDate(date)}T${formatClock(clock)}` : formatDate(date);
}
