import type { Located } from '../text/span.ts';
import { Cursor } from './cursor.ts';
import { calendarDay } from './date.ts';
import type { WallTime } from './wallTime.ts';
import type { WrittenTime } from './written.ts';
import { takeWrittenTime } from './writtenTime.ts';
import { takeOffset, takeZone } from './zone.ts';
import type { WrittenZone } from './zone.ts';

/** A moment in ISO 8601 as a structured field holds it. All spans count from the start of its text. */
export interface IsoMoment {
  readonly wall: WallTime;
  readonly zone?: Located<WrittenZone>;
  /** Its parts and their format, for edits that keep it. */
  readonly written: WrittenTime;
}

const shape =
  /^(?:\d{4}-\d\d-\d\d(?:(?:[Tt]| +)\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)?|\d\d:\d\d(?::\d\d)?)(?=[Zz+\-[ ]|$)/;

/**
 * Reads what a YAML review writes for a moment: `2026-03-18`, `2026-03-18T14:02`, with seconds, with a blank
 * for the `T`, with a zone behind the clock (`Z`, `+01:00`, ` CET`, ` Europe/Berlin`, `[Europe/Berlin]`),
 * or a clock alone (`14:02`), whose day the review states elsewhere.
 * @returns `undefined` for any other text and for days and hours that do not exist
 */
export function parseIsoMoment(text: string): IsoMoment | undefined {
  const found = shape.exec(text);
  if (!found) return undefined;
  const time = takeWrittenTime(new Cursor(text, 0, found[0].length));
  if (time?.span.end !== found[0].length || time.end) return undefined;
  const { date, clock } = time.start;
  const zone = takeTrailingZone(new Cursor(text, found[0].length), clock !== undefined);
  const day = date && calendarDay(date);
  const wall: WallTime | undefined = day
    ? { date: day, ...(clock ? { clock: clock.time } : {}) }
    : clock && { clock: clock.time };
  if (zone === null || !wall || clock?.endOfDay) return undefined;
  return { wall, written: zone ? { ...time, zone } : time, ...(zone ? { zone } : {}) };
}

/** The zone up to the end of the text; `null` where something else stands there. */
function takeTrailingZone(
  cursor: Cursor,
  allowed: boolean,
): Located<WrittenZone> | undefined | null {
  if (cursor.at === cursor.end) return undefined;
  if (!allowed) return null;
  cursor.skipBlanks();
  const offset = takeOffset(cursor, true);
  if (cursor.take('[')) {
    const named = takeZone(cursor);
    return named && cursor.take(']') && cursor.at === cursor.end ? named : null;
  }
  const zone = offset ?? takeZone(cursor);
  return zone && cursor.at === cursor.end ? zone : null;
}
