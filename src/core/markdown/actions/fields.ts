import { sliceOf, span } from '../../text/span.ts';
import type { Located, Span } from '../../text/span.ts';
import { spellings } from '../../text/spellings.ts';
import { givenNames } from '../../review/givenNames.ts';
import { plainText } from '../inline.ts';
import { opensAction } from './actionWords.ts';
import type { FieldValue } from './entry.ts';
import type { FieldName } from './fieldNames.ts';
import { HANDLE, NAMES } from './owners.ts';
import { stateOfWords } from './state.ts';

/** A value written into an item's text, and everything that states it: `(owner: @x)` for `@x`. */
export interface WrittenField {
  readonly value: Located<string>;
  readonly mark: Span;
}

const placeholders = new Set(
  'n(/|)a,none,nobody,no one,tb(d|a|c),unassigned,unknown,todo,not assigned,to be (defined|determined|decided|assigned|confirmed),null,x,(@|)(owner|name|username|user|team|handle)'
    .split(',')
    .flatMap(spellings),
);
const BLANK_TO_FILL = /^(?:[-–—?_.\s]*|\[\s*\]|<[^<>]*>)$/;

/** Whether a value only holds the place of one. */
export function isPlaceholder(plain: string): boolean {
  const value = plain.trim();
  return BLANK_TO_FILL.test(value) || placeholders.has(value.toLowerCase());
}

/** The value that a place of its own holds, by what the place is called. */
export function fieldValue(text: string, where: Span, name: FieldName, called: string): FieldValue {
  const value = sliceOf(text, where);
  const isAnswer = name === 'state' && stateOfWords(called)?.state === 'done';
  // `x` in a column of states is no stand-in.
  const isEmpty = name !== 'state' && isPlaceholder(plainText(value));
  return { value: isEmpty ? '' : value, span: where, isAnswer };
}

const MENTION_AT_END = new RegExp(
  String.raw`(?:^|[\s([{|–—,:-])${HANDLE}(?:\s*(?:,|and|&|\/)\s*${HANDLE}){0,4}\s*[)\]}]?\s*[.!]?\s*$`,
  'u',
);
/** `… -- @kim -- 6 May`: between dashes, in a row of remarks. */
const MENTION_BETWEEN = new RegExp(String.raw`\s[–—-]{1,3}\s+${HANDLE}(?=\s+[–—-]{1,3}\s)`, 'u');
const MENTION_AT_START = new RegExp(
  String.raw`^[([{]?${HANDLE}(?:\s*(?:,|and|&|\/)\s*${HANDLE}){0,4}[)\]}]?\s*(?:[:–—-]\s+|(?=\s))`,
  'u',
);
const NAMED_IN_BRACKETS = new RegExp(String.raw`\[\s*${NAMES}\s*\](?![([:])\s*[.!]?\s*$`, 'u');
const NAMED_AT_START = new RegExp(String.raw`^\[\s*${NAMES}\s*\](?![([:])\s*[:–—-]?\s+`, 'u');
const TEAM_AT_START =
  /^((?:the\s+)?[\p{L}\p{N}/&-]+(?:\s[\p{L}\p{N}/&-]+)?\s+team)\s+(?:to|will|should|is to|must|shall)\s/iu;
const TEAM_BEFORE_COLON =
  /^((?:the\s+)?[\p{L}\p{N}/&-]+(?:\s[\p{L}\p{N}/&-]+){0,2}\s+team)\s*[:–—]\s/iu;
/** `Kim and Jo to write a runbook`: names, and what people do. */
const NAMED_BEFORE_VERB =
  /^((?!(?:Ability|Option|Tool|Way|Page|Job|Ticket|Script|Action|Button|Feature|Process|Runbook|Playbook|How|Due|Prior|We|They|This|That|It|You|Able|Going|Ready)\b)\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2}(?:(?:,|\s*&|\s+and|\s*\/)\s*\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2}){0,3})\s+to\s+(?:add|arrange|ask|build|contact|create|discuss|document|draft|explore|file|finish|fix|follow|implement|investigate|lead|look|open|organi[sz]e|own|prepare|propose|publish|raise|reach|research|review|run|schedule|send|set|share|speak|talk|update|work|write)\b/u;
/** Behind these forms a word is as often a system or a part: it has to be a given name, or one of the review. */
const GIVEN_IN_BRACKETS = new RegExp(
  String.raw`[*_]{0,2}\(\s*${NAMES}\s*\)[*_]{0,2}\s*[.!]?\s*$`,
  'u',
);
const GIVEN_AT_END = new RegExp(String.raw`\s[–—-]{1,2}\s+${NAMES}\s*[.!]?\s*$`, 'u');
const GIVEN_AT_START = new RegExp(String.raw`^${NAMES}\s*:\s`, 'u');
const given: readonly RegExp[] = [GIVEN_IN_BRACKETS, GIVEN_AT_END, GIVEN_AT_START];

function isGiven(name: string, people: ReadonlySet<string>): boolean {
  const [first = ''] = name.toLowerCase().split(/[^\p{L}]/u, 1);
  return givenNames.has(first) || people.has(first);
}

const KIND_TAG =
  /^(?:repair|detect(?:ion)?|prevent(?:ion)?|mitigat(?:e|ion)|process|investigate|other|training|automation|done|todo|open|closed|wip|p[0-4]|high|medium|low|critical|link|issue|pr|ticket|bug|doc|docs|docs?umentation|new|optional|stretch|infra|monitoring|alerting|urgent|blocked|[A-Z]+-?\d+)$/i;

/**
 * Who is named as the owner without a label: a mention at the start or end (`… @x`, `@x: …`), a name in
 * brackets (`… [Jerry]`), a team that is to do it (`The SRE team to …`), or a given name where one is common
 * (`… (Priya)`, `Priya: …`).
 */
export function mentionedOwner(
  text: string,
  where: Span,
  people: ReadonlySet<string> = givenNames,
): WrittenField | undefined {
  const stretch = text.slice(where.start, where.end);
  if (!/[@[(:–—]|\s-|team|^.* to /i.test(stretch)) return undefined;
  const tail = stretch.slice(-240);
  const offset = where.end - tail.length;
  for (const [pattern, needs, part, from] of [
    [MENTION_AT_END, /@/, tail, offset],
    [MENTION_BETWEEN, /@/, tail, offset],
    [NAMED_IN_BRACKETS, /\[/, tail, offset],
    [MENTION_AT_START, /@/, stretch.slice(0, 240), where.start],
    [NAMED_AT_START, /^\[/, stretch.slice(0, 240), where.start],
    [TEAM_BEFORE_COLON, /team/i, stretch.slice(0, 120), where.start],
    [TEAM_AT_START, /team/i, stretch.slice(0, 120), where.start],
    [NAMED_BEFORE_VERB, /\sto\s/, stretch.slice(0, 120), where.start],
    [GIVEN_IN_BRACKETS, /\(/, tail, offset],
    [GIVEN_AT_END, /\s[–—-]/, tail, offset],
    [GIVEN_AT_START, /:\s/, stretch.slice(0, 120), where.start],
  ] as const) {
    // What an expression needs is looked for first: most are large, and compiled only when they first run.
    if (!needs.test(part)) continue;
    const match = pattern.exec(part);
    const value = match?.[1];
    if (!match || value === undefined || KIND_TAG.test(value) || opensAction(value)) continue;
    if (given.includes(pattern) && !isGiven(value, people)) continue;
    // `@owner` is what our own fix leaves to be filled in.
    if (isPlaceholder(value) && !value.startsWith('@')) continue;
    const start = from + match.index + match[0].indexOf(value);
    const mark =
      pattern === TEAM_AT_START || pattern === NAMED_BEFORE_VERB
        ? span(start, start)
        : span(from + match.index, from + match.index + match[0].length);
    return { value: { value, span: span(start, start + value.length) }, mark };
  }
  return undefined;
}

const PRIORITY_TAG =
  /^[([]?\s*[*_\x60]*(P[0-5]|High|Medium|Low|Critical|Urgent)(?:[- ]priority)?[*_\x60]*\s*(?:[)\]]|[:–—-](?=\s)|(?<=\*\*)|(?<=P\d)(?=\s))/i;

/** A priority written as a tag at the start: `[P1] …`, `High: …`. */
export function taggedPriority(text: string, { start, end }: Span): WrittenField | undefined {
  const match = PRIORITY_TAG.exec(text.slice(start, Math.min(end, start + 60)));
  if (!match) return undefined;
  const [tag, value] = match as unknown as [string, string];
  const at = start + tag.indexOf(value);
  return {
    value: { value, span: span(at, at + value.length) },
    mark: span(start, start + tag.length),
  };
}
