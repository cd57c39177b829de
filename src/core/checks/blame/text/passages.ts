import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { Block } from '../../../markdown/tree.ts';
import type { ReviewDocument } from '../../../review/document.ts';
import type { Section } from '../../../review/model.ts';
import type { SectionConcept } from '../../../review/vocabulary.ts';
import { isAsciiLetter } from '../../../text/characters.ts';
import { span } from '../../../text/span.ts';
import type { Span } from '../../../text/span.ts';
import { spanOf } from '../../../yaml/nodes.ts';
import { sectionKeys } from '../../../yaml/readSections.ts';
import { conceptOf } from '../../../review/concepts.ts';
import type { YamlTree } from '../../../yaml/tree.ts';

/** A run of prose: sentences do not go beyond it. */
export interface Passage {
  readonly span: Span;
  /** What the innermost section around it is about; nothing outside of all of them. */
  readonly concept: SectionConcept | undefined;
  readonly form: 'heading' | 'paragraph' | 'item' | 'cell' | 'value';
  /** Whether it stands between brackets or braces of YAML, where brackets in a text would be read. */
  readonly inFlow?: boolean;
}

/** The prose of a review, in the order of the text. */
export function passagesOf(document: ReviewDocument): Passage[] {
  const { markdown, format, review, text } = document;
  const passages: Passage[] = [];
  if (format === 'yaml') {
    const { yaml } = document;
    if (yaml) addValues(yaml, yaml.document.contents, undefined, '', false, passages);
  } else if (markdown) {
    const concepts = new ConceptFinder(review.sections);
    addBlocks(text, markdown.blocks, 'paragraph', (where, form) => {
      passages.push({ span: where, form, concept: concepts.at(where.start) });
    });
  }
  return passages;
}

type Add = (where: Span, form: Passage['form']) => void;

function addBlocks(
  text: string,
  blocks: readonly Block[],
  form: 'paragraph' | 'item',
  add: Add,
): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        add(block.titleSpan, 'heading');
        break;
      case 'paragraph':
        addLines(text, block.lines, form, add);
        break;
      case 'list':
        for (const { children } of block.items) addBlocks(text, children, 'item', add);
        break;
      case 'table':
        for (const { cells } of block.rows) {
          for (const { content } of cells) {
            if (content.end > content.start) add(content, 'cell');
          }
        }
        break;
    }
  }
}

/** What somebody said in a chat, or a program in a log: `liggitt [6:27 AM]`, `[10:42] <alice> …`. */
const pasted =
  /^(?:\S{1,40}(?: \S{1,40})? {1,4}(?:\[\d{1,2}:\d\d(?: ?[AP]M)?\]|\d{1,2}:\d\d [AP]M)\s*$|\[?\d{1,2}:\d\d(?::\d\d)?\]? <[^<>\n]{1,40}>|\[?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d|\S{0,40} ?level=|(?:ERROR|WARN|INFO|DEBUG|FATAL)\b[: [])/m;

/** What each of those has: it is found without trying everything at every character. */
const mayBePasted = /:\d\d|level=|^(?:ERROR|WARN|INFO|DEBUG|FATAL)/m;

/** A line that goes on with nothing: a bullet that is none in Markdown, an entry that starts with its time. */
const ownLine = /^(?:[•–]|\[?\**\d{1,2}[:.h]\d\d|\[?\d{4}-\d\d-\d\d)/;

/** A paragraph as one passage, or its lines as several where each is an entry of its own. */
function addLines(
  text: string,
  lines: readonly Span[],
  form: 'paragraph' | 'item',
  add: Add,
): void {
  let start = -1;
  let end = -1;
  for (const line of lines) {
    const isFirst = start < 0;
    // Letters start most lines, and no entry of its own.
    const mayBeOwn = !isAsciiLetter(text.charCodeAt(line.start));
    if (mayBeOwn || isFirst) {
      const head = text.slice(line.start, Math.min(line.end, line.start + 120));
      const isOwn = mayBeOwn && ownLine.test(head);
      const isPasted = (isOwn || isFirst) && mayBePasted.test(head) && pasted.test(head);
      if (isOwn && isPasted) continue;
      if (isFirst && isPasted) return;
      if (isOwn && !isFirst) {
        add(span(start, end), form);
        start = -1;
      }
    }
    if (start < 0) ({ start } = line);
    ({ end } = line);
  }
  if (start >= 0) add(span(start, Math.max(end, start)), form);
}

/** What the innermost section is about, for places that are asked for in order. */
class ConceptFinder {
  readonly #sections: readonly Section[];
  readonly #open: Section[] = [];
  #next = 0;

  constructor(sections: readonly Section[]) {
    this.#sections = sections;
  }

  at(offset: number): SectionConcept | undefined {
    for (;;) {
      const section = this.#sections[this.#next];
      if (!section || section.span.start > offset) break;
      this.#open.push(section);
      this.#next++;
    }
    while (this.#open.length > 0 && this.#open.at(-1)!.span.end <= offset) this.#open.pop();
    return this.#open.at(-1)?.concept;
  }
}

/** Keys whose values are sentences, wherever they stand. */
const proseKeys = new Set([
  'text',
  'title',
  'summary',
  'description',
  'details',
  'detail',
  'note',
  'notes',
  'reason',
  'finding',
  'recommendation',
  'answer',
  'why',
]);

function addValues(
  tree: YamlTree,
  node: ParsedNode | null,
  concept: SectionConcept | undefined,
  prefix: string,
  inFlow: boolean,
  passages: Passage[],
): void {
  const within = inFlow || ((isSeq(node) || isMap(node)) && node.flow === true);
  if (isScalar(node)) {
    if (concept && typeof node.value === 'string') {
      passages.push({
        span: spanOf(tree, node),
        concept,
        form: 'value',
        ...(inFlow && { inFlow }),
      });
    }
  } else if (isSeq(node)) {
    for (const item of node.items) addValues(tree, item, concept, prefix, within, passages);
  } else if (isMap(node)) {
    const titled = prefix === 'sections.' ? titleOf(node.items) : undefined;
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const path = prefix + name;
      const own = sectionKeys[path];
      if (own || path === 'sections') addValues(tree, value, own, `${path}.`, within, passages);
      else if (titled) {
        if (name === 'text')
          addValues(tree, value, conceptOf(titled) ?? 'summary', '', within, passages);
      } else if (concept && proseKeys.has(name))
        addValues(tree, value, concept, `${path}.`, within, passages);
    }
  }
}

function titleOf(
  items: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[],
): string | undefined {
  const title = items.find(({ key }) => isScalar(key) && key.value === 'title')?.value;
  return isScalar(title) && typeof title.value === 'string' ? title.value : undefined;
}
