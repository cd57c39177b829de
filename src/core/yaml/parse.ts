import type { Document } from 'yaml';
import { Composer } from 'yaml';
import { span } from '../text/span.ts';
import { resolveAliases } from './aliases.ts';
import { findDuplicateKeys } from './duplicates.ts';
import { documentProblems, nestingProblems, laterDocuments } from './problems.ts';
import { readTokens } from './tokens.ts';
import type { SyntaxProblem } from '../review/model.ts';
import type { YamlTree } from './tree.ts';

/**
 * Parses YAML. Never throws and takes time linear in the text, whatever the text is: broken text gives
 * the tree of what can be read, and `problems`.
 * @param text the YAML alone; for front matter what stands between its fences
 * @param base where `text` starts in its file, so that spans are offsets of the file
 */
export function parseYaml(text: string, base = 0): YamlTree {
  // A lone carriage return ends a line for editors and for YAML, but not for the library.
  const { tokens, tooDeep } = readTokens(text.replace(/\r(?!\n)/g, '\n'));
  const [document, ...others] = compose(tokens, text.length);
  const { targets, problems: aliasProblems } = resolveAliases(document, base);
  const problems: SyntaxProblem[] = [
    ...documentProblems(document, text, base, tooDeep),
    ...nestingProblems(tooDeep, base),
    ...findDuplicateKeys(document, base),
    ...aliasProblems,
    ...laterDocuments(others, text, base),
  ];
  problems.sort((a, b) => a.span.start - b.span.start);
  return { document, base, span: span(base, base + text.length), text, targets, problems };
}

/** All documents of the stream, at least one. */
function compose(
  tokens: Parameters<Composer['compose']>[0],
  end: number,
): [Document.Parsed, ...Document.Parsed[]] {
  const composer = new Composer({
    // A document that declares YAML 1.1 would otherwise read 14:02 as a number and dates as `Date`s.
    schema: 'core',
    keepSourceTokens: true,
    prettyErrors: false,
    // The built-in check compares every key with every other one; ours is in `duplicates.ts`.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const documents = [...composer.compose(tokens, true, end)];
  return documents as [Document.Parsed, ...Document.Parsed[]];
}
