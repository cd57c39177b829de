import { frequencyOf } from '../words/frequency.ts';
import { classOf, formBit, wordOf } from '../words/lexicon.ts';
import {
  actorOf,
  ANYBODY,
  I,
  is,
  NOBODY,
  OPERATOR,
  peopleWords,
  ROLE,
  subjectOf,
  WE,
  WEAK,
} from './people.ts';
import type { Person, Subject } from './people.ts';
import type { Token } from './tokens.ts';

/**
 * Patterns over the words of a sentence, written as text:
 *
 *     word  a|b  @class  @class.n     one word: itself, one of several, of a class, in a form of a verb
 *     %class                          a word of a class with ’s
 *     .n .g .p .b                     any word in the form: participle, -ing, past, base
 *     x?  x*                          may be missing; up to three of them
 *     (a b / c)                       one of several sequences
 *     ~4                              up to four words of the same clause
 *     !x                              what follows is not x
 *     ^ $ <                           the start and the end of a clause; the start of the sentence
 *     # #r #w                         people; people but users and departments; we
 *     { }                             what is marked, if not everything
 *     NAME                            in capitals: one of the parts that several patterns share
 *
 * Repetition is bounded everywhere, so that matching takes time in proportion to the sentence.
 */
export type PatternText = string;

/** One sentence as patterns see it. */
export interface SentenceView {
  readonly tokens: readonly Token[];
  /** By the place behind them. */
  readonly people: ReadonlyMap<number, Person>;
  readonly peopleByStart: ReadonlyMap<number, Person>;
}

/** Where a pattern matched: places of tokens, the end behind the last. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly subject: Subject | undefined;
}

type Next = (at: number) => boolean;
type Node = (state: State, at: number, next: Next) => boolean;

interface State {
  readonly view: SentenceView;
  from: number;
  to: number;
}

/** Words of which one must be in the sentence besides the anchor. */
export interface Requirement {
  readonly words: readonly string[];
  /** −1 before the anchor, 1 behind it, 0 anywhere. */
  readonly side: number;
}

/** A pattern ready to be used. */
export interface Pattern {
  /** Words of which one must be in the sentence: the fewest that its text allows to name. */
  readonly anchors: readonly string[];
  readonly requirements: readonly Requirement[];
  /** On which sides of the anchor there must be people. */
  readonly people: readonly number[];
  /** The first place where it matches, from a place on. */
  match(view: SentenceView, from: number): Match | undefined;
}

/** Whose deed a pattern speaks of: those that may be its subject, and how. */
export interface SubjectGuard {
  readonly kinds: number;
  /** Whether a form of “be” stands before it (`was careless`); not where absent. */
  readonly be?: boolean;
  /** Whether they start the clause, with what they did in between: `merged it without waiting`. */
  readonly actor?: boolean;
}

/**
 * Compiles a pattern: into one, or into one for each way to take the choice that its anchor is in, so
 * that each can name rarer words.
 * @param text see {@link PatternText}
 * @param macros the shared parts by name
 * @throws Error where the text is none: a mistake in our own data
 */
export function compile(
  text: string,
  macros: ReadonlyMap<string, string>,
  guard?: SubjectGuard,
): Pattern[] {
  return waysOf(parse(tokenize(expand(text, macros)))).map((parts) => patternOf(parts, guard));
}

function waysOf(parts: readonly Part[]): (readonly Part[])[] {
  const anchors = anchorsOf(parts);
  const place = parts.findIndex(({ words }) => words === anchors);
  const { branches } = parts[place] ?? {};
  if (!branches) return [parts];
  return branches.flatMap((branch) =>
    waysOf([...parts.slice(0, place), ...branch, ...parts.slice(place + 1)]),
  );
}

/** What must be in the sentence for its people to be there at all. */
function wordsFor(guard: SubjectGuard | undefined): Requirement[] {
  if (guard?.kinds === NOBODY)
    return [{ words: ['nobody', 'no', 'not', 'noone', 'none', 'neither'], side: 0 }];
  return guard?.kinds === WE ? [{ words: ['we', 'us'], side: 0 }] : [];
}

function patternOf(parts: readonly Part[], guard: SubjectGuard | undefined): Pattern {
  const run = sequence(parts.map(({ node }) => node));
  const starts = firstOf(parts);
  const anchors = anchorsOf(parts);
  return {
    anchors,
    requirements: [...requirementsOf(parts, anchors), ...wordsFor(guard)],
    people: peopleAround(parts, anchors, guard),
    match(view, from) {
      for (let at = from; at < view.tokens.length; at++) {
        // Most places fail here already, before anything is made for them.
        if (starts && !starts(view.tokens[at]!)) continue;
        const state: State = { view, from: at, to: -1 };
        let end = at;
        const found = run(state, at, (behind) => {
          end = behind;
          return true;
        });
        if (!found || end === at) continue;
        let subject: Subject | undefined;
        if (guard) {
          subject = (guard.actor ? actorOf : subjectOf)(view.tokens, view.people, at);
          if (!subject || (subject.person.kind & guard.kinds) === 0) continue;
          if (!guard.actor && subject.viaBe !== (guard.be === true)) continue;
        }
        return { start: state.from, end: state.to < 0 ? end : state.to, subject };
      }
      return undefined;
    },
  };
}

/** The sides of the anchor on which people must be: those who did it stand before all of it. */
function peopleAround(
  parts: readonly Part[],
  anchors: readonly string[],
  guard: SubjectGuard | undefined,
): number[] {
  const place = parts.findIndex(({ words }) => words === anchors);
  const sides = parts.flatMap((part, index) => (isPeople(part) ? [Math.sign(index - place)] : []));
  return [...new Set(guard ? [-1, ...sides] : sides)].filter((side) => side !== 0);
}

/** Whether a part takes people in every way to go on. */
function isPeople({ people, words, branches }: Part): boolean {
  if (people || branches?.every((parts) => parts.some(isPeople))) return true;
  return words !== undefined && words.length > 0 && words.every((word) => peopleWords.has(word));
}

function expand(text: string, macros: ReadonlyMap<string, string>): string {
  let expanded = text;
  for (let depth = 0; depth < 5 && /\b[A-Z]{3,}\b/.test(expanded); depth++) {
    expanded = expanded.replace(/\b[A-Z]{3,}\b/g, (name) => {
      const part = macros.get(name);
      if (part === undefined) throw new Error(`There is no part “${name}”`);
      return part;
    });
  }
  return expanded;
}

function tokenize(text: string): string[] {
  return text.match(/[{}]|\(|\)[?*]?|[^\s(){}]+/g) ?? [];
}

interface Part {
  readonly node: Node;
  /** What the token here must be: nothing where that depends on more than the token, or takes none. */
  readonly starts?: Test;
  /** Whether it takes no token, or need not. */
  readonly empty?: boolean;
  /** The words of which one must stand here; nothing where none has to. */
  readonly words: readonly string[] | undefined;
  /** Whether people must stand here, whoever they are. */
  readonly people?: boolean;
  /** The ways to go on, where it is a choice. */
  readonly branches?: readonly (readonly Part[])[];
}

function parse(tokens: string[]): Part[] {
  const [branches] = parseBranches(tokens, 0);
  if (branches.length !== 1) throw new Error('A choice stands between brackets');
  return branches[0]!;
}

function parseBranches(tokens: readonly string[], from: number): [Part[][], number] {
  const branches: Part[][] = [[]];
  let at = from;
  for (; at < tokens.length && !tokens[at]!.startsWith(')'); at++) {
    const text = tokens[at]!;
    if (text === '/') branches.push([]);
    else if (text === '(') {
      const [inner, close] = parseBranches(tokens, at + 1);
      branches.at(-1)!.push(choice(inner, tokens[close]?.slice(1) ?? ''));
      at = close;
    } else branches.at(-1)!.push(parseAtom(text));
  }
  return [branches, at];
}

type Test = (token: Token) => boolean;

/** What the first token that a sequence takes must be; nothing where that cannot be told of a token alone. */
function firstOf(parts: readonly Part[]): Test | undefined {
  const tests: Test[] = [];
  for (const { starts, empty } of parts) {
    if (starts) tests.push(starts);
    if (empty) continue;
    return starts && anyOf(tests);
  }
  return undefined;
}

function anyOf(tests: readonly Test[]): Test {
  const [first, second] = tests;
  if (!first || !second) return first ?? (() => false);
  if (tests.length === 2) return (token) => first(token) || second(token);
  return (token) => {
    for (const test of tests) if (test(token)) return true;
    return false;
  };
}

function choice(branches: readonly Part[][], quantifier: string): Part {
  const firsts = branches.map(firstOf).filter((test) => test !== undefined);
  const nodes = branches.map((parts) => sequence(parts.map(({ node }) => node)));
  const one: Node = (state, at, next) => nodes.some((node) => node(state, at, next));
  const words = branches.map(anchorsOf);
  return {
    node: repeated(one, quantifier),
    ...(firsts.length === branches.length && { starts: anyOf(firsts), empty: quantifier !== '' }),
    words: quantifier === '' && words.every((list) => list.length > 0) ? words.flat() : undefined,
    ...(quantifier === '' && branches.length > 1 && { branches }),
  };
}

function parseAtom(text: string): Part {
  if (text === '^') return zeroWidth((state, at, next) => startsClause(state, at) && next(at));
  if (text === '<') return zeroWidth((state, at, next) => startsSentence(state, at) && next(at));
  if (text === '$') return zeroWidth((state, at, next) => endsClause(state, at) && next(at));
  if (text === '{') return zeroWidth(marking('from'));
  if (text === '}') return zeroWidth(marking('to'));
  if (text.startsWith('~')) return { node: gap(Number(text.slice(1))), words: undefined };
  if (text.startsWith('!')) {
    const { test } = tester(text.slice(1));
    return zeroWidth((state, at, next) => {
      const token = state.view.tokens[at];
      return !(token && test(token)) && next(at);
    });
  }
  if (text.startsWith('#')) {
    const [people = '', ...others] = text.split('|');
    const nodes = [personNode(people), ...others.map((other) => parseAtom(other).node)];
    return {
      node: (state, at, next) => nodes.some((node) => node(state, at, next)),
      words: undefined,
      people: others.length === 0,
    };
  }
  if (text.endsWith('|$')) {
    const { node } = parseAtom(text.slice(0, -2));
    return {
      node: (state, at, next) => node(state, at, next) || (endsClause(state, at) && next(at)),
      words: undefined,
    };
  }
  const quantifier = /[?*]$/.exec(text)?.[0] ?? '';
  const { test, words } = tester(quantifier === '' ? text : text.slice(0, -1));
  const one: Node = (state, at, next) => {
    const token = state.view.tokens[at];
    return token !== undefined && test(token) && next(at + 1);
  };
  return {
    node: repeated(one, quantifier),
    starts: test,
    empty: quantifier !== '',
    words: quantifier === '' ? words : undefined,
  };
}

function zeroWidth(node: Node): Part {
  return { node, empty: true, words: undefined };
}

const personKinds: Readonly<Record<string, number>> = {
  '#': ANYBODY,
  '#r': ROLE | OPERATOR | WE | I | NOBODY,
  '#w': WE | I,
  '#n': NOBODY,
  '#x': ROLE | OPERATOR,
  '#y': ROLE | OPERATOR | WEAK,
};

/** People at this place; `?` and `*` do not apply. */
function personNode(text: string): Node {
  const kinds = personKinds[text];
  if (kinds === undefined) throw new Error(`There are no people “${text}”`);
  return (state, at, next) => {
    const person = state.view.peopleByStart.get(at);
    return person !== undefined && (person.kind & kinds) !== 0 && next(person.end);
  };
}

function marking(side: 'from' | 'to'): Node {
  return (state, at, next) => {
    const before = state[side];
    state[side] = at;
    if (next(at)) return true;
    state[side] = before;
    return false;
  };
}

function repeated(one: Node, quantifier: string): Node {
  if (quantifier === '') return one;
  if (quantifier === '?') return (state, at, next) => one(state, at, next) || next(at);
  const upTo = (state: State, at: number, next: Next, left: number): boolean =>
    (left > 0 && one(state, at, (behind) => behind > at && upTo(state, behind, next, left - 1))) ||
    next(at);
  return (state, at, next) => upTo(state, at, next, 3);
}

function sequence(nodes: readonly Node[]): Node {
  const from = (index: number): Node => {
    const node = nodes[index];
    if (!node) return (_state, at, next) => next(at);
    if (index === nodes.length - 1) return node;
    const rest = from(index + 1);
    return (state, at, next) => node(state, at, (behind) => rest(state, behind, next));
  };
  return from(0);
}

/** Up to so many words, within a clause. */
function gap(most: number): Node {
  return ({ view: { tokens } }, at, next) => {
    for (let taken = 0; ; taken++) {
      if (next(at + taken)) return true;
      const token = tokens[at + taken];
      if (taken === most || !token || token.ends) return false;
    }
  };
}

function startsClause({ view: { tokens } }: State, at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  if (before.ends || before.kind === 'mark') return true;
  return (
    at <= 2 &&
    tokens.slice(0, at).every((token) => token.kind === 'mark' || /^[\d:.]+$/.test(token.word))
  );
}

/** Marks, numbers and a bold label may stand before the first word. */
function startsSentence({ view: { tokens } }: State, at: number): boolean {
  return (
    at === 0 ||
    (at <= 3 &&
      tokens
        .slice(0, at)
        .every(({ kind, word }) => (kind === 'mark' ? word !== ':' : /^[\d:.]+$/.test(word))))
  );
}

function endsClause({ view: { tokens } }: State, at: number): boolean {
  const token = tokens[at];
  return !token || token.ends || token.word === ',' || token.word === ')' || is(token, 'conj');
}

interface Tester {
  readonly test: (token: Token) => boolean;
  readonly words: readonly string[] | undefined;
}

function tester(text: string): Tester {
  const parts = text.split('|').map(single);
  const literals = new Set(
    parts.flatMap(({ literal }) => (literal === undefined ? [] : [literal])),
  );
  const others = parts.flatMap(({ literal, test }) => (literal === undefined ? [test] : []));
  const isLiteral: Test =
    literals.size === 1 && parts[0]!.literal !== undefined
      ? parts[0]!.test
      : (token) => literals.has(token.word);
  return {
    test: anyOf(literals.size > 0 ? [isLiteral, ...others] : others),
    words: parts.every(({ words }) => words) ? parts.flatMap(({ words }) => words!) : undefined,
  };
}

function formsOfWord(word: string): number {
  return wordOf(word)?.forms ?? 0;
}

function single(text: string): Tester & { readonly literal?: string } {
  const [, name = '', form = ''] = /^@(\w+)(?:\.(\w))?$/.exec(text) ?? [];
  if (name !== '') {
    const { index, words } = classOf(name);
    const low = index < 31 ? 1 << index : 0;
    const high = index < 31 ? 0 : 1 << (index - 31);
    const forms = formBit(form);
    return {
      test: ({ known, forms: own }) =>
        known !== undefined &&
        ((known.low & low) | (known.high & high)) !== 0 &&
        (forms === 0 || (own & forms) !== 0),
      words: forms === 0 ? words : words.filter((word) => (formsOfWord(word) & forms) !== 0),
    };
  }
  if (text.startsWith('%')) {
    const { test } = single(`@${text.slice(1)}`);
    return { test: (token) => token.possessive && test(token), words: undefined };
  }
  if (text === '.w') {
    return { test: ({ kind, ends }) => kind === 'word' && !ends, words: undefined };
  }
  if (/^\.\w$/.test(text)) {
    const forms = formBit(text[1]!);
    return { test: (token) => (token.forms & forms) !== 0, words: undefined };
  }
  if (text === '.ly') {
    return {
      test: ({ word, known }) => word.length > 4 && word.endsWith('ly') && !known,
      words: undefined,
    };
  }
  return { literal: text, test: ({ word }) => word === text, words: [text] };
}

/** The part of a sequence that is found least often, of those that name their words. */
function anchorsOf(parts: readonly Part[]): readonly string[] {
  let best: readonly string[] = [];
  let least = Infinity;
  for (const { words } of parts) {
    if (!words || words.length === 0) continue;
    const cost = words.reduce((sum, word) => sum + frequencyOf(word), 0);
    if (cost < least) [best, least] = [words, cost];
  }
  return best;
}

/** More words than this are not looked for one by one. */
const SHORT_LIST = 40;

/** Of the other parts, those with few words: one of each must be in the sentence as well, on its side. */
function requirementsOf(parts: readonly Part[], anchors: readonly string[]): Requirement[] {
  const place = parts.findIndex(({ words }) => words === anchors);
  return parts.flatMap(({ words }, index) =>
    words && index !== place && words.length > 0 && words.length <= SHORT_LIST
      ? [{ words, side: Math.sign(index - place) }]
      : [],
  );
}
