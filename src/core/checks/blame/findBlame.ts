import type { Span } from '../../text/span.ts';
import { configuredLevel } from '../levels.ts';
import type { LevelSettings } from '../levels.ts';
import { levels } from '../finding.ts';
import type { ReviewDocument } from '../../review/document.ts';
import type { Level } from '../finding.ts';
import type { CheckContext, Fact } from '../rule.ts';
import { scopesAt } from './blameRule.ts';
import type { BlameRule } from './blameRule.ts';
import { blameRules } from './blameRules.ts';
import { isEnglish } from './english.ts';
import { castOf } from './cast.ts';
import { peopleIn } from './grammar/people.ts';
import { mayBeOthers } from './grammar/peopleWords.ts';
import type { Cast, Person } from './grammar/person.ts';
import type { SentenceView } from './grammar/nodes.ts';
import type { Match } from './grammar/pattern.ts';
import { subjectOf } from './grammar/subject.ts';
import { sentencesIn, tokensOf } from './grammar/tokens.ts';
import type { Token, TokenRun } from './grammar/tokens.ts';
import { entriesOf, Matcher } from './matcher.ts';
import type { Entry } from './matcher.ts';
import { phrasePattern, phrasesIn } from './phrases.ts';
import { ruleWords, wordsOf } from './wordFinder.ts';
import type { FoundWords } from './wordFinder.ts';
import { flattenMarkdown } from './text/flattenMarkdown.ts';
import { flattenYaml } from './text/flattenYaml.ts';
import type { FlatText } from './text/flatText.ts';
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

/** All that the language rules find in a review. */
export interface BlameSearch {
  /** In the order of the text; what the steps so far have found. */
  readonly matches: readonly BlameMatch[];
  /** Does what is left to do in small pieces. */
  readonly steps: Iterable<undefined>;
}

export const blameOf: Fact<BlameSearch> = (context) => {
  const matches: BlameMatch[] = [];
  return { matches, steps: findBlame(context, matches) };
};

/** Compiling takes some milliseconds: once for each set of rules that is in use. */
const matchers = new Map<string, Matcher>();
/** The last settings that somebody asked for, and what they come to: they stay the same for many documents. */
let last:
  | { readonly levels: LevelSettings | undefined; readonly matcher: Matcher | undefined }
  | undefined;

function* matcherFor({
  options: { levels },
}: CheckContext): Generator<undefined, Matcher | undefined> {
  if (!last || last.levels !== levels) {
    last = { levels, matcher: yield* matcherOf(levels) };
  }
  return last.matcher;
}

function* matcherOf(levels: LevelSettings | undefined): Generator<undefined, Matcher | undefined> {
  const active = blameRules.filter(
    ({ id, level }) => (configuredLevel(`blame/${id}`, levels) ?? level) !== 'off',
  );
  if (active.length === 0) return undefined;
  for (const rule of active) {
    entriesOf(rule);
    yield;
  }
  const key = active.map(({ id }) => id).join();
  let matcher = matchers.get(key);
  if (!matcher) matchers.set(key, (matcher = new Matcher(active)));
  return matcher;
}

function* findBlame(context: CheckContext, matches: BlameMatch[]): Generator<undefined> {
  const matcher = yield* matcherFor(context);
  if (!matcher) return;
  const { document } = context;
  const { text } = document;
  let known: Cast | undefined;
  const cast = (): Cast => (known ??= castOf(context));
  const allowed = phrasePattern(context.options.allowedPhrases ?? []);
  const words = context.get(wordsOf)();
  const mayHaveOthers = (start: number, end: number) => mayBeOthers(text.slice(start, end), cast());
  let fields: readonly Span[] | undefined;
  for (const passage of passagesOf(document)) {
    const { start, end } = passage.span;
    const scopes = scopesAt(passage.concept);
    if (scopes === 0) continue;
    yield;
    const from = words.from(start);
    const to = words.until(end, from);
    if (!matcher.mayMatch({ words, from, to, scopes, start, end, mayHaveOthers })) continue;
    const found: BlameMatch[] = [];
    for (const flat of flatsOf(document, passage)) {
      found.push(...inPassage(flat, words, passage, matcher, cast(), allowed));
    }
    // What is a field is not known before the timelines and actions are read, which few matches call for.
    const isData =
      found.length > 0 && mayBeField(passage) && isField(passage, (fields ??= fieldsOf(context)));
    if (!isData) matches.push(...found);
  }
}

/** What a person reads in a passage. */
function flatsOf({ text, format, markdown }: ReviewDocument, { span }: Passage): FlatText[] {
  return format === 'yaml'
    ? flattenYaml(text, span)
    : [flattenMarkdown(text, span, markdown!.definitions)];
}

function inPassage(
  flat: FlatText,
  known: FoundWords,
  passage: Passage,
  matcher: Matcher,
  cast: Cast,
  allowed: RegExp | undefined,
): BlameMatch[] {
  const { text } = flat;
  const scopes = scopesAt(passage.concept);
  const matches: BlameMatch[] = [];
  let kept: readonly Span[] | undefined;
  let inEnglish: boolean | undefined;
  const { asIs: base = 0 } = flat;
  const words = flat.asIs === undefined ? ruleWords.find(text) : known;
  let to = words.from(base);
  const mayHaveOthers = (start: number, end: number) => mayBeOthers(text.slice(start, end), cast);
  for (const { start, end } of sentencesIn(text)) {
    const from = to;
    to = words.until(base + end, from);
    const candidates = matcher.candidates({ words, from, to, scopes, start, end, mayHaveOthers });
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
    found.push({ entry, match, atMost: isMild(entry, match, view) ? 'info' : entry.atMost });
  }
  return found;
}

/** Whether somebody is meant of whom the rule gives no more than information, named by the pattern or not. */
function isMild({ rule: { mildAbout = 0 } }: Entry, match: Match, view: SentenceView): boolean {
  if (mildAbout === 0) return false;
  const subject = match.subject ?? subjectOf(view.tokens, view.people, match.start);
  return subject !== undefined && (subject.person.kind & mildAbout) !== 0;
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
  { entry: { rule }, match, atMost }: Found,
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
  readonly atMost: Level | undefined;
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

function loudness({ entry: { rule }, atMost }: Found): number {
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
  return fields;
}

/** Whether a passage may be all of a field: elsewhere in Markdown a field stands behind a label or in a sentence. */
function mayBeField({ form }: Passage): boolean {
  return form === 'cell' || form === 'value';
}

/** Whether a passage is all within one of the fields. */
function isField({ span: { start, end } }: Passage, fields: readonly Span[]): boolean {
  return fields.some((field) => field.start <= start && field.end >= end);
}
