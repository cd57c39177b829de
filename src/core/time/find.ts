import type { Located, Span } from '../text/span.ts';
import { startsNumber, takeClock } from './clock.ts';
import { Cursor, isDigit, isLetter, isWordCode } from './cursor.ts';
import { isWeakDate, takeDate } from './date.ts';
import type { WrittenDate } from './written.ts';
import { takeOffset, takeZone } from './zone.ts';
import type { WrittenZone } from './zone.ts';

/** Skips the rest of the word or number at the cursor. */
function skipWord(cursor: Cursor): void {
  cursor.at++;
  while (isWordCode(cursor.code())) cursor.at++;
}

/**
 * The dates in a stretch of text, in order: those of a title, a heading, a file name, a sentence.
 * @param loose whether forms count that are dates only in the right place, such as `04-25` in a file name
 */
export function findDates(text: string, { start, end }: Span, loose = false): WrittenDate[] {
  const found: WrittenDate[] = [];
  const cursor = new Cursor(text, start, end);
  const stretch = text.slice(start, end);
  dateStart.lastIndex = 0;
  for (let match = dateStart.exec(stretch); match; match = dateStart.exec(stretch)) {
    cursor.at = start + match.index;
    if (!startsNumber(cursor)) continue;
    const number = cursor.at;
    cursor.at = monthBefore(cursor);
    let date = takeDate(cursor);
    if (!date && cursor.at < number) {
      cursor.at = number;
      date = takeDate(cursor);
    }
    if (date) dateStart.lastIndex = cursor.at - start;
    if (date && (loose || !isWeakDate(date))) found.push(date);
  }
  return found;
}

const dateStart = /\d+/g;
/** `September the `. */
const LONGEST_MONTH = 14;

/** Where the word before a number starts, if it is the name of a month; else where the number does. */
function monthBefore(cursor: Cursor): number {
  const { text, at } = cursor;
  const match = monthName.exec(text.slice(Math.max(0, at - LONGEST_MONTH), at));
  return match ? at - match[0].length : at;
}

const monthName =
  /(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:\.? (?:the )?|[\u2010-\u2015.-])$/i;

/**
 * The zones in a stretch of text, in order, those that stand beside a clock left out: `(all times PST)`
 * has one, `at 10:00 PST` none.
 */
export function findZones(text: string, { start, end }: Span): Located<WrittenZone>[] {
  const found: Located<WrittenZone>[] = [];
  const cursor = new Cursor(text, start, end);
  while (cursor.at < cursor.end) {
    const code = cursor.code();
    if (isDigit(code)) {
      if (takeClock(cursor)) {
        cursor.skipTrivia();
        if (!takeZone(cursor)) takeOffset(cursor, false);
      } else skipWord(cursor);
      continue;
    }
    const zone = code === 0x2b ? takeOffset(cursor, false) : takeZone(cursor);
    if (zone) found.push(zone);
    else if (isLetter(code)) skipWord(cursor);
    else cursor.at++;
  }
  return found;
}

const aboutTimes =
  /(?:\b|_)(?:times?|timestamps?|time ?zones?|timeline|events|clock|dates?|hours|tz)(?:\b|_)/i;

/**
 * The zone that a sentence or heading states for the times around it: `All times in CET.`,
 * `Timeline (AEST - UTC+10)`, `Time zone: Europe/Berlin`. `undefined` where it names none, or speaks
 * of something else (`the UTC team`).
 * @param plain whether a zone on its own is a statement too, as in a heading or a column's name
 */
export function findStatedZone(
  text: string,
  where: Span,
  plain = false,
): Located<WrittenZone> | undefined {
  const stretch = text.slice(where.start, where.end);
  if (!plain && !aboutTimes.test(stretch)) return undefined;
  return findZones(text, where)[0];
}
