import { CompletionItemKind } from 'yaml-language-server';
import type { CompletionItem } from 'yaml-language-server';
import { completionsAt } from '../../src/core/language/completion.ts';
import type { LanguageContext } from '../../src/core/language/context.ts';
import { vocabularyOf } from '../../src/core/language/vocabulary.ts';
import type { ReviewFormat } from '../../src/core/review/model.ts';
import { readReview } from '../../src/core/review/read.ts';
import { rootSchema } from '../../src/core/schema/jsonSchema.ts';
import { templates } from '../../src/core/templates/templates.ts';
import { yamlPeer } from '../support/yamlLanguageServer.ts';

/**
 * What the YAML language server proposes and we do not, on purpose. Keys are the reasons, so that a
 * failing test reads as one.
 */
export const differences = {
  'Its sketch of all required keys at once: our keys bring their own bodies, one at a time.': ({
    item,
  }) => item.kind === CompletionItemKind.Class,
  'Its entries of lists: ours are named after what they are and stand where an entry can go.': ({
    item,
  }) => item.label.startsWith('- (array item)'),
  'Sentences, times and whole entries of the examples: nobody means those, so they are only shown with the key.':
    ({ item }) =>
      item.label === '[object Object]' ||
      (item.kind === CompletionItemKind.Value && !isWord(item.label)),
  'The key the cursor stands before: there we put new keys on a line of their own, and it would be there twice.':
    ({ item, text, offset }) =>
      item.kind === CompletionItemKind.Property && keyFrom(text, offset) === item.label,
  'Keys before the white space or the dash of an entry, where they would break that entry.': ({
    item,
    text,
    offset,
  }) =>
    item.kind === CompletionItemKind.Property &&
    /^ *(?:- *)?$/.test(lineBefore(text, offset)) &&
    /^ +\S|^- /.test(text.slice(offset)),
  'Keys at the left margin above a line that is indented, which they would take away from its list or mapping.':
    ({ item, text, offset }) =>
      item.kind === CompletionItemKind.Property &&
      /(?:^|\n)$/.test(text.slice(0, offset)) &&
      /^ *\n+ +\S/.test(text.slice(offset)),
  'Keys in comments.': ({ text, offset }) => /(?:^|\s)#/.test(lineBefore(text, offset)),
  'Keys in the middle of a sentence, which is no key that is being typed.': ({
    item,
    text,
    offset,
  }) =>
    item.kind === CompletionItemKind.Property &&
    /^[ -]*[^\s:-]\S*[ ]+[^\s:]/.test(lineAround(text, offset)) &&
    !/^[ -]*[\w$]+:/.test(lineAround(text, offset)),
  'Keys that are there already: broken and half-typed lines hide them from it.': ({ item, text }) =>
    item.kind === CompletionItemKind.Property && new RegExp(`^[ -]*${item.label}:`, 'm').test(text),
  'Keys of an entry at the margin below it, where a key belongs to what is around the list.': ({
    item,
    text,
    offset,
  }) =>
    item.kind === CompletionItemKind.Property &&
    /(?:^|\n)(?:- .*\n(?: {2}.*\n)*)$/.test(text.slice(0, offset)),
  'Keys of the whole review on a line that is indented.': ({ item, text, offset }) =>
    item.kind === CompletionItemKind.Property &&
    Object.hasOwn(rootSchema('review').properties!, item.label) &&
    /^ +$/.test(lineBefore(text, offset)),
  'Keys where a block of prose begins.': ({ text, offset }) =>
    /[|>]-?\n *$/.test(text.slice(0, offset)),
  'Keys where a text in quotes is the item of a list.': ({ item, text, offset }) =>
    item.kind === CompletionItemKind.Property && /^ *- "[^"]*"?$/.test(lineAround(text, offset)),
} satisfies Record<string, (difference: Difference) => boolean>;

export interface Difference {
  readonly item: CompletionItem;
  readonly text: string;
  readonly offset: number;
}

export interface Comparison {
  /** What it proposed, with an excerpt of the text, that we did not and that has no reason. */
  readonly unexplained: readonly string[];
  /** The reasons that were needed. */
  readonly reasons: ReadonlySet<string>;
  readonly proposals: number;
}

const context: Omit<LanguageContext, 'workspace'> = {
  now: Date.UTC(2026, 2, 18, 14, 30),
  zone: 'Europe/Berlin',
  templates,
};

/** Holds our proposals against those of the YAML language server at some offsets of a YAML text. */
export async function compareAt(
  text: string,
  offsets: Iterable<number>,
  schema: 'review' | 'front-matter' = 'review',
): Promise<Comparison> {
  const peer = peers[schema].open(text);
  const ours = ourProposals(text, schema);
  const unexplained: string[] = [];
  const reasons = new Set<string>();
  let proposals = 0;
  for (const offset of offsets) {
    const labels = ours(offset);
    for (const item of await peer.complete(offset)) {
      proposals += 1;
      if (labels.has(item.label.replace(/^["']|["']$/g, ''))) continue;
      const difference = { item, text, offset };
      const reason = Object.entries(differences).find(([, applies]) => applies(difference));
      if (reason) reasons.add(reason[0]);
      else unexplained.push(`${item.label} at ${excerpt(text, offset)}`);
    }
  }
  return { unexplained, reasons, proposals };
}

const peers = {
  review: yamlPeer('pir.schema.json'),
  'front-matter': yamlPeer('pir-front-matter.schema.json'),
};

/** In front matter the fences stand around the text, which moves the offsets. */
function ourProposals(
  yaml: string,
  schema: 'review' | 'front-matter',
): (offset: number) => ReadonlySet<string> {
  const format: ReviewFormat = schema === 'review' ? 'yaml' : 'markdown';
  const fence = '---\n';
  const isOpen = yaml.endsWith('\n') || yaml === '';
  const text = schema === 'review' ? yaml : `${fence}${yaml}${isOpen ? '' : '\n'}${fence}`;
  const base = schema === 'review' ? 0 : fence.length;
  const read = readReview(text, format, { fileName: 'example' });
  const source = { format, text, lines: read.lines, read };
  const workspace = vocabularyOf([]);
  return (offset) => {
    const proposals = completionsAt(source, offset + base, { ...context, workspace });
    return new Set(proposals.map(({ label }) => label));
  };
}

function excerpt(text: string, offset: number): string {
  return JSON.stringify(
    `${text.slice(Math.max(0, offset - 30), offset)}‸${text.slice(offset, offset + 15)}`,
  );
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function lineAround(text: string, offset: number): string {
  return lineBefore(text, offset) + /^[^\n]*/.exec(text.slice(offset))![0];
}

/** The key that begins right behind the cursor. */
function keyFrom(text: string, offset: number): string | undefined {
  const before = lineBefore(text, offset);
  return /^[ -]*$/.test(before) ? /^[\w$]+(?=:)/.exec(text.slice(offset))?.[0] : undefined;
}

/** Every word that our schemas list, and the values of booleans. */
const words = new Set(['true', 'false', ...wordsOf(rootSchema('review'))]);

function isWord(label: string): boolean {
  return words.has(label.replace(/^["']|["']$/g, ''));
}

function wordsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === 'enum' && Array.isArray(value)) return value.map(String);
    if (keyword === 'const') return [String(value)];
    return wordsOf(value);
  });
}
