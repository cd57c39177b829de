import { message } from '../../messages.ts';
import type { Timeline } from '../../review/model.ts';
import type { ReviewDocument } from '../../review/document.ts';
import { readReview } from '../../review/read.ts';
import { applySplices, insert } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import type { Span } from '../../text/span.ts';
import { changeFix } from '../changeFix.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';

/** Times that no zone is stated for. */
export const timelineZoneMissing: Rule = {
  id: 'timeline-zone-missing',
  title: message('timeline-zone-missing.title', 'The time zone is not stated'),
  why: message(
    'timeline-zone-missing.why',
    'Logs, graphs and colleagues elsewhere are in other zones. Without one, times cannot be laid beside theirs; stating it once is enough.',
  ),
  source: {
    name: 'PagerDuty Postmortem Documentation: How to write a postmortem',
    url: 'https://postmortems.pagerduty.com/how_to_write/writing/',
  },
  levels: 'hint',
  fixable: true,
  *check(context): Iterable<Problem> {
    const { review } = context;
    if (review.metadata.zone) return;
    const open = review.timelines.filter((timeline) => !timeline.zone && hasOpenClocks(timeline));
    const [first] = open;
    if (!first) return;
    const heading = headingOf(context, first);
    yield {
      span: heading ?? first.events[0]!.time.span,
      message: message(
        'timeline-zone-missing.none',
        'Nothing says which time zone these times are in. State it once, here or for the whole review.',
      ),
      fixes: () => fixesFor(context, open, heading),
    };
  },
};

/** A single clock may be an aside; two make a timeline whose zone matters. */
function hasOpenClocks({ events }: Timeline): boolean {
  return events.filter(({ time }) => time.start.clock && !time.zone).length > 1;
}

/** The heading, label or key that a timeline stands under. */
function headingOf({ review }: CheckContext, { span }: Timeline): Span | undefined {
  return review.sections.findLast(
    (section) =>
      section.concept === 'timeline' &&
      section.span.start <= span.start &&
      section.span.end >= span.end,
  )?.titleSpan;
}

/** The zone that some of the times or the milestones state, else the one that servers log in. */
function fixesFor(
  context: CheckContext,
  open: readonly Timeline[],
  heading: Span | undefined,
): Fix[] {
  const times = open.flatMap(({ events }) => events.map(({ time }) => time));
  const stated = [...times, ...Object.values(context.review.milestones)].find(({ zone }) => zone);
  const zone = stated?.zone?.value.written ?? 'UTC';
  const title = message('timeline-zone-missing.state', 'State that these times are in {0}', zone);
  const inHeading = heading && insert(heading.end, ` (${zone})`);
  if (inHeading && states(context.document, inHeading)) return [{ title, splices: [inHeading] }];
  return changeFix(context, [{ type: 'set-metadata', patch: { timezone: zone } }], title, {});
}

/** Whether a zone written there is one for the times below it; behind a label it may be words like others. */
function states(document: ReviewDocument, splice: Splice): boolean {
  if (document.format === 'yaml') return false;
  const text = applySplices(document.text, [splice]);
  return readReview(text, document.format, document).review.metadata.zone !== undefined;
}
