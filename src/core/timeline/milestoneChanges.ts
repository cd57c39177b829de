import type { Change } from '../edit/change.ts';
import { stale } from '../edit/plan.ts';
import { zoneAt } from '../review/instants.ts';
import { milestoneNames } from '../review/vocabulary.ts';
import type { MilestoneName } from '../review/vocabulary.ts';
import type { WallTime } from '../time/wallTime.ts';
import type { Intent } from './intent.ts';
import type { PlacedReview } from './placedReview.ts';
import { placeMilestone, zoneModelOf, zoneOfReview } from './placeTimes.ts';
import { wallOf } from './wallTimes.ts';

/**
 * Milestones move with the events that stand at their instants.
 * @param moved where events were and where they are now
 */
export function milestonesWith(placed: PlacedReview, moved: ReadonlyMap<number, number>): Change[] {
  return milestoneNames.flatMap((name): Change[] => {
    const instant = instantOf(placed, name);
    const to = instant === undefined ? undefined : moved.get(instant);
    if (to === undefined || to === instant) return [];
    return [{ type: 'set-milestone', name, at: wallOfMilestone(placed, name, to) }];
  });
}

/** Sets a milestone at an event's time, or takes it out. */
export function setMilestone(
  placed: PlacedReview,
  { name, event }: Extract<Intent, { type: 'milestone' }>,
): Change {
  if (event === null) return { type: 'set-milestone', name, at: null };
  const { start } = placed.timeOf(placed.eventAt(event));
  return { type: 'set-milestone', name, at: wallOfMilestone(placed, name, start) };
}

/** @throws Refusal where there is no such milestone any more */
export function moveMilestone(
  placed: PlacedReview,
  { name, by }: Extract<Intent, { type: 'move-milestone' }>,
): Change {
  const instant = instantOf(placed, name);
  if (instant === undefined) stale();
  return { type: 'set-milestone', name, at: wallOfMilestone(placed, name, instant + by) };
}

function instantOf({ review }: PlacedReview, name: MilestoneName): number | undefined {
  const moment = review.milestones[name];
  return moment && placeMilestone(review, moment);
}

/** An instant on the clocks that a milestone is written by. */
function wallOfMilestone(placed: PlacedReview, name: MilestoneName, instant: number): WallTime {
  const { review } = placed;
  const moment = review.milestones[name];
  const stated = zoneModelOf(zoneAt(review, moment?.zone)?.value) ?? zoneOfReview(review);
  const dated = moment ? moment.wall.date !== undefined : placed.isDated;
  const hasSeconds = moment?.wall.clock?.second !== undefined;
  return wallOf(instant, stated?.id ?? 'UTC', dated, hasSeconds);
}
