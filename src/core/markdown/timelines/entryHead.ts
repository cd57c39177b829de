import type { Span } from '../../text/span.ts';
import { Cursor, isBlank, isDash, isDigit, isMark } from '../../time/cursor.ts';
import type { WrittenTime } from '../../time/written.ts';
import { takeWrittenTime } from '../../time/writtenTime.ts';

/** The time at the start of an entry and what separates it from the entry's text. */
export interface EntryHead {
  readonly written: WrittenTime;
  /** From the first mark to where the text starts. */
  readonly span: Span;
  /** A dash or bullet before the time that Markdown does not take for a list's. */
  readonly marker?: Span;
  /** What the text itself is, without emphasis that also holds the time and closes behind it. */
  readonly text: Span;
  /** What stands between time and text. */
  readonly delimiter: Delimiter;
  /** Whether a word such as `At` leads in: prose starts like that, too. */
  readonly led: boolean;
}

/** A dash, colon or closing bracket; only blanks; a comma; or nothing, because the text is empty. */
export type Delimiter = 'strong' | 'blank' | 'comma' | 'none';

const BULLET = 0x2022;
const MIDDLE_DOT = 0xb7;
const COLON = 0x3a;
const COMMA = 0x2c;
const GREATER = 0x3e;
const EQUALS = 0x3d;
const FULL_STOP = 0x2e;
const TILDE = 0x7e;
/** What parts a time from its text, besides dashes. */
const STRONG = ':|)]}>→;·•.';
/** Arrows, symbols and all that takes two code units; `≈` before it is part of a time. */
const FIRST_SYMBOL = 0x2300;

/** How far into an entry a digit must come for it to start with a time. */
const TIME_WITHIN = 48;

/** Whether a time could start here at all: a look that spares most lines the grammar. */
function mayStartWithTime(text: string, { start, end }: Span): boolean {
  const limit = Math.min(end, start + TIME_WITHIN);
  for (let index = start; index < limit; index++) {
    if (isDigit(text.charCodeAt(index))) return true;
  }
  return false;
}

/**
 * The head of the entry that a stretch of text is, if it starts with a time. Marks of emphasis, an opening
 * bracket and a bullet may come first.
 */
export function readEntryHead(text: string, where: Span): EntryHead | undefined {
  if (!mayStartWithTime(text, where)) return undefined;
  const cursor = new Cursor(text, where.start, where.end);
  cursor.skipBlanks();
  const marker = takeMarker(cursor);
  const start = cursor.at;
  skipOpening(cursor);
  const day = takeDay(cursor);
  const beforeTime = cursor.at;
  const written = takeWrittenTime(cursor, { leadWords: true });
  if (!written || !isOnDay(written, day)) return undefined;
  const led = /[a-z]/i.test(text.slice(beforeTime, beforeParts(written)));
  const open = openMarks(text, start, cursor.at);
  const delimiter = skipDelimiter(cursor, open);
  const end = closedEnd(text, cursor.at, where.end, open);
  return {
    written,
    span: { start, end: cursor.at },
    text: { start: Math.min(cursor.at, end), end },
    delimiter: cursor.at >= end ? 'none' : delimiter,
    led,
    ...(marker ? { marker } : {}),
  };
}

const dayMark = /day (\d{1,2})[\s–—:,-]*(?=t ?[+-])/iy;

/** Takes the day before a time counted from the start: `Day 1 - T+0:40`. */
function takeDay(cursor: Cursor): number | undefined {
  dayMark.lastIndex = cursor.at;
  const found = dayMark.exec(cursor.text);
  if (!found || dayMark.lastIndex > cursor.end) return undefined;
  cursor.at = dayMark.lastIndex;
  return Number(found[1]);
}

/** Whether a time lies on the day that stands before it: `Day 2 - T+0:40` is counted from something else. */
function isOnDay({ start: { elapsed } }: WrittenTime, day: number | undefined): boolean {
  return day === undefined || Math.floor((elapsed?.minutes ?? NaN) / 1440) === day - 1;
}

const LONGEST_LABEL = 60;
const labelled =
  /^(?:\*\*|__)?([\p{L}][^\n:|]{1,60}?)(?:\*\*|__)?\s*(?:(?<!\d):|:(?!\d)|–|—| -)\s*(?:\*\*|__)?\s*(?=[~\d*_`(\p{L}])/u;

/** Names of values that are times and still no events. */
const notEvents =
  /^(?:total |overall )?(?:duration|dates?\b|times?\b(?! of )|length|downtime|period|window|time ?zone|last updated|updated)/i;

/**
 * The head of an entry that names what happened before the time: `Detected: 10:30 UTC`. The time has to be
 * all that follows.
 */
export function readLabelledTime(text: string, where: Span): EntryHead | undefined {
  const match = labelled.exec(
    text.slice(where.start, Math.min(where.end, where.start + LONGEST_LABEL * 2)),
  );
  if (!match || notEvents.test(match[1]!)) return undefined;
  const start = where.start + match[0].length;
  const head = readEntryHead(text, { start, end: where.end });
  if (!head?.written.start.clock || head.written.weak || !isRemark(text, head.text))
    return undefined;
  const label = where.start + match[0].indexOf(match[1]!);
  return {
    ...head,
    text: { start: label, end: label + match[1]!.length },
    delimiter: 'strong',
    led: false,
  };
}

/** Whether a time is all that follows a name, but for what says how it is known or meant. */
function isRemark(text: string, { start, end }: Span): boolean {
  return (
    end - start < 80 &&
    /^(?:|\([^()\n]*\)|onwards?|or so|or later)\.?$/i.test(text.slice(start, end))
  );
}

/** Longer entries that end in a time are sentences. */
const LONGEST_TRAILED = 300;

/**
 * The head of an entry that ends with its time, without a colon before it: `Incident declared 2024-02-25
 * 10:58`. Sentences do so too: only its like around it make it an entry.
 */
export function readTrailingTime(text: string, where: Span): EntryHead | undefined {
  if (where.end - where.start > LONGEST_TRAILED) return undefined;
  for (let start = where.start + 1; start < where.end; start++) {
    if (!isBlank(text.charCodeAt(start - 1)) || isBlank(text.charCodeAt(start))) continue;
    const head = readEntryHead(text, { start, end: where.end });
    if (!head?.written.start.clock || head.written.weak || head.text.start < head.text.end)
      continue;
    const label = { start: where.start, end: trimLabel(text, where.start, start) };
    const name = text.slice(label.start, label.end);
    return name === '' || notEvents.test(name)
      ? undefined
      : { ...head, text: label, delimiter: 'strong' };
  }
  return undefined;
}

/** The end of what comes before a trailing time: without dash, bracket and blanks. */
function trimLabel(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start) {
    const code = text.charCodeAt(stop - 1);
    if (!isBlank(code) && !isDash(code) && !isMark(code) && code !== 0x28 && code !== COMMA) break;
    stop--;
  }
  // `… was deployed at 10:15`
  const led = / (?:at|on|@)$/i.exec(text.slice(Math.max(start, stop - 4), stop));
  return led ? stop - led[0].length : stop;
}

/** Where the first part of a time starts that is no word of approximation: `Around 09:50, we …`. */
function beforeParts({ start, span, approximate }: WrittenTime): number {
  const first = start.span.start;
  const worded = approximate !== undefined && approximate.end - approximate.start > 3;
  return worded && approximate.start < first ? approximate.end : Math.min(span.start, first);
}

/** Takes the en dash or bullet that people paste for a list's marker. */
function takeMarker(cursor: Cursor): Span | undefined {
  const code = cursor.code();
  const bullet = code === BULLET || code === MIDDLE_DOT || isDash(code);
  // `-10:30 alert` lacks the blank that makes a list, to its reader it is one.
  if (!bullet || !(isBlank(cursor.code(1)) || isDigit(cursor.code(1)))) return undefined;
  const start = cursor.at;
  cursor.at++;
  const marker = { start, end: cursor.at };
  cursor.skipBlanks();
  return marker;
}

/** Skips the brackets and marks that open before a time: `[03-26 23:04]`, `**(10:30)**`. */
function skipOpening(cursor: Cursor): void {
  for (;;) {
    const code = cursor.code();
    const bracket = code === 0x5b || code === 0x28 || code === 0x3c || code === 0x7b;
    // `~~10:30~~` is struck out; a single one means about.
    const struck = code === TILDE && cursor.code(1) === TILDE;
    if (bracket || struck || isMark(code)) cursor.at += struck ? 2 : 1;
    // `{{ 10:30 }}`
    else if (isBlank(code) && cursor.code(-1) === 0x7b) cursor.at++;
    else if (!skipEmoji(cursor)) return;
  }
}

const shortcode = /:[a-z0-9_+-]{2,40}:/y;

/** The length of the `:shortcode:` of an emoji that a cursor stands at, or 0. */
function shortcodeAt({ text, at, end }: Cursor): number {
  shortcode.lastIndex = at;
  const length = shortcode.exec(text)?.[0].length ?? 0;
  return at + length <= end ? length : 0;
}

/** Skips an emoji or its `:shortcode:`, and the blanks behind it. */
function skipEmoji(cursor: Cursor): boolean {
  const start = cursor.at;
  while (cursor.code() >= FIRST_SYMBOL) cursor.at++;
  if (cursor.at === start) cursor.at += shortcodeAt(cursor);
  if (cursor.at > start) cursor.skipBlanks();
  return cursor.at > start;
}

/** The runs of emphasis and code marks that are open behind a stretch, the innermost last. */
function openMarks(text: string, start: number, end: number): string[] {
  const open: string[] = [];
  let index = start;
  while (index < end) {
    const code = text.charCodeAt(index);
    if (!isMark(code)) {
      index++;
      continue;
    }
    let stop = index + 1;
    while (stop < end && text.charCodeAt(stop) === code) stop++;
    const run = text.slice(index, stop);
    if (open[open.length - 1] === run) open.pop();
    else open.push(run);
    index = stop;
  }
  return open;
}

/** Skips closing marks and brackets, and at most one delimiter of each kind, up to the text. */
function skipDelimiter(cursor: Cursor, open: string[]): Delimiter {
  let found: Delimiter = 'blank';
  for (let count = 0; count < 6; count++) {
    cursor.skipBlanks();
    const closing = open[open.length - 1];
    if (closing && cursor.take(closing)) {
      open.pop();
      continue;
    }
    if (cursor.take('~~')) continue;
    const kind = takeDelimiter(cursor);
    if (!kind) break;
    if (found !== 'strong') found = kind;
  }
  cursor.skipBlanks();
  return found;
}

function takeDelimiter(cursor: Cursor): Delimiter | undefined {
  const code = cursor.code();
  if (isDash(code) || code === EQUALS) {
    // `-5 °C` and `--flag` are text; ` - `, `–`, `->` and `=>` are not.
    let stop = 1;
    while (isDash(cursor.code(stop))) stop++;
    if (cursor.code(stop) === GREATER) stop++;
    const next = cursor.code(stop);
    const loose = Number.isNaN(next) || isBlank(next) || isMark(next) || code !== 0x2d;
    if (!loose && (isDigit(next) || stop > 1)) return undefined;
    cursor.at += stop;
    return 'strong';
  }
  if (code === COMMA) {
    cursor.at++;
    return 'comma';
  }
  // `:fire:` behind a blank is text, and so are several full stops.
  const isText =
    (code === COLON && isBlank(cursor.code(-1)) && shortcodeAt(cursor) > 0) ||
    (code === FULL_STOP && cursor.code(1) === FULL_STOP);
  if (isText || !STRONG.includes(String.fromCharCode(code))) return undefined;
  cursor.at++;
  return 'strong';
}

/** Where a text ends whose first emphasis opened before the time: `**10:30 - Alert fires**`. */
function closedEnd(text: string, start: number, end: number, open: readonly string[]): number {
  let stop = trimEnd(text, start, end);
  for (let index = open.length - 1; index >= 0; index--) {
    const mark = open[index]!;
    if (stop - mark.length < start || !text.endsWith(mark, stop)) break;
    stop = trimEnd(text, start, stop - mark.length);
  }
  // Marks that close nothing are no text.
  let only = start;
  while (only < stop && isMark(text.charCodeAt(only))) only++;
  return only === stop ? start : stop;
}

function trimEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop--;
  return stop;
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13;
}
