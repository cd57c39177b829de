import { isCollection, isScalar } from 'yaml';
import type { Document, Node, Scalar, YAMLError } from 'yaml';
import { message } from '../messages.ts';
import type { SyntaxProblem } from '../review/model.ts';
import { LineIndex } from '../text/lines.ts';
import { contains, span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { libraryWords } from './libraryWords.ts';
import type { NodesInError } from './libraryWords.ts';
import { brokenProblem, mendedProblem } from './mendedWords.ts';
import { NESTING_LIMIT } from './nesting.ts';
import { notEmpty, visible } from './problemParts.ts';
import type { TokenStream } from './tokens.ts';
import { walk } from './walk.ts';

/** A text that was parsed, and everything its parsing brought to light. Offsets count in the text. */
export interface Parsed {
  readonly text: string;
  readonly base: number;
  readonly document: Document.Parsed;
  /** Documents after the first. */
  readonly later: readonly Document.Parsed[];
  readonly stream: TokenStream;
}

/**
 * What is wrong with a text as YAML, in words that say what and where it is and what to do: what
 * `broken` holds was read as something the text does not quite say, `others` is sound but of no use.
 * One problem a line, since what follows on a line follows from what is wrong first; what was found
 * before the library looked comes first, as it knows better what was meant.
 */
export function problemsOf(parsed: Parsed): {
  broken: SyntaxProblem[];
  others: SyntaxProblem[];
} {
  const { text, base, stream } = parsed;
  const lines = new LineIndex(text);
  // What is wrong with another document is none of the review's business.
  const end = parsed.later[0]?.range[0] ?? Infinity;
  const seen = new Set<number>();
  const broken = [
    ...stream.mended.map((found) => mendedProblem(found, text, lines)),
    ...stream.broken.map((found) => brokenProblem(found, text)),
    ...nestingProblems(stream.tooDeep),
    ...libraryProblems(parsed),
  ]
    .map((problem) => ({ ...problem, span: notEmpty(text, problem.span) }))
    .filter(({ span: { start } }) => {
      const line = lines.lineAt(start);
      if (start >= end || seen.has(line)) return false;
      seen.add(line);
      return true;
    });
  return {
    broken: broken.map((problem) => moved(problem, base)),
    others: laterDocuments(parsed).map((problem) => moved(problem, base)),
  };
}

function moved(
  { code, span: where, message, fixes = [] }: SyntaxProblem,
  by: number,
): SyntaxProblem {
  return {
    code,
    message,
    span: span(where.start + by, where.end + by),
    fixes: fixes.map((fix) => ({
      ...fix,
      splices: fix.splices.map(({ start, end, text }) => ({
        start: start + by,
        end: end + by,
        text,
      })),
    })),
  };
}

/** A problem for what is nested too deep to be read, on its first character. */
function nestingProblems(tooDeep: readonly Span[]): SyntaxProblem[] {
  return tooDeep.slice(0, 1).map(({ start }) => ({
    code: 'yaml-nesting',
    span: span(start, start + 1),
    message: message(
      'yaml.nesting',
      'This is nested more than {0} levels deep and is not read. If it is text, put it in quotes.',
      NESTING_LIMIT,
    ),
  }));
}

/** Says that documents after the first of a stream are not part of the review. */
function laterDocuments({ text, later }: Parsed): SyntaxProblem[] {
  const [next] = later;
  if (!next) return [];
  const [start] = next.range;
  const marker = text.startsWith('---', start) ? start + 3 : start + 1;
  return [
    {
      code: 'yaml-several-documents',
      span: visible(text, start, marker),
      message: message(
        'yaml.severalDocuments',
        'Another document starts here, and only the first one is read as the review. Remove this line, or move what follows to a file of its own.',
      ),
    },
  ];
}

function libraryProblems({ text, document, stream }: Parsed): SyntaxProblem[] {
  const errors: YAMLError[] = [...document.errors, ...tagWarnings(document)];
  if (errors.length === 0) return [];
  const nodes = findNodes(document);
  const problems: SyntaxProblem[] = [];
  for (const error of errors.sort((a, b) => a.pos[0] - b.pos[0])) {
    const where = visible(text, ...error.pos);
    if (stream.tooDeep.some((deep) => contains(deep, where))) continue;
    problems.push(libraryWords(error, where, text, nodes));
  }
  return problems;
}

/** Types that nothing knows are only a warning to the library, but here they are text that got lost. */
function tagWarnings(document: Document.Parsed): YAMLError[] {
  return document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
}

function findNodes(document: Document.Parsed): NodesInError {
  const scalars = new Map<number, Scalar>();
  const brackets = new Map<number, number>();
  walk(document, (node) => {
    if (!node.range) return;
    if (isScalar(node)) scalars.set(node.range[0], node);
    else if (isBracketed(node)) brackets.set(node.range[1], node.range[0]);
  });
  return { scalars, brackets };
}

/** Pairs between brackets (`[a: b]`) are mappings too, without brackets of their own. */
function isBracketed(node: Node): boolean {
  return isCollection(node) && node.srcToken?.type === 'flow-collection';
}
