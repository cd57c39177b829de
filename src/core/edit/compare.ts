import type { Review } from '../review/model.ts';
import type { Change } from './change.ts';
import type { Meaning, Part } from './meaning.ts';
import { meaningOf } from './meaning.ts';

/**
 * Whether a review read after an edit says what was expected. What a change brings along by its nature
 * is allowed for: the section that a first event or action needs, seconds that a form writes out, a
 * date where the timeline has none to carry it.
 */
export function meansTheSame(
  expected: Meaning,
  after: Review,
  change: Change,
  before: Review,
): boolean {
  const actual = meaningOf(after);
  const dateless = !before.timelines.some(({ events }) =>
    events.some(({ time }) => time.start.date),
  );
  return (
    sameLists(filled(expected.timelines), filled(actual.timelines), (a, b) =>
      sameEvent(a, b, dateless),
    ) &&
    sameList(expected.actions, actual.actions, samePart) &&
    samePart(expected.milestones, actual.milestones) &&
    samePart(expected.metadata, actual.metadata) &&
    sameSections(expected.sections, actual.sections, change)
  );
}

/** A timeline that has lost its last event may be gone, or be there and empty. */
function filled<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.filter((list) => list.length > 0);
}

function sameEvent(expected: Part, actual: Part, dateless: boolean): boolean {
  const { date, clock = '', end = '', ...rest } = expected;
  const { date: actualDate, clock: actualClock = '', end: actualEnd = '', ...actualRest } = actual;
  const sameDate =
    date === actualDate || (dateless && (date === undefined || actualDate === undefined));
  return (
    sameDate &&
    sameClock(clock, actualClock) &&
    (sameClock(end, actualEnd) || (dateless && sameClock(end.slice(-5), actualEnd.slice(-5)))) &&
    samePart(rest, actualRest)
  );
}

function sameClock(a: string, b: string): boolean {
  const plain = (clock: string) => clock.replace(/(:\d\d):00$/, '$1');
  return a === b || plain(a) === plain(b);
}

function samePart(a: Part, b: Part): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}

function sameSections(
  expected: readonly string[],
  actual: readonly string[],
  change: Change,
): boolean {
  const brought = broughtAlong[change.type] ?? [];
  const [a, b] = [expected, actual].map((list) =>
    list
      .filter((concept) => !brought.includes(concept))
      .sort()
      .join(),
  );
  return a === b;
}

/** The sections a change may have to open to have a place for what it adds. */
const broughtAlong: Readonly<Partial<Record<Change['type'], readonly string[]>>> = {
  'add-event': ['timeline'],
  'add-action': ['actions'],
  'add-section': ['response'],
};

function sameLists<T>(
  a: readonly (readonly T[])[],
  b: readonly (readonly T[])[],
  same: (a: T, b: T) => boolean,
): boolean {
  return a.length === b.length && a.every((list, index) => sameList(list, b[index]!, same));
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, index) => same(item, b[index]!));
}
