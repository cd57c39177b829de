import type { Finding } from '../checks/finding.ts';
import type { ReviewDocument } from '../review/document.ts';
import { metricsOf } from '../review/metrics.ts';
import type { Moment, Review, Timeline, TimelineEvent } from '../review/model.ts';
import { milestoneNames } from '../review/vocabulary.ts';
import { formatDate } from '../time/wallTime.ts';
import { zoneOffset } from '../time/zoneOffset.ts';
import { limitsOf } from './modelLimits.ts';
import type { EventModel, FindingModel, TimelineModel } from './model.ts';
import { placeEvents, placeMilestone, zoneOfEvent, zoneOfReview } from './placeTimes.ts';
import type { PlacedTime } from './placeTimes.ts';
import { lastFrom } from '../text/search.ts';
import type { Translate } from './words.ts';

/** A review's events in the order of the text, which is also that of `TimelineModel.events`. */
export function eventsOf(review: Review): TimelineEvent[] {
  return review.timelines.flatMap(({ events }) => events);
}

/** What a timeline shows of a review before the checks have been through it; see {@link withFindings}. */
export function timelineModelOf(document: ReviewDocument, translate: Translate): TimelineModel {
  const { review } = document;
  const { metadata, timelines } = review;
  const { title, severity, status, date, services } = metadata;
  const placed = placeEvents(review);
  const zone = zoneOfReview(review);
  const limits = limitsOf(document, translate);
  return {
    ...(title && { title: title.value }),
    ...(severity && {
      severity: { written: severity.value, ...(severity.level && { level: severity.level }) },
    }),
    ...(status && { status: status.value }),
    ...(date && { date: formatDate(date.value) }),
    services: services.map(({ value }) => value),
    ...(zone && { zone }),
    dated: !!date || eventsOf(review).some(({ time }) => time.start.date !== undefined),
    timelines: timelines.map((timeline) => (timeline.title ? { title: timeline.title } : {})),
    events: timelines.flatMap((timeline, index) =>
      timeline.events.map((event) => ({
        timeline: index,
        ...eventModelOf(event, placed.get(event)!),
        ...ownZone(review, timeline, event, zone?.id, placed.get(event)!.start),
        findings: [],
        ...limits.of(event),
      })),
    ),
    milestones: milestonesOf(review),
    metrics: metricsOf(review),
    cannot: limits.ofAll,
  };
}

function eventModelOf(
  { time, text, kind, actor, links, key, deadEnd }: TimelineEvent,
  placed: PlacedTime,
): Omit<EventModel, 'timeline' | 'findings'> {
  const { clock } = time.start;
  return {
    ...placed,
    precision: clock ? (clock.second === undefined ? 'minute' : 'second') : 'day',
    approximate: time.approximate,
    text: text.value,
    ...(kind && { kind: kind.value }),
    ...(actor && { actor: actor.value }),
    links: links.map(({ url, title }) => ({ url: url.value, ...(title && { title }) })),
    ...(key?.value && { key: true }),
    ...(deadEnd?.value && { deadEnd: true }),
  };
}

function ownZone(
  review: Review,
  timeline: Timeline,
  event: TimelineEvent,
  usual: string | undefined,
  start: number,
): Pick<EventModel, 'zone'> {
  const zone = zoneOfEvent(review, timeline, event);
  if (!zone || zone.id === usual) return {};
  // CET in winter is what Paris shows: nothing to tell.
  const isSame = usual && zoneOffset(start, zone.id) === zoneOffset(start, usual);
  return isSame ? {} : { zone };
}

function milestonesOf(review: Review): TimelineModel['milestones'] {
  const { milestones } = review;
  const known = milestoneNames.flatMap((name): [string, number][] => {
    const moment: Moment | undefined = milestones[name];
    const instant = moment && placeMilestone(review, moment);
    return instant === undefined ? [] : [[name, instant]];
  });
  return Object.fromEntries(known);
}

/** A model of a review with what the checks say of its events; all others stay the same objects. */
export function withFindings(
  model: TimelineModel,
  review: Review,
  findings: readonly Finding[],
  translate: Translate,
): TimelineModel {
  const found = findingsByEvent(review, findings, translate);
  const events = eventsOf(review).map((event, at) => {
    const own = found.get(event);
    return own ? { ...model.events[at]!, findings: own } : model.events[at]!;
  });
  return { ...model, events };
}

/** Fixes are planned when they are looked at; nobody looks at hundreds. */
const MOST_WITH_FIXES = 40;

/** The findings that lie in each event. Findings and events both come in the order of the text. */
function findingsByEvent(
  review: Review,
  findings: readonly Finding[],
  translate: Translate,
): ReadonlyMap<TimelineEvent, FindingModel[]> {
  const events = eventsOf(review).sort((one, other) => one.span.start - other.span.start);
  const found = new Map<TimelineEvent, FindingModel[]>();
  let withFixes = MOST_WITH_FIXES;
  for (const finding of findings) {
    const event = eventAt(events, finding.span.start);
    if (!event || finding.span.end > event.span.end) continue;
    const { rule, level, message } = finding;
    const fixes = withFixes-- > 0 ? finding.fixes : [];
    const shown = {
      rule,
      level,
      message: translate(message),
      fixes: fixes.map(({ title }) => translate(title)),
    };
    found.set(event, [...(found.get(event) ?? []), shown]);
  }
  return found;
}

/** The innermost of the events that stand at an offset: the last that starts before it and reaches it. */
export function eventAt(
  events: readonly TimelineEvent[],
  offset: number,
): TimelineEvent | undefined {
  const event = events[lastFrom(events, offset, ({ span }) => span.start)];
  return event && offset <= event.span.end ? event : undefined;
}
