import { conceptOf } from '../review/concepts.ts';
import { isMetadataName } from '../review/metadataName.ts';
import { plainText } from './inline.ts';
import { LONGEST_LABEL } from './label.ts';
import { factual, isListing, isMoment, labelHints, statesNames } from './labelConcept.ts';
import { labelNode, paragraphOf } from './labelNode.ts';
import type { GrowingNode } from './outlineNode.ts';
import type { Table } from './tree.ts';

/** Finds the rows of a table of names and values that are about a concept: `| Impact | … |`. */
export function findRowLabels(
  text: string,
  table: Table,
  parent: GrowingNode,
  found: GrowingNode[],
): void {
  if (isListing(parent)) return;
  const rows = [table.header, ...table.rows];
  const names = rows.map((row) => {
    const cell = row.cells[0]?.content;
    const long = !cell || row.cells.length !== 2 || cell.end - cell.start > LONGEST_LABEL;
    return long ? '' : plainText(text.slice(cell.start, cell.end)).replace(/[\s:：]+$/, '');
  });
  const concepts = names.map((name) =>
    name === '' ? undefined : conceptOf(name, labelHints(parent)),
  );
  const known = names.filter((name, index) => concepts[index] || isMetadataName(name)).length;
  if (known < 2 || known * 2 < rows.length) return;
  for (const [index, row] of rows.entries()) {
    const concept = concepts[index];
    const [name, value] = row.cells;
    if (!concept || concept === parent.concept || !name || !value) continue;
    if (factual.has(concept) || concept === 'timeline' || isMoment(text, value.content)) continue;
    if (statesNames(text, names[index]!, value.content)) continue;
    const label = { title: names[index]!, span: name.content };
    const node = labelNode(label, row.span, row.line, parent, concept, 'row');
    if (value.content.end > value.content.start) {
      node.content.push(paragraphOf([value.content], row.line));
    }
    found.push(node);
  }
}
