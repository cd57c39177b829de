import type { Fix } from '../checks/finding.ts';
import { message } from '../messages.ts';
import type { SyntaxProblem } from '../review/model.ts';
import { keyBeforeValue } from '../schema/keys.ts';
import type { Span } from '../text/span.ts';
import { span } from '../text/span.ts';
import { insert, replace } from '../text/splice.ts';
import { quoted } from './quote.ts';

/** A key that has no colon, or one without the space that makes it one. */
export function missingColon(text: string, where: Span): SyntaxProblem {
  const key = text.slice(where.start, where.end);
  if (/^-[^\s-]/.test(key)) return missingDashSpace(where);
  const tight = /^[\w$-]+:(?=\S)/.exec(key);
  const ours = keyBeforeValue(key);
  const place = where.start + (tight?.[0] ?? ours ?? key).length;
  return {
    code: 'yaml-colon',
    span: where,
    message: tight
      ? message(
          'yaml.spaceAfterColon',
          'A space is missing after the colon of `{0}`.',
          tight[0].slice(0, -1),
        )
      : ours !== undefined
        ? message('yaml.colonBehindKey', 'The colon behind `{0}` is missing.', ours)
        : message(
            'yaml.missingColon',
            '`{0}` is not finished: after a key come a colon and its value.',
            key,
          ),
    fixes: [
      tight
        ? fixOf(message('yaml.fix.space', 'Add the space'), insert(place, ' '))
        : fixOf(message('yaml.fix.colon', 'Add the colon'), insert(place, ':')),
    ],
  };
}

function missingDashSpace(where: Span): SyntaxProblem {
  return {
    code: 'yaml-dash',
    span: where,
    message: message(
      'yaml.spaceAfterDash',
      'A space is missing after the `-` that starts an entry of a list.',
    ),
    fixes: [fixOf(message('yaml.fix.space', 'Add the space'), insert(where.start + 1, ' '))],
  };
}

/** Puts a text in quotes, if it stands on one line. */
export function quoteFix(text: string, where: Span): Fix | undefined {
  const written = text.slice(where.start, where.end);
  if (/[\r\n]/.test(written)) return undefined;
  return fixOf(
    message('yaml.fix.quote', 'Put the text in quotes'),
    replace(where, quoted(written)),
  );
}

export function fixOf(title: Fix['title'], ...splices: Fix['splices']): Fix {
  return { title, splices, preferred: true };
}

/** A span as it is, unless there is nothing of it to show. */
export function notEmpty(text: string, where: Span): Span {
  return where.end > where.start ? where : visible(text, where.start, where.end);
}

/** A place that can be shown: never empty, and never a mere line end. */
export function visible(text: string, from: number, to: number): Span {
  const start = Math.min(from, text.length);
  let end = Math.min(Math.max(to, start), text.length);
  while (end > start && isWhite(text, end - 1)) end--;
  if (end > start) return span(start, end);
  let before = start;
  while (before > 0 && isWhite(text, before - 1)) before--;
  if (before > 0) return span(before - 1, before);
  return span(start, Math.min(start + 1, text.length));
}

function isWhite(text: string, offset: number): boolean {
  return /\s/.test(text.charAt(offset));
}

/** Several lines underlined are hard to look at. */
export function firstLine(text: string, { start, end }: Span): Span {
  const line = /^[^\r\n]*/.exec(text.slice(start, end))![0];
  return span(start, start + line.length);
}
