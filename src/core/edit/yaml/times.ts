import type { WallTime } from '../../time/wallTime.ts';
import { formatClock, formatDate } from '../../time/wallTime.ts';

/** Whether the date is written out with the time, or left to be carried from above. */
export type DateConvention = 'dated' | 'bare';

const SHAPE =
  /^(?:(\d{4}-\d{2}-\d{2})(?:([Tt ]+)|$))?(?:\d{2}:\d{2}(:\d{2})?(?:[.,]\d+)?(\s*(?:Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?)?$/;

/**
 * A time written the way another one is: separator, seconds and zone as there.
 * @param model a written time of the same document, `2026-03-18T14:02` where there is none
 * @param wall the wall time to write; without a date the model's is kept
 */
export function writeTime(model: string, wall: WallTime, convention: DateConvention): string {
  const [, modelDate, separator = 'T', seconds, zone = ''] = SHAPE.exec(model) ?? [];
  const { clock } = wall;
  const date = wall.date ? formatDate(wall.date) : modelDate;
  if (!clock) return date ?? model;
  const withSeconds =
    seconds !== undefined && clock.second === undefined ? { ...clock, second: 0 } : clock;
  const written = formatClock(withSeconds) + zone;
  return convention === 'dated' && date !== undefined ? date + separator + written : written;
}

/** Whether a written time states its date. */
export function conventionOf(written: string): DateConvention {
  return /^\d{4}-/.test(written) ? 'dated' : 'bare';
}
