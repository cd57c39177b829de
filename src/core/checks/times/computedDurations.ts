import { instantIn, zoneAt } from '../../review/instants.ts';
import type { Instant } from '../../review/instants.ts';
import type { Review, StatedDuration } from '../../review/model.ts';
import type { DurationMeasure, MilestoneName } from '../../review/vocabulary.ts';
import type { Span } from '../../text/span.ts';
import type { Fact } from '../rule.ts';
import { milestonePlaces } from './milestones.ts';
import type { MilestonePlace } from './milestones.ts';
import { countWhile } from '../../text/countWhile.ts';

/** A length of time between two places of the text. */
export interface ComputedDuration {
  readonly minutes: number;
  readonly from: Point;
  readonly to: Point;
  /** Whether fields state both ends, so that nothing else can be meant. */
  readonly isStated: boolean;
}

export interface Point {
  readonly span: Span;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What the times of a review say about lengths of time. */
export interface ComputedDurations {
  /** What a measure can mean by the milestones, the usual meaning first; empty where they do not tell. */
  of(measure: DurationMeasure): readonly ComputedDuration[];
  /**
   * Of all lengths between two times that the review tells, the one nearest to `minutes`; nothing where it
   * tells too few times to say, or so many that any length lies between some two of them.
   */
  nearest(minutes: number): ComputedDuration | undefined;
}

/** Which milestones a measure is counted between. People count the repair from the start or from detection. */
const ends: Readonly<
  Record<DurationMeasure, readonly (readonly [MilestoneName, MilestoneName])[]>
> = {
  detect: [['started', 'detected']],
  acknowledge: [
    ['detected', 'acknowledged'],
    ['started', 'acknowledged'],
  ],
  mitigate: [
    ['started', 'mitigated'],
    ['detected', 'mitigated'],
  ],
  resolve: [
    ['started', 'resolved'],
    ['detected', 'resolved'],
    ['acknowledged', 'resolved'],
    ['started', 'mitigated'],
  ],
  impact: [
    ['started', 'resolved'],
    ['started', 'mitigated'],
    ['detected', 'resolved'],
    ['detected', 'mitigated'],
  ],
  total: [
    ['started', 'resolved'],
    ['started', 'mitigated'],
    ['detected', 'resolved'],
    ['detected', 'mitigated'],
  ],
  unknown: [],
};

/** Where more times than this are told, any length lies between two of them. */
const MOST_POINTS = 60;

export const computedDurations: Fact<ComputedDurations> = (context) => {
  const places = new Map(context.get(milestonePlaces).map((place) => [place.name, place]));
  let pairs: readonly ComputedDuration[] | undefined;
  return {
    of: (measure) =>
      ends[measure].flatMap(([from, to]) => between(places.get(from), places.get(to)) ?? []),
    nearest(minutes) {
      pairs ??= pairsOf(context.review, [...places.values()]);
      const at = lowerBound(pairs, minutes);
      const [above, below] = [pairs[at], pairs[at - 1]];
      if (!above || !below) return above ?? below;
      return above.minutes - minutes < minutes - below.minutes ? above : below;
    },
  };
};

function between(
  from: MilestonePlace | undefined,
  to: MilestonePlace | undefined,
): ComputedDuration | undefined {
  if (!from || !to || from.instant.scale !== to.instant.scale) return undefined;
  const minutes = (to.instant.at - from.instant.at) / 60_000;
  if (minutes < 0) return undefined;
  const isStated = from.from === 'field' && to.from === 'field';
  return { minutes, from: point(from), to: point(to), isStated };
}

function point({ span, instant }: MilestonePlace): Point {
  return { span, at: instant.at };
}

/** All lengths of time between two of the review's times, in rising order; none where it tells too many. */
function pairsOf(review: Review, milestones: readonly MilestonePlace[]): ComputedDuration[] {
  const points = new Map<number, Point>();
  let scale: string | undefined;
  const add = (span: Span, instant: Instant | undefined): void => {
    scale ??= instant?.scale;
    if (instant && instant.scale === scale) points.set(instant.at, { span, at: instant.at });
  };
  for (const timeline of review.timelines) {
    for (const { time } of timeline.events) {
      const zone = zoneAt(review, time.zone, timeline)?.value;
      add(time.span, instantIn(time.start, zone));
      if (time.end) add(time.span, instantIn(time.end, zone));
      if (points.size > MOST_POINTS) return [];
    }
  }
  for (const { span, instant } of milestones) add(span, instant);
  const ordered = [...points.values()].sort((one, other) => one.at - other.at);
  return ordered
    .flatMap((from, index) =>
      ordered.slice(index + 1).map((to) => {
        return { minutes: (to.at - from.at) / 60_000, from, to, isStated: false };
      }),
    )
    .sort((one, other) => one.minutes - other.minutes);
}

function lowerBound(values: readonly ComputedDuration[], least: number): number {
  return countWhile(values.length, (index) => values[index]!.minutes < least);
}

/** How far “about” reaches. */
const ABOUT = 0.15;

/** The lengths that a stated one may stand for, in minutes, by how it is written and rounded. */
export function meantBy({
  written,
  place,
}: StatedDuration): readonly [least: number, most: number] {
  const { minutes, from = minutes, unit, bound, approximate } = written;
  const slack = Math.max(
    1,
    unit > 1 ? unit / 2 : 0,
    roundness(written.minutes, place),
    approximate ? minutes * ABOUT : 0,
  );
  if (bound === 'most') return [0, minutes + 1];
  if (bound === 'least')
    return [minutes - slack, place === 'field' ? Infinity : minutes * 2 + slack];
  return [from - slack, minutes + slack];
}

/** How far a round number may be off: `30 minutes` is 28 to a writer, `31 minutes` is 31. */
function roundness(minutes: number, place: StatedDuration['place']): number {
  const step = minutes % 30 === 0 ? 5 : minutes % 5 === 0 ? 3 : 1;
  return place === 'prose' ? step : Math.min(step, 2);
}
