import type { ReviewDocument, SourceInfo } from '../review/document.ts';
import { LineIndex } from '../text/lines.ts';
import { parseYaml } from './parse.ts';
import { plainTree } from './plain.ts';
import type { YamlTree } from './tree.ts';
import { YamlReview } from './yamlReview.ts';

/**
 * Reads a YAML review. Never throws: broken text gives what can be read of it, and `problems` says
 * what is wrong. Spans are offsets of `text`.
 */
export function readYamlReview(text: string, source: SourceInfo): ReviewDocument {
  return documentOf(parseYaml(text), source);
}

/** The same of a review that is plain enough to be read without the library, for who changes nothing in it. */
export function readPlainReview(text: string, source: SourceInfo): ReviewDocument | undefined {
  const tree = plainTree(text);
  return tree && documentOf(tree, source);
}

function documentOf(tree: YamlTree, source: SourceInfo): ReviewDocument {
  const { text } = tree;
  return {
    ...source,
    format: 'yaml',
    text,
    lines: new LineIndex(text),
    review: new YamlReview(tree, source),
    problems: tree.problems,
    yaml: tree,
  };
}
