import type { ReviewStatus } from '../review/vocabulary.ts';
import { levels } from './finding.ts';
import type { Level } from './finding.ts';

/** One level, or one for each status of the review: a draft is guided, a published review is held to it. */
export type DefaultLevels = Level | Readonly<Record<ReviewStatus, Level>>;

/**
 * Levels that a person set, by rule id or for a group of rules (`blame/*`); a rule that is not named
 * keeps its default.
 */
export type LevelSettings = Readonly<Record<string, Level>>;

/** For what a review lacks as long as nobody is done writing it. */
export const growingWithStatus: DefaultLevels = {
  draft: 'hint',
  'in-review': 'warning',
  published: 'error',
};

/** What a person set for a rule, if anything: for itself, or else for its group. */
export function configuredLevel(
  id: string,
  settings: LevelSettings | undefined,
): Level | undefined {
  if (!settings) return undefined;
  if (Object.hasOwn(settings, id)) return settings[id];
  const groups = Object.keys(settings).filter((key) => matchesRule(key, id));
  // Of nested groups the one that says most exactly what it means.
  const [nearest] = groups.sort((one, other) => other.length - one.length);
  return nearest === undefined ? undefined : settings[nearest];
}

/** Whether an id as a person writes it means a rule: its own, or that of its group (`blame/*`). */
export function matchesRule(pattern: string, rule: string): boolean {
  return pattern.endsWith('*') ? rule.startsWith(pattern.slice(0, -1)) : pattern === rule;
}

/** The level of `defaults` in a review of this status. */
export function defaultLevel(defaults: DefaultLevels, status: ReviewStatus): Level {
  return typeof defaults === 'string' ? defaults : defaults[status];
}

/** The quieter of two levels. */
export function quieter(one: Level, other: Level): Level {
  return levels.indexOf(one) > levels.indexOf(other) ? one : other;
}

/** Whether `level` is at least as loud as `limit`. */
export function reaches(level: Level, limit: Level): boolean {
  return levels.indexOf(level) <= levels.indexOf(limit);
}
