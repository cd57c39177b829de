import type { Review } from '../review/model.ts';
import type { Draft, DraftAction, DraftEvent } from './draft.ts';
import type { Part } from './meaning.ts';
import { contains } from '../text/span.ts';
import { meaningOf, normalText } from './meaning.ts';

/** Where a review read after an edit says something else than it should. */
export interface Mismatch {
  /**
   * Events that stand on another day or in the other half of it than they should and are right otherwise:
   * of those that are as far off as the one before them, the first.
   */
  readonly dates: readonly DraftEvent[];
  readonly actions: readonly DraftAction[];
  /** Anything else: more or fewer nodes, other words, other metadata. */
  readonly others: boolean;
}

/**
 * Compares a review read after an edit with what was to be. What a change brings along by its nature is
 * allowed for: the section that a first event or action needs, seconds that a form writes out, a date
 * where the timeline has none to carry it.
 * @param before the review that the edit was made in
 * @returns nothing where it says what it should
 */
export function mismatchOf(draft: Draft, after: Review, before: Review): Mismatch | undefined {
  const actual = meaningOf(after);
  const events = eventsAtFault(draft, actual.timelines, before);
  const actions = actionsAtFault(draft, actual.actions, before);
  const others =
    events.others ||
    actions === undefined ||
    !samePart(draft.milestones, actual.milestones) ||
    !sameMetadata(draft, actual.metadata, before) ||
    !sameSections(draft, actual.sections, before);
  if (!others && events.dates.length === 0 && actions.length === 0) return undefined;
  return { dates: events.dates, actions: actions ?? [], others };
}

function eventsAtFault(
  { timelines }: Draft,
  actual: readonly (readonly Part[])[],
  before: Review,
): { dates: DraftEvent[]; others: boolean } {
  const dateless = !before.timelines.some(({ events }) =>
    events.some(({ time }) => time.start.date),
  );
  // A timeline that has lost its last event may be gone, or be there and empty.
  const expected = timelines.map(({ events }) => events).filter(({ length }) => length > 0);
  const found = actual.filter(({ length }) => length > 0);
  const dates: DraftEvent[] = [];
  const sameCounts =
    expected.length === found.length &&
    expected.every(({ length }, index) => length === found[index]!.length);
  if (!sameCounts) return { dates, others: true };
  let others = false;
  let last = 0;
  expected.forEach((events, at) =>
    events.forEach((event, index) => {
      const part = found[at]![index]!;
      if (!sameRest(event, part, before)) others = true;
      const isOff = !sameDates(event.part, part, dateless) || !sameClocks(event.part, part);
      const distance = isOff ? hoursBetween(event.part, part) : 0;
      if (isOff && (distance === 0 || distance !== last)) dates.push(event);
      last = distance;
    }),
  );
  return { dates, others };
}

/** Everything but the time; an event may say the same in its own words where its words were asked for. */
function sameRest(event: DraftEvent, actual: Part, { format }: Review): boolean {
  const expected = event.part;
  if (samePart(rest(expected), rest(actual))) return true;
  return format === 'markdown' && asksForWords(event) && sameWords(expected, actual);
}

function asksForWords({ added, patch }: DraftEvent): boolean {
  const { text, link } = added ?? patch;
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

/** The items that came out differently; nothing where there are more or fewer than there should be. */
function actionsAtFault(
  { actions }: Draft,
  actual: readonly Part[],
  before: Review,
): DraftAction[] | undefined {
  if (actions.length !== actual.length) return undefined;
  return actions.filter((action, index) => {
    const part = actual[index]!;
    if (samePart(action.part, part)) return false;
    const isWritten = action.added !== undefined || Object.keys(action.patch).length > 0;
    const canRetell = before.format === 'markdown' && isWritten;
    return !(canRetell && saysAll(action.part, part, action.added !== undefined));
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

function sameDates(expected: Part, actual: Part, dateless: boolean): boolean {
  const [date, actualDate] = [expected['date'], actual['date']];
  if (dateless && (date === undefined || actualDate === undefined)) return true;
  return date === actualDate && dayOf(expected['end']) === dayOf(actual['end']);
}

function sameClocks(expected: Part, actual: Part): boolean {
  return (
    sameClock(expected['clock'], actual['clock']) &&
    sameClock(clockOf(expected['end']), clockOf(actual['end']))
  );
}

/** Everything but the time. */
function rest({ date: _date, clock: _clock, end: _end, ...others }: Part): Part {
  return others;
}

/** How far two parts are apart; not a number where one of them has no date. */
function hoursBetween(a: Part, b: Part): number {
  const [from, to] = [a, b].map(({ date, clock = '00:00' }) => Date.parse(`${date}T${clock}Z`));
  return (from! - to!) / 3_600_000;
}

/** The day of a written wall time; nothing where it has none. */
function dayOf(wall: string | undefined): string | undefined {
  return /^\d{4,}-/.test(wall ?? '') ? wall!.slice(0, 10) : undefined;
}

/** The clock of a written wall time, or its day where it is a whole one. */
function clockOf(wall: string | undefined): string | undefined {
  return wall?.slice(wall.indexOf('T') + 1);
}

function sameClock(a = '', b = ''): boolean {
  const toMinute = (clock: string) => clock.replace(/(:\d\d):00$/, '$1');
  return a === b || toMinute(a) === toMinute(b);
}

function samePart(a: Part, b: Part): boolean {
  if (a === b) return true;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}

/** A title in Markdown is read without its emphasis and links. */
function sameMetadata(draft: Draft, actual: Part, { format }: Review): boolean {
  const { title: asked } = draft.metadataPatch;
  if (format === 'yaml' || asked === undefined) return samePart(draft.metadata, actual);
  const { title = '', ...expected } = draft.metadata;
  const { title: found = '', ...others } = actual;
  return samePart(expected, others) && plain(normalText(title)) === plain(normalText(found));
}

function sameSections(draft: Draft, actual: readonly string[], before: Review): boolean {
  const brought = broughtAlong(draft, before);
  const [a, b] = [draft.sections, actual].map((list) =>
    list
      .filter((concept) => !brought.has(concept))
      .sort()
      .join(),
  );
  return a === b;
}

/** The sections a change may have to open to have a place for what it adds. */
function broughtAlong({ timelines, actions, newSections }: Draft, before: Review): Set<string> {
  const brought = new Set<string>();
  for (const { source, events } of timelines) {
    if (events.length === source?.events.length) continue;
    brought.add('timeline');
    // What a heading such as `How did we respond?` stands over is told by how many times are under it.
    for (const { concept, span } of before.sections) {
      if (source && contains(span, source.span)) brought.add(concept);
    }
  }
  if (actions.some(({ added }) => added)) brought.add('actions');
  if (newSections.length > 0) brought.add('response');
  return brought;
}
