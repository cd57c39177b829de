import { message } from '../../messages.ts';
import { addDays, sameDate } from '../../time/calendar.ts';
import { formatClock, formatDate } from '../../time/wallTime.ts';
import { changeFix } from '../changeFix.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';
import { milestonePlaces } from '../times/milestones.ts';
import type { MilestonePlace } from '../times/milestones.ts';
import { misplacedIn } from '../times/order.ts';

/** A milestone before one that it can only come behind. */
export const milestoneOrder: Rule = {
  id: 'milestone-order',
  title: message('milestone-order.title', 'The milestones are not in their order'),
  why: message(
    'milestone-order.why',
    'Time to detect, to mitigate and to resolve are counted between milestones. One that comes before its cause makes them wrong, or leaves them out.',
  ),
  source: {
    name: 'Site Reliability Engineering, ch. 15: Postmortem Culture',
    url: 'https://sre.google/sre-book/postmortem-culture/',
  },
  levels: 'warning',
  fixable: true,
  *check(context): Iterable<Problem> {
    const places = context.get(milestonePlaces).filter(({ from }) => from === 'field');
    const [first] = places;
    const known = places.filter(({ instant }) => instant.scale === first?.instant.scale);
    // Five values that fall all the way are still in no order.
    const { misplaced } = misplacedIn(
      known.map(({ instant }) => instant.at),
      false,
    );
    for (const { index, against } of misplaced) {
      const [place, other] = [known[index]!, known[against]!];
      if (!isOverClockChange(place, other)) yield problemOf(context, place, other);
    }
  },
};

/** Of two times within an hour, one that came twice or was skipped can be on either side: `timeline-dst` says so. */
function isOverClockChange(
  { instant: one }: MilestonePlace,
  { instant: other }: MilestonePlace,
): boolean {
  return (one.doubt ?? other.doubt) !== undefined && Math.abs(one.at - other.at) <= 60 * 60_000;
}

function problemOf(context: CheckContext, place: MilestonePlace, against: MilestonePlace): Problem {
  const withDate = !sameDate(place.wall.date!, against.wall.date!);
  const isEarly = place.instant.at < against.instant.at;
  const args = [place.name, shown(place, withDate), against.name, shown(against, withDate)];
  return {
    span: place.span,
    message: isEarly
      ? message('milestone-order.early', '“{0}” ({1}) comes before “{2}” ({3}).', ...args)
      : message('milestone-order.late', '“{0}” ({1}) comes after “{2}” ({3}).', ...args),
    related: [
      {
        span: against.span,
        message: message('milestone-order.other', 'The milestone it contradicts'),
      },
    ],
    fixes: () => nextDay(context, place, against),
  };
}

function shown({ wall: { date, clock } }: MilestonePlace, withDate: boolean): string {
  return [withDate && date && formatDate(date), clock && formatClock(clock)]
    .filter(Boolean)
    .join(' ');
}

const HALF_DAY = 12 * 60 * 60_000;

/** Half a day or more back on one date is a midnight that the date does not show. */
function nextDay(
  context: CheckContext,
  { name, wall, instant }: MilestonePlace,
  against: MilestonePlace,
): Fix[] {
  const { date, clock } = wall;
  const back = against.instant.at - instant.at;
  if (!date || !clock || back < HALF_DAY || !sameDate(date, against.wall.date!)) return [];
  const at = { date: addDays(date, 1), clock };
  const title = message('milestone-order.roll', 'Roll the date over to {0}', formatDate(at.date));
  return changeFix(context, [{ type: 'set-milestone', name, at }], title, { preferred: true });
}
