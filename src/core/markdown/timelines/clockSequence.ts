import type { TimeDoubt } from '../../review/model.ts';
import type { ClockTime } from '../../time/wallTime.ts';
import type { WrittenClock } from '../../time/written.ts';
import type { EntryStep } from './step.ts';
import { minutes } from './wallMinutes.ts';

/** How the clocks of a timeline are written as a whole. */
export interface ClockHabits {
  /** Whether any of them says AM or PM. */
  readonly meridiem: boolean;
  /** Whether any is written as only a 24-hour clock is: `09:05`, `15:26`. */
  readonly hours24: boolean;
  /** Whether any shows an hour that only a 24-hour clock has. */
  readonly afternoon: boolean;
}

const HALF_DAY = 12 * 60;
/** A step back of less is an entry out of order; one of more can be the next morning, and one ahead another day. */
const NEXT_DAY_MINUTES = 6 * 60;

/**
 * The clock on 24 hours; an AM or PM that is missing is taken from the sequence where that is plain.
 * @param last the minutes of the entry before it on the same day
 * @param ended whether the end of its range says it for both
 * @param doubts takes what is doubtful of it
 */
export function clockOn24(
  clock: WrittenClock,
  habits: ClockHabits,
  following: readonly EntryStep[],
  last: number | undefined,
  ended: boolean,
  doubts: TimeDoubt[],
): ClockTime {
  if (clock.contradictory) doubts.push('meridiem');
  const { time } = clock;
  const twelve =
    !clock.meridiem && clock.format.separator === ':' && time.hour >= 1 && time.hour <= 12;
  if (!twelve || clock.format.padded === true) return time;
  if (habits.meridiem && !habits.afternoon && !ended) doubts.push('meridiem');
  const expectsMeridiem = habits.meridiem || !habits.hours24;
  if (ended || !expectsMeridiem || last === undefined || minutes(time) >= last) return time;
  const later = { ...time, hour: (time.hour % 12) + 12 };
  const next = following.find((step) => step.written.start.clock)?.written.start.clock;
  const bounded = next && (next.meridiem ?? next.time.hour > 12) ? minutes(next.time) : Infinity;
  // From 10:30 to 10:20 is an entry out of order rather than twelve hours.
  const wait = minutes(later) - last;
  if (wait < 0 || wait > NEXT_DAY_MINUTES || minutes(later) > bounded) return time;
  if (doubts.length === 0) doubts.push('meridiem');
  return later;
}

/** Whether an entry at `now` that states no date is of the day after the one before it, at `last`; both in minutes. */
export function passesMidnight(
  now: number,
  last: number,
  following: readonly EntryStep[],
): boolean {
  return last - now >= NEXT_DAY_MINUTES && goesOn(now, last, following);
}

/**
 * Whether the entries below go on from an earlier hour of the next day, rather than back to where they
 * were: one entry out of order is followed by one that is in order again.
 */
function goesOn(now: number, last: number, following: readonly EntryStep[]): boolean {
  const next = following[0]?.written.start;
  if (!next?.clock || next.date) return true;
  const then = minutes(next.clock.time);
  if (lacksPm(now, last, following)) return false;
  return then < last || then - now > HALF_DAY;
}

/** Earlier than this a clock without AM or PM between two afternoon hours is one of the night. */
const NOON = 11 * 60;
const EVENING = 19 * 60;

/**
 * Whether an early hour is one of the afternoon whose PM is missing: between noon and a later hour of the
 * same day it and all like it fit with twelve hours added (`12:00`, `01:16`, `01:47`, `14:03`).
 */
function lacksPm(now: number, last: number, following: readonly EntryStep[]): boolean {
  if (last < NOON || last >= EVENING) return false;
  const run = [now];
  for (const { written } of following) {
    const { clock, date } = written.start;
    if (!clock || date) return false;
    const then = minutes(clock.time);
    if (then >= last) return run.every((early) => early + 720 >= last && early + 720 <= then);
    run.push(then);
  }
  return false;
}
