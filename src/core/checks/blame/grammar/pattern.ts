import { anchorsOf, requirementsOf } from './anchors.ts';
import type { Requirement } from './anchors.ts';
import { sequence } from './nodes.ts';
import type { Next, SentenceView, State } from './nodes.ts';
import { firstOf, parsePattern } from './parser.ts';
import type { Part } from './parser.ts';
import { peopleWords } from './peopleWords.ts';
import { NOBODY, WE } from './person.ts';
import { actorOf, subjectOf } from './subject.ts';
import type { Subject } from './subject.ts';

/**
 * Patterns over the words of a sentence, written as text:
 *
 *     word  a|b  @class  @class.n     one word: itself, one of several, of a class, in a form of a verb
 *     word+                           itself, or with an -s
 *     %class                          a word of a class with ’s
 *     .n .g .p .b                     any word in the form: participle, -ing, past, base
 *     .N                              a capitalised word that nobody knows: a name, or the start of a sentence
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

/** Where a pattern matched: places of tokens, the end behind the last. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly subject: Subject | undefined;
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
  return waysOf(parsePattern(text, macros)).map((parts) => patternOf(parts, guard));
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
      const state: State = { view, from, to: -1 };
      let end = from;
      const finish: Next = (behind) => {
        end = behind;
        return true;
      };
      for (let at = from; at < view.tokens.length; at++) {
        // Most places fail here already.
        if (starts && !starts(view.tokens[at]!)) continue;
        state.from = at;
        state.to = -1;
        if (!run(state, at, finish) || end === at) continue;
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
