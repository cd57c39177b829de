import { ING, PAST } from '../words/lexicon.ts';
import { I, WE } from './person.ts';
import type { Person } from './person.ts';
import { LONGEST_PHRASE } from './personPhrase.ts';
import type { Token } from './tokens.ts';
import { is } from './wordClass.ts';

/** What may stand between people and what they did. */
const LONGEST_GAP = 4;
/** The words that add to a person where and what for: `nobody on the payments squad`. */
const attachments = new Set(
  'who deploying making of on in from at for with within responsible involved concerned working assigned doing performing handling running carrying'.split(
    ' ',
  ),
);
const LONGEST_ATTACHMENT = 8;

/** The subject of a predicate, and how it was reached. */
export interface Subject {
  readonly person: Person;
  /** Whether a form of “be” stands between them: what is said is said of them, or done to them. */
  readonly viaBe: boolean;
  /** Whether it is that of an earlier part of the sentence: `used a tool but forgot to …`. */
  readonly gapped: boolean;
}

/**
 * Who does what the predicate at `index` says. Only adverbs and auxiliaries stand between them, or an
 * addition to the person; behind “, but” the subject is that of the clause before.
 */
export function subjectOf(
  tokens: readonly Token[],
  people: ReadonlyMap<number, Person>,
  index: number,
): Subject | undefined {
  let at = index;
  let viaBe = false;
  for (let gap = 0; gap < LONGEST_GAP; gap++) {
    const token = tokens[at - 1];
    if (!token) return undefined;
    const direct = people.get(at);
    if (direct) break;
    if (is(token, 'be')) viaBe = true;
    else if (!isFiller(token)) break;
    at--;
  }
  if (isHypothetical(tokens, at, index)) return undefined;
  const direct = people.get(at);
  if (direct && !isObject(tokens, direct))
    return isCondition(tokens, direct) ? undefined : { person: direct, viaBe, gapped: false };
  const last = tokens[at - 1];
  if (!last) return undefined;
  const gapped = is(last, 'conj') || /^(?:then|[,—–)])$/.test(last.word);
  const person = gapped
    ? clauseSubject(tokens, people, at - 1)
    : last.word === 'who'
      ? people.get(tokens[at - 2]?.word === ',' ? at - 2 : at - 1)
      : attachedPerson(tokens, people, at);
  return person && !isCondition(tokens, person) ? { person, viaBe, gapped } : undefined;
}

/** What makes a sentence one about what may come, or might have been. */
const modals = new Set(
  "will would can could may might shall won't wouldn't can't cannot 'll".split(' '),
);

/** Whether one of the words between two places says that it did not happen, or is yet to. */
function isHypothetical(tokens: readonly Token[], from: number, to: number): boolean {
  for (const { word } of tokens.slice(from, to)) if (modals.has(word)) return true;
  return false;
}

/** Whether people stand behind an “if”: what follows may never have been. */
function isCondition(tokens: readonly Token[], { start }: Person): boolean {
  return /^(?:if|unless|whether|whenever|until)$/.test(tokens[start - 1]?.word ?? '');
}

function isFiller(token: Token): boolean {
  if (token.kind !== 'word') return false;
  return (
    is(token, 'aux') ||
    is(token, 'adverb') ||
    (token.word.endsWith('ly') && token.word.length > 4 && !notAdverbs.has(token.word))
  );
}

const notAdverbs = new Set(
  'family supply reply apply rely assembly anomaly monthly fly'.split(' '),
);

/** Whether a phrase follows a preposition: the subject is another word. */
function isObject(tokens: readonly Token[], { start, kind }: Person): boolean {
  const before = tokens[start - 1];
  if (!before || kind & (WE | I) || !is(before, 'prep')) return false;
  return !is(before, 'sub');
}

/** The person that starts the clause which goes on behind “and”, “but” or a comma. */
function clauseSubject(
  tokens: readonly Token[],
  people: ReadonlyMap<number, Person>,
  before: number,
): Person | undefined {
  let start = before;
  while (start > 0 && !isHardEnd(tokens[start - 1]!)) start--;
  // An introduction is no subject: `At 23:30 UTC, an engineer …`; nor is that of the clause before it: `It
  // failed because we …`.
  let person: Person | undefined;
  for (let from = start; from < before; from++) {
    const word = tokens[from - 1]?.word ?? '';
    if (from > start && !startsAnother.test(word)) continue;
    if (person && word === ',') return undefined;
    person = firstPerson(tokens, people, from, before);
    if (person && !isInterrupted(tokens, people, person.end, before)) return person;
  }
  return undefined;
}

const startsAnother = /^(?:,|because|when|while|since|as|so)$/;

/** The person whose deed a clause tells, for what is said of it later on: `merged it without waiting`. */
export function actorOf(
  tokens: readonly Token[],
  people: ReadonlyMap<number, Person>,
  index: number,
): Subject | undefined {
  const person = clauseSubject(tokens, people, index);
  const next = person && tokens[person.end];
  // `The engineers were moved by mistake`: done to them.
  if (!next || is(next, 'be') || next.word === 'had' || next.word === ',') return undefined;
  // `Committers should not merge without …`: a rule.
  const { start, end } = person;
  if (next.word === 'should' || isHypothetical(tokens, Math.max(0, start - 1), end + 2))
    return undefined;
  if (isCondition(tokens, person)) return undefined;
  return { person, viaBe: false, gapped: true };
}

function isHardEnd({ word }: Token): boolean {
  return /^[.!?;:•|]$/.test(word);
}

/** A person at the very start of a clause, conjunctions and adverbs before it left out. */
function firstPerson(
  tokens: readonly Token[],
  people: ReadonlyMap<number, Person>,
  from: number,
  before: number,
): Person | undefined {
  let start = from;
  while (
    start < before &&
    (is(tokens[start], 'conj') ||
      is(tokens[start], 'sub') ||
      isFiller(tokens[start]!) ||
      tokens[start]!.kind === 'mark')
  )
    start++;
  start = behindTime(tokens, people, start);
  for (let end = Math.min(before, start + LONGEST_PHRASE + 2); end > start; end--) {
    const person = people.get(end);
    if (person && person.start <= start) return person;
  }
  return undefined;
}

/** The place behind a time that opens a clause without a comma: `On Friday an engineer deployed …`. */
function behindTime(
  tokens: readonly Token[],
  people: ReadonlyMap<number, Person>,
  from: number,
): number {
  const first = tokens[from];
  if (!first || !(is(first, 'prep') || timeWord.test(first.word))) return from;
  for (const { start, end } of people.values()) {
    if (start <= from || start > from + LONGEST_TIME) continue;
    const before = tokens[start - 1]!;
    const isTime = before.capital || timeWord.test(before.word);
    const next = tokens[end];
    const isSubject =
      next && ((next.forms & (PAST | ING)) !== 0 || next.word === ',' || isFiller(next));
    return isTime && isSubject ? start : from;
  }
  return from;
}

const LONGEST_TIME = 8;
const timeWord = /\d|^[ap]m$|(?:day|noon|night|evening|morning|week|month|year|weekend)$/;

/** Whether another subject stands between: `the engineer restarted the server, which hung and …`. */
function isInterrupted(
  tokens: readonly Token[],
  people: ReadonlyMap<number, Person>,
  from: number,
  before: number,
): boolean {
  for (let index = from; index < before; index++) {
    const { word } = tokens[index]!;
    const next = tokens[index + 1];
    const ownsNext = ((next?.forms ?? 0) & ING) === 0;
    if (/^(?:which|that|so|when|because)$/.test(word) && ownsNext) return true;
    const isSubject = is(next, 'aux') || ((next?.forms ?? 0) & PAST) !== 0;
    if (isSubject && /^(?:it|this|they)$/.test(word)) return true;
    if (people.get(index + 1)?.kind === WE) return true;
  }
  return false;
}

/** What has a subject of its own behind it: `the team for a closer look, as the first fix did not …`. */
const opensClause =
  /^(?:that|which|as|because|since|so|if|when|while|where|whereas|although|though|unless|how|why)$/;

/** The person behind an addition: `nobody on the payments squad`, `the technician on shift`. */
function attachedPerson(
  tokens: readonly Token[],
  people: ReadonlyMap<number, Person>,
  index: number,
): Person | undefined {
  for (let at = index - 1; at > 0 && index - at <= LONGEST_ATTACHMENT; at--) {
    const token = tokens[at]!;
    if (token.ends || token.word === ',') return undefined;
    if (is(token, 'aux') || is(token, 'auxneg') || opensClause.test(token.word)) return undefined;
    if (!attachments.has(token.word) && (token.forms & ING) === 0) continue;
    const person = people.get(at);
    if (person && !isObject(tokens, person)) return person;
  }
  return undefined;
}
