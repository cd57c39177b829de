import { message } from '../../messages.ts';
import type { Message } from '../../messages.ts';
import type { Review } from '../../review/model.ts';
import { touches } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { WallTime } from '../../time/wallTime.ts';
import { formatClock, formatDate } from '../../time/wallTime.ts';
import type { WrittenZone } from '../../time/zone.ts';
import type { LanguageContext } from '../context.ts';
import type { DocumentationPart } from '../documentation.ts';
import { instantOf, sinceStart, sinceStarted, wallAt } from '../moments.ts';
import type { Hover } from './hover.ts';

/** A time that stands in a review, with the zone that applies to it. */
interface PlacedTime {
  readonly span: Span;
  readonly start: WallTime;
  readonly end?: WallTime;
  readonly zone: WrittenZone | undefined;
}

/** The time of an event or milestone at `offset`: in UTC, for the reader, and since the start of the incident. */
export function hoverTime(
  review: Review,
  offset: number,
  context: LanguageContext,
): Hover | undefined {
  const time = timeAt(review, offset);
  if (!time) return undefined;
  const items = [
    ...describe(time.start, time, review, context),
    ...(time.end ? [untilLine(time.start, time.end, time)] : []),
  ].filter((line) => line !== undefined);
  if (items.length === 0) return undefined;
  const documentation: DocumentationPart[] = [{ kind: 'list', items }];
  const note = noteOn(time);
  if (note) documentation.push({ kind: 'prose', text: note });
  return { span: time.span, documentation };
}

function timeAt(review: Review, offset: number): PlacedTime | undefined {
  const stated = review.metadata.zone?.value;
  for (const timeline of review.timelines) {
    const event = timeline.events.find(({ time }) => touches(time.span, offset));
    if (!event) continue;
    const { span, start, end, zone } = event.time;
    const applies = zone?.value ?? timeline.zone?.value ?? stated;
    return { span, start, ...(end && { end }), zone: applies };
  }
  const milestone = Object.values(review.milestones).find(({ span }) => touches(span, offset));
  return (
    milestone && {
      span: milestone.span,
      start: milestone.wall,
      zone: milestone.zone?.value ?? stated,
    }
  );
}

function describe(
  wall: WallTime,
  { zone }: PlacedTime,
  review: Review,
  context: LanguageContext,
): Message[] {
  const lines: Message[] = [];
  const meant = zone?.id === undefined ? undefined : instantOf(wall, zone.id);
  if (meant) {
    lines.push(message('hover.time.utc', '**{0}** UTC', spoken(meant.instant, 'UTC')));
    if (context.zone !== 'UTC')
      lines.push(
        message(
          'hover.time.local',
          '**{0}** your time ({1})',
          spoken(meant.instant, context.zone),
          context.zone,
        ),
      );
  }
  const since = sinceStarted(wall, zone, review);
  if (since !== undefined)
    lines.push(message('hover.time.since', '**{0}** since the incident started', since));
  return lines;
}

/** `2026-03-18 14:02`, as the clocks of a zone show an instant. */
function spoken(instant: number, zone: string): string {
  const { date, clock } = wallAt(instant, zone);
  return `${formatDate(date)} ${formatClock(clock)}`;
}

function untilLine(start: WallTime, end: WallTime, { zone }: PlacedTime): Message | undefined {
  const from = instantOf(start, zone?.id ?? 'UTC');
  const date = end.date ?? start.date;
  const to = date && end.clock && instantOf({ date, clock: end.clock }, zone?.id ?? 'UTC');
  if (!from || !to || to.instant < from.instant) return undefined;
  return message(
    'hover.time.lasted',
    'lasted **{0}**',
    sinceStart(from.instant, to.instant).slice(2),
  );
}

/** What keeps the time from being certain. */
function noteOn({ start, zone }: PlacedTime): Message | undefined {
  if (!zone)
    return message('hover.time.noZone', 'No time zone is stated, so it cannot be told in UTC.');
  if (zone.id === undefined)
    return message(
      'hover.time.unclearZone',
      '“{0}” stands for several time zones, so it cannot be told in UTC.',
      zone.written,
    );
  const doubt = instantOf(start, zone.id)?.doubt;
  if (doubt === 'skipped')
    return message(
      'hover.time.skipped',
      'The clocks in {0} skipped this time when they were put forward.',
      zone.id,
    );
  if (doubt === 'twice')
    return message(
      'hover.time.twice',
      'The clocks in {0} showed this time twice when they were put back; the first is meant here.',
      zone.id,
    );
  return undefined;
}
