import { instantIn, instantOfMoment, zoneAt } from '../../review/instants.ts';
import type { Instant } from '../../review/instants.ts';
import type { Review, TimelineEvent } from '../../review/model.ts';
import { milestoneNames } from '../../review/vocabulary.ts';
import type { MilestoneName } from '../../review/vocabulary.ts';
import { sliceOf } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import type { WallTime } from '../../time/wallTime.ts';
import type { Fact } from '../rule.ts';

/** When a milestone was, by what says so. */
export interface MilestonePlace {
  readonly name: MilestoneName;
  readonly span: Span;
  readonly wall: WallTime;
  readonly instant: Instant;
  /** Stated as a field, or by an entry of the timeline that is labelled so. */
  readonly from: 'field' | 'entry';
}

/** The milestones that a review tells the time of, in their order. */
export const milestonePlaces: Fact<readonly MilestonePlace[]> = ({ review, document }) => {
  const labelled = labelledEvents(review, document.text);
  return milestoneNames.flatMap((name) => stated(review, name) ?? labelled.get(name) ?? []);
};

function stated(review: Review, name: MilestoneName): MilestonePlace | undefined {
  const moment = review.milestones[name];
  const date = moment?.wall.date ?? review.metadata.date?.value;
  if (!moment || !date) return undefined;
  const wall: WallTime = { ...moment.wall, date };
  const instant = instantOfMoment(review, { ...moment, wall });
  return instant && { name, span: moment.span, wall, instant, from: 'field' };
}

/** The entries that begin with the name of a milestone: `**Detection:** …`. */
function labelledEvents(review: Review, source: string): Map<MilestoneName, MilestonePlace> {
  const found = new Map<MilestoneName, MilestonePlace>();
  // In YAML a kind is chosen from a list; several events can have it.
  if (review.format === 'yaml') return found;
  for (const timeline of review.timelines) {
    for (const event of timeline.events) {
      const name = milestoneNamed(event, source);
      if (!name || found.has(name)) continue;
      const { span, start, zone } = event.time;
      const instant = instantIn(start, zoneAt(review, zone, timeline)?.value);
      if (instant) found.set(name, { name, span, wall: start, instant, from: 'entry' });
    }
  }
  return found;
}

const labels: readonly (readonly [MilestoneName, RegExp])[] = [
  ['started', /^(?:(?:incident|impact|outage) )?(?:start(?:ed|s)?|began|begins?)$/i],
  ['detected', /^(?:(?:incident|issue) )?(?:detect(?:ed|ion)|discover(?:ed|y))$/i],
  ['acknowledged', /^(?:(?:incident|alert|page) )?acknowledge(?:d|ment)$/i],
  ['mitigated', /^(?:(?:incident|impact) )?mitigat(?:ed|ion)$/i],
  [
    'resolved',
    /^(?:(?:incident|issue|service) )?(?:resolved|resolution|recovered|recovery|restored)$/i,
  ],
];

/** The milestone whose name stands before a colon, or in bold, at the start of an event's text. */
function milestoneNamed({ text, kind }: TimelineEvent, source: string): MilestoneName | undefined {
  const match =
    bold.exec(text.value.slice(0, LONGEST_LABEL)) ?? plain.exec(text.value.slice(0, LONGEST_LABEL));
  // A label that says the kind of the event is no part of its text.
  const label = kind ? sliceOf(source, kind.span) : match?.[1];
  return label === undefined
    ? undefined
    : labels.find(([, pattern]) => pattern.test(label.trim()))?.[0];
}

const LONGEST_LABEL = 40;
const bold = /^\s*(?:\*\*|__)([A-Za-z ]{4,24})[:.]?(?:\*\*|__)/;
const plain = /^\s*([A-Za-z ]{4,24}):\s/;
