import type { Review, Timeline } from '../../../../../src/core/review/model.ts';
import { readReview } from '../../../../../src/core/review/read.ts';
import { formatWallTime } from '../../../../../src/core/time/wallTime.ts';

/** A Markdown review, read. */
export function read(markdown: string, fileName = 'review.md'): Review {
  return readReview(markdown, 'markdown', { fileName }).review;
}

/** Its timelines, each event in one line: `~2024-05-06T10:00 to 2024-05-06T11:00 what happened`. */
export function timelinesOf(markdown: string, fileName?: string): string[][] {
  return read(markdown, fileName).timelines.map(eventsOf);
}

/** The events of all its timelines. */
export function eventsIn(markdown: string, fileName?: string): string[] {
  return timelinesOf(markdown, fileName).flat();
}

/** When its events start. */
export function startsIn(markdown: string, fileName?: string): string[] {
  return read(markdown, fileName).timelines.flatMap(({ events }) =>
    events.map(({ time }) => formatWallTime(time.start)),
  );
}

function eventsOf({ events }: Timeline): string[] {
  return events.map(({ time, text }) => {
    const end = time.end ? ` to ${formatWallTime(time.end)}` : '';
    const about = time.approximate ? '~' : '';
    return `${about}${formatWallTime(time.start)}${end} ${text.value}`.trim();
  });
}
