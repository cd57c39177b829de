import type { Span } from '../../text/span.ts';
import type { EntryForm } from './entry.ts';
import { readEntryHead } from './entryHead.ts';
import type { EntryHead } from './entryHead.ts';
import { readEntryText } from './entryText.ts';
import type { Piece } from './pieces.ts';
import type { Container, EntryStep } from './step.ts';

/**
 * The entries of a paragraph or list item whose first line starts one: one, or as many as its lines and
 * `<br>`s make.
 */
export function splitPieces(
  text: string,
  pieces: readonly Piece[],
  first: EntryHead,
  form: EntryForm,
  container: Container,
): EntryStep[] {
  const entries: EntryStep[] = [];
  let head = first;
  let start = 0;
  for (let index = 1; index <= pieces.length; index++) {
    const piece = pieces[index];
    const next = piece && nextHead(text, piece, head);
    if (piece && !next) continue;
    entries.push(piecesEntry(text, pieces.slice(start, index), head, form, container));
    if (next) head = next;
    start = index;
  }
  return entries;
}

/** The head of the entry that a further line starts, if it does not go on with the one before. */
function nextHead(text: string, piece: Piece, before: EntryHead): EntryHead | undefined {
  const head = readEntryHead(text, piece);
  if (!head || head.led || (head.written.weak && !before.written.weak)) return undefined;
  const underDay = before.delimiter === 'none' && !before.written.start.clock;
  if (piece.afterBreak || underDay || head.delimiter === 'none') return head;
  const alike = head.delimiter === before.delimiter;
  return head.delimiter === 'strong' || (alike && head.delimiter === 'blank') ? head : undefined;
}

/** One entry, of the lines that are its own. */
function piecesEntry(
  text: string,
  pieces: readonly Piece[],
  head: EntryHead,
  form: EntryForm,
  container: Container,
): EntryStep {
  const first = pieces[0]!;
  const last = pieces[pieces.length - 1]!;
  const step = entryStep(text, form, { start: first.start, end: last.end }, head, container);
  if (pieces.length > 1) {
    const start = head.delimiter === 'none' ? pieces[1]!.start : step.text.start;
    step.text = { start, end: Math.max(start, last.end) };
  }
  return step;
}

/**
 * An entry by its head.
 * @param where all that is its own, its time included
 * @param level of a heading
 */
export function entryStep(
  text: string,
  form: EntryForm,
  where: Span,
  head: EntryHead,
  container: Container,
  place: EntryStep['place'] = 'first',
  level?: number,
): EntryStep {
  const read = readEntryText(text, head.text);
  const { written } = head;
  return {
    kind: 'entry',
    span: { start: Math.min(where.start, head.marker?.start ?? where.start), end: where.end },
    text: read.text,
    written,
    entry: {
      form,
      written,
      head: head.span,
      ...(head.marker ? { marker: head.marker } : {}),
    },
    container,
    zone: written.zone,
    actor: read.actor,
    eventKind: read.kind,
    deadEnd: read.deadEnd,
    key: read.key,
    level,
    place,
    doubtful: head.led && form === 'lines',
  };
}
