import type { Document, YAMLError } from 'yaml';
import { message } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { SyntaxProblem } from '../review/model.ts';
import { LineIndex } from '../text/lines.ts';
import { contains, span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { NESTING_LIMIT } from './tokens.ts';

/**
 * What the library found wrong with a document, in words that say what is wrong with the text and what
 * to do, at most one a line: what follows on the same line follows from the first.
 * @param tooDeep stretches that were not read, whose errors are not the writer's
 */
export function documentProblems(
  document: Document.Parsed,
  text: string,
  base: number,
  tooDeep: readonly Span[],
): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  let lastLine = -1;
  const lines = new LineIndex(text);
  for (const error of [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const where = visibleSpan(text, error.pos);
    if (tooDeep.some((deep) => contains(deep, where))) continue;
    const line = lines.lineAt(where.start);
    if (line === lastLine) continue;
    lastLine = line;
    problems.push({
      code: codeOf(error),
      span: span(base + where.start, base + where.end),
      message: wordsFor(error, text.slice(where.start, where.end)),
    });
  }
  return problems;
}

/** A problem for each stretch that is nested too deep to be read. */
export function nestingProblems(tooDeep: readonly Span[], base: number): SyntaxProblem[] {
  return tooDeep.slice(0, 1).map((deep) => ({
    code: 'yaml-nesting',
    span: span(base + deep.start, base + deep.end),
    message: message(
      'yaml.nesting',
      'This is nested more than {0} levels deep and is not read. Put text with many brackets in quotes.',
      NESTING_LIMIT,
    ),
  }));
}

/** Says that documents after the first of a stream are not part of the review. */
export function laterDocuments(
  documents: readonly Document.Parsed[],
  text: string,
  base: number,
): SyntaxProblem[] {
  const next = documents[0];
  if (!next) return [];
  const start = next.range[0];
  const marker = text.startsWith('---', start) ? start + 3 : start + 1;
  return [
    {
      code: 'yaml-several-documents',
      span: span(base + start, base + Math.min(marker, text.length)),
      message: message(
        'yaml.severalDocuments',
        'A line `---` starts another document, and only the first one is read as the review. Move what follows to a file of its own, or remove the line.',
      ),
    },
  ];
}

/** An error's place, never empty and never a mere line end: an editor could not show it. */
function visibleSpan(text: string, [from, to]: readonly [number, number]): Span {
  let start = Math.min(from, text.length);
  let end = Math.min(Math.max(to, start), text.length);
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (end > start) return span(start, end);
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--;
  return span(Math.max(0, start - 1), Math.max(start, Math.min(1, text.length)));
}

function codeOf(error: YAMLError): string {
  return error.code === 'TAB_AS_INDENT' ? 'yaml-tab' : 'yaml-syntax';
}

function wordsFor(error: YAMLError, written: string): Message {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return message('yaml.tab', 'YAML takes no tabs for indentation. Use spaces.');
    case 'BAD_SCALAR_START':
      return message(
        'yaml.scalarStart',
        'A value cannot start with `{0}` in YAML. Put the value in quotes.',
        written.charAt(0),
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message(
        'yaml.colonInValue',
        'A `: ` inside a value reads as another key. Put the value in quotes.',
      );
    default:
      return message('yaml.unreadable', 'This cannot be read as YAML.');
  }
}
