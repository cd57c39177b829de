import { BASE, classOf, PAST, wordOf } from '../words/lexicon.ts';
import type { Word } from '../words/lexicon.ts';
import { givenNames } from '../../../review/givenNames.ts';
import type { Token } from './tokens.ts';

/** Who acts: the kinds of people that patterns tell apart. */
export const WE = 1;
export const I = 2;
export const ROLE = 4;
export const NOBODY = 8;
/** Users, customers, operators, departments, companies: programs bear the same names. */
export const WEAK = 16;
/** Whoever runs something, unless the document runs on Kubernetes. */
export const OPERATOR = 32;
export const ANYBODY = WE | I | ROLE | NOBODY | WEAK | OPERATOR;

/** A phrase that stands for people. */
export interface Person {
  readonly kind: number;
  /** The place of its first token, and of the one behind its last. */
  readonly start: number;
  readonly end: number;
}

/** What a document says of who is meant by a word. */
export interface Cast {
  /** Names and roles in lower case, each word of a name alone as well. */
  readonly names: ReadonlySet<string>;
  /** Roles that a person named, as words, by their last one. */
  readonly roles: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Whether `operator` is a program in this document. */
  readonly operatorsAreSoftware: boolean;
  /** Whether the document is in the language that the rules are about. */
  readonly inEnglish: boolean;
}

const bit = (name: string): { low: number; high: number } => {
  const { index } = classOf(name);
  return index < 31 ? { low: 1 << index, high: 0 } : { low: 0, high: 1 << (index - 31) };
};
const masks = Object.fromEntries(
  [
    'role',
    'weak',
    'group',
    'det',
    'humanModifier',
    'we',
    'pronoun',
    'nobody',
    'prep',
    'sub',
    'aux',
    'auxneg',
    'adverb',
    'conj',
    'be',
  ].map((name) => [name, bit(name)]),
);

/** Whether a token's word is in a class. */
export function is(token: Token | undefined, name: string): boolean {
  const mask = masks[name]!;
  const known = token?.known;
  return known !== undefined && ((known.low & mask.low) | (known.high & mask.high)) !== 0;
}

/** Whether a word in lower case names a role, a group or a department: part of no person's name. */
export function isRoleWord(word: string): boolean {
  const { low, high } = wordOf(word) ?? { low: 0, high: 0 };
  return ['role', 'weak', 'group', 'humanModifier'].some(
    (name) => ((low & masks[name]!.low) | (high & masks[name]!.high)) !== 0,
  );
}

const maskOf = (...names: string[]): { low: number; high: number } => ({
  low: names.reduce((low, name) => low | masks[name]!.low, 0),
  high: names.reduce((high, name) => high | masks[name]!.high, 0),
});
const functionMask = maskOf(...'prep sub aux auxneg conj adverb we pronoun nobody'.split(' '));
const personMask = maskOf('role', 'weak', 'group', 'we', 'pronoun', 'nobody');
const otherPeople = new Set('one they us else member members shift'.split(' '));

/** Whether a word in lower case can stand for people, whoever a document names. */
export function mayBePerson(word: string, known: Word | undefined): boolean {
  return (
    (known !== undefined &&
      ((known.low & personMask.low) | (known.high & personMask.high)) !== 0) ||
    otherPeople.has(word) ||
    givenNames.has(word) ||
    word.startsWith('@') ||
    word.endsWith('@') ||
    isProfession(word)
  );
}

/**
 * All words that stand for people, but for `it`, which does so in capitals only, and for what
 * {@link mayBeOthers} tells.
 */
export const peopleWords: ReadonlySet<string> = new Set(
  ['role', 'weak', 'group', 'we', 'pronoun', 'nobody']
    .flatMap((name) => classOf(name).words)
    .concat(...otherPeople, ...givenNames)
    .filter((word) => word !== 'it'),
);

/** Handles, `IT`, and words that end as the names of professions do. */
const others = /@|IT|(?:[iI][sS][tT]|[iI][cC][iI][aA][nN]|[eE][eE][rR])[sS]?(?![a-zA-Z])/;

/** Whether people may be in a text that has none of {@link peopleWords}; `false` is sure. */
export function mayBeOthers(text: string, { names, roles }: Cast): boolean {
  if (others.test(text)) return true;
  if (names.size === 0 && roles.size === 0) return false;
  const lower = text.toLowerCase();
  for (const list of [names, roles.keys()]) {
    for (const word of list) if (lower.includes(word)) return true;
  }
  return false;
}

/** The people of a sentence, by the place behind them. */
export function peopleIn(tokens: readonly Token[], cast: Cast): Map<number, Person> {
  const people = new Map<number, Person>();
  let seen = false;
  for (let index = 0; index < tokens.length; index++) {
    const kind = kindAt(tokens, index, cast, seen);
    if (kind === 0) continue;
    const person = widened(tokens, index, kind, people);
    // `They` behind `working infrastructure` are more often what runs on it.
    if (person.kind & (ROLE | WEAK | OPERATOR)) seen ||= !/^infra/.test(tokens[index]!.word);
    people.set(person.end, person);
  }
  return people;
}

/** The kind of person whose phrase ends with a token; 0 where it is none. */
function kindAt(tokens: readonly Token[], index: number, cast: Cast, seen: boolean): number {
  const token = tokens[index]!;
  if (token.kind !== 'word' || token.possessive) return 0;
  const { word } = token;
  if (isSurname(tokens, index)) return ROLE;
  if (!token.mayBePerson && !cast.names.has(word) && !cast.roles.has(word)) return 0;
  if (word.startsWith('@') || word.endsWith('@')) return word.length > 2 ? ROLE : 0;
  if (cast.names.has(word) && token.capital) return ROLE;
  if (givenNames.has(word))
    return isName(token) && !isSurname(tokens, index + 1) && !namesThing(tokens[index + 1])
      ? ROLE
      : 0;
  if (endsRole(tokens, index, cast)) return ROLE;
  const before = tokens[index - 1];
  if (is(token, 'we')) return WE;
  if (is(token, 'pronoun')) return word === 'i' ? I : ROLE;
  if (is(token, 'nobody')) return NOBODY;
  if (word === 'one' && before?.word === 'no') return NOBODY;
  if (word === 'they') return seen ? ROLE : 0;
  if (word === 'us' && before?.word === 'of') return WE;
  if (word === 'else' && indefinite.has(before?.word ?? '')) return ROLE;
  if (cast.names.has(word)) return ROLE;
  // A capital inside a sentence is a name of something: Prometheus Operator, Travis.
  const isNamed =
    token.capital && index > 0 && !tokens[index - 1]!.ends && !/^[\p{Lu}\d]+s?$/u.test(word);
  const next = tokens[index + 1];
  if (isNamed && next?.capital === true && !is(next, 'role')) return 0;
  if (is(token, 'group') || isProfession(word)) return ROLE;
  if (word === 'member' || word === 'members')
    return is(before, 'group') || before?.word === 'staff' ? ROLE : 0;
  // `Capacity management`: what is done, not who does it.
  if (
    word === 'management' &&
    before?.kind === 'word' &&
    !/^(?:the|our|senior|upper|product|project|line|and|that)$/.test(before.word)
  )
    return 0;
  // `The night shift`.
  if (word === 'shift' && /^(?:night|day|early|late|morning|evening)$/.test(before?.word ?? ''))
    return ROLE;
  if (is(token, 'role')) {
    return isNamed &&
      before?.capital === true &&
      !is(before, 'det') &&
      word.length > 3 &&
      isSoftware(before)
      ? 0
      : ROLE;
  }
  if (!is(token, 'weak') || (word === 'it' && !token.acronym)) return 0;
  if (word.startsWith('operator')) {
    if (cast.operatorsAreSoftware || (before?.capital === true && !is(before, 'det') && index > 1))
      return 0;
    if (
      before &&
      !is(before, 'det') &&
      !is(before, 'humanModifier') &&
      !before.ends &&
      before.kind === 'word' &&
      word === 'operator'
    )
      return WEAK;
    return OPERATOR;
  }
  if (/^(?:lead|leader)s?$/.test(word)) {
    const isTeam = is(before, 'group') || is(before, 'humanModifier') || before?.word === 'tech';
    return isTeam ? ROLE : WEAK;
  }
  // `The release coordinator`.
  if (/^(?:coordinator|supervisor|dispatcher)s?$/.test(word) && is(before, 'humanModifier'))
    return ROLE;
  if (word === 'manager' || word === 'managers' || word === 'owner' || word === 'expert') {
    return is(before, 'humanModifier') || (word === 'managers' && !isNamed) ? ROLE : 0;
  }
  // `Infrastructure are …`: only people take the plural so.
  if (!/s$|^(?:people|folk)$/.test(word) && pluralVerbs.has(tokens[index + 1]?.word ?? ''))
    return ROLE;
  return WEAK;
}

/** Whether a token is written as a given name is: with a capital, and no more of them. */
function isName({ word, capital, acronym, possessive }: Token): boolean {
  return givenNames.has(word) && capital && !acronym && !possessive;
}

/** Behind a given name they make a thing or a place of it: `Martin Cluster`, `Charlotte Airport`. */
const notSurnames =
  /^(?:server|service|cluster|node|database|app|application|job|pod|worker|system|platform|tool|bot|script|project|release|build|lab|group|software|cloud|network|airport|street|road|hospital|university|school|bank|office|building)s?$/;

/** Whether a token is the last name behind a given one: `Sarah Connor`. */
function isSurname(tokens: readonly Token[], index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (!before || !token?.capital || token.acronym || token.possessive) return false;
  const isOther = token.known === undefined && !givenNames.has(token.word);
  return isOther && isName(before) && !namesThing(token);
}

function namesThing(token: Token | undefined): boolean {
  return token?.capital === true && notSurnames.test(token.word);
}

const pluralVerbs = new Set("are were have aren't weren't haven't don't".split(' '));

/** Whether one of the roles that a person named ends here: `shift lead`. */
function endsRole(tokens: readonly Token[], index: number, { roles }: Cast): boolean {
  const named = roles.get(tokens[index]!.word);
  if (!named) return false;
  return named.some((words) =>
    words.every((word, place) => tokens[index - words.length + 1 + place]?.word === word),
  );
}

/** What ends as the names of professions do: strategist, clinician. */
function isProfession(word: string): boolean {
  const [, stem = '', ending = ''] = /^(\w+?)(ists?|icians?|eers?)$/.exec(word) ?? [];
  return stem.length > 3 && !(ending.startsWith('ist') && notProfessions.test(stem));
}

/** Lists and verbs: allowlist, persist. */
const notProfessions = /(?:l|ex|ss|res|pers|cons|ins|enl|reg|coex|subs|des|minimal)$/;

function isSoftware(before: Token): boolean {
  return before.capital && !is(before, 'humanModifier') && !is(before, 'role');
}

const indefinite = new Set('someone somebody anyone anybody everyone nobody everybody'.split(' '));

/** How far a phrase is looked back for its first word. */
const LONGEST_PHRASE = 5;

function widened(
  tokens: readonly Token[],
  head: number,
  kind: number,
  before: ReadonlyMap<number, Person>,
): Person {
  let start = head;
  let own = kind;
  if (kind & (ROLE | WEAK | OPERATOR) && tokens[head]!.word !== 'they') {
    while (start > 0 && head - start < LONGEST_PHRASE) {
      const left = tokens[start - 1]!;
      if (left.kind !== 'word' || left.ends) break;
      if (left.possessive || is(left, 'det')) {
        start--;
        if (left.word === 'no') own = NOBODY;
        if (!left.possessive) break;
        continue;
      }
      // `The release team`: behind an article a verb is none.
      if (!isModifier(left) && !(isNoun(left) && opensPhrase(tokens[start - 2]))) break;
      start--;
    }
    const left = tokens[start - 1];
    // `None of the reviewers`, `neither of the two approvers`, `one of our engineers`, `a member of the team`.
    if (left?.word === 'of' && start >= 2) {
      const quantity = tokens[start - 2]!;
      if (/^(?:none|neither)$/.test(quantity.word))
        return { kind: NOBODY, start: start - 2, end: head + 1 };
      if (quantifiers.has(quantity.word)) {
        const first = is(tokens[start - 3], 'det') ? start - 3 : start - 2;
        return { kind: own, start: first, end: head + 1 };
      }
      const inner = before.get(start - 1);
      if (inner) return { kind: own, start: inner.start, end: head + 1 };
    }
    // `Not a single engineer`, `not one engineer`.
    if (left?.word === 'not' && /^(?:single|one)$/.test(tokens[head - 1]?.word ?? ''))
      return { kind: NOBODY, start: start - 1, end: head + 1 };
    if (left?.word === 'neither' || left?.word === 'none')
      return { kind: NOBODY, start: start - 1, end: head + 1 };
  } else if (kind === WE && tokens[head]!.word === 'us') {
    const quantity = tokens[head - 2]?.word ?? '';
    if (/^(?:none|neither)$/.test(quantity))
      return { kind: NOBODY, start: head - 2, end: head + 1 };
    return {
      kind: quantifiers.has(quantity) ? WE : 0,
      start: Math.max(0, head - 2),
      end: head + 1,
    };
  } else if (kind === NOBODY && tokens[head]!.word === 'one') {
    start--;
  }
  return { kind: own, start, end: head + 1 };
}

const quantifiers = new Set(
  'one some many most several few all both any each members member two three half rest majority either'.split(
    ' ',
  ),
);

function opensPhrase(token: Token | undefined): boolean {
  return token !== undefined && (token.possessive || is(token, 'det'));
}

/** Whether a word is a verb that can be a noun as it stands: `release`, `support`. */
function isNoun({ known }: Token): boolean {
  return known !== undefined && (known.forms & BASE) !== 0;
}

/** Whether a word before a person's can belong to it: no verb, no function word. */
function isModifier(token: Token): boolean {
  const { word, known } = token;
  if (known && ((known.low & functionMask.low) | (known.high & functionMask.high)) !== 0)
    return false;
  if (word === 'not' || word === 'never' || word === 'sure' || word.length < 2) return false;
  return (
    !(known && known.forms !== 0 && !is(token, 'role')) ||
    (/(?:ed|ing)$/.test(word) && !is(token, 'role'))
  );
}

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
  if (
    is(last, 'conj') ||
    last.word === 'then' ||
    last.word === ',' ||
    last.word === '—' ||
    last.word === '–' ||
    last.word === ')'
  ) {
    const person = clauseSubject(tokens, people, at - 1);
    return person && { person, viaBe, gapped: true };
  }
  if (last.word === 'who') {
    const person = people.get(
      last.word === 'who' && tokens[at - 2]?.word === ',' ? at - 2 : at - 1,
    );
    return person && { person, viaBe, gapped: false };
  }
  const person = attachedPerson(tokens, people, at);
  return person && { person, viaBe, gapped: false };
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
  // An introduction is no subject: `At 23:30 UTC, an engineer …`.
  let from = start;
  for (let tries = 0; tries < 3; tries++) {
    const person = firstPerson(tokens, people, from, before);
    if (person) return isInterrupted(tokens, people, person.end, before) ? undefined : person;
    const comma = tokens.findIndex(
      (token, index) => index >= from && index < before && token.word === ',',
    );
    if (comma < 0) return undefined;
    from = comma + 1;
  }
  return undefined;
}

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
  return (
    word === '.' ||
    word === '!' ||
    word === '?' ||
    word === ';' ||
    word === ':' ||
    word === '•' ||
    word === '|'
  );
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
  for (let end = Math.min(before, start + LONGEST_PHRASE + 2); end > start; end--) {
    const person = people.get(end);
    if (person && person.start <= start) return person;
  }
  return undefined;
}

/** Whether another subject stands between: `the engineer restarted the server, which hung and …`. */
function isInterrupted(
  tokens: readonly Token[],
  people: ReadonlyMap<number, Person>,
  from: number,
  before: number,
): boolean {
  for (let index = from; index < before; index++) {
    const { word } = tokens[index]!;
    if (word === 'which' || word === 'that' || word === 'so') return true;
    const next = tokens[index + 1];
    const isSubject = is(next, 'aux') || ((next?.forms ?? 0) & PAST) !== 0;
    if (isSubject && (word === 'it' || word === 'this' || word === 'they')) return true;
    if (people.get(index + 1)?.kind === WE) return true;
  }
  return false;
}

/** The person behind an addition: `nobody on the payments squad`, `the technician on shift`. */
function attachedPerson(
  tokens: readonly Token[],
  people: ReadonlyMap<number, Person>,
  index: number,
): Person | undefined {
  for (let at = index - 1; at > 0 && index - at <= LONGEST_ATTACHMENT; at--) {
    const token = tokens[at]!;
    if (token.ends || token.word === ',') return undefined;
    if (is(token, 'aux') || is(token, 'auxneg') || token.word === 'that') return undefined;
    if (!attachments.has(token.word) || is(token, 'we')) continue;
    const person = people.get(at);
    if (person && !isObject(tokens, person)) return person;
  }
  return undefined;
}
