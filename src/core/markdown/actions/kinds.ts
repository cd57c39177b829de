import type { ActionKind } from '../../review/vocabulary.ts';

const kinds: readonly (readonly [ActionKind, RegExp])[] = [
  [
    'response-protocol',
    /\b(?:incident response|response|escalation|communications?|on-?call|runbooks?|playbooks?)\b/i,
  ],
  ['prevention', /\b(?:prevent\w*|avoid\w*|recurrence|hardening|repair)\b/i],
  ['detection', /\b(?:detect\w*|monitor\w*|alert\w*|observability)\b/i],
  ['mitigation', /\b(?:mitigat\w*|recover\w*|resilien\w*|rollback)\b/i],
  ['automation', /\b(?:automat\w*|tooling)\b/i],
  ['training', /\b(?:train\w*|education|learning|game ?days?)\b/i],
  ['process', /\b(?:process\w*|procedur\w*|documentation|docs|polic\w+|organi[sz]ational)\b/i],
  ['other', /\b(?:other|misc\w*|technical|fix(?:es)?|clean-?up|investigat\w*|general)\b/i],
];

/** The kind of action that a heading over actions, a column or a tag names: `Prevention`, `[detect]`. */
export function actionKindOf(words: string): ActionKind | undefined {
  return kinds.find(([, pattern]) => pattern.test(words))?.[0];
}
