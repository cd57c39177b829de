import { message } from '../../messages.ts';
import { instantIn, instantOfMoment, zoneAt } from '../../review/instants.ts';
import type { Moment, TimelineEvent } from '../../review/model.ts';
import { milestoneNames } from '../../review/vocabulary.ts';
import { insert } from '../../text/splice.ts';
import type { Span } from '../../text/span.ts';
import { instantOf, wallAt } from '../../time/instant.ts';
import { formatClock } from '../../time/wallTime.ts';
import type { WallTime } from '../../time/wallTime.ts';
import { zoneOffset } from '../../time/zoneOffset.ts';
import { changeFix } from '../changeFix.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';
import { writtenTime, shortened } from '../times/words.ts';

/** A wall time that the clocks skipped in spring, or showed twice in autumn. */
export const timelineDst: Rule = {
  id: 'timeline-dst',
  title: message('timeline-dst.title', 'A time that did not exist, or came twice'),
  why: message(
    'timeline-dst.why',
    'Twice a year the clocks of most places jump. A time in the gap is a slip; one in the repeated hour leaves open which of two moments is meant.',
  ),
  source: { name: 'IANA Time Zone Database', url: 'https://www.iana.org/time-zones' },
  levels: 'warning',
  fixable: true,
  *check(context): Iterable<Problem> {
    const { review } = context;
    for (const timeline of review.timelines) {
      for (const event of timeline.events) {
        const zone = zoneAt(review, event.time.zone, timeline)?.value;
        if (!zone?.id?.includes('/')) continue;
        const doubt = instantIn(event.time.start, zone)?.doubt;
        if (doubt) yield ofEvent(context, event, zone.id, doubt);
      }
    }
    for (const name of milestoneNames) {
      const moment = review.milestones[name];
      const zone = moment && zoneAt(review, moment.zone)?.value.id;
      const doubt = moment && instantOfMoment(review, moment)?.doubt;
      if (moment && zone !== undefined && doubt) yield ofMoment(context, moment, zone, doubt);
    }
  },
};

function ofEvent(
  context: CheckContext,
  event: TimelineEvent,
  zone: string,
  doubt: 'skipped' | 'twice',
): Problem {
  const { start, span } = event.time;
  const written = writtenTime(context, event);
  if (doubt === 'twice')
    return twice(context, span, clockEnd(context, event), written, start, zone);
  const existing = existingWall(start, zone);
  return {
    ...skipped(span, written, zone),
    fixes: () =>
      changeFix(
        context,
        [{ type: 'update-event', event, patch: { start: existing } }],
        message(
          'timeline-dst.write',
          'Write {0}, which the clocks showed instead',
          formatClock(existing.clock!),
        ),
        { preferred: true },
      ),
  };
}

function ofMoment(
  context: CheckContext,
  moment: Moment,
  zone: string,
  doubt: 'skipped' | 'twice',
): Problem {
  const { span, wall } = moment;
  const { text } = context.document;
  const written = shortened(text.slice(span.start, span.end));
  return doubt === 'twice'
    ? twice(
        context,
        span,
        text[span.end - 1] === '"' || text[span.end - 1] === "'" ? span.end - 1 : span.end,
        written,
        wall,
        zone,
      )
    : skipped(span, written, zone);
}

function skipped(span: Span, written: string, zone: string): Problem {
  return {
    span,
    message: message(
      'timeline-dst.skipped',
      '{0} did not exist in {1}: the clocks went forward over it.',
      written,
      zone,
    ),
  };
}

/** What the clocks showed at the moment that a skipped time can only mean. */
function existingWall(wall: WallTime, zone: string): WallTime {
  return wallAt(instantOf(wall, zone)!.instant, zone);
}

function twice(
  { document }: CheckContext,
  span: Span,
  behind: number | undefined,
  written: string,
  wall: WallTime,
  zone: string,
): Problem {
  return {
    span,
    message: message(
      'timeline-dst.twice',
      '{0} came twice in {1}: the clocks went back over it. Say which one is meant by its offset.',
      written,
      zone,
    ),
    fixes:
      behind === undefined
        ? []
        : offsetFixes(document.format === 'yaml' ? '' : ' UTC', behind, wall, zone),
    atMost: 'info',
  };
}

function offsetFixes(lead: string, behind: number, wall: WallTime, zone: string): Fix[] {
  const { instant } = instantOf(wall, zone)!;
  return [instant, instant + 3_600_000].map((at, index) => {
    const offset = formatOffset(zoneOffset(at, zone) ?? 0);
    return {
      title:
        index === 0
          ? message('timeline-dst.first', 'It is the first: write {0}', offset)
          : message('timeline-dst.second', 'It is the second: write {0}', offset),
      splices: [insert(behind, lead + offset)],
    };
  });
}

function formatOffset(milliseconds: number): string {
  const minutes = Math.abs(Math.round(milliseconds / 60_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Where an offset goes: right behind the clock. Nothing where a zone is there already, or a range goes on. */
function clockEnd({ document }: CheckContext, event: TimelineEvent): number | undefined {
  if (event.time.zone) return undefined;
  if (document.format === 'yaml') {
    const { end } = event.time.span;
    return /["']/.test(document.text[end - 1]!) ? end - 1 : end;
  }
  const written = document.entries?.get(event)?.written;
  if (!written || written.end) return undefined;
  const { clock } = written.start;
  return clock && (clock.meridiem?.span.end ?? clock.span.end);
}
