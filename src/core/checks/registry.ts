import type { Rule } from './rule.ts';
import { ignoreUnknown } from './rules/ignoreUnknown.ts';
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
  ignoreUnknown,
];
