import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { ReviewDocument } from '../review/document.ts';
import type { Coverage } from '../templates/coverage.ts';
import { emptyKey, promptLines } from '../templates/renderYaml.ts';
import type { TemplateSection } from '../templates/template.ts';
import { lineEndOf } from '../text/lines.ts';
import { insert } from '../text/splice.ts';
import type { Splice } from '../text/splice.ts';
import { entriesUnder, isEmpty, resolve, spanOf, spanOfEntry } from '../yaml/nodes.ts';
import type { YamlEntry } from '../yaml/nodes.ts';
import type { YamlTree } from '../yaml/tree.ts';

/** As `addSection`, for a YAML review: a key for each of the sections, each below its prompt as a comment. */
export function addYamlSection(
  document: ReviewDocument,
  { template }: Coverage,
  sections: readonly TemplateSection[],
): Splice | undefined {
  const { yaml } = document;
  const path = keysOf(sections)[0];
  if (!yaml || path === undefined) return undefined;
  const file = new YamlFile(document, yaml);
  const order = keysOf(template.sections);
  const [top = path, inner] = path.split('.');
  const root = yaml.document.contents;
  const parent = entriesUnder(yaml, root).get(top);
  if (inner === undefined || !parent) {
    const tops = [...new Set(order.map((key) => key.split('.')[0]!))];
    const lines = topLines(top, sections, file.step);
    return file.insertKey(root, top, tops, file.separates(tops) ? ['', ...lines] : lines);
  }
  const lines = keysOf(sections).flatMap((key) => keyLines(key, sections));
  if (isEmpty(yaml, parent.value)) return file.insertUnder(parent, lines);
  const siblings = order
    .filter((key) => key.startsWith(`${top}.`))
    .map((key) => key.slice(top.length + 1));
  return file.insertKey(parent.value, inner, siblings, lines);
}

/** The keys that sections have in YAML, each once. */
function keysOf(sections: readonly TemplateSection[]): string[] {
  return [...new Set(sections.flatMap(({ key }) => (key === undefined ? [] : [key])))];
}

/** A top-level key: with a value of its own, or with those of `sections` that stand below it. */
function topLines(top: string, sections: readonly TemplateSection[], step: number): string[] {
  const keys = keysOf(sections);
  if (keys.includes(top)) return keyLines(top, sections);
  const nested = keys.flatMap((key) => keyLines(key, sections));
  return [`${top}:`, ...nested.map((line) => ' '.repeat(step) + line)];
}

function keyLines(path: string, sections: readonly TemplateSection[]): string[] {
  const own = sections.filter(({ key }) => key === path);
  return [...promptLines(path, own), emptyKey(path)];
}

/** A YAML file that lines are put into. */
class YamlFile {
  readonly #document: ReviewDocument;
  readonly #yaml: YamlTree;
  readonly #eol: string;

  constructor(document: ReviewDocument, yaml: YamlTree) {
    this.#document = document;
    this.#yaml = yaml;
    this.#eol = lineEndOf(document.text);
  }

  /** By how many spaces the file indents what is nested. */
  get step(): number {
    for (const entry of this.#entries(this.#yaml.document.contents)) {
      const [first] = this.#entries(entry.value);
      const nested = first ? this.#column(first) : this.#listColumn(entry.value);
      if (nested > this.#column(entry)) return nested - this.#column(entry);
    }
    return 2;
  }

  /** Whether most of these keys have a blank line before them, above their comment. */
  separates(keys: readonly string[]): boolean {
    const [, ...entries] = this.#entries(this.#yaml.document.contents);
    const asked = entries.filter(({ key }) => keys.includes(key));
    const apart = asked.filter((entry) => {
      const { lines } = this.#document;
      let line = lines.lineAt(spanOf(this.#yaml, entry.keyNode).start) - 1;
      while (line > 0 && lines.textOf(line).trimStart().startsWith('#')) line--;
      return lines.textOf(line).trim() === '';
    });
    return apart.length * 2 > asked.length;
  }

  /** Puts lines into a mapping, at the place that `key` has in `order` among the keys that are there. */
  insertKey(
    node: ParsedNode | null,
    key: string,
    order: readonly string[],
    lines: readonly string[],
  ): Splice | undefined {
    if (isEmpty(this.#yaml, node)) return this.#append(lines);
    if (!isMap(node) || node.flow === true) return undefined;
    const entries = this.#entries(node);
    const [first] = entries;
    if (!first) return undefined;
    const previous = this.#previous(entries, key, order);
    const indent = this.#column(first);
    // A key that is not written stands nowhere: its colon was made up where the text breaks off.
    if (indent < 0) return undefined;
    return previous
      ? this.#insertBehind(previous, indent, lines)
      : insert(this.#lineStart(first), this.#written(lines, indent).join(''));
  }

  /** Puts lines below a key that has no value yet. */
  insertUnder(entry: YamlEntry, lines: readonly string[]): Splice | undefined {
    return this.#insertBehind(entry, this.#column(entry) + this.step, lines);
  }

  /** The entry that a key comes behind; nothing where it comes first. */
  #previous(
    entries: readonly YamlEntry[],
    key: string,
    order: readonly string[],
  ): YamlEntry | undefined {
    const entryOf = (name: string): YamlEntry | undefined =>
      entries.find((entry) => entry.key === name);
    const place = order.indexOf(key);
    for (let index = place - 1; index >= 0; index--) {
      const before = entryOf(order[index]!);
      if (before) return before;
    }
    for (let index = place + 1; index < order.length; index++) {
      const after = entryOf(order[index]!);
      if (after) return entries[entries.indexOf(after) - 1];
    }
    return entries.at(-1);
  }

  #insertBehind(entry: YamlEntry, indent: number, lines: readonly string[]): Splice | undefined {
    if (this.#keepsTrailingLines(entry)) return undefined;
    const { end } = spanOfEntry(this.#yaml, entry);
    const line = this.#document.lines.spanOf(this.#document.lines.lineAt(end));
    const text = this.#written(lines, indent).map((written) => this.#eol + written.trimEnd());
    return insert(line.end, text.join(''));
  }

  #append(lines: readonly string[]): Splice {
    const { text } = this.#document;
    const start = text === '' || /[\r\n]$/.test(text) ? '' : this.#eol;
    return insert(text.length, start + this.#written(lines, 0).join(''));
  }

  #written(lines: readonly string[], indent: number): string[] {
    return lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line) + this.#eol);
  }

  /** Whether the blank lines behind a value belong to it (`|+`), so that nothing can come between. */
  #keepsTrailingLines({ value }: YamlEntry): boolean {
    if (!isScalar(value)) return false;
    const isBlock = value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED';
    return isBlock && /^[|>]\d?\+/.test(this.#yaml.text.slice(value.range[0], value.range[0] + 3));
  }

  /** The entries that stand in a block mapping itself, in the order they are written. */
  #entries(node: ParsedNode | null): YamlEntry[] {
    const map = resolve(this.#yaml, node);
    if (map !== node || !isMap(map) || map.flow === true) return [];
    return [...entriesUnder(this.#yaml, map).values()].filter(({ merged }) => !merged);
  }

  #listColumn(node: ParsedNode | null): number {
    if (!isSeq(node) || node.flow === true) return 0;
    const { start } = spanOf(this.#yaml, node);
    return this.#document.lines.positionAt(start).character;
  }

  #column(entry: YamlEntry): number {
    return spanOf(this.#yaml, entry.keyNode).start - this.#lineStart(entry);
  }

  #lineStart(entry: YamlEntry): number {
    const { lines, text } = this.#document;
    const start = lines.startOf(lines.lineAt(spanOf(this.#yaml, entry.keyNode).start));
    return text.charAt(start) === '\uFEFF' ? start + 1 : start;
  }
}
