import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { Splice } from '../text/splice.ts';
import { applySplices, insert, remove, replace } from '../text/splice.ts';
import { countWhile } from '../text/countWhile.ts';

/*
 * Entries are what lists, tables, sequences and heading timelines have in common: stretches of text, one
 * after the other, with something between them (line ends, blank lines, commas, a stray comment). Here
 * they are put into another order, taken out and added to, without touching a byte inside another entry.
 */

/** The entries of a list as they stand in a text. */
export interface EntryList {
  readonly text: string;
  /** Each from its start to its end as it would be moved, without the separator behind it. */
  readonly entries: readonly Span[];
  /** Each as it would be deleted, where that is less: a comment above an item outlives it. */
  readonly bare?: readonly Span[];
  /** Whether what stands between two entries only separates them. */
  readonly isSeparator: (between: string) => boolean;
  /** What to put between two entries where no others show it. */
  readonly separator: string;
  /** What to take out with an entry that has no plain separator on either side. */
  readonly withSurroundings: (text: string, entry: Span) => Span;
}

/** What is to stand in a place of the list: an entry of it, with splices made in it, or new text. */
export type Place =
  | {
      readonly from: number;
      readonly splices: readonly Splice[];
      /** Whether it is to be put in anew although its neighbours are the same. */
      readonly moves?: boolean;
    }
  | { readonly from?: undefined; readonly lines: string };

/**
 * The splices that make a list hold what `places` say. As many entries as can stay where they are do.
 * @param side whether what is put between two entries stays with the one in front of it or behind it,
 * where more than a separator stands between them
 */
export function arrange(
  list: EntryList,
  places: readonly Place[],
  side: (place: Place) => 'behind' | 'before',
): Splice[] {
  if (hasUnevenGaps(list, places)) return exchange(list, places);
  const staying = stayingPlaces(places);
  const moved = new Set(places.map(({ from }) => from));
  const splices: Splice[] = [];
  let previous = -1;
  let pending: Place[] = [];
  for (const [index, place] of places.entries()) {
    if (!staying.has(index)) {
      pending.push(place);
      continue;
    }
    const { from, splices: own } = place as Extract<Place, { from: number }>;
    splices.push(...fillGap(list, previous, from, pending, moved, side), ...own);
    previous = from;
    pending = [];
  }
  splices.push(...fillGap(list, previous, list.entries.length, pending, moved, side));
  return mergedRemovals(splices);
}

/**
 * Whether the entries only change places, among blank lines here and there: those are to stay where they
 * are. Other things between entries, such as a heading, may belong to the entries behind them.
 */
function hasUnevenGaps(list: EntryList, places: readonly Place[]): boolean {
  if (places.length !== list.entries.length) return false;
  if (places.some((place) => place.from === undefined || place.moves)) return false;
  const first = places.findIndex(({ from }, index) => from !== index);
  const last = places.findLastIndex(({ from }, index) => from !== index);
  if (first < 0 || last - first > MOST_EXCHANGED) return false;
  const gaps = Array.from({ length: last - first }, (_, index) =>
    betweenEntries(list, first + index, first + index + 1),
  );
  return gaps.every((gap) => gap !== undefined) && new Set(gaps).size > 1;
}

/** More entries than this are not written anew to keep a blank line in its place. */
const MOST_EXCHANGED = 50;

/** Every place gets the bytes of its entry; what stands between the places stays. */
function exchange(list: EntryList, places: readonly Place[]): Splice[] {
  return places.flatMap((place, index) =>
    place.from === index
      ? [...place.splices]
      : [replace(list.entries[index]!, written(list, place))],
  );
}

/** The places whose entries need not move: a longest ascending run of them. */
function stayingPlaces(places: readonly Place[]): Set<number> {
  // Patience sorting: the last place of the best run of each length, and the place before each.
  const tails: number[] = [];
  const before = new Map<number, number>();
  for (const [index, place] of places.entries()) {
    const { from } = place;
    if (from === undefined || place.moves) continue;
    const length = countWhile(tails.length, (at) => places[tails[at]!]!.from! < from);
    if (length > 0) before.set(index, tails[length - 1]!);
    tails[length] = index;
  }
  const staying = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before.get(at)) staying.add(at);
  return staying;
}

/** Makes the stretch between two entries that stay hold what is to be there. */
function fillGap(
  list: EntryList,
  previous: number,
  next: number,
  pending: readonly Place[],
  moved: ReadonlySet<number | undefined>,
  side: (place: Place) => 'behind' | 'before',
): Splice[] {
  const leaving = Array.from({ length: next - previous - 1 }, (_, index) => previous + 1 + index);
  if (leaving.length === 0 && pending.length === 0) return [];
  const spanOf = (index: number) =>
    (moved.has(index) ? undefined : list.bare?.[index]) ?? list.entries[index]!;
  const isAnew = pending.some((place) => place.from !== undefined && place.moves);
  const shared = isAnew ? 0 : Math.min(leaving.length, pending.length);
  const replaced = leaving
    .slice(0, shared)
    .map((index, at) => replace(spanOf(index), written(list, pending[at]!)));
  const removed = removeRuns(list, leaving.slice(shared), spanOf);
  const anchor = shared > 0 ? leaving[shared - 1]! : previous;
  return [...replaced, ...insertAll(list, anchor, next, pending.slice(shared), side), ...removed];
}

function insertAll(
  list: EntryList,
  previous: number,
  next: number,
  places: readonly Place[],
  side: (place: Place) => 'behind' | 'before',
): Splice[] {
  const before = list.entries[previous];
  const after = list.entries[next];
  const separator = separatorAt(list, previous, next);
  // Where both sides are to be had, what goes behind the one in front comes first.
  const behind = places.filter((place) => !after || (before && side(place) === 'behind'));
  const ahead = places.filter((place) => !behind.includes(place));
  const [first, second] = [behind, ahead].map((some) => some.map((one) => written(list, one)));
  return [
    ...(first!.length > 0 && before
      ? [insert(before.end, first!.map((lines) => separator + lines).join(''))]
      : []),
    ...(second!.length > 0 && after
      ? [insert(after.start, second!.map((lines) => lines + separator).join(''))]
      : []),
  ];
}

/** The text for a place: that of its entry with its splices made, or the new one. */
function written({ text, entries }: EntryList, place: Place): string {
  if (place.from === undefined) return place.lines;
  const { start, end } = entries[place.from]!;
  const inside = place.splices.filter((splice) => contains(entries[place.from]!, splice));
  const shifted = inside.map((splice) => ({
    start: splice.start - start,
    end: splice.end - start,
    text: splice.text,
  }));
  return applySplices(text.slice(start, end), shifted);
}

/** What separates entries around a gap: the nearest one that holds nothing else. */
function separatorAt(list: EntryList, previous: number, next: number): string {
  for (const [before, after] of [
    [previous, previous + 1],
    [next - 1, next],
    [next, next + 1],
    [previous - 1, previous],
  ] as const) {
    const between = betweenEntries(list, before, after);
    if (between !== undefined) return between;
  }
  return list.separator;
}

/** What stands between two neighbours if it only separates them. */
function betweenEntries(
  { text, entries, isSeparator }: EntryList,
  before: number,
  after: number,
): string | undefined {
  const [a, b] = [entries[before], entries[after]];
  if (!a || !b || a.end > b.start) return undefined;
  const between = text.slice(a.end, b.start);
  return isSeparator(between) ? between : undefined;
}

/** Takes out entries; those that only separators keep apart go together with them. */
function removeRuns(
  list: EntryList,
  indexes: readonly number[],
  spanOf: (index: number) => Span,
): Splice[] {
  const runs: number[][] = [];
  for (const index of indexes) {
    const run = runs.at(-1);
    if (run && isPlainGap(list, spanOf(index - 1), spanOf(index))) run.push(index);
    else runs.push([index]);
  }
  return runs.map((run) => {
    const where = { start: spanOf(run[0]!).start, end: spanOf(run.at(-1)!).end };
    const next = list.entries[run.at(-1)! + 1];
    if (next && isPlainGap(list, where, next)) {
      return remove({ start: where.start, end: next.start });
    }
    const previous = list.entries[run[0]! - 1];
    if (previous && isPlainGap(list, previous, where)) {
      return remove({ start: previous.end, end: where.end });
    }
    return remove(list.withSurroundings(list.text, where));
  });
}

function isPlainGap({ text, isSeparator }: EntryList, a: Span, b: Span): boolean {
  return a.end <= b.start && isSeparator(text.slice(a.end, b.start));
}

/** Entries can lie inside one another; what is taken out twice is taken out once. */
function mergedRemovals(splices: readonly Splice[]): Splice[] {
  const removals = splices
    .filter(({ start, end, text }) => text === '' && end > start)
    .sort((a, b) => a.start - b.start);
  const merged: Splice[] = [];
  for (const removal of removals) {
    const last = merged.at(-1);
    if (last && removal.start < last.end) {
      merged[merged.length - 1] = remove({
        start: last.start,
        end: Math.max(last.end, removal.end),
      });
    } else merged.push(removal);
  }
  return [...splices.filter(({ text }) => text !== ''), ...merged];
}

/** Nothing but layout; `<br>` is what stands between entries in one cell or paragraph. */
export function isBlankBetween(between: string): boolean {
  return /^(?:\s|<br\s*\/?>)*$/i.test(between);
}

/** An entry with the line end behind it, or, at the end of the text, the one before it. */
export function withLineEnd(text: string, entry: Span): Span {
  const after = /^(?:\r\n|\n|\r)/.exec(text.slice(entry.end, entry.end + 2))?.[0].length ?? 0;
  if (after > 0) return { start: entry.start, end: entry.end + after };
  const before =
    /(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, entry.start - 2), entry.start))?.[0].length ?? 0;
  return { start: entry.start - before, end: entry.end };
}
