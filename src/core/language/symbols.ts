import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { onceEach } from '../onceEach.ts';
import type { ReviewDocument } from '../review/document.ts';
import type { Span } from '../text/span.ts';
import { span } from '../text/span.ts';
import { spanOf, valuesOf } from '../yaml/nodes.ts';
import type { YamlTree } from '../yaml/tree.ts';

/** A part of a YAML review, as an outline shows it. */
export interface ReviewSymbol {
  /** Never empty. */
  readonly name: string;
  /** What stands beside the name, quieter; empty where there is nothing to add. */
  readonly detail: string;
  readonly kind: ReviewSymbolKind;
  /** All of it. Holds the spans of the children. */
  readonly span: Span;
  /** The part to jump to; lies in `span`. */
  readonly selection: Span;
  readonly children: readonly ReviewSymbol[];
}

export type ReviewSymbolKind = 'field' | 'text' | 'group' | 'list' | 'event' | 'action' | 'person';

/**
 * The outline of a YAML review: its keys in the order of the text, events of the timeline with their
 * times, action items with owner and state. What the format does not know is shown by its key, so that
 * nothing is missing from the outline of a broken review. Empty for a Markdown review: every editor
 * outlines its headings. Made once of each document: an editor asks for the outline and for its breadcrumbs.
 */
export const symbolsOf = onceEach(({ format, yaml }: ReviewDocument): readonly ReviewSymbol[] => {
  const root = yaml?.document.contents;
  return format === 'yaml' && isMap(root) ? new Outline(yaml!).entries(root, 1) : [];
});

/** How the mappings of a list are shown: by the first key there is for the name, and all for the detail. */
interface Face {
  readonly kind: ReviewSymbolKind;
  readonly name: readonly string[];
  readonly detail: readonly string[];
}

const faces: Readonly<Record<string, Face>> = {
  timeline: { kind: 'event', name: ['text'], detail: ['at', 'until', 'kind', 'actor'] },
  actionItems: { kind: 'action', name: ['title'], detail: ['status', 'owner', 'due'] },
  reviewTeam: { kind: 'person', name: ['name'], detail: ['role'] },
  contributingFactors: { kind: 'text', name: ['text'], detail: ['category'] },
};
const anyFace: Face = {
  kind: 'group',
  name: ['title', 'name', 'text', 'description', 'url', 'id'],
  detail: [],
};

/** Deeper than any review goes; YAML can be nested on for ever. */
const DEEPEST = 5;
const LONGEST_LABEL = 100;
const LONGEST_LISTED = 40;

class Outline {
  readonly #tree: YamlTree;
  #day: string | undefined;

  constructor(tree: YamlTree) {
    this.#tree = tree;
  }

  entries(map: YAMLMap, depth: number): ReviewSymbol[] {
    return map.items.flatMap((pair) => {
      const key = pair.key as ParsedNode | null;
      if (!key?.range) return [];
      return [this.#entry(key, pair.value as ParsedNode | null, depth)];
    });
  }

  #entry(key: ParsedNode, value: ParsedNode | null, depth: number): ReviewSymbol {
    const selection = spanOf(this.#tree, key);
    const name = label(this.#source(key));
    const whole = value ? around(selection, spanOf(this.#tree, value)) : selection;
    const symbol = { name: name || '…', span: whole, selection };
    if (isMap(value) && depth < DEEPEST) {
      const children = this.entries(value, depth + 1);
      return { ...symbol, detail: '', kind: 'group', children };
    }
    if (!isSeq(value) || depth >= DEEPEST) {
      return { ...symbol, detail: this.#textOf(value), kind: 'field', children: [] };
    }
    const listed = this.#listed(value);
    const children = listed === undefined ? this.#items(value, name, depth + 1) : [];
    return { ...symbol, detail: listed ?? '', kind: 'list', children };
  }

  /** The day of an event stands in the outline once, at the first one it is true of. */
  #detailText(key: string, value: ParsedNode | null): string {
    const text = this.#textOf(value);
    if (key !== 'at' && key !== 'until') return text;
    const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ]+(.+)$/.exec(text) ?? [];
    if (time === undefined) return text;
    const isSameDay = day === this.#day;
    this.#day = day;
    return isSameDay ? time : text.replace('T', ' ');
  }

  /** A list of a few words each is told in one line: `checkout, payments`. */
  #listed(list: YAMLSeq): string | undefined {
    const texts = list.items.map((item) =>
      isScalar(item) ? this.#textOf(item as ParsedNode) : '',
    );
    const isShort = texts.every((text) => text !== '' && text.length <= LONGEST_LISTED);
    return isShort ? label(texts.join(', ')) : undefined;
  }

  #items(list: YAMLSeq, key: string, depth: number): ReviewSymbol[] {
    const face = (Object.hasOwn(faces, key) ? faces[key] : undefined) ?? anyFace;
    return list.items.flatMap((item) => {
      const node = (isPair(item) ? item.value : item) as ParsedNode | null;
      return node?.range ? [this.#item(node, face, depth)] : [];
    });
  }

  #item(node: ParsedNode, face: Face, depth: number): ReviewSymbol {
    const whole = spanOf(this.#tree, node);
    if (!isMap(node)) {
      const name = this.#textOf(node) || '…';
      return { name, detail: '', kind: 'text', span: whole, selection: whole, children: [] };
    }
    const valueOf = valuesOf(this.#tree, node);
    const named = face.name.map(valueOf).find((value) => this.#textOf(value) !== '');
    const detail = detailOf(face.detail.map((key) => [key, this.#detailText(key, valueOf(key))]));
    const name = this.#textOf(named ?? null);
    return {
      name: name || detail || '…',
      detail: name && detail,
      kind: face.kind,
      span: whole,
      selection:
        named && !isElsewhere(named, whole, this.#tree) ? spanOf(this.#tree, named) : whole,
      // What an event or an action consists of stands in its line already.
      children: face === anyFace && depth < DEEPEST ? this.entries(node, depth + 1) : [],
    };
  }

  /** A scalar in one line, as written; nothing for anything else. */
  #textOf(node: ParsedNode | null): string {
    if (isAlias(node)) return this.#textOf(this.#tree.targets.get(node) ?? null);
    if (!isScalar(node) || node.value === null) return '';
    return label(typeof node.value === 'string' ? node.value : this.#source(node));
  }

  #source(node: ParsedNode): string {
    if (isScalar(node)) return typeof node.value === 'string' ? node.value : (node.source ?? '');
    const { start, end } = spanOf(this.#tree, node);
    return this.#tree.text.slice(start - this.#tree.base, end - this.#tree.base);
  }
}

/** `14:21–14:44 · investigation`: what there is, the end of a range joined to its start. */
function detailOf(parts: readonly (readonly [string, string])[]): string {
  let detail = '';
  for (const [key, text] of parts) {
    if (text === '') continue;
    const separator = detail === '' ? '' : key === 'until' ? ' – ' : ' · ';
    detail += separator + text;
  }
  return detail;
}

/** Whether a value comes into its mapping from elsewhere, by a merge. */
function isElsewhere(node: ParsedNode, whole: Span, tree: YamlTree): boolean {
  const { start, end } = spanOf(tree, node);
  return start < whole.start || end > whole.end;
}

function around(one: Span, other: Span): Span {
  return span(Math.min(one.start, other.start), Math.max(one.end, other.end));
}

function label(text: string): string {
  const line = text.trim().split(/\s*[\r\n]+\s*/, 1)[0] ?? '';
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : line;
}
