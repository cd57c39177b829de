import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { Cursor } from '../../time/cursor.ts';
import { takeWrittenTime } from '../../time/writtenTime.ts';
import type { WrittenField } from './fields.ts';
import { HANDLE, NAMES } from './owners.ts';

/**
 * What stands behind an item between dashes or bars, `Replace the disk – *Kim Lee* – Jan 12`, or in
 * brackets, `Replace the disk (@kim, due Jan 12, P1)`.
 */
export interface Remarks {
  readonly owner?: WrittenField;
  /** A date, and whatever leads to it. */
  readonly due?: Span;
  /** All of the brackets, where nothing in them belongs to the title. */
  readonly brackets?: Span;
}

const DIVIDER = /\s+\\?(?:[–—|·]|--?)\s+/g;
const NAMED = new RegExp(String.raw`^[*_]*${NAMES}[*_]*[.!]?$`, 'u');
const LEAD = /^(?:due|eta|by|target)?\s*:?\s*/i;
/** What says something of an item and is neither a name nor a date. */
const OTHER =
  /^[[(*_]*(?:P\d|high|medium|low|#\d+|[A-Z]{2,}-\d+|done|open|to-?do|in progress)\b[^\s]*$/i;

const BRACKETS = /\s*\\?[([]((?:[^()[\]]|\[[^()[\]]*\]\([^()\s]*\)){3,160})\\?[)\]][.!]?\s*$/;
const MENTIONED = new RegExp(`^${HANDLE}$`, 'u');

/**
 * The remarks at the end of an item, if they name somebody: a capitalised word without a date or the like
 * beside it is no name, and a date without a name may say when it was done.
 */
export function trailingRemarks(text: string, where: Span): Remarks {
  const { start, end } = where;
  const stretch = text.slice(start, end);
  const inBrackets = remarksInBrackets(text, where);
  if (inBrackets) return inBrackets;
  const dividers = [...stretch.matchAll(DIVIDER)];
  let owner: WrittenField | undefined;
  let due: Span | undefined;
  let isSure = false;
  let to = end;
  for (const { index, 0: divider } of dividers.slice(-4).reverse()) {
    const from = start + index + divider.length;
    const part = text.slice(from, to).trimEnd();
    const series = to === end ? remarksInARow(text, from, part) : undefined;
    if (series?.owner)
      return { ...series, owner: { ...series.owner, mark: span(start + index, end) } };
    const name = NAMED.exec(part)?.[1];
    if (!due && isDate(part)) due = span(from, from + part.length);
    else if (!OTHER.test(part)) {
      if (owner || name === undefined) break;
      const at = from + part.indexOf(name);
      const mark = span(start + index, end);
      owner = { value: { value: name, span: span(at, at + name.length) }, mark };
      to = start + index;
      continue;
    }
    isSure = true;
    to = start + index;
  }
  return owner && isSure ? { owner, ...(due && { due }) } : {};
}

function isDate(part: string): boolean {
  const cursor = new Cursor(part, LEAD.exec(part)![0].length);
  return takeWrittenTime(cursor)?.start.date !== undefined && cursor.at === part.length;
}

function remarksInBrackets(text: string, { start, end }: Span): Remarks | undefined {
  const match = BRACKETS.exec(text.slice(Math.max(start, end - 200), end));
  if (!match) return undefined;
  const [all, inner] = match as unknown as [string, string];
  const from = end - all.length;
  const remarks = remarksInARow(text, from + all.indexOf(inner), inner);
  // A date alone may be another one than the day it is due.
  const isSure = remarks?.owner ?? /\b(?:due|eta|by)\b/i.test(inner);
  return remarks && isSure ? { ...remarks, brackets: span(from, end) } : undefined;
}

/** Remarks with commas between them; nothing where one of them is none, or where none is sure to be one. */
function remarksInARow(
  text: string,
  start: number,
  row: string,
): Pick<Remarks, 'owner' | 'due'> | undefined {
  let owner: Span | undefined;
  let due: Span | undefined;
  let isSure = false;
  for (const { 0: part, index } of row.matchAll(/[^,;\s][^,;]*/g)) {
    const at = start + index;
    const words = part.trimEnd();
    const handle = MENTIONED.exec(words)?.[1];
    const name = handle ?? (words.includes(' ') ? NAMED.exec(words)?.[1] : undefined);
    if (isDate(words)) due ??= span(at, at + words.length);
    else if (!OTHER.test(words)) {
      // Names that follow each other are one list.
      if (name === undefined || (owner && at - owner.end > LIST_GAP)) return undefined;
      const from = at + words.indexOf(name);
      owner = span(owner?.start ?? from, from + name.length);
    }
    isSure ||= (handle ?? due) !== undefined;
  }
  if (!isSure) return undefined;
  // The other remarks are read where they stand: the mark takes nothing away from them.
  const field = owner && {
    value: { value: text.slice(owner.start, owner.end), span: owner },
    mark: span(owner.start, owner.start),
  };
  return { ...(field && { owner: field }), ...(due && { due }) };
}

/** A comma, spaces and emphasis between two names of a list. */
const LIST_GAP = 4;
