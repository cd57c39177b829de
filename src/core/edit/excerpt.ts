import { onceEach } from '../onceEach.ts';
import type { ReviewDocument } from '../review/document.ts';
import { readReview } from '../review/read.ts';
import type { Review, TimelineEvent } from '../review/model.ts';
import type { Span } from '../text/span.ts';
import type { Splice } from '../text/splice.ts';
import type { EntryList } from './arrange.ts';
import type { Draft, DraftAction, DraftEvent } from './draft.ts';
import { isTouched, placesOf } from './draft.ts';
import type { Part } from './meaning.ts';
import { meaningOf } from './meaning.ts';
import type { Planner } from './planner.ts';

/*
 * A change in a review of thousands of events is planned in an excerpt of it: the text without the
 * entries that are far from the change, which is a text that reads in a millisecond. It stands for the
 * whole because it is read to say the same of all that it holds: every entry beside the change and
 * beside a change of day, every section, all metadata. What follows the change in the excerpt and comes
 * out unchanged would carry on unchanged in the whole.
 */

/** A shorter document, what is to become of it, and the way back. */
export interface Excerpt {
  readonly document: ReviewDocument;
  readonly draft: Draft;
  /** Splices of the excerpt as splices of the whole; nothing where one reaches into what was left out. */
  splicesOfWhole(splices: readonly Splice[]): readonly Splice[] | undefined;
}

/** Below this length a whole text is read as fast as an excerpt is made. */
const SHORT = 20_000;
/** Entries on either side of a change that show how things are written, and that nothing else changed. */
const MARGIN = 14;

/** An excerpt that a draft can be written in; nothing where the text is short, or none stands for it. */
export function excerptFor(
  document: ReviewDocument,
  draft: Draft,
  planner: Planner,
): Excerpt | undefined {
  if (document.text.length < SHORT) return undefined;
  const { review } = document;
  const changed: ChangedPlaces = {
    timelines: review.timelines.map(({ events }, at) =>
      changedPlaces(events, draft.timelines[at]!.events),
    ),
    actions: changedPlaces(review.actions, draft.actions),
  };
  // A hand that holds an event changes it in one place, wherever it is let go.
  const key = JSON.stringify(changed);
  const last = lastShortening(document);
  if (last.key !== key) Object.assign(last, { key, found: shorten(document, changed, planner) });
  return (
    last.found && {
      document: last.found.document,
      draft: draftOf(draft, last.found.nodes, last.found.document.review),
      splicesOfWhole: inWhole.bind(undefined, last.found.kept),
    }
  );
}

/** The places in each list of a review that are changed. */
interface ChangedPlaces {
  readonly timelines: readonly (readonly number[])[];
  readonly actions: readonly number[];
}

/** A document without what is far from some places of it. */
interface Shortened {
  readonly document: ReviewDocument;
  /** What each node that is in it is there. */
  readonly nodes: ReadonlyMap<object, object>;
  readonly kept: readonly Span[];
}

/** How a document was shortened last, and for which places. */
const lastShortening = onceEach(
  (
    _document: ReviewDocument,
  ): { readonly key?: string; readonly found?: Shortened | undefined } => ({}),
);

function shorten(
  document: ReviewDocument,
  changed: ChangedPlaces,
  planner: Planner,
): Shortened | undefined {
  const { text, format, review } = document;
  const left = new Set<object>();
  const cuts = [
    ...review.timelines.flatMap((timeline, at) => {
      const { events } = timeline;
      const list = planner.entriesOfTimeline(document, timeline);
      return list ? cutsIn(list, events, changed.timelines[at]!, daysOf(events), left) : [];
    }),
    ...cutActions(document, changed.actions, planner, left),
  ].sort((a, b) => a.start - b.start);
  const taken = cuts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (taken * 2 < text.length || overlaps(cuts)) return undefined;
  const kept = complement(cuts, text.length);
  const short = kept.map(({ start, end }) => text.slice(start, end)).join('');
  const excerpt = readReview(short, format, document);
  const nodes = sameNodes(review, excerpt.review, left, cuts);
  return nodes && { document: excerpt, nodes, kept };
}

function cutActions(
  document: ReviewDocument,
  changed: readonly number[],
  planner: Planner,
  left: Set<object>,
): Span[] {
  const { actions } = document.review;
  const list = actions.length > 0 ? planner.entriesOfActions(document) : undefined;
  return list ? cutsIn(list, actions, changed, undefined, left) : [];
}

/**
 * The stretches of a list to leave out.
 * @param days the day of each entry; those around a change of day stay
 * @param left the nodes that go are added to it
 */
function cutsIn(
  list: EntryList,
  nodes: readonly object[],
  changed: readonly number[],
  days: readonly string[] | undefined,
  left: Set<object>,
): Span[] {
  const { entries, text } = list;
  if (overlaps(entries)) return [];
  const stays = new Uint8Array(nodes.length);
  const keep = (from: number, to: number) => stays.fill(1, Math.max(0, from), Math.max(0, to + 1));
  keep(0, MARGIN);
  keep(nodes.length - MARGIN, nodes.length);
  for (const index of changed) keep(index - MARGIN, index + MARGIN);
  days?.forEach((day, index) => {
    if (index > 0 && day !== days[index - 1]) keep(index - 2, index + 1);
  });
  const cuts: Span[] = [];
  for (const [index, node] of nodes.entries()) {
    const next = entries[index + 1];
    if (stays[index] || !next) continue;
    left.add(node);
    const own = entries[index]!;
    const isPlain = list.isSeparator(text.slice(own.end, next.start));
    const cut = isPlain ? { start: own.start, end: next.start } : list.withSurroundings(text, own);
    const last = cuts.at(-1);
    if (last?.end === cut.start) cuts[cuts.length - 1] = { start: last.start, end: cut.end };
    else cuts.push(cut);
  }
  return cuts;
}

/** The places in a list before a change where it makes one: written to, gone, moved, something new beside. */
function changedPlaces(
  nodes: readonly object[],
  drafted: readonly (DraftEvent | DraftAction)[],
): number[] {
  const places = placesOf(nodes);
  const changed = new Set<number>();
  let expected = 0;
  for (const item of drafted) {
    const place = item.source && places.get(item.source);
    if (place !== undefined && place !== expected) {
      // Something is missing here, or stands here that stood elsewhere.
      for (const index of [expected, place, place - 1]) changed.add(index);
    }
    if (isTouched(item)) changed.add(place ?? expected);
    expected = (place ?? expected - 1) + 1;
  }
  if (expected !== nodes.length) changed.add(expected);
  return [...changed];
}

function daysOf(events: readonly TimelineEvent[]): string[] {
  return events.map(({ time: { start } }) =>
    start.date ? `${start.date.year}-${start.date.month}-${start.date.day}` : '',
  );
}

function overlaps(spans: readonly Span[]): boolean {
  return spans.some(({ start }, index) => index > 0 && start < spans[index - 1]!.end);
}

function complement(cuts: readonly Span[], length: number): Span[] {
  const starts = [0, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), length];
  return starts.map((start, index) => ({ start, end: ends[index]! }));
}

/** What each node that was not left out is in the excerpt; nothing where that says something else. */
function sameNodes(
  whole: Review,
  excerpt: Review,
  left: ReadonlySet<object>,
  cuts: readonly Span[],
): ReadonlyMap<object, object> | undefined {
  const [before, after] = [meaningOf(whole), meaningOf(excerpt)];
  const nodes = new Map<object, object>();
  const match = <Node extends object>(
    originals: readonly Node[],
    copies: readonly Node[],
    a: readonly Part[],
    b: readonly Part[],
  ): boolean => {
    let at = 0;
    for (const [index, node] of originals.entries()) {
      if (left.has(node)) continue;
      const copy = copies[at];
      if (!copy || JSON.stringify(a[index]) !== JSON.stringify(b[at])) return false;
      nodes.set(node, copy);
      at++;
    }
    return at === copies.length;
  };
  const sameTimelines =
    whole.timelines.length === excerpt.timelines.length &&
    whole.timelines.every((timeline, index) => {
      const copy = excerpt.timelines[index]!;
      nodes.set(timeline, copy);
      const [a, b] = [before.timelines[index]!, after.timelines[index]!];
      return match(timeline.events, copy.events, a, b);
    });
  const sections = whole.sections.filter(({ span }) => !isIn(cuts, span.start));
  const isSame =
    sameTimelines &&
    match(whole.actions, excerpt.actions, before.actions, after.actions) &&
    JSON.stringify([before.milestones, before.metadata, sections.map(({ concept }) => concept)]) ===
      JSON.stringify([after.milestones, after.metadata, after.sections]);
  return isSame ? nodes : undefined;
}

function isIn(cuts: readonly Span[], offset: number): boolean {
  return cuts.some(({ start, end }) => offset >= start && offset < end);
}

function draftOf(draft: Draft, nodes: ReadonlyMap<object, object>, excerpt: Review): Draft {
  const inExcerpt = <Item extends { readonly source?: object }>(items: readonly Item[]): Item[] =>
    items.flatMap((item) => {
      if (!item.source) return [item];
      const source = nodes.get(item.source);
      return source ? [{ ...item, source }] : [];
    });
  return {
    ...draft,
    timelines: inExcerpt(draft.timelines).map((timeline) => ({
      ...timeline,
      events: inExcerpt(timeline.events),
    })),
    actions: inExcerpt(draft.actions),
    sections: [
      ...excerpt.sections.map(({ concept }) => concept),
      ...draft.newSections.map(({ concept }) => concept),
    ],
  };
}

/** Splices of an excerpt as splices of the whole. */
function inWhole(kept: readonly Span[], splices: readonly Splice[]): Splice[] | undefined {
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of kept) {
    starts.push(length);
    length += end - start;
  }
  const found = splices.map(({ start, end, text }) => {
    const at = starts.findLastIndex((offset) => offset <= start);
    const shift = kept[at]!.start - starts[at]!;
    const isInside = end + shift <= kept[at]!.end;
    // Where something was left out, an offset of the excerpt has two places in the whole.
    const isOnSeam = start === end && at > 0 && start === starts[at];
    return isInside && !isOnSeam ? { start: start + shift, end: end + shift, text } : undefined;
  });
  return found.includes(undefined) ? undefined : (found as Splice[]);
}
