import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { configuredLevel } from '../levels.ts';
import { levels } from '../finding.ts';
import type { Level } from '../finding.ts';
import type { CheckContext, Fact } from '../rule.ts';
import { isInScope } from './blameRule.ts';
import type { BlameRule } from './blameRule.ts';
import { blameRules, rankOf } from './blameRules.ts';
import { isEnglish } from './english.ts';
import { castOf } from './cast.ts';
import { macros } from './grammar/macros.ts';
import { peopleIn } from './grammar/people.ts';
import type { Cast, Person } from './grammar/people.ts';
import { compile } from './grammar/pattern.ts';
import type { Match, Pattern, SentenceView } from './grammar/pattern.ts';
import { sentencesOf } from './grammar/tokens.ts';
import type { Token } from './grammar/tokens.ts';
import { phrasePattern, phrasesIn } from './phrases.ts';
import { Prefilter } from './prefilter.ts';
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
  return matcher ? [...findBlame(context, matcher)] : [];
};

/** A group of patterns ready to be used. */
interface Entry {
  readonly rule: BlameRule;
  readonly rank: number;
  readonly atMost: Level | undefined;
  readonly pattern: Pattern;
  readonly unless: readonly Pattern[];
}

class Matcher {
  readonly prefilter: Prefilter;
  readonly #entries: Entry[] = [];
  /** The entries that need a word, by that word. */
  readonly #byAnchor = new Map<string, number[]>();

  constructor(rules: readonly BlameRule[]) {
    for (const rule of rules) {
      const rank = rankOf(rule);
      for (const { subject, be, actor, atMost, patterns, unless = [] } of rule.groups) {
        const guard =
          subject === undefined
            ? undefined
            : { kinds: subject, ...(be && { be }), ...(actor && { actor }) };
        const exceptions = unless.map((text) => compile(text, macros));
        for (const text of patterns) {
          const pattern = compile(text, macros, guard);
          this.#add({ rule, rank, atMost, pattern, unless: exceptions });
        }
      }
    }
    this.prefilter = new Prefilter(this.#byAnchor.keys());
  }

  #add(entry: Entry): void {
    const index = this.#entries.push(entry) - 1;
    for (const word of new Set(entry.pattern.anchors)) {
      const list = this.#byAnchor.get(word);
      if (list) list.push(index);
      else this.#byAnchor.set(word, [index]);
    }
  }

  /** The entries that could match a sentence, in order. */
  candidates(tokens: readonly Token[]): readonly Entry[] {
    let found: Set<number> | undefined;
    for (const { word } of tokens) {
      const list = this.#byAnchor.get(word);
      if (!list) continue;
      found ??= new Set();
      for (const index of list) found.add(index);
    }
    return found ? [...found].sort((a, b) => a - b).map((index) => this.#entries[index]!) : [];
  }
}

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

function* findBlame(context: CheckContext, matcher: Matcher): Iterable<BlameMatch> {
  const { document } = context;
  const { text, format, markdown } = document;
  let cast: Cast | undefined;
  const allowed = phrasePattern(context.options.allowedPhrases ?? []);
  for (const passage of passagesOf(document, fieldsOf(context))) {
    if (!matcher.prefilter.mayMatch(text, passage.span.start, passage.span.end)) continue;
    if (cast === undefined) {
      if (!isEnglish(text)) return;
      cast = castOf(context);
    }
    const flats =
      format === 'yaml'
        ? flattenYaml(text, passage.span)
        : [flattenMarkdown(text, passage.span, markdown!.definitions)];
    for (const flat of flats) yield* inPassage(flat, passage, matcher, cast, allowed);
  }
}

function* inPassage(
  flat: FlatText,
  { concept, form, inFlow }: Passage,
  matcher: Matcher,
  cast: Cast,
  allowed: RegExp | undefined,
): Iterable<BlameMatch> {
  const kept = phrasesIn(flat.text, allowed);
  for (const tokens of sentencesOf(flat.text)) {
    const candidates = matcher.candidates(tokens);
    if (candidates.length === 0) continue;
    const people = peopleIn(tokens, cast);
    const view: SentenceView = { tokens, people, peopleByStart: byStart(people) };
    const found = candidates.flatMap((entry) => {
      if (!isInScope(entry.rule.scope, concept)) return [];
      const match = entry.pattern.match(view, 0);
      return match && !entry.unless.some((pattern) => pattern.match(view, 0))
        ? [{ entry, match }]
        : [];
    });
    if (found.length === 0) continue;
    if (!isEnglish(flat.text)) return;
    for (const { entry, match } of best(found)) {
      const { start, end } = placeOf(tokens, match);
      if (kept.some((other) => other.start < end && start < other.end)) continue;
      const last = tokens.at(-1)!;
      const offset = flat.sourceOf(last.start, last.end).end;
      const behind = { offset, open: !/[.!?…)]/.test(last.word) };
      yield {
        rule: entry.rule,
        span: flat.sourceOf(start, end),
        ...(entry.atMost && { atMost: entry.atMost }),
        ...(form !== 'heading' && !inFlow && { behind }),
      };
    }
  }
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
  return fields.map(({ start, end }) => span(start, end)).sort((a, b) => a.start - b.start);
}
