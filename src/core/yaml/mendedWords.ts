import { message } from '../messages.ts';
import type { SyntaxProblem } from '../review/model.ts';
import type { LineIndex } from '../text/lines.ts';
import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { insert } from '../text/splice.ts';
import type { BrokenValue } from './brokenValues.ts';
import { firstLine, fixOf, missingColon, quoteFix } from './problemParts.ts';
import type { Mended } from './repairs.ts';

/** What to say of something that was read as if it were right. */
export function mendedProblem(found: Mended, text: string, lines: LineIndex): SyntaxProblem {
  const where = span(found.start, found.end);
  switch (found.kind) {
    case 'colon':
      return missingColon(text, where);
    case 'quote':
      return openQuote(text, where, found.splices[0]!.text);
    case 'conflict':
      return {
        code: 'yaml-conflict',
        span: where,
        message: message(
          'yaml.conflict',
          'This line was left by a merge conflict. Keep one of the two sides and remove the marker lines.',
        ),
      };
    case 'tabs':
      return tabs(where, found, lines);
  }
}

function openQuote(text: string, where: Span, closing: string): SyntaxProblem {
  return {
    code: 'yaml-quote',
    span: firstLine(text, where),
    message: message(
      'yaml.openQuote',
      'The text that starts with {0} is never closed. Put a {0} at its end.',
      text.charAt(where.start),
    ),
    fixes: [fixOf(message('yaml.fix.closeQuote', 'Close the quote'), insert(where.end, closing))],
  };
}

function tabs(where: Span, { splices }: Mended, lines: LineIndex): SyntaxProblem {
  const count = splices.length;
  const first = lines.lineAt(splices[0]?.start ?? where.start) + 1;
  return {
    code: 'yaml-tab',
    span: where,
    message:
      count > 1
        ? message(
            'yaml.tabs',
            'YAML does not allow tabs for indentation. Use spaces, here and on {0} more lines from line {1} on.',
            count - 1,
            first,
          )
        : message('yaml.tab', 'YAML does not allow tabs for indentation. Use spaces.'),
    fixes: [fixOf(message('yaml.fix.tabs', 'Indent with spaces'), ...splices)],
  };
}

/** What to say of a value that was read as the text it was meant to be. */
export function brokenProblem({ kind, start, end }: BrokenValue, text: string): SyntaxProblem {
  const where = span(start, end);
  if (kind === 'open-quote') {
    const last = text.slice(start, end).trimEnd().length;
    return openQuote(text, span(start, start + last), text.charAt(start));
  }
  const fix = quoteFix(text, where);
  return {
    code: 'yaml-value',
    span: firstLine(text, where),
    message: brokenWords(kind, text.charAt(start)),
    fixes: fix ? [fix] : [],
  };
}

function brokenWords(
  kind: Exclude<BrokenValue['kind'], 'open-quote'>,
  first: string,
): SyntaxProblem['message'] {
  switch (kind) {
    case 'colon':
      return message(
        'yaml.colonInValue',
        'A colon with a space behind it starts a new key, even inside a text. Put the text in quotes.',
      );
    case 'after-quote':
      return message(
        'yaml.afterQuote',
        'The text goes on after its closing quote. Put all of it in quotes, of the other kind.',
      );
    case 'start':
      return startWords(first);
  }
}

export function startWords(first: string): SyntaxProblem['message'] {
  return message(
    'yaml.valueStart',
    '{0} at the start of a value means something else to YAML. Put the text in quotes.',
    first === '`' ? 'A backtick' : `\`${first}\``,
  );
}
