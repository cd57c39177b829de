import { Uri } from 'vscode';

/**
 * The documentation of the rules as files of their own scheme. The code of a finding leads there: VS
 * Code opens no commands from the hover and the peek view, and a web page needs a network. The manifest
 * has such files open as rendered Markdown.
 */
export const ruleScheme = 'pir-rules';

/** The page of one rule. */
export function ruleUri(rule: string): Uri {
  // The rules of a team have no page.
  if (rule.startsWith('language/')) return allRules;
  return Uri.from({ scheme: ruleScheme, path: `/${rule}.md` });
}

/** The page of all rules. */
export const allRules = Uri.from({ scheme: ruleScheme, path: '/PIR rules.md' });
