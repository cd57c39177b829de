import type { Span } from '../../text/span.ts';
import { Cursor, isDash } from '../../time/cursor.ts';
import { takeWeekday } from '../../time/date.ts';
import { findDates } from '../../time/find.ts';
import type { WrittenMoment } from '../../time/written.ts';
import type { DayStep } from './step.ts';

/** A longer line says more than which day it is. */
export const LONGEST_DAY_LINE = 60;

/** Whether the first letter is one that `Day` or a weekday starts with. */
function mayNameDay(text: string, { start, end }: Span): boolean {
  const limit = Math.min(end, start + 8);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at) | 0x20;
    if (code >= 0x61 && code <= 0x7a) return dayInitials.includes(String.fromCharCode(code));
  }
  return false;
}

const dayInitials = 'dmtwfs';
const dayName = /^\W*day (?:#?(\d{1,2})|(one|two|three|four|five|six|seven))\b/i;
const numerals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** `Day 2`, `Tuesday` as the name of what follows. Dates are read as entries, and told apart later. */
export function dayOf(text: string, where: Span): DayStep | undefined {
  if (!mayNameDay(text, where)) return undefined;
  const title = text.slice(where.start, where.end);
  const ordinal = dayName.exec(title.slice(0, LONGEST_DAY_LINE));
  if (ordinal) {
    const [date] = findDates(text, where);
    if (date) return { kind: 'day', moment: { span: date.span, date } };
    const value = ordinal[1] ? Number(ordinal[1]) : numerals.indexOf(ordinal[2]!.toLowerCase()) + 1;
    return { kind: 'day', ordinal: value };
  }
  if (where.end - where.start > LONGEST_DAY_LINE) return undefined;
  const cursor = new Cursor(text, where.start, where.end);
  cursor.skipTrivia();
  const weekday = takeWeekday(cursor);
  if (!weekday) return undefined;
  cursor.skipTrivia();
  cursor.take(':');
  cursor.skipTrivia();
  if (cursor.at < cursor.end && !isDash(cursor.code())) return undefined;
  const moment: WrittenMoment = { span: weekday.span, weekday };
  return { kind: 'day', moment };
}
