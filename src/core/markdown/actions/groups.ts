import type { Located, Span } from '../../text/span.ts';
import { plainText } from '../inline.ts';
import type { ActionGroup } from './entry.ts';
import { actionKindOf } from './kinds.ts';
import { stateOfWords } from './state.ts';

const PRIORITY = /\b(P[0-5]|(?:high|medium|low|critical|urgent)(?=[- ]?(?:priority|prio)\b|$))/i;
const LONGEST_NAME = 80;
const NAMES_ITEMS = /^(?: (?:actions?|items?|tasks?|action items?)| or .*|,.*)?$/i;

/** What a heading or label over actions says of them, added to what those above it say. */
export function groupBelow(text: string, above: ActionGroup, where: Span): ActionGroup {
  if (where.end - where.start > LONGEST_NAME) return above;
  const name = plainText(text.slice(where.start, where.end)).replace(/[\s:：.]+$/, '');
  if (name.split(' ').length > 6) return above;
  const at = <T>(value: T): Located<T> => ({ value, span: where });
  const kind = actionKindOf(name);
  const remark = /^(.*?)\s*\((.*)\)$/.exec(name)?.[2];
  const named = stateOfWords(remark ?? name);
  const rest = named && (remark ?? name).slice(named.length);
  const state = rest !== undefined && NAMES_ITEMS.test(rest);
  const priority = PRIORITY.exec(name)?.[1];
  return {
    ...above,
    ...(kind && { kind: at(kind) }),
    ...(named && state && { state: at(named.state) }),
    ...(priority !== undefined && { priority: at(priority) }),
  };
}
