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
import type { Token } from './grammar/tokens.ts';
import { phrasePattern, phrasesIn } from './phrases.ts';
import { canBeFound, WordFinder } from './wordFinder.ts';
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
  /** Lists of words by id: of each one must be in the sentence. */
  readonly requirements: readonly (readonly number[])[];
  readonly unless: readonly Pattern[];
}

class Matcher {
  readonly #words = new WordFinder();
  readonly #entries: Entry[] = [];
  /** The entries that need a word, by its id. */
  readonly #byAnchor: (readonly number[] | undefined)[] = [];
  readonly #found: number[] = [];
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
            .filter((words) => words.every(canBeFound))
            .map((words) => words.map((word) => this.#words.idOf(word)));
          const entry = { rule, rank, scope, atMost, pattern, requirements, unless: exceptions };
          const index = this.#entries.push(entry) - 1;
          for (const id of new Set(pattern.anchors.map((word) => this.#words.idOf(word)))) {
            (byAnchor[id] ??= []).push(index);
          }
        }
      }
    }
    this.#byAnchor = Array.from(byAnchor);
    this.#picked = new Int32Array(this.#entries.length);
  }

  /** Whether there is an entry that could match somewhere in a stretch of text. */
  mayMatch(text: string, from: number, to: number, scopes: Scopes): boolean {
    this.#scan(text, from, to);
    for (const id of this.#found) {
      for (const index of this.#byAnchor[id] ?? [])
        if (this.#isPossible(index, scopes)) return true;
    }
    return false;
  }

  /** The entries that could match somewhere in a stretch of text, in order: those whose words are all in it. */
  candidates(text: string, from: number, to: number, scopes: Scopes): readonly Entry[] {
    this.#scan(text, from, to);
    const search = ++this.#search;
    const indices: number[] = [];
    for (const id of this.#found) {
      for (const index of this.#byAnchor[id] ?? []) {
        if (this.#picked[index] === search || !this.#isPossible(index, scopes)) continue;
        this.#picked[index] = search;
        indices.push(index);
      }
    }
    if (indices.length === 0) return nothing;
    return indices.sort((a, b) => a - b).map((index) => this.#entries[index]!);
  }

  #scan(text: string, from: number, to: number): void {
    this.#found.length = 0;
    this.#words.scan(text, from, to, this.#found);
  }

  #isPossible(index: number, scopes: Scopes): boolean {
    const { scope, requirements } = this.#entries[index]!;
    for (const list of requirements) if (!this.#hasOne(list)) return false;
    return scopes.has(scope);
  }

  #hasOne(ids: readonly number[]): boolean {
    for (const id of ids) if (this.#words.has(id)) return true;
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
  for (const passage of passagesOf(document, fieldsOf(context))) {
    const { span: where, concept } = passage;
    const scopes = scopesOf(concept);
    if (scopes.size === 0 || !matcher.mayMatch(text, where.start, where.end, scopes)) continue;
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
  for (const { start, end } of sentencesIn(text)) {
    const candidates = matcher.candidates(text, start, end, scopes);
    if (candidates.length === 0) continue;
    for (const tokens of tokensOf(text, start, end)) {
      const found = matchesIn(tokens, candidates, cast);
      if (found.length === 0) continue;
      inEnglish ??= isEnglish(text) && cast.inEnglish;
      if (!inEnglish) return matches;
      kept ??= phrasesIn(text, allowed);
      for (const one of best(found)) {
        const match = located(one, tokens, flat, passage, kept);
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
  tokens: readonly Token[],
  flat: FlatText,
  { form, inFlow }: Passage,
  kept: readonly Span[],
): BlameMatch | undefined {
  const { start, end } = placeOf(tokens, match);
  if (kept.some((other) => other.start < end && start < other.end)) return undefined;
  const last = tokens.at(-1)!;
  const offset = flat.sourceOf(last.start, last.end).end;
  const behind = { offset, open: !/[.!?…)]/.test(last.word) };
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

function placeOf(tokens: readonly Token[], match: Match): { start: number; end: number } {
  const first = startOf(match);
  let last = Math.max(first, match.end - 1);
  while (last > first && tokens[last]!.kind === 'mark') last--;
  return { start: tokens[first]!.start, end: tokens[last]!.end };
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
