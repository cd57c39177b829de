import { message } from '../../messages.ts';
import type { Rule } from '../rule.ts';

/** What the readers could not make sense of, as they say it. */
export const syntax: Rule = {
  id: 'syntax',
  title: message('syntax.title', 'Text that cannot be read as its format demands'),
  why: message(
    'syntax.why',
    'What cannot be read cannot be checked, counted or found again. The rest of the file still is.',
  ),
  levels: 'error',
  fixable: true,
  check: ({ document }) => document.problems,
};
