import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { Block, MarkdownTree } from '../../../markdown/tree.ts';
import type { ReviewDocument } from '../../../review/document.ts';
import type { Section } from '../../../review/model.ts';
import type { SectionConcept } from '../../../review/vocabulary.ts';
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

/** The prose of a review, in the order of the text, without what stands in `skipped` (ordered spans). */
export function* passagesOf(document: ReviewDocument, skipped: readonly Span[]): Iterable<Passage> {
  const { markdown, format, review, text } = document;
  if (format === 'yaml') {
    const { yaml } = document;
    if (yaml) yield* valuesIn(yaml, yaml.document.contents, undefined, '');
    return;
  }
  if (!markdown) return;
  const concepts = new ConceptFinder(review.sections);
  const skips = new Cursor(skipped);
  for (const { span: where, form } of blocksIn(text, markdown, markdown.blocks, 'paragraph')) {
    if (skips.covers(where)) continue;
    yield { span: where, form, concept: concepts.at(where.start) };
  }
}

type Stretch = Omit<Passage, 'concept'>;

function* blocksIn(
  text: string,
  tree: MarkdownTree,
  blocks: readonly Block[],
  form: 'paragraph' | 'item',
): Iterable<Stretch> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        yield { span: block.titleSpan, form: 'heading' };
        break;
      case 'paragraph':
        yield* linesOf(text, block.lines, form);
        break;
      case 'list':
        for (const { children } of block.items) yield* blocksIn(text, tree, children, 'item');
        break;
      case 'table':
        for (const { cells } of block.rows) {
          for (const { content } of cells) {
            if (content.end > content.start) yield { span: content, form: 'cell' };
          }
        }
        break;
    }
  }
}

/** What somebody said in a chat, or a program in a log: `liggitt [6:27 AM]`, `[10:42] <alice> …`. */
const pasted =
  /^(?:\S{1,40}(?: \S{1,40})? {1,4}(?:\[\d{1,2}:\d\d(?: ?[AP]M)?\]|\d{1,2}:\d\d [AP]M)\s*$|\[?\d{1,2}:\d\d(?::\d\d)?\]? <[^<>\n]{1,40}>|\[?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d|\S{0,40} ?level=|(?:ERROR|WARN|INFO|DEBUG|FATAL)\b[: [])/m;

/** A line that goes on with nothing: a bullet that is none in Markdown, an entry that starts with its time. */
const ownLine = /^(?:[•–]|\[?\**\d{1,2}[:.h]\d\d|\[?\d{4}-\d\d-\d\d)/;

/** A paragraph as one passage, or its lines as several where each is an entry of its own. */
function* linesOf(
  text: string,
  lines: readonly Span[],
  form: 'paragraph' | 'item',
): Iterable<Stretch> {
  let start = -1;
  let end = -1;
  for (const line of lines) {
    const head = text.slice(line.start, Math.min(line.end, line.start + 120));
    const isOwn = ownLine.test(head);
    if (isOwn && pasted.test(head)) continue;
    if (start >= 0 && isOwn) {
      yield { span: span(start, end), form };
      start = -1;
    }
    if (start < 0) {
      if (!isOwn && pasted.test(head)) return;
      start = line.start;
    }
    end = line.end;
  }
  if (start >= 0) yield { span: span(start, Math.max(end, start)), form };
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

/** Whether places that are asked for in order lie in one of the spans. */
class Cursor {
  readonly #spans: readonly Span[];
  #next = 0;

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  covers({ start, end }: Span): boolean {
    while (this.#next < this.#spans.length && this.#spans[this.#next]!.end <= start) this.#next++;
    const first = this.#spans[this.#next];
    return first !== undefined && first.start <= start && first.end >= end;
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

function* valuesIn(
  tree: YamlTree,
  node: ParsedNode | null,
  concept: SectionConcept | undefined,
  prefix: string,
  inFlow = false,
): Iterable<Passage> {
  const within = inFlow || ((isSeq(node) || isMap(node)) && node.flow === true);
  if (isScalar(node)) {
    if (concept && typeof node.value === 'string') {
      yield { span: spanOf(tree, node), concept, form: 'value', ...(inFlow && { inFlow }) };
    }
  } else if (isSeq(node)) {
    for (const item of node.items) yield* valuesIn(tree, item, concept, prefix, within);
  } else if (isMap(node)) {
    const titled = prefix === 'sections.' ? titleOf(node.items) : undefined;
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const path = prefix + name;
      const own = sectionKeys[path];
      if (own || path === 'sections') yield* valuesIn(tree, value, own, `${path}.`, within);
      else if (titled) {
        if (name === 'text')
          yield* valuesIn(tree, value, conceptOf(titled) ?? 'summary', '', within);
      } else if (concept && proseKeys.has(name))
        yield* valuesIn(tree, value, concept, `${path}.`, within);
    }
  }
}

function titleOf(
  items: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[],
): string | undefined {
  const title = items.find(({ key }) => isScalar(key) && key.value === 'title')?.value;
  return isScalar(title) && typeof title.value === 'string' ? title.value : undefined;
}
