import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { Review } from '../review/model.ts';
import { minutesBetween } from '../time/elapsed.ts';
import type { WallTime } from '../time/wallTime.ts';
import type { WrittenZone } from '../time/zone.ts';

export { instantOf, wallAt } from '../time/instant.ts';

/** The hours and minutes between two instants: `T+01:05`, before the first `T−00:04`. */
export function sinceStart(start: number, instant: number): string {
  const minutes = Math.round(Math.abs(instant - start) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const sign = instant < start && minutes > 0 ? '−' : '+';
  return `T${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * How long after the start of the incident a wall time in a zone is: `T+01:05`.
 * @returns nothing where the review does not say when it started, or one of the two has no date, no clock
 * or a zone that cannot be compared
 */
export function sinceStarted(
  wall: WallTime,
  zone: WrittenZone | undefined,
  { milestones: { started }, metadata }: Review,
): string | undefined {
  if (!started) return undefined;
  const startZone = (started.zone ?? metadata.zone)?.value;
  const minutes = minutesBetween({ wall: started.wall, zone: startZone }, { wall, zone });
  return minutes === undefined ? undefined : sinceStart(0, minutes * 60_000);
}

/** How far a day lies from today, in words. */
export function dayFromToday(days: number): Message {
  if (days === 0) return message('day.today', 'today');
  if (days === 1) return message('day.tomorrow', 'tomorrow');
  if (days === -1) return message('day.yesterday', 'yesterday');
  return days > 0
    ? message('day.ahead', 'in {0} days', days)
    : message('day.ago', '{0} days ago', -days);
}
