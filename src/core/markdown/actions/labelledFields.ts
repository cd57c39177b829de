import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { Cursor } from '../../time/cursor.ts';
import { takeWrittenTime } from '../../time/writtenTime.ts';
import { fieldOf } from './fieldNames.ts';
import type { FieldName } from './fieldNames.ts';
import type { WrittenField } from './fields.ts';
import { HANDLE, NAME } from './owners.ts';

/** How far into an item its labels are looked for. */
const LONGEST_ITEM = 4_000;

const LABELLED =
  /(^|[\s([{|,;.–—-])((?:\*\*|__|\*|_)?)(owners?|assignees?|assigned to|owned by|responsible|dri|due(?: date| by| on)?|deadline|eta|target date|priority|prio|status|state|ticket|jira|issue|bug|tracking|tracked in|type|kind|poc|team)\s*((?:\*\*|__|\*|_)?)\s*([:=]|(?<=owners?|assignee|assigned to|owned by)\s)\s*((?:\*\*|__|\*|_)?)\s*/gi;

/**
 * The fields labelled inside of an item's text: `… Owner: @lucas, due: 2024-05-01`. A value ends where
 * its own form does (`Owner: @lucas write it`), else at the next field, a link, a closing bracket, a
 * semicolon or the end of the line.
 */
export function labelledFields(text: string, where: Span): ReadonlyMap<FieldName, WrittenField> {
  const fields = new Map<FieldName, WrittenField>();
  const stretch = text.slice(where.start, Math.min(where.end, where.start + LONGEST_ITEM));
  if (!/[:=]|own|assign/i.test(stretch)) return fields;
  const at = (start: number, end: number): Span => span(where.start + start, where.start + end);
  const matches = [...stretch.matchAll(LABELLED)].filter((match) => isLabel(stretch, match));
  for (const [index, match] of matches.entries()) {
    const name = fieldOf(match[3]!);
    if (!name || fields.has(name)) continue;
    const start = match.index + match[0].length;
    const rest = stretch.slice(start, matches[index + 1]?.index ?? stretch.length);
    const length = lengthOfValue(name, rest, match.index === 0);
    if (length === 0) continue;
    const value = { value: rest.slice(0, length), span: at(start, start + length) };
    const mark = markOf(stretch, match, start + length);
    fields.set(name, { value, mark: at(mark.start, mark.end) });
  }
  return fields;
}

/**
 * A plain word before a colon is a label only if it is written as one: capitalised, bracketed or
 * emphasised. Without a colon somebody's name has to follow: `(owner @kim)`, `– assigned to Kim`.
 */
function isLabel(stretch: string, match: RegExpMatchArray): boolean {
  const [whole, , emphasis, word, , colon] = match;
  const before = stretch.slice(0, (match.index ?? 0) + match[1]!.length).trimEnd();
  const parted = before === '' || /[([{|,;–—-]$/.test(before);
  const written = emphasis !== '' || parted || /^[A-Z]/.test(word!);
  if (colon!.trim() !== '') return written;
  const next = stretch.slice((match.index ?? 0) + whole.length);
  return next.startsWith('@') ? written : parted && /^\p{Lu}\p{Ll}/u.test(next);
}

/** All that states a field in a text: label, value, and the brackets or emphasis that hold just them. */
function markOf(text: string, match: RegExpMatchArray, end: number): Span {
  const [, before, emphasis, , , , reopened] = match;
  const label = (match.index ?? 0) + before!.length;
  const start = '([{'.includes(before!) ? label - before!.length : label;
  let stop = end;
  if (emphasis !== '' && reopened === '' && text.startsWith(emphasis!, stop)) {
    stop += emphasis!.length;
  }
  const closed = start < label ? closingBracket(text, start) : undefined;
  if (closed !== undefined && closed > stop) return span(start, closed);
  stop += closing(text, stop);
  return span(start, stop + /^[.,;]?/.exec(text.slice(stop))![0].length);
}

/** Where the bracket ends that opens at `start`, on its line. */
function closingBracket(text: string, start: number): number | undefined {
  const opening = text[start]!;
  const closes = { '(': ')', '[': ']', '{': '}' }[opening];
  let depth = 0;
  for (let index = start; index < text.length && text[index] !== '\n'; index++) {
    if (text[index] === opening) depth++;
    else if (text[index] === closes && --depth === 0) return index + 1;
  }
  return undefined;
}

/** How many characters at `offset` close a bracket that was opened before it. */
function closing(text: string, offset: number): number {
  // The full stop of an initial is not part of the value, nor does it end the bracket.
  const tail = /^[\s.,]*([)\]}])/.exec(text.slice(offset, offset + 10));
  if (!tail) return 0;
  const opening = { ')': '(', ']': '[', '}': '{' }[tail[1]!]!;
  const before = text.slice(0, offset);
  const unclosed = before.split(opening).length > before.split(tail[1]!).length;
  return unclosed ? tail[0].length : 0;
}

const OWNER = String.raw`(?:${HANDLE}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\[[^\]\n]*\]\([^)\s]*\)|${NAME}(?:\s+team\b)?)`;
const OWNERS = new RegExp(String.raw`^${OWNER}(?:\s*(?:,|&|/|\+|\band\b)\s*${OWNER}){0,6}`, 'u');
/** What a name goes on with that is no longer the name of the same people. */
const NAME_GOES_ON = /^(?:[\p{L}\p{N}'’]|[^\S\n]+(?:\p{L}|\p{N}))/u;

/** Values that a closed form tells from the words behind them. */
const CLOSED: Partial<Record<FieldName, RegExp>> = {
  priority:
    /^[*_`]*(?:P\d|S\d|sev-?\d|(?:very )?(?:high|low)(?:est)?|medium|med|critical|urgent|major|minor|normal|blocker)\b(?![/-])/i,
  kind: /^[*_`]*(?:repair|fix|detect(?:ion)?|prevent(?:ion|ive|ative)?|mitigat(?:e|ion)|process|investigat(?:e|ion)|training|automation|other)\b(?![/-])/i,
};

/** How long the value of a field is that a text starts with; 0 where there is none. */
function lengthOfValue(name: FieldName, rest: string, first: boolean): number {
  const open = openLength(name, rest, first);
  const own =
    name === 'owner'
      ? ownersLength(rest)
      : name === 'due'
        ? dateLength(rest)
        : CLOSED[name]?.exec(rest)?.[0].length;
  return Math.min(open, own ?? open);
}

function ownersLength(rest: string): number | undefined {
  const owners = OWNERS.exec(rest)?.[0];
  if (owners === undefined) return undefined;
  // `Platform on-call` is more than the name `Platform`; behind `@kim` nothing belongs to it.
  const named = /\p{Lu}[^@\]]*$/u.test(owners) && !/[@\])]\S*$/.test(owners);
  return named && NAME_GOES_ON.test(rest.slice(owners.length)) ? undefined : owners.length;
}

function dateLength(rest: string): number | undefined {
  const cursor = new Cursor(rest);
  const time = takeWrittenTime(cursor);
  return time?.start.date && !time.weak ? cursor.at : undefined;
}

/** Where a value ends for what follows it: an address, a ticket, a link, another sentence. */
const NEXT =
  /\s+\(?https?:|\s+#\d|\s+\(?[A-Z][A-Z0-9]+-\d|(?<!,|&|\/|\band)\s+\[|(?<=\p{Ll}{2})\.\s+(?=[\p{Lu}[(#])/u;
const NEXT_FIELD = /\s*,\s*(?:due|by|eta|owner|priority|status)\s/i;
/** What parts a field at the start of an item from the item itself. */
const PARTED = /\s+[–—-]+\s|(?<=\p{Ll}{2})[.:]\s/u;

function openLength(name: FieldName, rest: string, first: boolean): number {
  const whole = /^(?:\[[^\]\n]*\]\([^)\n]*\)|[^\n;|)\]}])*/.exec(rest)?.[0] ?? '';
  const ends = [NEXT_FIELD.exec(whole)?.index, whole.length];
  if (name !== 'ticket') ends.push(NEXT.exec(whole)?.index);
  if (first) ends.push(PARTED.exec(whole)?.index);
  const raw = whole.slice(0, Math.min(...ends.filter((end) => end !== undefined)));
  return raw.replace(/[\s*_.,(–—-]+$/, '').replace(/\s+(?:and|due|by|on)$/i, '').length;
}
