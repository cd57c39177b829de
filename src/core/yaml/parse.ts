import { Composer, isAlias, isCollection, isScalar } from 'yaml';
import type { Document } from 'yaml';
import type { SyntaxProblem } from '../review/model.ts';
import { span } from '../text/span.ts';
import { resolveAliases } from './aliases.ts';
import { findDuplicateKeys } from './duplicates.ts';
import { problemsOf } from './problems.ts';
import { readTokens } from './tokens.ts';
import type { TokenStream } from './tokens.ts';
import type { YamlTree } from './tree.ts';
import { walk } from './walk.ts';

/**
 * Parses YAML. Never throws and takes time linear in the text, whatever the text is: broken text gives
 * the tree of what can be read, and `problems`.
 * @param text the YAML alone; for front matter what stands between its fences
 * @param base where `text` starts in its file, so that spans are offsets of the file
 */
export function parseYaml(text: string, base = 0): YamlTree {
  // A lone carriage return ends a line for editors and for YAML, but not for the library.
  const stream = readTokens(text.replace(/\r(?!\n)/g, '\n'));
  const [document, ...later] = compose(stream, text.length);
  restoreEnds(document, stream, text.length);
  const { targets, problems: aliasProblems } = resolveAliases(document, base);
  const { broken, others } = problemsOf({ text, base, document, later, stream });
  const problems: SyntaxProblem[] = [
    ...broken,
    ...others,
    ...findDuplicateKeys(document, base, text.length),
    ...aliasProblems,
  ];
  problems.sort((a, b) => a.span.start - b.span.start);
  const [first] = broken.sort((a, b) => a.span.start - b.span.start);
  const whole = span(base, base + text.length);
  return {
    document,
    base,
    span: whole,
    text,
    targets,
    entries: new Map(),
    problems,
    ...(first && { broken: first }),
  };
}

/** All documents of the stream, at least one. */
function compose({ tokens }: TokenStream, end: number): [Document.Parsed, ...Document.Parsed[]] {
  const composer = new Composer({
    // A document that declares YAML 1.1 would otherwise read 14:02 as a number and dates as `Date`s.
    schema: 'core',
    // Types such as `!!set` have no meaning here.
    resolveKnownTags: false,
    keepSourceTokens: true,
    prettyErrors: false,
    // The built-in check compares every key with every other one; ours is in `duplicates.ts`.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const documents = [...composer.compose(tokens, true, end)];
  return documents as [Document.Parsed, ...Document.Parsed[]];
}

/**
 * Makes the ranges of what was read in a mended form those of what is written, and with them those of
 * open brackets, which end where their last entry does. Nothing ends behind the text, whatever marks
 * the library was given in addition.
 */
function restoreEnds(document: Document.Parsed, { ends, mended }: TokenStream, last: number): void {
  if (ends.size === 0 && mended.length === 0) return;
  const moved = new Map<number, number>();
  walk(
    document,
    (node) => {
      if (!node.range) return;
      const [start, valueEnd, nodeEnd] = node.range;
      const end = isScalar(node) || isAlias(node) ? ends.get(start) : undefined;
      if (end === undefined) return;
      node.range = [start, end, Math.max(end, nodeEnd - (valueEnd - end))];
      moved.set(valueEnd, end).set(nodeEnd, node.range[2]);
    },
    (node) => {
      if (!node.range) return;
      const [start, valueEnd, nodeEnd] = node.range;
      const written = (end: number): number =>
        Math.min((isCollection(node) ? moved.get(end) : undefined) ?? end, last);
      node.range = [Math.min(start, last), written(valueEnd), written(nodeEnd)];
    },
  );
}
