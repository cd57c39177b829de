import type { Span } from '../text/span.ts';
import type { Splice } from '../text/splice.ts';
import { insert, remove } from '../text/splice.ts';
import { lineEndOf } from '../text/lines.ts';

/*
 * Entries are what lists, tables, sequences and heading timelines have in common: stretches of whole
 * lines, one after the other, with something between them (line ends, blank lines, a stray comment).
 * An entry's span runs from the start of its first line to the end of its last, line end excluded.
 * Every function returns splices for the text as it is; none touches a byte inside another entry.
 */

/** Takes out one entry with its lines and, where it stood between blank lines, one side of them. */
export function removeEntry(text: string, entries: readonly Span[], index: number): Splice[] {
  const entry = entries[index]!;
  const previous = entries[index - 1];
  const next = entries[index + 1];
  if (next && isBlank(text, entry.end, next.start)) {
    return [remove({ start: entry.start, end: next.start })];
  }
  if (previous && isBlank(text, previous.end, entry.start)) {
    return [remove({ start: previous.end, end: entry.end })];
  }
  return [remove(wholeLines(text, entry))];
}

/**
 * Moves one entry so that it becomes number `to` of the list; the bytes inside entries stay as they are.
 * @param to zero-based place after the move
 */
export function moveEntry(
  text: string,
  entries: readonly Span[],
  from: number,
  to: number,
): Splice[] {
  if (from === to) return [];
  const moved = text.slice(entries[from]!.start, entries[from]!.end);
  const target = entries[to]!;
  const neighbour = entries[from < to ? from + 1 : from - 1]!;
  const between =
    from < to
      ? { start: entries[from]!.end, end: neighbour.start }
      : { start: neighbour.end, end: entries[from]!.start };
  const blank = isBlank(text, between.start, between.end);
  const separator = blank ? text.slice(between.start, between.end) : lineEndOf(text);
  if (from < to) {
    const taken = blank
      ? { start: entries[from]!.start, end: between.end }
      : wholeLines(text, entries[from]!);
    return [remove(taken), insert(target.end, separator + moved)];
  }
  const taken = blank
    ? { start: between.start, end: entries[from]!.end }
    : wholeLines(text, entries[from]!);
  return [insert(target.start, moved + separator), remove(taken)];
}

/**
 * Puts the entries in another order: slot `i` gets the bytes of entry `order[i]`. What stands between
 * entries stays where it is.
 */
export function permuteEntries(
  text: string,
  entries: readonly Span[],
  order: readonly number[],
): Splice[] {
  return order.flatMap((source, slot) =>
    source === slot
      ? []
      : [{ ...entries[slot]!, text: text.slice(entries[source]!.start, entries[source]!.end) }],
  );
}

/**
 * Adds an entry at place `index` (0 … length) of a list that is not empty, separated as its
 * neighbours are.
 * @param lines the new entry, line ends inside included, without one at its end
 */
export function insertEntry(
  text: string,
  entries: readonly Span[],
  index: number,
  lines: string,
): Splice[] {
  const separator = separatorNear(text, entries, index);
  return index < entries.length
    ? [insert(entries[index]!.start, lines + separator)]
    : [insert(entries[index - 1]!.end, separator + lines)];
}

/** What separates entries around a place: the nearest gap that is only white space, else one line end. */
function separatorNear(text: string, entries: readonly Span[], index: number): string {
  for (const gap of [index - 1, index, index - 2]) {
    const before = entries[gap];
    const after = entries[gap + 1];
    if (before && after && isBlank(text, before.end, after.start)) {
      return text.slice(before.end, after.start);
    }
  }
  return lineEndOf(text);
}

/** The entry with the line end behind it, or, at the end of the text, the one before it. */
function wholeLines(text: string, entry: Span): Span {
  const after = /^(?:\r\n|\n|\r)/.exec(text.slice(entry.end, entry.end + 2))?.[0].length ?? 0;
  if (after > 0) return { start: entry.start, end: entry.end + after };
  const before =
    /(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, entry.start - 2), entry.start))?.[0].length ?? 0;
  return { start: entry.start - before, end: entry.end };
}

/** Nothing but layout; `<br>` is what stands between entries in one cell or paragraph. */
function isBlank(text: string, start: number, end: number): boolean {
  return start <= end && /^(?:\s|<br\s*\/?>)*$/i.test(text.slice(start, end));
}
