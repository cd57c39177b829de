import { conceptOf } from '../review/concepts.ts';
import { isMetadataName } from '../review/metadataName.ts';
import type { SectionConcept } from '../review/vocabulary.ts';
import { span } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { plainText } from './inline.ts';
import { LINE_START, LONGEST_LABEL, labelAt } from './label.ts';
import type { Label } from './label.ts';
import { divides, isListing, labelHints, lessonKinds, statesFact } from './labelConcept.ts';
import { labelNode, paragraphOf } from './labelNode.ts';
import type { GrowingNode } from './outlineNode.ts';
import type { List, ListItem, Paragraph } from './tree.ts';

/** `4. Timeline`: a numbered line that is only a name, with its content behind the list. */
export function numberedLabel(
  text: string,
  list: List,
  node: GrowingNode,
): GrowingNode | undefined {
  const item = list.items[0]!;
  if (!list.ordered || list.items.length !== 1 || item.children.length !== 1) return undefined;
  const line = onlyLine(item);
  if (!line || isListing(node)) return undefined;
  const title = plainText(text.slice(line.start, Math.min(line.end, line.start + LINE_START)));
  const concept = conceptOf(title, labelHints(node));
  return concept && labelNode({ title, span: line }, item.span, item.line, node, concept);
}

function onlyLine(item: ListItem): Span | undefined {
  const first = item.children[0];
  return first?.kind === 'paragraph' && first.lines.length === 1 ? first.lines[0] : undefined;
}

/** Finds items that are labels: `- **Impact**: …`, and `- What went well` over a list of its own. */
export function findListLabels(
  text: string,
  list: List,
  parent: GrowingNode,
  found: GrowingNode[],
  depth = 0,
): void {
  if (isListing(parent) || parent.concept === 'references' || depth > 3) return;
  const plain = plainLabels(text, list, parent);
  for (const item of list.items) {
    const first = item.children[0];
    if (first?.kind !== 'paragraph') continue;
    const line = span(item.contentStart, first.lines[0]!.end);
    const label = labelAt(text, line) ?? bareLabel(text, item, line);
    const hints = labelHints(parent);
    const concept = label && conceptOf(label.title, hints);
    if (
      label &&
      concept &&
      // `- **Users affected**: 12` below a heading on the impact is one of its facts.
      concept !== hints.parent &&
      !statesFact(text, label, line) &&
      divides(concept, hints.parent) &&
      ((label.form === 'bold' && text[label.span.end - 1] !== '.') ||
        plain.has(item) ||
        isLesson(concept, label, line))
    ) {
      const node = labelNode(label, item.span, item.line, parent, concept);
      node.content.push(...behindLabel(label, first), ...item.children.slice(1));
      found.push(node);
      for (const child of item.children) {
        if (child.kind === 'list') findListLabels(text, child, node, found, depth + 1);
      }
    } else {
      for (const child of item.children) {
        if (child.kind === 'list') findListLabels(text, child, parent, found, depth + 1);
      }
    }
  }
}

/** Whether an item is nothing but the name of a kind of lesson, as in a list of such lists. */
function isLesson(concept: SectionConcept, label: Label, line: Span): boolean {
  return lessonKinds.has(concept) && label.span.end === line.end;
}

/** The rest of the paragraph that a label starts. */
function behindLabel(label: { contentStart: number }, paragraph: Paragraph): Paragraph[] {
  const [first, ...others] = paragraph.lines;
  const lines =
    label.contentStart < first!.end ? [span(label.contentStart, first!.end), ...others] : others;
  const line = lines.length > others.length ? paragraph.line : paragraph.line + 1;
  return lines.length > 0 ? [paragraphOf(lines, line)] : [];
}

/** An item that is only a name, its content nested below it. */
function bareLabel(text: string, item: ListItem, line: Span): Label | undefined {
  const nested = item.children.slice(1).some((child) => child.kind === 'list');
  if (!nested || onlyLine(item) === undefined || line.end - line.start > LONGEST_LABEL) {
    return undefined;
  }
  const title = plainText(text.slice(line.start, line.end));
  return { form: 'plain', title, span: line, contentStart: line.end };
}

/**
 * The items of a list that are labels without emphasis. One capitalised word before a colon says little;
 * a list counts as one of labels where at least two items, and half of them, start with known names.
 */
function plainLabels(text: string, list: List, parent: GrowingNode): ReadonlySet<ListItem> {
  const labelled = new Set<ListItem>();
  let known = 0;
  if (parent.concept === 'metrics') return labelled;
  for (const item of list.items) {
    const first = item.children[0];
    if (first?.kind !== 'paragraph') continue;
    const line = span(item.contentStart, first.lines[0]!.end);
    const label = labelAt(text, line) ?? bareLabel(text, item, line);
    if (!label) continue;
    const concept = conceptOf(label.title, { heading: false });
    if (concept) labelled.add(item);
    if (concept || isMetadataName(label.title)) known++;
  }
  return known >= 2 && known * 2 >= list.items.length ? labelled : new Set();
}
