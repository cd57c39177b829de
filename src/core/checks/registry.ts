import type { Rule } from './rule.ts';
import { syntax } from './rules/syntax.ts';

/** All rules, in the order of `docs/rules.md`. */
export const rules: readonly Rule[] = [syntax];
