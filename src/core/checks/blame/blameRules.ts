import type { BlameRule } from './blameRule.ts';
import { accidentAdverb } from './rules/accidentAdverb.ts';
import { character } from './rules/character.ts';
import { counterfactualAgentless, counterfactualPerson } from './rules/counterfactual.ts';
import { hindsight } from './rules/hindsight.ts';
import { humanErrorCause } from './rules/humanErrorCause.ts';
import { normativeJudgement } from './rules/normativeJudgement.ts';
import { personAsCause } from './rules/personAsCause.ts';
import { personFailure } from './rules/personFailure.ts';
import { punitive } from './rules/punitive.ts';
import { tryHarder } from './rules/tryHarder.ts';

/** The rules about sentences, in the order of `docs/rules.md`. */
export const blameRules: readonly BlameRule[] = [
  humanErrorCause,
  personFailure,
  personAsCause,
  counterfactualPerson,
  counterfactualAgentless,
  normativeJudgement,
  character,
  hindsight,
  tryHarder,
  punitive,
  accidentAdverb,
];

const outspoken: readonly BlameRule[] = [
  punitive,
  humanErrorCause,
  hindsight,
  character,
  personAsCause,
  tryHarder,
  counterfactualPerson,
  personFailure,
  normativeJudgement,
];

/** Which of the rules that mark the same words speaks: the one that says more of what the sentence does. */
export function rankOf(rule: BlameRule): number {
  const rank = outspoken.indexOf(rule);
  return rank < 0 ? outspoken.length : rank;
}
