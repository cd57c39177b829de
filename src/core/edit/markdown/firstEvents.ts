import type { ReviewDocument } from '../../review/document.ts';
import { lineEndOf } from '../../text/lines.ts';
import { insert } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { formatClock, formatDate } from '../../time/wallTime.ts';
import type { WallTime } from '../../time/wallTime.ts';
import type { NewEvent } from '../change.ts';
import type { DraftEvent } from '../draft.ts';
import type { TimelineWay } from '../planner.ts';
import { refuseParts } from './newEntry.ts';
import { openSection } from './openSection.ts';

/** The first events of a timeline that is empty or not there yet: a list. */
export function writeFirstEvents(
  document: ReviewDocument,
  events: readonly DraftEvent[],
  { dated }: TimelineWay,
): Splice[] {
  if (events.length === 0) return [];
  const eol = lineEndOf(document.text);
  // Where nothing else tells the day, the first of them does.
  const isDayKnown = document.review.metadata.date !== undefined;
  const lines = events
    .map((event, at) => bullet(event.added!, dated.has(event) || (at === 0 && !isDayKnown)))
    .join(eol);
  const section = document.review.sections.find(({ concept }) => concept === 'timeline');
  if (!section) return openSection(document, 'timeline', lines);
  const end = document.lines.spanOf(document.lines.lineAt(section.span.end)).end;
  return [insert(end, eol + eol + lines)];
}

function bullet(event: NewEvent, dated: boolean): string {
  refuseParts(event);
  const { start, end, text } = event;
  const until = end ? `–${writeWall(end, false)}` : '';
  return `- ${writeWall(start, dated)}${until} - ${text.trim().replace(/\s*[\r\n]+\s*/g, ' ')}`;
}

function writeWall({ date, clock }: WallTime, dated: boolean): string {
  if (!clock) return date ? formatDate(date) : '';
  return dated && date ? `${formatDate(date)} ${formatClock(clock)}` : formatClock(clock);
}
