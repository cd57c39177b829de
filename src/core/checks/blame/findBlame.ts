import type { Span } from '../../text/span.ts';
import { configuredLevel } from '../levels.ts';
import { levels } from '../finding.ts';
import type { Level } from '../finding.ts';
import type { CheckContext, Fact } from '../rule.ts';
import { scopesOf } from './blameRule.ts';
import type { BlameRule, BlameScope } from './blameRule.ts';
import { blameRules, rankOf } from './blameRules.ts';
import { isEnglish } from './english.ts';
import { castOf } from './cast.ts';
import { macros } from './grammar/macros.ts';
import { peopleIn } from './grammar/people.ts';
import type { Cast, Person } from './grammar/people.ts';
import { compile } from './grammar/pattern.ts';
import type { Match, Pattern, SentenceView } from './grammar/pattern.ts';
import { sentencesIn, tokensOf } from './grammar/tokens.ts';
import type { Token, TokenRun } from './grammar/tokens.ts';
import { phrasePattern, phrasesIn } from './phrases.ts';
import { canBeFound, ruleWords, wordsOf } from './wordFinder.ts';
import type { FoundWords } from './wordFinder.ts';
import { flattenMarkdown, flattenYaml } from './text/flatten.ts';
import type { FlatText } from './text/flatten.ts';
import { passagesOf } from './text/passages.ts';
import type { Passage } from './text/passages.ts';

/** Words that judge somebody, and the rule that says so. */
export interface BlameMatch {
  readonly rule: BlameRule;
  readonly span: Span;
  readonly atMost?: Level;
  /** Where a sentence that follows goes, and whether this one still needs its full stop. */
  readonly behind?: { readonly offset: number; readonly open: boolean };
}

/** All that the language rules find in a review, in the order of the text. */
export const blameOf: Fact<readonly BlameMatch[]> = (context) => {
  const matcher = matcherFor(context);
  return matcher ? findBlame(context, matcher) : [];
};

/** A group of patterns ready to be used. */
interface Entry {
  readonly rule: BlameRule;
  readonly rank: number;
  readonly scope: BlameScope;
  readonly atMost: Level | undefined;
  readonly pattern: Pattern;
  readonly requirements: readonly Needed[];
  readonly unless: readonly Pattern[];
}

/** Words one of which must be in the sentence, by id, and where: see `Requirement`. */
interface Needed {
  readonly ids: readonly number[];
  readonly side: number;
}

class Matcher {
  readonly #entries: Entry[] = [];
  /** The entries that need a word, by its id. */
  readonly #byAnchor: (readonly number[] | undefined)[] = [];
  /** The anchors in the stretch that is looked at. */
  readonly #anchors: number[] = [];
  /** Of each word, by its id: the stretch in which it was last seen, and where it came first and last there. */
  #seen = new Int32Array(0);
  #first = new Int32Array(0);
  #last = new Int32Array(0);
  #stretch = 0;
  /** The search in which an entry was last picked, by its place. */
  readonly #picked: Int32Array;
  #search = 0;

  constructor(rules: readonly BlameRule[]) {
    const byAnchor: number[][] = [];
    for (const rule of rules) {
      const rank = rankOf(rule);
      for (const {
        subject,
        be,
        actor,
        atMost,
        scope = rule.scope,
        patterns,
        unless = [],
      } of rule.groups) {
        const guard =
          subject === undefined
            ? undefined
            : { kinds: subject, ...(be && { be }), ...(actor && { actor }) };
        const exceptions = unless.flatMap((text) => compile(text, macros));
        for (const pattern of patterns.flatMap((text) => compile(text, macros, guard))) {
          const requirements = pattern.requirements
            .filter(({ words }) => words.every(canBeFound))
            .map(({ words, side }) => ({ ids: words.map((word) => ruleWords.idOf(word)), side }));
          const entry = { rule, rank, scope, atMost, pattern, requirements, unless: exceptions };
          const index = this.#entries.push(entry) - 1;
          for (const id of new Set(pattern.anchors.map((word) => ruleWords.idOf(word)))) {
            (byAnchor[id] ??= []).push(index);
          }
        }
      }
    }
    this.#byAnchor = Array.from(byAnchor);
    this.#picked = new Int32Array(this.#entries.length);
  }

  /** Whether there is an entry that could match somewhere in a stretch of text. */
  mayMatch(words: FoundWords, from: number, to: number, scopes: Scopes): boolean {
    this.#look(words, from, to);
    for (const id of this.#anchors) {
      for (const index of this.#byAnchor[id]!) if (this.#isPossible(index, id, scopes)) return true;
    }
    return false;
  }

  /** The entries that could match somewhere in a stretch of text, in order: those whose words are all in it. */
  candidates(words: FoundWords, from: number, to: number, scopes: Scopes): readonly Entry[] {
    this.#look(words, from, to);
    const search = ++this.#search;
    const indices: number[] = [];
    for (const id of this.#anchors) {
      for (const index of this.#byAnchor[id]!) {
        if (this.#picked[index] === search || !this.#isPossible(index, id, scopes)) continue;
        this.#picked[index] = search;
        indices.push(index);
      }
    }
    if (indices.length === 0) return nothing;
    return indices.sort((a, b) => a - b).map((index) => this.#entries[index]!);
  }

  /** Notes the words of a stretch of text. */
  #look({ ids }: FoundWords, from: number, to: number): void {
    if (this.#seen.length < ruleWords.size) {
      this.#seen = new Int32Array(ruleWords.size);
      this.#first = new Int32Array(ruleWords.size);
      this.#last = new Int32Array(ruleWords.size);
    }
    const stretch = ++this.#stretch;
    this.#anchors.length = 0;
    for (let place = from; place < to; place++) {
      const id = ids[place]!;
      this.#last[id] = place;
      if (this.#seen[id] === stretch) continue;
      this.#seen[id] = stretch;
      this.#first[id] = place;
      if (this.#byAnchor[id]) this.#anchors.push(id);
    }
  }

  #isPossible(index: number, anchor: number, scopes: Scopes): boolean {
    const { scope, requirements } = this.#entries[index]!;
    if (!scopes.has(scope)) return false;
    for (const needed of requirements) if (!this.#hasOne(needed, anchor)) return false;
    return true;
  }

  #hasOne({ ids, side }: Needed, anchor: number): boolean {
    for (const id of ids) {
      if (this.#seen[id] !== this.#stretch) continue;
      if (side === 0) return true;
      if (
        side > 0 ? this.#last[id]! > this.#first[anchor]! : this.#first[id]! < this.#last[anchor]!
      )
        return true;
    }
    return false;
  }
}

type Scopes = ReadonlySet<BlameScope>;

const nothing: readonly Entry[] = [];

/** Compiling takes some milliseconds: once for each set of rules that is in use. */
const matchers = new Map<string, Matcher>();

function matcherFor({ options }: CheckContext): Matcher | undefined {
  const active = blameRules.filter(
    ({ id, level }) => (configuredLevel(`blame/${id}`, options.levels) ?? level) !== 'off',
  );
  if (active.length === 0) return undefined;
  const key = active.map(({ id }) => id).join();
  let matcher = matchers.get(key);
  if (!matcher) matchers.set(key, (matcher = new Matcher(active)));
  return matcher;
}

function findBlame(context: CheckContext, matcher: Matcher): BlameMatch[] {
  const { document } = context;
  const { text, format, markdown } = document;
  const matches: BlameMatch[] = [];
  let cast: Cast | undefined;
  const allowed = phrasePattern(context.options.allowedPhrases ?? []);
  const words = context.get(wordsOf)();
  for (const passage of passagesOf(document, fieldsOf(context))) {
    const { span: where, concept } = passage;
    const scopes = scopesOf(concept);
    if (scopes.size === 0) continue;
    const from = words.from(where.start);
    if (!matcher.mayMatch(words, from, words.until(where.end, from), scopes)) continue;
    cast ??= castOf(context);
    const flats =
      format === 'yaml'
        ? flattenYaml(text, where)
        : [flattenMarkdown(text, where, markdown!.definitions)];
    for (const flat of flats) {
      matches.push(...inPassage(flat, passage, matcher, cast, allowed));
    }
  }
  return matches;
}

function inPassage(
  flat: FlatText,
  passage: Passage,
  matcher: Matcher,
  cast: Cast,
  allowed: RegExp | undefined,
): BlameMatch[] {
  const { text } = flat;
  const scopes = scopesOf(passage.concept);
  const matches: BlameMatch[] = [];
  let kept: readonly Span[] | undefined;
  let inEnglish: boolean | undefined;
  const words = ruleWords.find(text);
  let to = 0;
  for (const { start, end } of sentencesIn(text)) {
    const from = to;
    to = words.until(end, from);
    const candidates = matcher.candidates(words, from, to, scopes);
    if (candidates.length === 0) continue;
    for (const run of tokensOf(text, start, end)) {
      const found = matchesIn(run.tokens, candidates, cast);
      if (found.length === 0) continue;
      inEnglish ??= isEnglish(text) && cast.inEnglish;
      if (!inEnglish) return matches;
      kept ??= phrasesIn(text, allowed);
      for (const one of best(found)) {
        const match = located(one, run, flat, passage, kept);
        if (match) matches.push(match);
      }
    }
  }
  return matches;
}

function matchesIn(tokens: readonly Token[], candidates: readonly Entry[], cast: Cast): Found[] {
  const view = new Sentence(tokens, cast);
  const found: Found[] = [];
  for (const entry of candidates) {
    const match = entry.pattern.match(view, 0);
    if (!match || entry.unless.some((pattern) => pattern.match(view, 0))) continue;
    found.push({ entry, match });
  }
  return found;
}

/** Who is in a sentence is found out when a pattern asks, which few do before they fail. */
class Sentence implements SentenceView {
  readonly tokens: readonly Token[];
  readonly #cast: Cast;
  #people: ReadonlyMap<number, Person> | undefined;
  #byStart: ReadonlyMap<number, Person> | undefined;

  constructor(tokens: readonly Token[], cast: Cast) {
    this.tokens = tokens;
    this.#cast = cast;
  }

  get people(): ReadonlyMap<number, Person> {
    return (this.#people ??= peopleIn(this.tokens, this.#cast));
  }

  get peopleByStart(): ReadonlyMap<number, Person> {
    return (this.#byStart ??= byStart(this.people));
  }
}

/** A match with its place in the file; none where an allowed phrase stands in it. */
function located(
  { entry: { rule, atMost }, match }: Found,
  run: TokenRun,
  flat: FlatText,
  { form, inFlow }: Passage,
  kept: readonly Span[],
): BlameMatch | undefined {
  const { start, end } = placeOf(run, match);
  if (kept.some((other) => other.start < end && start < other.end)) return undefined;
  const offset = flat.sourceOf(run.starts.at(-1)!, run.ends.at(-1)!).end;
  const behind = { offset, open: !/[.!?…)]/.test(run.tokens.at(-1)!.word) };
  return {
    rule,
    span: flat.sourceOf(start, end),
    ...(atMost && { atMost }),
    ...(form !== 'heading' && !inFlow && { behind }),
  };
}

interface Found {
  readonly entry: Entry;
  readonly match: Match;
}

/** One finding a rule and sentence, the loudest where they overlap; a quiet one only where no loud one is. */
function best(found: readonly Found[]): Found[] {
  const order = [...found].sort(
    (a, b) =>
      loudness(a) - loudness(b) || a.entry.rank - b.entry.rank || a.match.start - b.match.start,
  );
  const kept: Found[] = [];
  for (const one of order) {
    const isCovered = kept.some(
      (other) =>
        other.entry.rule === one.entry.rule ||
        loudness(other) < loudness(one) ||
        (startOf(other.match) < one.match.end && startOf(one.match) < other.match.end),
    );
    if (!isCovered) kept.push(one);
  }
  return kept.sort((a, b) => a.match.start - b.match.start);
}

function loudness({ entry: { rule, atMost } }: Found): number {
  return Math.max(levels.indexOf(rule.level), levels.indexOf(atMost ?? 'error'));
}

/** A subject further away is not marked with what it did. */
const NEAR = 6;

function startOf({ start, subject }: Match): number {
  if (!subject || subject.gapped || start - subject.person.start > NEAR) return start;
  return Math.min(start, subject.person.start);
}

function placeOf({ tokens, starts, ends }: TokenRun, match: Match): { start: number; end: number } {
  const first = startOf(match);
  let last = Math.max(first, match.end - 1);
  while (last > first && tokens[last]!.kind === 'mark') last--;
  return { start: starts[first]!, end: ends[last]! };
}

function byStart(people: ReadonlyMap<number, Person>): Map<number, Person> {
  const starts = new Map<number, Person>();
  for (const person of people.values()) {
    // The longest of those that start here: `the team`, `the team lead`.
    starts.set(person.start, person);
  }
  return starts;
}

/** What is data and no sentence although it stands among them: owners, priorities, times, statuses. */
function fieldsOf({ review }: CheckContext): Span[] {
  const fields: Span[] = [];
  for (const { owner, due, priority, ticket, reason: _reason } of review.actions) {
    for (const field of [owner, due, priority, ticket]) if (field) fields.push(field.span);
  }
  for (const { events } of review.timelines) {
    for (const { actor, kind } of events) {
      if (actor) fields.push(actor.span);
      if (kind) fields.push(kind.span);
    }
  }
  return fields.sort((a, b) => a.start - b.start);
}
