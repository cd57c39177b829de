import type { ReviewDocument } from '../review/document.ts';
import { lastFrom } from '../text/search.ts';
import type { Finding, Fix } from './finding.ts';
import { ignoring } from './ignore/ignores.ts';
import { configuredLevel, defaultLevel, quieter } from './levels.ts';
import { ownRules } from './blame/ownRules.ts';
import { rules } from './registry.ts';
import { CheckContext } from './rule.ts';
import type { CheckOptions, Rule } from './rule.ts';
import { ignoreComments } from './rules/ignoreUnknown.ts';

const ruleIds = rules.map(({ id }) => id);

/** Everything the rules find in a review, in the order of the text, without what comments silence. */
export function checkReview(document: ReviewDocument, options: CheckOptions = {}): Finding[] {
  const steps = checkSteps(document, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `checkReview`, in many small pieces for whoever shares the thread; what they find comes at the end. */
export function* checkSteps(
  document: ReviewDocument,
  options: CheckOptions = {},
): Generator<void, Finding[]> {
  const context = new CheckContext(document, options, ruleIds);
  const isIgnored = ignoring(context.get(ignoreComments));
  const found: Finding[] = [];
  for (const rule of [...rules, ...ownRules(options.languageRules)]) {
    yield* addFindings(rule, context, found);
    yield;
  }
  found.sort((one, other) => one.span.start - other.span.start);
  return withoutRepeats(found).filter(({ rule, span }) => !isIgnored(rule, span));
}

const yielding = new Map(rules.map(({ id, yieldsTo = [] }) => [id, new Set(yieldsTo)]));

/** What two rules say of one place is said once, by the one that says it better. */
function withoutRepeats(found: readonly Finding[]): Finding[] {
  const rivals = new Map<string, readonly Finding[]>();
  for (const [rule, better] of yielding) {
    if (better.size > 0 && found.length > 1)
      rivals.set(
        rule,
        found.filter((other) => better.has(other.rule)),
      );
  }
  return found.filter(({ rule, span }) => {
    const others = rivals.get(rule) ?? [];
    const last = others[lastFrom(others, span.end - 1, ({ span: { start } }) => start)];
    return last === undefined || last.span.end <= span.start;
  });
}

function* addFindings(rule: Rule, context: CheckContext, found: Finding[]): Generator<void> {
  const { options, status } = context;
  if (rule.needs?.some((need) => options[need] === undefined)) return;
  const configured = configuredLevel(rule.id, options.levels);
  const usual = configured ?? defaultLevel(rule.levels, status);
  if (usual === 'off') return;
  for (const problem of rule.check(context)) {
    if (!problem) {
      yield;
      continue;
    }
    const { span, message, fixes = [], related = [], atMost = usual, tag } = problem;
    const level = configured ?? quieter(usual, atMost);
    if (level === 'off') continue;
    const finding = { rule: rule.id, level, span, message, related, ...(tag && { tag }) };
    found.push(
      typeof fixes === 'function'
        ? Object.assign(new PlannedFixes(fixes), finding)
        : { ...finding, fixes },
    );
  }
}

/**
 * Fixes that are planned once, when somebody looks at them. The getter is that of a class: with its own in a literal,
 * each finding gets a shape of its own, and all that it refers to outlives many collections of garbage.
 */
class PlannedFixes implements Pick<Finding, 'fixes'> {
  readonly #plan: () => readonly Fix[];
  #planned: readonly Fix[] | undefined;

  constructor(plan: () => readonly Fix[]) {
    this.#plan = plan;
  }

  get fixes() {
    return (this.#planned ??= this.#plan());
  }
}
