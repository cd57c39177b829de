import { message } from '../messages.ts';
import { Refusal } from '../edit/plan.ts';
import { readReview } from '../review/read.ts';
import type { TimelineEvent } from '../review/model.ts';
import type { EventKind } from '../review/vocabulary.ts';
import { instantOf } from '../time/instant.ts';
import { zoneModelOf } from './placeTimes.ts';
import { nearestInstant } from './wallTimes.ts';
import { HOUR, DAY } from './zoneClock.ts';

/** An event as it was typed or copied from elsewhere. */
export interface ReadLine {
  readonly start: number;
  readonly end?: number;
  readonly text: string;
  readonly kind?: EventKind;
  readonly actor?: string;
  readonly link?: string;
}

const NEXT_DAY = 6 * HOUR;
const MOST_CHARACTERS = 1_000_000;

/**
 * The events that lines tell: one line each (`16:10 rollback verified`), list items, a table, headings,
 * chat as it is pasted. They are read as the timeline of a Markdown review, so that whatever a review
 * may be written in is understood here too. Lines without a time go on telling the event before them.
 * @param zone in which times are meant that name none
 * @param near the instant that a day left out is nearest to; later lines follow the ones before
 * @throws Refusal where no line has a time
 */
export function readLines(text: string, zone: string, near: number): ReadLine[] {
  if (text.length > MOST_CHARACTERS) {
    throw new Refusal(message('timeline.lines.many', 'This is too much text to be a timeline.'));
  }
  const source = `## Timeline\n\n${listed(text)}\n`;
  const { review } = readReview(source, 'markdown', { fileName: '' });
  const events = review.timelines.flatMap((timeline) =>
    timeline.events.map((event) => ({ event, stated: timeline.zone ?? review.metadata.zone })),
  );
  if (events.length === 0) {
    throw new Refusal(
      message(
        'timeline.lines.none',
        'Begin each line with its time, for example “{0}”.',
        '16:10 rollback verified in eu-west',
      ),
    );
  }
  let last: number | undefined;
  return events.map(({ event, stated }) => {
    const id = zoneModelOf((event.time.zone ?? stated)?.value)?.id ?? zone;
    const line = placedLine(event, id, last ?? near, last !== undefined);
    last = line.start;
    return line;
  });
}

/** Plain lines become list items, so that two of them are never one paragraph. */
function listed(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => {
      const isForm = /^\s*(?:[-*+|#>]|$|\d+[.)]\s|={3,}|-{3,})/.test(line);
      return isForm ? line : /^\s*[\d~≈[(T]/.test(line) ? `- ${line.trim()}` : `  ${line.trim()}`;
    })
    .join('\n');
}

function placedLine(event: TimelineEvent, zone: string, near: number, follows: boolean): ReadLine {
  const { time, text, kind, actor, links } = event;
  const start = instantNear(time.start, zone, near, follows);
  const end = time.end && instantNear(time.end, zone, start, true);
  const link = links.find(({ url }) => !text.value.includes(url.value))?.url.value;
  return {
    start,
    ...(end !== undefined && end > start && { end }),
    text: text.value.replace(/\s*\n\s*/g, ' '),
    ...(kind && { kind: kind.value }),
    ...(actor && { actor: actor.value }),
    ...(link !== undefined && { link }),
  };
}

function instantNear(
  wall: TimelineEvent['time']['start'],
  zone: string,
  near: number,
  follows: boolean,
): number {
  if (wall.date) {
    const clock = wall.clock ?? { hour: 0, minute: 0 };
    return (
      instantOf({ date: wall.date, clock }, zone) ?? instantOf({ date: wall.date, clock }, 'UTC')!
    ).instant;
  }
  const nearest = nearestInstant(wall.clock, zone, near);
  // A line that follows another is rarely half a day before it.
  return follows && near - nearest >= NEXT_DAY ? nearest + DAY : nearest;
}
