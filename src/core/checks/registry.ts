import type { Rule } from './rule.ts';
import { sectionMissing } from './rules/sectionMissing.ts';
import { syntax } from './rules/syntax.ts';

/** All rules, in the order of `docs/rules.md`. */
export const rules: readonly Rule[] = [syntax, sectionMissing];
