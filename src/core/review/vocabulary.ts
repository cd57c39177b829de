/** The words a review is made of. Their meanings are documented in `schemas/` and `docs/formats.md`. */

export const statuses = ['draft', 'in-review', 'published'] as const;
export type ReviewStatus = (typeof statuses)[number];

export const severities = ['sev1', 'sev2', 'sev3', 'sev4', 'sev5'] as const;
export type Severity = (typeof severities)[number];

/** The moments that durations are counted between, in the order they come in. */
export const milestoneNames = [
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
] as const;
export type MilestoneName = (typeof milestoneNames)[number];

export const eventKinds = [
  'change',
  'impact',
  'detection',
  'response',
  'investigation',
  'finding',
  'decision',
  'communication',
  'recovery',
  'note',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const actionKinds = [
  'process',
  'response-protocol',
  'automation',
  'training',
  'prevention',
  'detection',
  'mitigation',
  'other',
] as const;
export type ActionKind = (typeof actionKinds)[number];

export const actionStates = ['open', 'in-progress', 'done', 'wont-do'] as const;
export type ActionState = (typeof actionStates)[number];

/** What a section is about, whatever its heading says. */
export const sectionConcepts = [
  'summary',
  'background',
  'impact',
  'trigger',
  'causes',
  'detection',
  'response',
  'resolution',
  'timeline',
  'wentWell',
  'wentBadly',
  'lucky',
  'lessons',
  'actions',
  'metrics',
  'people',
  'references',
] as const;
export type SectionConcept = (typeof sectionConcepts)[number];

/**
 * What a stated duration measures: a milestone's delay (`metricsOf`), how long users felt it, how long
 * all of it took; `unknown` where only the two times beside it say.
 */
export const durationMeasures = [
  'detect',
  'acknowledge',
  'mitigate',
  'resolve',
  'impact',
  'total',
  'unknown',
] as const;
export type DurationMeasure = (typeof durationMeasures)[number];
