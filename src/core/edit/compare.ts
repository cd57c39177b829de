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
  return (
    sameTimelines(expected, actual, change, before) &&
    sameActions(expected, actual, change, before) &&
    samePart(expected.milestones, actual.milestones) &&
    samePart(expected.metadata, actual.metadata) &&
    sameSections(expected.sections, actual.sections, change)
  );
}

function sameTimelines(
  { timelines }: Meaning,
  actual: Meaning,
  change: Change,
  before: Review,
): boolean {
  const dateless = !before.timelines.some(({ events }) =>
    events.some(({ time }) => time.start.date),
  );
  // One event may say the same in its own words: the one whose words were asked for.
  let retold = before.format === 'markdown' && asksForWords(change) ? 1 : 0;
  return sameLists(filled(timelines), filled(actual.timelines), (a, b) => {
    if (!sameTime(a, b, dateless)) return false;
    return samePart(rest(a), rest(b)) || (retold-- > 0 && sameWords(a, b));
  });
}

function asksForWords(change: Change): boolean {
  if (change.type === 'add-event') return change.event.link === undefined;
  const { text, link } = change.type === 'update-event' ? change.patch : {};
  return text !== undefined && link === undefined;
}

/** In Markdown the words tell who did it and what they link to: `@sam rolled back [v3](…)`. */
function sameWords(expected: Part, actual: Part): boolean {
  const { kind, key, deadEnd } = expected;
  const sameFlags =
    kind === actual['kind'] && key === actual['key'] && deadEnd === actual['deadEnd'];
  return sameFlags && told(expected) === told(actual);
}

function told({ actor = '', text = '' }: Part): string {
  const whole = text.startsWith(actor) ? text : `${actor} ${text}`;
  return plain(whole);
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function sameActions(
  { actions }: Meaning,
  actual: Meaning,
  change: Change,
  before: Review,
): boolean {
  const isNew = change.type === 'add-action';
  const isWritten = isNew || change.type === 'update-action';
  let retold = before.format === 'markdown' && isWritten ? 1 : 0;
  return sameList(actions, actual.actions, (a, b) => {
    return samePart(a, b) || (retold-- > 0 && saysAll(a, b, isNew));
  });
}

/**
 * Whether an item that was written to says what it should. In a list its words hold the owner and the
 * ticket too and can name others, and a new one takes the kind and the state of the place it stands in.
 */
function saysAll(expected: Part, actual: Part, isNew: boolean): boolean {
  const { title = '', ...fields } = expected;
  const { title: actualTitle = '' } = actual;
  const sameFields = Object.keys(fields).every((key) => sameValue(fields[key], actual[key]));
  const inherited = isNew ? ['state', 'kind', 'priority'] : [];
  const fromWords = Object.keys(actual)
    .filter((key) => key !== 'title' && !(key in fields) && !inherited.includes(key))
    .every((key) => title.includes(actual[key]!));
  const values = [
    ...Object.values(fields),
    ...Object.values(actual).filter((v) => v !== actualTitle),
  ];
  return (
    sameFields && fromWords && wordsWithout(title, values) === wordsWithout(actualTitle, values)
  );
}

/** A value at the end of a line loses the full stop that could as well be the sentence's. */
function sameValue(a: string | undefined, b: string | undefined): boolean {
  return a === b || a?.replace(/[.,;]+$/, '') === b;
}

function wordsWithout(text: string, values: readonly string[]): string {
  return plain(values.reduce((rest, value) => rest.replaceAll(value, ' '), text));
}

/** A timeline that has lost its last event may be gone, or be there and empty. */
function filled<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.filter((list) => list.length > 0);
}

function sameTime(expected: Part, actual: Part, dateless: boolean): boolean {
  const { date, clock = '', end = '' } = expected;
  const { date: actualDate, clock: actualClock = '', end: actualEnd = '' } = actual;
  const sameDate =
    date === actualDate || (dateless && (date === undefined || actualDate === undefined));
  return (
    sameDate &&
    sameClock(clock, actualClock) &&
    (sameClock(end, actualEnd) || (dateless && sameClock(clockOf(end), clockOf(actualEnd))))
  );
}

/** Everything but the time. */
function rest({ date: _date, clock: _clock, end: _end, ...others }: Part): Part {
  return others;
}

function clockOf(wall: string): string {
  return wall.slice(wall.indexOf('T') + 1);
}

function sameClock(a: string, b: string): boolean {
  const toMinute = (clock: string) => clock.replace(/(:\d\d):00$/, '$1');
  return a === b || toMinute(a) === toMinute(b);
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
