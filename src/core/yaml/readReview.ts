import type { ReviewDocument, SourceInfo } from '../review/document.ts';
import { LineIndex } from '../text/lines.ts';
import { parseYaml } from './parse.ts';
import { YamlReview } from './yamlReview.ts';

/**
 * Reads a YAML review. Never throws: broken text gives what can be read of it, and `problems` says
 * what is wrong. Spans are offsets of `text`.
 */
export function readYamlReview(text: string, source: SourceInfo): ReviewDocument {
  const tree = parseYaml(text);
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
