import type { TimelineEvent } from '../../review/model.ts';
import { formatClock, formatDate } from '../../time/wallTime.ts';
import type { CheckContext } from '../rule.ts';

/** The time of an event as it is written, on one line. */
export function writtenTime({ document }: CheckContext, { time }: TimelineEvent): string {
  return shortened(document.text.slice(time.span.start, time.span.end));
}

/** Words of the text for a message: on one line, not too long, without the marks of a table. */
export function shortened(words: string): string {
  const line = words.replace(/[\s|*_`]+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line;
}

/** An event for a message: its clock, and its date where another one is spoken of too. */
export function momentOf({ time: { start } }: TimelineEvent, withDate: boolean): string {
  const { date, clock } = start;
  const parts = [
    withDate || !clock ? date && formatDate(date) : undefined,
    clock && formatClock(clock),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
