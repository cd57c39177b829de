import { isMap } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { ContributingFactor, Link, Statement } from '../review/model.ts';
import type { Located } from '../text/span.ts';
import { sliceOf } from '../text/span.ts';
import { itemsOf, resolve, spanOf, textOf, valuesOf } from './nodes.ts';
import type { YamlTree } from './tree.ts';

/** A list of texts, each a string or a mapping with `text`; a single text counts as a list of one. */
export function readStatements(tree: YamlTree, node: ParsedNode | null): Statement[] {
  return itemsOf(tree, node).map((item) => ({
    span: spanOf(tree, item),
    text: readText(tree, item, 'text'),
  }));
}

/** Contributing factors: statements that may say what they are about. */
export function readFactors(tree: YamlTree, node: ParsedNode | null): ContributingFactor[] {
  return itemsOf(tree, node).map((item) => {
    const category = textOf(tree, valuesOf(tree, item)('category'));
    return {
      span: spanOf(tree, item),
      text: readText(tree, item, 'text'),
      ...(category && { category }),
    };
  });
}

/** Links, each a URL or a mapping with `url` and `title`; those without a URL are left out. */
export function readLinks(tree: YamlTree, node: ParsedNode | null): Link[] {
  const links: Link[] = [];
  for (const item of itemsOf(tree, node)) {
    const valueOf = valuesOf(tree, item);
    const url = textOf(tree, isMap(resolve(tree, item)) ? valueOf('url') : item);
    const title = textOf(tree, valueOf('title'))?.value;
    if (url) links.push({ span: spanOf(tree, item), url, ...(title !== undefined && { title }) });
  }
  return links;
}

/**
 * The text of an item: the item itself, or its `key` where it is a mapping. A mapping without that key
 * is text all the same (`- Remember: caches are cold after a rollout`), as it stands in the source.
 */
export function readText(tree: YamlTree, item: ParsedNode, key: string): Located<string> {
  const own = textOf(tree, item) ?? textOf(tree, valuesOf(tree, item)(key));
  if (own) return own;
  const whole = spanOf(tree, item);
  const start = whole.start - tree.base;
  const written = sliceOf(tree.text, { start, end: whole.end - tree.base });
  return { value: isMap(resolve(tree, item)) ? firstLine(written) : written, span: whole };
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)![0];
}
