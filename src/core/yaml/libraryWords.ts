import type { Scalar, YAMLError } from 'yaml';
import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { SyntaxProblem } from '../review/model.ts';
import type { Span } from '../text/span.ts';
import { span } from '../text/span.ts';
import { insert } from '../text/splice.ts';
import { startWords } from './mendedWords.ts';
import { firstLine, fixOf, missingColon, quoteFix, visible } from './problemParts.ts';

/** The nodes that errors can be about. */
export interface NodesInError {
  /** By where they start. */
  readonly scalars: ReadonlyMap<number, Scalar>;
  /** Where lists and mappings in brackets start, by where they end. */
  readonly brackets: ReadonlyMap<number, number>;
}

/**
 * An error of the library in words for someone who has a review in mind and not YAML.
 * @param where the error's place, as much of it as can be shown
 */
export function libraryWords(
  error: YAMLError,
  where: Span,
  text: string,
  nodes: NodesInError,
): SyntaxProblem {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problem(
        'yaml-tab',
        where,
        message('yaml.tab', 'YAML does not allow tabs for indentation. Use spaces.'),
      );
    case 'BAD_SCALAR_START':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_ALIAS':
      return wrongStart(where, text, nodes);
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return missing(error, where, text, nodes);
    case 'MULTILINE_IMPLICIT_KEY':
      return missingColon(text, firstLine(text, where));
    case 'BAD_DQ_ESCAPE':
      return badEscape(where, text);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return error.message.startsWith('A block sequence')
        ? wrongIndent(error.pos[0], text)
        : problem('yaml-value', where, nestedOnLine());
    case 'BLOCK_IN_FLOW':
      return problem('yaml-brackets', where, betweenBrackets());
    default:
      return unexpected(error.message, where, text);
  }
}

function problem(code: string, where: Span, words: Message): SyntaxProblem {
  return { code, span: where, message: words };
}

/** A value, or a type before one, that starts with a character of YAML's own. */
function wrongStart(where: Span, text: string, { scalars }: NodesInError): SyntaxProblem {
  const range = scalars.get(where.start)?.range;
  const value = range ? span(range[0], range[1]) : undefined;
  const fix = value && quoteFix(text, value);
  return {
    code: 'yaml-value',
    span: value ? firstLine(text, value) : where,
    message: startWords(text.charAt(where.start)),
    fixes: fix ? [fix] : [],
  };
}

/** What the library calls a missing character or a bad indent, told apart by its own words. */
function missing(
  { message: said, pos: [from] }: YAMLError,
  where: Span,
  text: string,
  nodes: NodesInError,
): SyntaxProblem {
  if (said.includes('end with a')) return openBracket(from, where, text, nodes);
  if (said.startsWith('Implicit map keys')) return missingColon(text, firstLine(text, where));
  if (said.startsWith('Missing ,')) return problem('yaml-brackets', where, betweenBrackets());
  if (said.startsWith('Comments')) return problem('yaml-comment', where, tightComment());
  if (said.includes('same column')) return wrongIndent(from, text);
  if (said.startsWith('Sequence item'))
    return problem(
      'yaml-dash',
      nextWord(text, from),
      message('yaml.dash', 'Every entry of a list starts with `- `.'),
    );
  if (said.includes('lock scalar'))
    return problem(
      'yaml-indent',
      where,
      message(
        'yaml.blockIndent',
        'All lines of this text must be indented at least as far as its first one.',
      ),
    );
  if (said.includes('directives-end'))
    return problem(
      'yaml-syntax',
      where,
      message('yaml.firstLine', 'The first key starts on a line of its own, below the `---`.'),
    );
  return unexpected(said, where, text);
}

function openBracket(
  end: number,
  where: Span,
  text: string,
  { brackets }: NodesInError,
): SyntaxProblem {
  const start = brackets.get(end);
  if (start === undefined) return problem('yaml-brackets', where, betweenBrackets());
  const bracket = text.charAt(start);
  const closing = bracket === '{' ? '}' : ']';
  const last = start + text.slice(start, end).trimEnd().length;
  return {
    code: 'yaml-brackets',
    span: firstLine(text, span(start, last)),
    message: message(
      'yaml.openBracket',
      'This `{0}` is never closed. Put a `{1}` behind its last entry.',
      bracket,
      closing,
    ),
    fixes: [
      fixOf(message('yaml.fix.closeBracket', 'Add the `{0}`', closing), insert(last, closing)),
    ],
  };
}

/** Says that what stands behind a place is indented in a way that belongs to nothing. */
function wrongIndent(from: number, text: string): SyntaxProblem {
  return problem(
    'yaml-indent',
    nextWord(text, from),
    message(
      'yaml.indent',
      'This is indented differently from what stands above it. Give it the same number of spaces, so that it is clear what it belongs to.',
    ),
  );
}

/** The next word behind white space and comments; the character at the place where there is none. */
function nextWord(text: string, from: number): Span {
  const blank = /(?:\s|#[^\n]*)*/y;
  blank.lastIndex = from;
  const start = from + (blank.exec(text)?.[0].length ?? 0);
  const word = /[^\s:]+/y;
  word.lastIndex = start;
  const length = word.exec(text)?.[0].length ?? 0;
  return length > 0 ? span(start, start + length) : visible(text, from, from + 1);
}

function tightComment(): Message {
  return message(
    'yaml.comment',
    'A comment needs a space before its `#`. If it is text, put the text in quotes.',
  );
}

function nestedOnLine(): Message {
  return message(
    'yaml.nestedOnLine',
    'Keys below another key, and entries of a list, start on a line of their own. Text with a colon needs quotes.',
  );
}

function betweenBrackets(): Message {
  return message(
    'yaml.brackets',
    'Between brackets, entries are divided by commas. Is one missing, or a closing bracket?',
  );
}

function badEscape(where: Span, text: string): SyntaxProblem {
  const escape = text.slice(where.start, where.start + 2);
  return problem(
    'yaml-escape',
    span(where.start, where.start + escape.length),
    message(
      'yaml.escape',
      '`{0}` means nothing between double quotes. Double the backslash, or use single quotes.',
      escape,
    ),
  );
}

function unexpected(said: string, where: Span, text: string): SyntaxProblem {
  const written = text.slice(where.start, where.end);
  if (said.startsWith('Unexpected ,') || said.includes('empty item'))
    return problem(
      'yaml-brackets',
      where,
      message('yaml.comma', 'An entry is missing beside this comma. Add it, or remove the comma.'),
    );
  if (/^[\]}]$/.test(written))
    return problem(
      'yaml-brackets',
      where,
      message(
        'yaml.bracket',
        'This `{0}` closes nothing. Remove it, or put the text in quotes.',
        written,
      ),
    );
  return problem(
    'yaml-syntax',
    firstLine(text, where),
    message(
      'yaml.unexpected',
      'This cannot be read here: a key, a value or a line end is expected. If it is part of a text, put that in quotes.',
    ),
  );
}
