import type { ParsedNode } from 'yaml';
import { compact } from '../compact.ts';
import type { ActionItem } from '../review/model.ts';
import { actionKinds, actionStates } from '../review/vocabulary.ts';
import { parseIsoMoment } from '../time/isoMoment.ts';
import { itemsOf, spanOf, textOf, valuesOf } from './nodes.ts';
import { readText } from './readStatements.ts';
import type { YamlTree } from './tree.ts';
import { wordOf } from './words.ts';

/** The action items, each a mapping with a `title` or only its title. */
export function readActions(tree: YamlTree, node: ParsedNode | null): ActionItem[] {
  return itemsOf(tree, node).map((item) => {
    const valueOf = valuesOf(tree, item);
    const text = (key: string) => textOf(tree, valueOf(key));
    const due = text('due');
    return {
      span: spanOf(tree, item),
      title: readText(tree, item, 'title'),
      ...compact({
        kind: wordOf(actionKinds, text('kind')),
        owner: text('owner'),
        priority: text('priority'),
        due: due && parseIsoMoment(due.value)?.wall.date ? due : undefined,
        state: wordOf(actionStates, text('status')),
        reason: text('reason'),
        ticket: text('ticket'),
      }),
    };
  });
}
