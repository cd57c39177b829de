import type { Link, Timeline, TimelineEvent, TimelineForm } from '../../review/model.ts';
import type { Located, Span } from '../../text/span.ts';
import { findStatedZone } from '../../time/find.ts';
import type { WrittenZone } from '../../time/zone.ts';
import { linksIn, plainText } from '../inline.ts';
import { DateCarrier } from './dateCarrier.ts';
import type { ClockHabits } from './clockSequence.ts';
import { readDateFacts } from './dateFacts.ts';
import type { DateFacts } from './dateFacts.ts';
import type { TimelineEntry } from './entry.ts';
import { namedRegions, otherRegions } from './regions.ts';
import type { Region } from './regions.ts';
import { scanTimeline } from './scan.ts';
import { settleSteps } from './settle.ts';
import { mayBePlain, onlyPlain } from './plain.ts';
import type { TimelineReading, TimelineSource } from './source.ts';
import type { EntryStep, Step } from './step.ts';

/**
 * Reads the timelines of a Markdown review, whatever their form. Never throws; the time taken is in
 * proportion to the length of the text.
 */
export function readTimelines(source: TimelineSource): TimelineReading {
  const parts = findParts(source);
  const facts = readDateFacts(source, parts);
  const reader = new TimelineReader(source, facts);
  for (const part of parts) reader.readPart(part);
  const { timelines, entries } = reader;
  const zone = source.zone ?? statedZone(source, parts, timelines);
  const date = facts.incidentDate(timelines);
  const order = facts.context.order ?? facts.context.fallback;
  return {
    timelines,
    entries,
    ...(date ? { date } : {}),
    ...(order ? { order } : {}),
    ...(zone ? { zone } : {}),
  };
}

/** A region and what was come past in it. */
export interface TimelinePart {
  readonly region: Region;
  readonly steps: readonly Step[];
}

/** The parts of the document that hold timelines: the named ones, and those whose content is plainly one. */
function findParts({ text, tree, sections }: TimelineSource): TimelinePart[] {
  const named = namedRegions(text, tree, sections).map((region) => ({
    region,
    steps: settleSteps(text, scanTimeline(text, region.blocks, true)),
  }));
  const others = otherRegions(text, tree, sections)
    .filter(({ span }) => mayBePlain(text, span))
    .map((region) => ({
      region,
      steps: onlyPlain(settleSteps(text, scanTimeline(text, region.blocks, false))),
    }));
  return [...named, ...others]
    .filter(({ steps }) => steps.some((step) => step.kind === 'entry'))
    .sort((one, other) => one.region.span.start - other.region.span.start);
}

/** How many entries ahead the carrier may look. */
const LOOK_AHEAD = 3;

/** Turns steps into events: dates carried, zones and texts in place. */
class TimelineReader {
  readonly timelines: Timeline[] = [];
  readonly entries = new Map<TimelineEvent, TimelineEntry>();
  readonly #source: TimelineSource;
  readonly #facts: DateFacts;
  readonly #carrier: DateCarrier;
  #growing: GrowingTimeline | undefined;

  constructor(source: TimelineSource, facts: DateFacts) {
    this.#source = source;
    this.#facts = facts;
    this.#carrier = new DateCarrier(facts.context);
  }

  readPart({ region, steps }: TimelinePart): void {
    const habits = habitsOf(steps);
    this.#carrier.startPart(this.#facts.baseOf(region));
    this.#carrier.findZero(steps);
    const heading =
      region.section && findStatedZone(this.#source.text, region.section.titleSpan, true);
    let zone: Located<WrittenZone> | undefined = heading;
    let title = region.section?.title;
    for (const [index, step] of steps.entries()) {
      if (step.kind === 'day') {
        this.#carrier.setDay(step);
      } else if (step.kind === 'group') {
        if (step.title !== undefined) {
          title = step.title;
          this.#carrier.startGroup();
        }
        zone = step.zone ?? zone;
      } else {
        this.#place(step, region, title, zone);
        this.#addEvent(step, habits, followingEntries(steps, index));
      }
    }
    this.#finish();
  }

  /** Begins another timeline where the step does not go on with the one before. */
  #place(
    step: EntryStep,
    region: Region,
    title: string | undefined,
    zone: Located<WrittenZone> | undefined,
  ): void {
    const { form, span, zone: own } = step.container;
    const table = form === 'table' ? step.container : undefined;
    if (this.#growing && this.#growing.table === table) return;
    if (this.#growing) {
      this.#finish();
      this.#carrier.startGroup();
    }
    const stated = own ?? zone;
    const where = table ? span : region.section ? region.span : undefined;
    this.#growing = {
      table,
      events: [],
      forms: new Map(),
      ...(title === undefined ? {} : { title }),
      ...(stated ? { zone: stated } : {}),
      ...(where ? { span: where } : {}),
    };
  }

  #addEvent(step: EntryStep, habits: ClockHabits, following: readonly EntryStep[]): void {
    const time = this.#carrier.resolve(step, habits, following);
    if (!time) return;
    const { text } = this.#source;
    const event: TimelineEvent = {
      span: step.span,
      time,
      text: { value: text.slice(step.text.start, step.text.end), span: step.text },
      links: this.#linksOf(step),
      ...(step.eventKind ? { kind: step.eventKind } : {}),
      ...(step.actor ? { actor: step.actor } : {}),
      ...(step.deadEnd ? { deadEnd: { value: true, span: step.deadEnd } } : {}),
      ...(step.key ? { key: { value: true, span: step.key } } : {}),
    };
    this.entries.set(event, step.entry);
    const growing = this.#growing!;
    growing.events.push(event);
    const { form } = step.container;
    growing.forms.set(form, (growing.forms.get(form) ?? 0) + 1);
  }

  #linksOf(step: EntryStep): Link[] {
    const { text, tree } = this.#source;
    const stretches: Span[] = [step.text, ...(step.linkCells ?? [])];
    return stretches.flatMap((where) =>
      linksIn(text, where, tree.definitions).map((link) => ({
        span: link.span,
        url: { value: text.slice(link.url.start, link.url.end), span: link.url },
        ...(link.label === link.url
          ? {}
          : { title: plainText(text.slice(link.label.start, link.label.end)) }),
      })),
    );
  }

  #finish(): void {
    const growing = this.#growing;
    this.#growing = undefined;
    if (!growing || growing.events.length === 0) return;
    const { events, forms, title, zone } = growing;
    const first = events[0]!.span.start;
    const end = events[events.length - 1]!.span.end;
    const outer = growing.span ?? { start: first, end };
    this.timelines.push({
      span: outer,
      form: mostCommon(forms),
      events,
      ...(title === undefined ? {} : { title }),
      ...(zone ? { zone } : {}),
    });
  }
}

interface GrowingTimeline {
  readonly table: EntryStep['container'] | undefined;
  readonly events: TimelineEvent[];
  readonly forms: Map<TimelineForm, number>;
  readonly title?: string;
  readonly zone?: Located<WrittenZone>;
  readonly span?: Span;
}

function mostCommon(forms: ReadonlyMap<TimelineForm, number>): TimelineForm {
  let best: TimelineForm = 'list';
  let most = 0;
  for (const [form, count] of forms) {
    if (count > most) [best, most] = [form, count];
  }
  return best;
}

function followingEntries(steps: readonly Step[], index: number): EntryStep[] {
  const following: EntryStep[] = [];
  for (let next = index + 1; next < steps.length && following.length < LOOK_AHEAD; next++) {
    const step = steps[next]!;
    if (step.kind !== 'entry') break;
    following.push(step);
  }
  return following;
}

function habitsOf(steps: readonly Step[]): ClockHabits {
  let meridiem = false;
  let hours24 = false;
  let afternoon = false;
  for (const step of steps) {
    if (step.kind !== 'entry') continue;
    for (const clock of [step.written.start.clock, step.written.end?.clock]) {
      if (!clock) continue;
      const late = clock.time.hour > 12 || clock.time.hour === 0;
      if (clock.meridiem) meridiem = true;
      else if (late) afternoon = true;
      if (!clock.meridiem && (late || clock.format.padded)) hours24 = true;
    }
  }
  return { meridiem, hours24, afternoon };
}

/** The zone that the document states for all its times: over its timelines, in a sentence elsewhere, in its milestones. */
function statedZone(
  { text, tree, milestones }: TimelineSource,
  parts: readonly TimelinePart[],
  timelines: readonly Timeline[],
): Located<WrittenZone> | undefined {
  const own = timelines.find(({ zone }) => zone !== undefined)?.zone;
  if (own || parts.length === 0) return own;
  const clocks = timelines.flatMap(({ events }) =>
    events.map(({ time }) => time).filter(({ start }) => start.clock),
  );
  const repeated = repeatedZone(clocks);
  if (repeated) return repeated;
  for (const block of tree.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
    const zone = findZoneSentence(text, block.span);
    if (zone) return zone;
  }
  const isSilent = clocks.every(({ zone }) => !zone);
  return isSilent ? repeatedZone(Object.values(milestones?.() ?? {})) : undefined;
}

/**
 * The zone that the first of some times states and no later one denies: people write it once, or now and
 * then, and mean all of them.
 */
function repeatedZone(
  times: readonly { readonly zone?: Located<WrittenZone> }[],
): Located<WrittenZone> | undefined {
  const first = times[0]?.zone;
  const agree = times.every(({ zone }) => !zone || zone.value.written === first?.value.written);
  return agree ? first : undefined;
}

const timesStatement =
  /(?:\b|_)(?:all|the|these)?\s*(?:times?|timestamps?|time ?zone)\b[^.\n]{0,40}/gi;

/** `All times are in UTC.` in the middle of prose; the zone has to stand right behind the word. */
function findZoneSentence(text: string, where: Span): Located<WrittenZone> | undefined {
  const stretch = text.slice(where.start, where.end);
  for (const match of stretch.matchAll(timesStatement)) {
    const start = where.start + match.index;
    const zone = findStatedZone(text, { start, end: start + match[0].length });
    if (zone) return zone;
  }
  return undefined;
}
