import { givenNames } from '../../review/givenNames.ts';
import { isTicketUrl } from '../../review/tickets.ts';
import { sliceOf, span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { Cursor } from '../../time/cursor.ts';
import { takeWrittenTime } from '../../time/writtenTime.ts';
import { insideEmphasis } from '../inline.ts';
import type { FieldName } from './fieldNames.ts';
import { HANDLE, NAMES } from './owners.ts';

/**
 * What a row of remarks at the end of an item says of it, in brackets or behind dashes or bars:
 * `Replace the disk (@kim, due Jan 12, P1)`, `Replace the disk – *Kim Lee* – Jan 12`.
 */
export interface Remarks {
  /** Where each field that is stated stands. */
  readonly fields: Readonly<Partial<Record<FieldName, Span>>>;
  /** All of the row, with what parts it from the title; nothing where it belongs to the title. */
  readonly mark?: Span;
  /** What stands between the commas, dashes and bars of the row. */
  readonly parts: readonly Part[];
}

/** A part of a row, and where in it the field that it states has its value, if it is a remark. */
interface Part extends Span {
  readonly name?: FieldName;
  readonly value: Span;
}

const BRACKETS =
  /\s*([*_]{0,2})\\?[([]((?:[^()[\]]|\[[^()[\]]*\]\([^()\s]*\)){2,160}?)\\?[)\]]\1[.!]?\s*$/;
const DIVIDER = /\s+\\?(?:[–—|·]|--?)\s+/g;
const COMMA = /\s*[,;]\s*/g;
/** How many dashes and bars a row has at most. */
const MOST_DIVIDERS = 4;

/** The row of remarks that an item ends with, if it has one. */
export function trailingRemarks(text: string, where: Span): Remarks | undefined {
  const inner = insideEmphasis(text, where);
  return inBrackets(text, inner) ?? behindDashes(text, inner);
}

function inBrackets(text: string, { start, end }: Span): Remarks | undefined {
  const match = BRACKETS.exec(text.slice(Math.max(start, end - 200), end));
  if (!match) return undefined;
  const [all, , inner] = match as unknown as [string, string, string];
  const from = end - all.length;
  const at = from + all.indexOf(inner);
  const parts = partsOf(text, span(at, at + inner.length));
  const isTag = parts.length === 1 && /^(?:kind|priority)$/.test(parts[0]!.name ?? '');
  if (isTag || isRow(text, parts)) return remarksOf(parts, span(from, end));
  // What can be nothing else is read beside other words too, and stays in the title with them.
  const plain = parts.filter((part) => isUnmistakable(text, part));
  return plain.length > 0 ? remarksOf(plain) : undefined;
}

/** The longest row that an item ends with. */
function behindDashes(text: string, { start, end }: Span): Remarks | undefined {
  const dividers = [...text.slice(start, end).matchAll(DIVIDER)].slice(-MOST_DIVIDERS);
  for (const { index, 0: divider } of dividers) {
    const from = start + index;
    const parts = partsOf(text, span(from + divider.length, end));
    if (isRow(text, parts)) return remarksOf(parts, span(from, end));
  }
  return undefined;
}

/** Of several that state the same field, the first counts; the names of a row are one list. */
function remarksOf(parts: readonly Part[], mark?: Span): Remarks {
  const fields: Partial<Record<FieldName, Span>> = {};
  for (const { name, value } of parts) {
    if (mark && name === 'owner')
      fields.owner = span(fields.owner?.start ?? value.start, value.end);
    else if (name) fields[name] ??= value;
  }
  return { fields, parts, ...(mark && { mark }) };
}

function partsOf(text: string, where: Span): Part[] {
  return split(text, where, DIVIDER).flatMap((piece) => {
    const whole = partAt(text, piece, true);
    return whole.name
      ? [whole]
      : split(text, piece, COMMA).map((each) => partAt(text, each, false));
  });
}

function split(text: string, { start, end }: Span, divider: RegExp): Span[] {
  const stretch = text.slice(start, end).trimEnd();
  let from = start;
  const pieces = [...stretch.matchAll(divider)].map(({ index, 0: { length } }) => {
    const piece = span(from, start + index);
    from = start + index + length;
    return piece;
  });
  return [...pieces, span(from, start + stretch.length)].filter((piece) => piece.end > piece.start);
}

const LEAD = /^(?:due|eta|by|bis|target)?\s*:?\s*/i;
const NAMED = new RegExp(String.raw`^[*_]*${NAMES}[*_]*[.!]?$`, 'u');
/** The forms of a remark that is no date, and what large ones need, which is looked for before they are compiled. */
const forms: readonly (readonly [FieldName, RegExp, RegExp?])[] = [
  ['owner', /^(@[a-z\d](?:[\w.-]*\w)?)$/i],
  ['owner', new RegExp(`^${HANDLE}$`, 'u'), /@/],
  [
    'priority',
    /^[(*_\x60]*((?:P\d|high|medium|low|critical|urgent)(?:[- ]prio(?:rity)?)?)[*_\x60)]*[.!]?$/i,
  ],
  ['ticket', /^([[(*_]*(?:#\d+|[A-Z]{2,}-\d+)\b\S*)$/i],
  ['state', /^[*_]*(done|open|to-?do|in progress)[*_]*[.!]?$/i],
  [
    'kind',
    /^[*_]*(repair|detect(?:ion)?|prevent(?:ion)?|mitigat(?:e|ion)|process|investigate|training|automation|other)[*_]*[.!]?$/i,
  ],
  ['owner', NAMED, /^[*_]*(?:[A-Z]|[^\0-\x7f])/],
];

/** @param alone whether it stands between dashes or brackets, where one word is a name; else it is a common one */
function partAt(text: string, where: Span, alone: boolean): Part {
  const words = sliceOf(text, where);
  if (isDate(words)) return { ...where, name: 'due', value: where };
  for (const [name, pattern, needs] of forms) {
    const value = needs?.test(words) === false ? undefined : pattern.exec(words)?.[1];
    if (value === undefined) continue;
    if (pattern === NAMED && !alone && !value.includes(' ') && !isGivenName(value)) continue;
    const start = where.start + words.indexOf(value);
    return { ...where, name, value: span(start, start + value.length) };
  }
  return {
    ...where,
    value: where,
    ...(isTicketUrl(words) && !words.includes(' ') && { name: 'ticket' }),
  };
}

function isGivenName(word: string): boolean {
  return givenNames.has(word.toLowerCase());
}

function isDate(words: string): boolean {
  if (!/\d/.test(words)) return false;
  const cursor = new Cursor(words, LEAD.exec(words)![0].length);
  return takeWrittenTime(cursor)?.start.date !== undefined && cursor.at === words.length;
}

function isUnmistakable(text: string, { name, value }: Part): boolean {
  const words = sliceOf(text, value);
  return name === 'owner' ? words.includes('@') : name === 'priority' && /\d/.test(words);
}

/**
 * Whether all parts are remarks, and sure to be some. A capitalised word with nothing else beside it is no
 * name, and a date without a name may be another one than the day it is due.
 */
function isRow(text: string, parts: readonly Part[]): boolean {
  const names = parts.map(({ name }) => name);
  if (names.includes(undefined)) return false;
  const fields = new Set(names).size;
  const isPlain = parts.some((part) => isUnmistakable(text, part));
  const owners = parts.slice(names.indexOf('owner'), names.lastIndexOf('owner') + 1);
  if (owners.length > 0) return (isPlain || fields > 1) && isList(text, owners);
  const due = parts.find(({ name }) => name === 'due');
  if (due) return /\b(?:due|eta|by|bis)\b/i.test(sliceOf(text, due));
  return fields > 1 && fields === parts.length && (isPlain || names.includes('ticket'));
}

/** Whether names follow each other with nothing but commas between them. */
function isList(text: string, owners: readonly Part[]): boolean {
  const row = text.slice(owners[0]!.start, owners.at(-1)!.end);
  return owners.every(({ name }) => name === 'owner') && row.search(DIVIDER) < 0;
}
