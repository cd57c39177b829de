import type { Rule } from './rule.ts';
import { namedIndividual } from './rules/namedIndividual.ts';
import { ignoreUnknown } from './rules/ignoreUnknown.ts';
import { blame } from './rules/blame.ts';
import { placeholderLeft } from './rules/placeholderLeft.ts';
import { schemaRules } from './rules/schema.ts';
import { sectionEmpty } from './rules/sectionEmpty.ts';
import { sectionMissing } from './rules/sectionMissing.ts';
import { syntax } from './rules/syntax.ts';

/** All rules, in the order of `docs/rules.md`. */
export const rules: readonly Rule[] = [
  syntax,
  ...schemaRules,
  sectionMissing,
  sectionEmpty,
  placeholderLeft,
  ...blame,
  namedIndividual,
  ignoreUnknown,
];
