import { message } from '../../messages.ts';
import { nearest } from '../../text/nearest.ts';
import { replace } from '../../text/splice.ts';
import type { Located } from '../../text/span.ts';
import { ignoresOf } from '../ignore/ignores.ts';
import type { Ignore } from '../ignore/ignores.ts';
import { matchesRule } from '../levels.ts';
import type { Fact, Problem, Rule } from '../rule.ts';

/** The comments that silence rules. */
export const ignoreComments: Fact<readonly Ignore[]> = ({ document }) => ignoresOf(document);

/** A comment that silences a rule there is not, and so silences nothing. */
export const ignoreUnknown: Rule = {
  id: 'ignore-unknown',
  title: message('ignore-unknown.title', 'A comment silences a rule that does not exist'),
  why: message(
    'ignore-unknown.why',
    'A comment with a misspelt rule silences nothing, and whoever reads it later takes it for a decision.',
  ),
  levels: 'hint',
  fixable: true,
  *check(context): Iterable<Problem> {
    const languageIds = (context.options.languageRules ?? []).map(({ id }) => `language/${id}`);
    const ids = [...context.ruleIds, ...languageIds];
    for (const { rules } of context.get(ignoreComments)) {
      for (const rule of rules) {
        if (!ids.some((id) => matchesRule(rule.value, id))) yield problemOf(rule, ids);
      }
    }
  },
};

function problemOf({ value, span }: Located<string>, ids: readonly string[]): Problem {
  const groups = ids.filter((id) => id.includes('/')).map((id) => id.replace(/\/.*/, '/*'));
  const meant = nearest(value, [...ids, ...new Set(groups)]);
  if (meant === undefined) {
    return { span, message: message('ignore-unknown.unknown', 'There is no rule “{0}”.', value) };
  }
  return {
    span,
    message: message(
      'ignore-unknown.meant',
      'There is no rule “{0}”; did you mean “{1}”?',
      value,
      meant,
    ),
    fixes: [
      {
        title: message('ignore-unknown.replace', 'Change to “{0}”', meant),
        splices: [replace(span, meant)],
        preferred: true,
        bulk: true,
      },
    ],
  };
}
