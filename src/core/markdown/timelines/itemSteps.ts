import { isDigit } from '../../time/cursor.ts';
import type { Span } from '../../text/span.ts';
import type { ListItem, Paragraph } from '../tree.ts';
import { dayOf } from './dayName.ts';
import { readEntryHead, readLabelledTime, readTrailingTime } from './entryHead.ts';
import type { EntryHead } from './entryHead.ts';
import { splitPieces } from './entrySteps.ts';
import { piecesOf } from './pieces.ts';
import type { Container, EntryStep, Step } from './step.ts';

/**
 * The entries or the day that a list item is by its own text, without what is nested below it; nothing where it
 * does not start with text.
 * @param expected whether the list stands where a timeline is expected
 */
export function itemSteps(
  text: string,
  item: ListItem,
  container: Container,
  expected: boolean,
): Step[] | undefined {
  const [first] = item.children;
  const dated = datedMarker(text, item);
  if (dated) return textSteps(text, item, ...dated, container, expected);
  if (first?.kind !== 'paragraph') return undefined;
  const start = Math.max(first.lines[0]!.start, item.contentStart);
  return textSteps(text, item, start, first, container, expected);
}

/** The head of the entry that a list item starts with; its marker is none of it. */
export function headOfItem(text: string, item: ListItem): EntryHead | undefined {
  return readEntryHead(text, { start: item.contentStart, end: lineEnd(item) });
}

function lineEnd(item: ListItem): number {
  const first = item.children[0];
  return first?.kind === 'paragraph' ? first.lines[0]!.end : item.contentStart;
}

/**
 * `12. März 2024 14:30` is an item of a numbered list to Markdown, and in a bullet a list in a list: where
 * the text starts whose day is the number, and the paragraph it is in.
 */
function datedMarker(text: string, item: ListItem): [number, Paragraph] | undefined {
  const [first] = item.children;
  const nested = first?.kind === 'list' && first.items.length === 1 ? first.items[0]! : undefined;
  const { marker, children } = nested ?? item;
  const [paragraph] = children;
  if (!isDigit(text.charCodeAt(marker.start)) || paragraph?.kind !== 'paragraph') return undefined;
  const [{ start, end }] = paragraph.lines as [Span];
  const time = readEntryHead(text, { start: marker.start, end })?.written.start;
  if (!time?.date || time.date.monthForm === 'number' || !(nested ?? time.clock)) return undefined;
  // `1. March 5, 2024` has its day behind the month.
  return readEntryHead(text, { start, end }) ? undefined : [marker.start, paragraph];
}

/** What the text of a list item is, from `start` on. */
function textSteps(
  text: string,
  item: ListItem,
  start: number,
  paragraph: Paragraph,
  container: Container,
  expected: boolean,
): Step[] {
  const [firstLine, ...otherLines] = paragraph.lines;
  const lines =
    start < firstLine!.end ? [{ start, end: firstLine!.end }, ...otherLines] : otherLines;
  const pieces = piecesOf(text, lines);
  const [piece] = pieces;
  if (!piece) return [];
  const nested = item.children.slice(1).some((child) => child.kind === 'list');
  let place: EntryStep['place'] = 'first';
  let head = readEntryHead(text, piece);
  if (!head && expected) {
    place = 'labelled';
    head = readLabelledTime(text, piece);
  }
  if (!head && expected && pieces.length === 1) {
    place = 'last';
    head = readTrailingTime(text, piece);
  }
  if (!head) {
    const day = dayOf(text, piece);
    return day && (nested || pieces.length === 1) ? [day] : [];
  }
  const entries = splitPieces(text, pieces, head, 'item', container);
  const [entry] = entries;
  if (!entry) return [];
  entry.span = item.span;
  if (entries.length > 1) {
    entry.span = { start: item.span.start, end: Math.max(piece.end, entry.text.end) };
  }
  const marked = { ...entry, place, entry: { ...entry.entry, marker: item.marker } };
  return [marked, ...entries.slice(1)];
}
