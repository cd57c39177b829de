import { sliceOf } from '../../text/span.ts';
import { entriesUnder, itemsOf, textOf } from '../../yaml/nodes.ts';
import { plainTree } from '../../yaml/plain.ts';
import type { FrontMatter } from '../tree.ts';
import type { Fact } from './fact.ts';
import { yamlFacts } from './frontMatterFacts.ts';

/** Keys of our own schema whose values have a structure, or mean more than a fact. */
const STRUCTURED = new Set(['pir', 'template', 'related', 'incident', 'reviewTeam', 'timeline']);

/**
 * The facts in front matter that is nothing but keys with one-line values or lists of them, which most is.
 * @returns nothing for other front matter: then the parser has to look
 */
export function plainFrontMatterFacts(text: string, { content }: FrontMatter): Fact[] | undefined {
  const tree = plainTree(sliceOf(text, content), content.start);
  if (!tree) return undefined;
  for (const { key, value } of entriesUnder(tree, tree.document.contents).values()) {
    const isStructured = itemsOf(tree, value).some((item) => !textOf(tree, item));
    if (isStructured || STRUCTURED.has(key)) return undefined;
  }
  return yamlFacts(tree);
}
