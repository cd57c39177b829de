import { isAlias, isCollection, isPair } from 'yaml';
import type { Alias, Document, Node, ParsedNode } from 'yaml';
import { message } from '../messages.ts';
import type { SyntaxProblem } from '../review/model.ts';
import { spanAt } from './nodes.ts';
import { walk } from './walk.ts';

/** Nodes a document may stand for once its aliases are followed, beyond ten times those it has. */
const EXPANSION_ALLOWANCE = 100_000;

/**
 * Finds what each alias (`*name`) of a document stands for. Aliases of unknown anchors, those inside
 * their own anchor and, where following all would blow a small file up into millions of nodes, all of
 * them are left out and reported. One pass over the tree.
 */
export function resolveAliases(
  document: Document.Parsed,
  base: number,
): { targets: Map<Alias, ParsedNode>; problems: SyntaxProblem[] } {
  const targets = new Map<Alias, ParsedNode>();
  const problems: SyntaxProblem[] = [];
  const anchors = new Map<string, ParsedNode>();
  const around = new Set<Node>();
  walk(
    document,
    (node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (!target) problems.push(faultOf('unknown', node, base));
        else if (around.has(target)) problems.push(faultOf('circular', node, base));
        else targets.set(node, target);
      } else if (node.anchor !== undefined && node.anchor !== '') {
        anchors.set(node.anchor, node as ParsedNode);
        around.add(node);
      }
    },
    (node) => around.delete(node),
  );
  const first = targets.keys().next().value;
  if (first && expandsTooFar(document, targets)) {
    targets.clear();
    problems.push(faultOf('expansion', first, base));
  }
  return { targets, problems };
}

/** Whether the document would be unreasonably larger with every alias replaced by what it stands for. */
function expandsTooFar(
  document: Document.Parsed,
  targets: ReadonlyMap<Alias, ParsedNode>,
): boolean {
  // Anchors stand before their aliases, so their sizes are known when an alias is met on the way up.
  const sizes = new Map<unknown, number>();
  let nodes = 0;
  const sizeOf = (node: unknown): number => {
    nodes++;
    let size = 1;
    if (isAlias(node)) size = sizes.get(targets.get(node)) ?? 1;
    else if (isPair(node)) size = sizeOf(node.key) + sizeOf(node.value);
    else if (isCollection(node)) for (const item of node.items) size += sizeOf(item);
    if (isCollection(node) && node.anchor !== undefined) sizes.set(node, size);
    return size;
  };
  const total = sizeOf(document.contents);
  return total > EXPANSION_ALLOWANCE + 10 * nodes;
}

const faults = {
  unknown: message(
    'yaml.aliasUnknown',
    'A value that starts with `*` repeats an earlier one marked `&{0}`, and there is none. If it is meant as text, put it in quotes.',
  ),
  circular: message(
    'yaml.aliasCircular',
    '`*{0}` stands inside the value marked `&{0}`, so it would contain itself. Write the value out.',
  ),
  expansion: message(
    'yaml.aliasExpansion',
    'The aliases (`*{0}` is the first) repeat one another so often that the file would grow beyond reason, so none of them is followed. Write the values out.',
  ),
} as const;

function faultOf(
  fault: keyof typeof faults,
  { source, range }: Alias,
  base: number,
): SyntaxProblem {
  return {
    code: `yaml-alias-${fault}`,
    span: spanAt(range ?? [0, 0, 0], base),
    message: { ...faults[fault], args: [source] },
  };
}
