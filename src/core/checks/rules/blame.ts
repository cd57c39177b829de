import { message } from '../../messages.ts';
import { literal, placeholder } from '../../language/completion/snippet.ts';
import { blameOf } from '../blame/findBlame.ts';
import type { BlameMatch } from '../blame/findBlame.ts';
import type { BlameRule } from '../blame/blameRule.ts';
import { blameRules } from '../blame/blameRules.ts';
import { rolesFor } from '../blame/namedPeople.ts';
import type { Fix } from '../finding.ts';
import type { CheckContext, Rule } from '../rule.ts';

/** The rules about sentences that judge people, each with an id of its own, as they are documented. */
export const blame: readonly Rule[] = blameRules.map(toRule);

function toRule(rule: BlameRule): Rule {
  const { id, title, why, source, level, message: question, skeletons } = rule;
  return {
    id: `blame/${id}`,
    title,
    why,
    source,
    rewordings: skeletons,
    levels: level,
    fixable: true,
    *check(context) {
      const { matches, steps } = context.get(blameOf);
      yield* steps;
      for (const found of matches) {
        if (found.rule !== rule) continue;
        const { span, atMost } = found;
        const fixes = (): Fix[] => fixesFor(found, context);
        yield { span, message: question, fixes, ...(atMost && { atMost }) };
      }
    },
  };
}

/** A name that a role can take the place of first: only that edit is safe as it is. */
function fixesFor({ rule, span, behind }: BlameMatch, context: CheckContext): Fix[] {
  const roles = rolesFor(context, span);
  if (!behind) return roles;
  return [...roles, ...rule.skeletons.map((skeleton) => insertion(skeleton, behind))];
}

function insertion(skeleton: string, { offset, open }: NonNullable<BlameMatch['behind']>): Fix {
  const before = open ? '. ' : ' ';
  let stop = 0;
  const parts = skeleton
    .split(/(\[[^\]]+\])/)
    .map((part) => (part.startsWith('[') ? placeholder(++stop, part) : literal(part)));
  return {
    title: message('blame.insert', 'Insert “{0}”', skeleton),
    splices: [{ start: offset, end: offset, text: before + skeleton }],
    scaffold: true,
    snippet: before + parts.join(''),
  };
}
