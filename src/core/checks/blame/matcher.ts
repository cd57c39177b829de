import { onceEach } from '../../onceEach.ts';
import type { Level } from '../finding.ts';
import { scopeBit } from './blameRule.ts';
import type { BlameRule, BlameScope } from './blameRule.ts';
import { rankOf } from './blameRules.ts';
import { macros } from './grammar/macros.ts';
import { compile } from './grammar/pattern.ts';
import type { Pattern } from './grammar/pattern.ts';
import { peopleWords } from './grammar/peopleWords.ts';
import { canBeFound, ruleWords } from './wordFinder.ts';
import type { FoundWords } from './wordFinder.ts';

/** A pattern of a rule, ready to be used. */
export interface Entry {
  readonly rule: BlameRule;
  readonly rank: number;
  readonly atMost: Level | undefined;
  readonly scope: BlameScope;
  readonly pattern: Pattern;
  readonly unless: readonly Pattern[];
}

/** The patterns of a rule: compiling them takes milliseconds. */
export const entriesOf = onceEach((rule: BlameRule): readonly Entry[] =>
  rule.groups.flatMap((group) => {
    const { subject, be, actor, atMost, scope = rule.scope, patterns, unless = [] } = group;
    const guard =
      subject === undefined
        ? undefined
        : { kinds: subject, ...(be && { be }), ...(actor && { actor }) };
    const exceptions = unless.flatMap((text) => compile(text, macros));
    return patterns
      .flatMap((text) => compile(text, macros, guard))
      .map((pattern) => ({
        ...{ rule, rank: rankOf(rule), atMost, scope },
        ...{ pattern, unless: exceptions },
      }));
  }),
);

/** A stretch of text, by the places of its words. */
export interface Stretch {
  readonly words: FoundWords;
  readonly from: number;
  readonly to: number;
  /** The bits of what may be looked for in it: see `scopesAt`. */
  readonly scopes: number;
  /** Where it starts and ends in its text. */
  readonly start: number;
  readonly end: number;
  /** Whether there may be people in a part of that text whom none of its words names. */
  readonly mayHaveOthers: (start: number, end: number) => boolean;
}

/** What a word is noted for. */
const ANCHOR = 1;
const PERSON = 2;

/** On which sides of the anchor people must be. */
const BEFORE = 1;
const BEHIND = 2;

/**
 * Tells which patterns could match in a stretch of text, by its words alone: most could not. What they need
 * stands in one list of numbers, as going from one object to the next would take longer than the comparisons.
 */
export class Matcher {
  readonly #entries: Entry[] = [];
  /** For what to note each word, by its id. */
  readonly #roles: Uint8Array;
  /**
   * What the entries of an anchor need, one behind the other: the place behind it, the entry, the bits of its
   * scope, the bits of where people must be, and lists of words: on which side, how many, their ids.
   */
  readonly #needs: Int32Array;
  /** Where in that list those of an anchor start and end, by its id. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** The anchors in the stretch that is looked at. */
  readonly #anchors: number[] = [];
  /** Of each word, by its id: the look in which it was last seen, and where it came first and last then. */
  #seen = new Int32Array(0);
  #first = new Int32Array(0);
  #last = new Int32Array(0);
  #looks = 0;
  /** Where in the stretch the first and the last word for people are. */
  #firstPerson = 0;
  #lastPerson = 0;
  /** Whether people may be in it whom none of its words names, once that was asked. */
  #hasOthers: boolean | undefined;
  /** The search in which an entry was last picked, by its place. */
  readonly #picked: Int32Array;
  #search = 0;

  constructor(rules: readonly BlameRule[]) {
    const byAnchor = new Map<number, number[]>();
    for (const entry of rules.flatMap(entriesOf)) this.#add(entry, byAnchor);
    const people = Array.from(peopleWords, (word) => ruleWords.idOf(word));
    this.#roles = new Uint8Array(ruleWords.size);
    this.#starts = new Int32Array(ruleWords.size);
    this.#ends = new Int32Array(ruleWords.size);
    const needs: number[] = [];
    for (const [id, own] of byAnchor) {
      this.#roles[id]! |= ANCHOR;
      this.#starts[id] = needs.length;
      for (const need of own) needs.push(need);
      this.#ends[id] = needs.length;
    }
    for (const id of people) this.#roles[id]! |= PERSON;
    this.#needs = Int32Array.from(needs);
    this.#picked = new Int32Array(this.#entries.length);
  }

  #add(entry: Entry, byAnchor: Map<number, number[]>): void {
    const { pattern, scope } = entry;
    const index = this.#entries.push(entry) - 1;
    const people = pattern.people.reduce((bits, side) => bits | (side < 0 ? BEFORE : BEHIND), 0);
    const needs = [index, scopeBit(scope), people, ...listsOf(pattern)];
    for (const id of new Set(pattern.anchors.map((word) => ruleWords.idOf(word)))) {
      const own = byAnchor.get(id) ?? [];
      own.push(needs.length + 1, ...needs);
      byAnchor.set(id, own);
    }
  }

  /** Whether there is an entry that could match somewhere in a stretch of text. */
  mayMatch(stretch: Stretch): boolean {
    this.#look(stretch);
    for (const id of this.#anchors) {
      for (let at = this.#starts[id]!; at < this.#ends[id]!; at += this.#needs[at]!) {
        if (this.#isPossible(at, id, stretch)) return true;
      }
    }
    return false;
  }

  /** The entries that could match somewhere in a stretch of text, in order: those whose words are all in it. */
  candidates(stretch: Stretch): readonly Entry[] {
    this.#look(stretch);
    const search = ++this.#search;
    const indices: number[] = [];
    for (const id of this.#anchors) {
      for (let at = this.#starts[id]!; at < this.#ends[id]!; at += this.#needs[at]!) {
        const index = this.#needs[at + 1]!;
        if (this.#picked[index] === search || !this.#isPossible(at, id, stretch)) continue;
        this.#picked[index] = search;
        indices.push(index);
      }
    }
    if (indices.length === 0) return nothing;
    return indices.sort((a, b) => a - b).map((index) => this.#entries[index]!);
  }

  /** Notes the words of a stretch of text. */
  #look({ words: { ids }, from, to }: Stretch): void {
    if (this.#seen.length < ruleWords.size) {
      this.#seen = new Int32Array(ruleWords.size);
      this.#first = new Int32Array(ruleWords.size);
      this.#last = new Int32Array(ruleWords.size);
    }
    const look = ++this.#looks;
    this.#anchors.length = 0;
    this.#firstPerson = to;
    this.#lastPerson = -1;
    this.#hasOthers = undefined;
    for (let place = from; place < to; place++) {
      const id = ids[place]!;
      const role = this.#roles[id]!;
      this.#last[id] = place;
      if (role & PERSON) this.#lastPerson = place;
      if (this.#seen[id] === look) continue;
      this.#seen[id] = look;
      this.#first[id] = place;
      if (role & ANCHOR) this.#anchors.push(id);
      if (role & PERSON && this.#firstPerson === to) this.#firstPerson = place;
    }
  }

  /** Whether all that the needs at a place ask for is there. */
  #isPossible(start: number, anchor: number, stretch: Stretch): boolean {
    const needs = this.#needs;
    if ((needs[start + 2]! & stretch.scopes) === 0) return false;
    const end = start + needs[start]!;
    for (let at = start + 4; at < end; at += 2 + needs[at + 1]!) {
      if (!this.#hasOne(at, anchor)) return false;
    }
    const people = needs[start + 3]!;
    const areNamed =
      ((people & BEFORE) === 0 || this.#firstPerson < this.#last[anchor]!) &&
      ((people & BEHIND) === 0 || this.#lastPerson > this.#first[anchor]!);
    return areNamed || (this.#hasOthers ??= stretch.mayHaveOthers(stretch.start, stretch.end));
  }

  /** Whether one of the words in the list at a place is there, on its side. */
  #hasOne(list: number, anchor: number): boolean {
    const needs = this.#needs;
    const side = needs[list]!;
    const end = list + 2 + needs[list + 1]!;
    for (let at = list + 2; at < end; at++) {
      const id = needs[at]!;
      if (this.#seen[id] !== this.#looks) continue;
      if (side === 0) return true;
      if (
        side > 0 ? this.#last[id]! > this.#first[anchor]! : this.#first[id]! < this.#last[anchor]!
      )
        return true;
    }
    return false;
  }
}

const nothing: readonly Entry[] = [];

/** The lists of words that a pattern needs besides its anchor: the side, how many, their ids. */
function listsOf({ requirements }: Pattern): number[] {
  return requirements
    .filter(({ words }) => words.every(canBeFound))
    .flatMap(({ words, side }) => [
      side,
      words.length,
      ...words.map((word) => ruleWords.idOf(word)),
    ]);
}
