import { namedColumns } from '../../markdown/timelines/columnNames.ts';
import type { ColumnRole } from '../../markdown/timelines/entry.ts';
import type { Table } from '../../markdown/tree.ts';
import type { ReviewDocument } from '../../review/document.ts';
import { lineEndOf } from '../../text/lines.ts';
import { insert } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { formatClock, formatDate } from '../../time/wallTime.ts';
import type { WallTime } from '../../time/wallTime.ts';
import type { NewEvent } from '../change.ts';
import type { DraftEvent } from '../draft.ts';
import { Refusal } from '../plan.ts';
import type { TimelineWay } from '../planner.ts';
import { noPlaceForParts } from '../reasons.ts';
import { addRows, emptyPlaceIn, fillItem } from './emptyPlace.ts';
import { refuseParts } from './newEntry.ts';
import { openSection } from './openSection.ts';
import { cellText } from './writeText.ts';

/**
 * The first events of a timeline that is empty or not there yet: rows of a table that waits for them, the
 * text of an empty bullet, else a list of their own.
 */
export function writeFirstEvents(
  document: ReviewDocument,
  events: readonly DraftEvent[],
  { dated }: TimelineWay,
): Splice[] {
  if (events.length === 0) return [];
  const eol = lineEndOf(document.text);
  // Where nothing else tells the day, the first of them does.
  const isDayKnown = document.review.metadata.date !== undefined;
  const isDated = (event: DraftEvent, at: number): boolean =>
    dated.has(event) || (at === 0 && !isDayKnown);
  const place = emptyPlaceIn(document, 'timeline');
  const roles = place?.table && namedColumns(document.text, place.table);
  if (place?.table && roles) {
    const rows = events.map((event, at) => cellsFor(roles, event.added!, isDated(event, at)));
    return addRows(document, place.table, rows);
  }
  const lines = events.map((event, at) => entryLine(event.added!, isDated(event, at)));
  if (place?.item) return fillItem(document, place.item, lines);
  const list = lines.map((line) => `- ${line}`).join(eol);
  return place ? [insert(place.end, eol + eol + list)] : openSection(document, 'timeline', list);
}

/** What an empty table of a timeline has columns for; nothing where there is none. */
export function columnsWaiting(
  document: ReviewDocument,
): readonly (ColumnRole | undefined)[] | undefined {
  const table: Table | undefined = emptyPlaceIn(document, 'timeline')?.table;
  return table && namedColumns(document.text, table);
}

function cellsFor(
  roles: readonly (ColumnRole | undefined)[],
  event: NewEvent,
  dated: boolean,
): string[] {
  const { start, end, text, kind, actor, link } = event;
  const hasDate = roles.includes('date');
  const hasEnd = roles.includes('end');
  const range = end && !hasEnd ? `–${writeWall(end, false)}` : '';
  const values: Partial<Record<ColumnRole, string | undefined>> = {
    date: start.date && formatDate(start.date),
    time: writeWall(start, dated && !hasDate) + range,
    end: end && writeWall(end, false),
    event: cellText(text),
    kind,
    actor: actor && cellText(actor),
    link,
  };
  const asked = { event: text, kind, actor, link };
  for (const role of ['event', 'kind', 'actor', 'link'] as const) {
    if (asked[role] && !roles.includes(role)) throw new Refusal(noPlaceForParts);
  }
  return roles.map((role) => (role && values[role]) ?? '');
}

function entryLine(event: NewEvent, dated: boolean): string {
  refuseParts(event);
  const { start, end, text } = event;
  const until = end ? `–${writeWall(end, false)}` : '';
  return `${writeWall(start, dated)}${until} - ${text.trim().replace(/\s*[\r\n]+\s*/g, ' ')}`;
}

function writeWall({ date, clock }: WallTime, dated: boolean): string {
  if (!clock) return date ? formatDate(date) : '';
  return dated && date ? `${formatDate(date)} ${formatClock(clock)}` : formatClock(clock);
}
