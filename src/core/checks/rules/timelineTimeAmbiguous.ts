import { message } from '../../messages.ts';
import type { TimelineEvent } from '../../review/model.ts';
import { insert, remove } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import { span } from '../../text/span.ts';
import type { Located } from '../../text/span.ts';
import { rewriteClock } from '../../time/rewrite.ts';
import { formatClock } from '../../time/wallTime.ts';
import type { Meridiem, WrittenClock } from '../../time/written.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';
import { timelineFacts } from '../times/timelineFacts.ts';
import type { EventPlace, TimelineFacts } from '../times/timelineFacts.ts';
import { writtenTime } from '../times/words.ts';

/** A clock whose half of the day is missing, or denied by its hour. */
export const timelineTimeAmbiguous: Rule = {
  id: 'timeline-time-ambiguous',
  title: message('timeline-time-ambiguous.title', 'A time that can be read in two ways'),
  why: message(
    'timeline-time-ambiguous.why',
    'Without AM or PM, or with one that the hour contradicts, a time may be meant twelve hours off, and the reader has to work out which.',
  ),
  levels: 'warning',
  fixable: true,
  *check(context): Iterable<Problem> {
    for (const facts of context.get(timelineFacts)) {
      const habits = habitsOf(context, facts);
      for (const place of facts.places) {
        if (place.event.time.doubt !== 'meridiem') continue;
        const clock = clockOf(context, place.event);
        if (clock?.meridiem) yield contradiction(context, habits, place, clock, clock.meridiem);
        else if (clock && !isWithinRange(facts, place, clock)) {
          yield missing(context, habits, facts, place, clock);
        }
      }
    }
  },
};

function clockOf({ document }: CheckContext, event: TimelineEvent): WrittenClock | undefined {
  return document.entries?.get(event)?.written.start.clock;
}

/** `13:06 PM`: a clock of 24 hours with a half of the day beside it. */
function contradiction(
  context: CheckContext,
  { countsToTwelve }: Habits,
  { event }: EventPlace,
  clock: WrittenClock,
  meridiem: Located<Meridiem>,
): Problem {
  const { text } = context.document;
  const denies = meridiem.value === 'am' && clock.time.hour > 12;
  const written = writtenTime(context, event);
  const half = text.slice(meridiem.span.start, meridiem.span.end);
  const dropped: Fix = {
    title: message('timeline-time-ambiguous.drop', 'Write {0}', formatClock(clock.time)),
    splices: [remove(span(clock.span.end, meridiem.span.end))],
  };
  const twelve = onTwelveHours(text, clock);
  const sibling = twelve && countsToTwelve ? twelve : undefined;
  const fixes = denies ? [dropped] : sibling ? [sibling, dropped] : [dropped];
  return {
    span: span(clock.span.start, meridiem.span.end),
    message: denies
      ? message(
          'timeline-time-ambiguous.denied',
          '{0} is after noon by its hour and before noon by its {1}. Write the one that is meant.',
          written,
          half,
        )
      : message(
          'timeline-time-ambiguous.both',
          '{0} counts to 24 and says {1} as well. Write one or the other.',
          written,
          half,
        ),
    fixes: fixes.map((fix, index) => ({
      ...fix,
      ...(index === 0 && !denies && { preferred: true, bulk: true }),
    })),
  };
}

/** How the clocks of a timeline are written. */
interface Habits {
  /** Whether one of them counts to twelve and says which half it means. */
  readonly countsToTwelve: boolean;
  /** How one of them writes AM and PM, the blank before it included; absent where none does. */
  readonly sample?: string;
}

function habitsOf(context: CheckContext, { timeline }: TimelineFacts): Habits {
  const clocks = timeline.events.map((event) => clockOf(context, event));
  const halved = clocks.find((clock) => clock?.meridiem);
  const { text } = context.document;
  return {
    countsToTwelve: clocks.some((clock) => clock?.meridiem && !clock.contradictory),
    ...(halved?.meridiem && { sample: text.slice(halved.span.end, halved.meridiem.span.end) }),
  };
}

function onTwelveHours(text: string, clock: WrittenClock): Fix | undefined {
  const { hour, minute, second } = clock.time;
  if (hour < 13) return undefined;
  const { meridiem } = clock;
  const shown: WrittenClock = {
    ...clock,
    contradictory: false,
    time: { hour: 0, minute: minute === 0 ? 1 : 0 },
  };
  const splices = rewriteClock(text, shown, {
    hour,
    minute,
    ...(second !== undefined && { second }),
  });
  const digits = splices[0]?.text ?? '';
  const half = meridiem ? text.slice(clock.span.end, meridiem.span.end) : '';
  return {
    title: message('timeline-time-ambiguous.drop', 'Write {0}', digits + half),
    splices: splices.slice(0, 1),
  };
}

/** `7:32` among clocks that say AM or PM. */
function missing(
  context: CheckContext,
  { sample }: Habits,
  facts: TimelineFacts,
  place: EventPlace,
  clock: WrittenClock,
): Problem {
  const halves = (['am', 'pm'] as const).filter((half) => fits(facts, place, clock, half));
  const [only] = halves.length === 1 ? halves : [];
  const written = writtenTime(context, place.event);
  const offered = halves.length > 0 ? halves : (['am', 'pm'] as const);
  return {
    span: clock.span,
    message: only
      ? message(
          'timeline-time-ambiguous.settled',
          '{0} does not say AM or PM; by the entries around it {1} is meant.',
          written,
          only.toUpperCase(),
        )
      : message('timeline-time-ambiguous.missing', '{0} does not say AM or PM.', written),
    fixes: offered.map((half) => ({
      title: message('timeline-time-ambiguous.add', 'Add {0}', asIn(sample, half).trim()),
      splices: [addition(clock, asIn(sample, half))],
      ...(only && { preferred: true, bulk: true }),
    })),
    ...((only !== undefined || sample === undefined) && { atMost: 'info' }),
  };
}

function addition(clock: WrittenClock, half: string): Splice {
  return insert(clock.span.end, half);
}

/** A half of the day as another one is written: ` PM`, `pm`, ` p.m.`. */
function asIn(sample: string | undefined, half: Meridiem): string {
  if (sample === undefined) return ` ${half.toUpperCase()}`;
  const at = sample.search(/[ap]/i);
  const isCapital = sample[at] === sample[at]?.toUpperCase();
  const letter = isCapital ? half[0]!.toUpperCase() : half[0]!;
  return sample.slice(0, at) + letter + sample.slice(at + 1);
}

/** Whether an entry details one with a range above it: `1:44` under `1:42–1:59 PM` says PM by where it stands. */
function isWithinRange(
  { places }: TimelineFacts,
  { index, minute, event }: EventPlace,
  clock: WrittenClock,
): boolean {
  const isRange = ({ event: { time } }: EventPlace) =>
    time.end?.clock !== undefined && time.doubt !== 'meridiem';
  const range = nearest(places, index, -1, isRange, LONGEST_PHASE);
  if (range?.minute === undefined || minute === undefined) return false;
  const length = minutesOf(range.event.time.end) - minutesOf(range.event.time.start);
  return (['am', 'pm'] as const).some((half) => {
    const since = meantMinute(minute, event, clock, half) - range.minute!;
    return since >= 0 && since <= length;
  });
}

function minutesOf(time: TimelineEvent['time']['start'] | undefined): number {
  return (time?.clock?.hour ?? 0) * 60 + (time?.clock?.minute ?? 0);
}

/** Where an entry would stand with that half of the day. */
function meantMinute(
  minute: number,
  event: TimelineEvent,
  clock: WrittenClock,
  half: Meridiem,
): number {
  const midnight = minute - minutesOf(event.time.start);
  return midnight + (clock.time.hour % 12) * 60 + clock.time.minute + (half === 'pm' ? 720 : 0);
}

/** Whether a half of the day puts the entry between its neighbours. */
function fits(
  { places }: TimelineFacts,
  { index, minute, event }: EventPlace,
  clock: WrittenClock,
  half: Meridiem,
): boolean {
  if (minute === undefined || !event.time.start.clock) return true;
  const meant = meantMinute(minute, event, clock, half);
  const sure = (place: EventPlace) =>
    place.minute !== undefined && place.event.time.doubt !== 'meridiem';
  const before = nearest(places, index, -1, sure);
  const after = nearest(places, index, 1, sure);
  return meant >= (before?.minute ?? -Infinity) && meant <= (after?.minute ?? Infinity);
}

/** How far a sure neighbour is looked for. */
const NEAR = 10;
/** How far above an entry the range is looked for that it details. */
const LONGEST_PHASE = 50;

function nearest(
  places: readonly EventPlace[],
  from: number,
  step: 1 | -1,
  holds: (place: EventPlace) => boolean,
  farthest = NEAR,
): EventPlace | undefined {
  for (let away = 1; away <= farthest; away++) {
    const place = places[from + away * step];
    if (place && holds(place)) return place;
  }
  return undefined;
}
