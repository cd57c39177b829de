import { rules } from '../../checks/registry.ts';
import { message } from '../../messages.ts';
import type { Documentation } from '../documentation.ts';

/** Why a rule looks for what it finds; nothing for a rule that does not exist. */
export function whyOf(ruleId: string): Documentation {
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) return [];
  const why: Documentation[number][] = [{ kind: 'prose', text: rule.why }];
  if (rule.rewordings) {
    const [one = '', other = ''] = rule.rewordings;
    const text = message('hover.rule.rewordings', 'Rather: “{0}” Or: “{1}”', one, other);
    why.push({ kind: 'prose', text });
  }
  if (!rule.source) return why;
  const { name, url } = rule.source;
  const text = message('hover.rule.source', 'Source: [{0}]({1})', name, url);
  return [...why, { kind: 'prose', text }];
}
