import type { EventKind } from '../../review/vocabulary.ts';
import { eventKinds } from '../../review/vocabulary.ts';
import type { Located, Span } from '../../text/span.ts';

/** What an entry's text says besides what happened, and where that starts and ends. */
export interface EntryText {
  readonly text: Span;
  readonly actor?: Located<string>;
  readonly kind?: Located<EventKind>;
  readonly key?: Span;
  readonly deadEnd?: Span;
}

const kindWords = new Map<string, EventKind>([
  ...eventKinds.map((kind) => [kind, kind] as const),
  ['changes', 'change'],
  ['deploy', 'change'],
  ['deployment', 'change'],
  ['detected', 'detection'],
  ['discovery', 'detection'],
  ['alert', 'detection'],
  ['found', 'finding'],
  ['findings', 'finding'],
  ['decided', 'decision'],
  ['comms', 'communication'],
  ['communications', 'communication'],
  ['recovered', 'recovery'],
  ['resolved', 'recovery'],
  ['resolution', 'recovery'],
  ['mitigation', 'recovery'],
  ['mitigated', 'recovery'],
  ['investigating', 'investigation'],
  ['notes', 'note'],
]);

/** The kind of event that a word in a column or before a colon names. */
export function kindOf(word: string): EventKind | undefined {
  return kindWords.get(word.trim().toLowerCase());
}

const LONGEST_TOKEN = 60;
const START = LONGEST_TOKEN * 2;
/** The longest word that names a kind, and its colon. */
const LONGEST_KIND = 16;

const handle = String.raw`@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,40}[\p{L}\p{N}_])?`;
const codeHandle = new RegExp(String.raw`^\x60\s*(${handle})\s*\x60\s*(?:[:–—-]\s+|:\s*)?`, 'u');
const linkedHandle = new RegExp(
  String.raw`^\[(${handle})\]\([^)\s]{1,300}\)\s*(?:[:–—-]\s+|:\s*)?`,
  'u',
);
const plainHandle = new RegExp(
  String.raw`^(\*{2}|_{2})?(${handle})\1?(\s*[:–—]|\s+-(?=\s))?\s*`,
  'u',
);
const chatName = /^<([\p{L}\p{N}_.@-]{1,40})>:?\s+/u;
const boldLabel = /^(\*\*|__)([\p{L}@][\p{L}\p{N}' ._-]{0,40}?)(?::\1|\1\s*:)\s*/u;
const plainLabel = /^([\p{L}]{4,15}):\s+/u;
const personName = /^(?:\p{Lu}[\p{L}'-]*\.?)(?: \p{Lu}[\p{L}'-]*\.?){0,2}$/u;

/** Words that stand before a colon and are nobody's name. */
const notNames = new Set(
  (
    'impact action actions result note notes update updates cause summary status symptom symptoms context why what ' +
    'alert warning error incident start started end ended begin beginning finish step phase workaround fix hotfix ' +
    'rollback theory hypothesis question answer background outage conclusion trigger root timeline monitoring ' +
    'acknowledged escalation escalated identified important all team customers users production staging next ' +
    'severity duration time date who where when link links evidence total first second third final'
  ).split(' '),
);

/**
 * Reads who and what kind of event an entry's text starts with, and the marks of a key event (`⭐`) or a
 * dead end. Only what is written like a label is taken off the text; `@nova restarts it` keeps its subject.
 */
export function readEntryText(source: string, where: Span): EntryText {
  let { start, end } = where;
  let actor: Located<string> | undefined;
  let kind: Located<EventKind> | undefined;
  let key: Span | undefined;
  let deadEnd: Span | undefined;
  const star = source.charCodeAt(start) > 0x2000 ? starAt(source, start, end) : undefined;
  if (star) {
    key = { start, end: start + star[0].trimEnd().length };
    start += star[0].length;
  }
  const ending = ')]*_}'.includes(source.charAt(end - 1))
    ? deadEndAt(source, start, end)
    : undefined;
  if (ending) {
    const from = end - ending[0].length;
    deadEnd = { start: from + ending[0].search(/\S/), end };
    end = from;
  }
  for (let round = 0; round < 2 && start < end; round++) {
    if (!startsLabel(source, start, end)) break;
    const rest = source.slice(start, Math.min(end, start + START));
    const label = actor ? undefined : readActor(rest, start);
    const named = kind ? undefined : readKind(rest, start);
    const found = named ?? label;
    if (!found) break;
    if (named) kind = named.value;
    else if (label) actor = label.value;
    if (found.length === 0) break;
    start += found.length;
  }
  return {
    text: { start: Math.min(start, end), end },
    ...(actor ? { actor } : {}),
    ...(kind ? { kind } : {}),
    ...(key ? { key } : {}),
    ...(deadEnd ? { deadEnd } : {}),
  };
}

function starAt(source: string, start: number, end: number): RegExpExecArray | null {
  return /^(?:⭐|🌟|★)\uFE0F?\s*/u.exec(source.slice(start, Math.min(end, start + START)));
}

function deadEndAt(source: string, start: number, end: number): RegExpExecArray | null {
  return /\s*(?:[([{_*]+dead[ -]end[)\]}_*]+)\s*$/i.exec(
    source.slice(Math.max(start, end - LONGEST_TOKEN), end),
  );
}

/** Whether a text may start with a name or label: a look that spares most entries the patterns. */
function startsLabel(source: string, start: number, end: number): boolean {
  if ('@`[*_<'.includes(source.charAt(start))) return true;
  const colon = source.slice(start, Math.min(end, start + LONGEST_KIND)).indexOf(':');
  return colon > 0;
}

interface Label<T> {
  readonly value: Located<T>;
  /** How many characters it takes off the text; 0 where it is part of the sentence. */
  readonly length: number;
}

function readActor(rest: string, start: number): Label<string> | undefined {
  const coded = codeHandle.exec(rest) ?? linkedHandle.exec(rest);
  if (coded) return label(coded[1]!, coded, start);
  const plain = plainHandle.exec(rest);
  if (plain) {
    // `@nova: restarts`, `**@nova** restarts` and `@nova Restarts` name who; `@nova restarts` is a sentence.
    const next = rest.slice(plain[0].length, plain[0].length + 1);
    const apart = plain[1] !== undefined || plain[3] !== undefined || /\p{Lu}/u.test(next);
    const found = label(plain[2]!, plain, start);
    return apart ? found : { ...found, length: 0 };
  }
  const chat = chatName.exec(rest);
  if (chat) return label(chat[1]!, chat, start);
  const bold = boldLabel.exec(rest);
  if (bold && !kindOf(bold[2]!) && isName(bold[2]!)) return label(bold[2]!, bold, start);
  return undefined;
}

function isName(text: string): boolean {
  if (text.startsWith('@')) return true;
  // `SRE` answers pages; `SERVICE RESTORED` is what happened.
  return (
    personName.test(text) &&
    !/\p{Lu}{5}/u.test(text) &&
    !text
      .toLowerCase()
      .split(/\s+/)
      .some((word) => notNames.has(word))
  );
}

function label(name: string, match: RegExpExecArray, start: number): Label<string> {
  const at = start + match[0].indexOf(name);
  return {
    value: { value: name, span: { start: at, end: at + name.length } },
    length: match[0].length,
  };
}

function readKind(rest: string, start: number): Label<EventKind> | undefined {
  const bold = boldLabel.exec(rest);
  const plain = bold ? undefined : plainLabel.exec(rest);
  const word = bold?.[2] ?? plain?.[1];
  const kind = word && kindOf(word);
  const match = bold ?? plain;
  if (!kind || !match) return undefined;
  const at = start + match[0].indexOf(word);
  return {
    value: { value: kind, span: { start: at, end: at + word.length } },
    length: match[0].length,
  };
}
