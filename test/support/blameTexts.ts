import { blameOf } from '../../src/core/checks/blame/findBlame.ts';
import type { BlameMatch } from '../../src/core/checks/blame/findBlame.ts';
import { CheckContext } from '../../src/core/checks/rule.ts';
import type { ReviewDocument } from '../../src/core/review/document.ts';
import { blameRules } from '../../src/core/checks/blame/blameRules.ts';
import type { BlameRule } from '../../src/core/checks/blame/blameRule.ts';

/** Words that start what patterns look for, so that each of them is tried at every place. */
const openings = 'the on-call team should not have ever simply been , but the engineer who had not';

/**
 * A text that keeps the patterns of a rule busy: their own words, again and again, in sentences without
 * an end and between marks that never close.
 */
export function hostileTo({ groups }: BlameRule, length: number): string {
  const words = groups
    .flatMap(({ patterns }) => patterns)
    .join(' ')
    .replace(/[A-Z]{3,}|[@#%!~][\w.]*|[^\p{L}'\s|-]/gu, ' ')
    .split(/[\s|]+/)
    .filter((word) => word.length > 1);
  const parts = words.map((word, index) =>
    index % 7 === 0 ? `${openings} ${word} “` : `not ${word} ${word}`,
  );
  const once = parts.join(' ');
  return `## Root cause\n\n${once
    .concat(' ')
    .repeat(Math.ceil(length / once.length))
    .slice(0, length)}\n`;
}

export { blameRules };

/** What the language rules find in a document, all pieces of it looked through. */
export function blameIn(document: ReviewDocument): readonly BlameMatch[] {
  const { matches, steps } = blameOf(new CheckContext(document, {}));
  for (const _ of steps);
  return matches;
}
