import { message } from '../../messages.ts';
import type { LanguageRule } from '../house.ts';
import type { CheckContext, Problem, Rule } from '../rule.ts';
import { phrasePattern, phrasesIn } from './phrases.ts';
import { flattenMarkdown } from './text/flattenMarkdown.ts';
import { flattenYaml } from './text/flattenYaml.ts';
import { passagesOf } from './text/passages.ts';

/** The rules that a team adds in `.pir/config.yaml`, and a person under `pir.language.phrases`. */
export function ownRules(rules: readonly LanguageRule[] = []): Rule[] {
  return rules.flatMap((rule) => {
    const pattern = phrasePattern(rule.phrases);
    return pattern ? [toRule(rule, pattern)] : [];
  });
}

function toRule(
  { id, message: text, suggestion, scope, level = 'warning' }: LanguageRule,
  pattern: RegExp,
): Rule {
  const said = suggestion
    ? message('language.own-rule.instead', '{0} Instead: {1}', text, suggestion)
    : message('language.own-rule', '{0}', text);
  return {
    id: `language/${id}`,
    title: said,
    why: said,
    levels: level,
    fixable: false,
    *check({ document, options }: CheckContext): Iterable<Problem> {
      const allowed = phrasePattern(options.allowedPhrases ?? []);
      for (const { span: where, concept } of passagesOf(document)) {
        if (scope && scope.length > 0 && !(concept && scope.includes(concept))) continue;
        const flats =
          document.format === 'yaml'
            ? flattenYaml(document.text, where)
            : [flattenMarkdown(document.text, where, document.markdown!.definitions)];
        for (const flat of flats) {
          const kept = phrasesIn(flat.text, allowed);
          for (const { start, end } of phrasesIn(flat.text, pattern)) {
            if (kept.some((other) => other.start < end && start < other.end)) continue;
            yield { span: flat.sourceOf(start, end), message: said };
          }
        }
      }
    },
  };
}
