import { inEnglish, message } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { SchemaNode } from '../schema/lookup.ts';

/**
 * A paragraph of what is shown beside a proposal or under the pointer. The text of `prose` is our own
 * Markdown; its arguments may come from a document and are escaped before they are put in. `schema` is
 * Markdown as the schema has it, in English; so are the meanings of `terms`.
 */
export type DocumentationPart =
  | { readonly kind: 'prose'; readonly text: Message }
  | { readonly kind: 'list'; readonly items: readonly Message[] }
  | { readonly kind: 'schema'; readonly markdown: string }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string };

export interface Term {
  readonly word: string;
  readonly meaning: string;
}

export type Documentation = readonly DocumentationPart[];

/**
 * Documentation as Markdown.
 * @param translate the sentence of a message in the reader's language, its placeholders filled with
 * the arguments given
 */
export function toMarkdown(
  documentation: Documentation,
  translate: (message: Message) => string = inEnglish,
): string {
  return documentation.map((part) => partAsMarkdown(part, translate)).join('\n\n');
}

function partAsMarkdown(part: DocumentationPart, translate: (message: Message) => string): string {
  const say = (text: Message): string =>
    translate({ ...text, args: text.args.map((argument) => escapeMarkdown(String(argument))) });
  switch (part.kind) {
    case 'schema':
      return part.markdown;
    case 'terms':
      return part.terms.map(({ word, meaning }) => `- \`${word}\`: ${meaning}`).join('\n');
    case 'code':
      return fenced(part.language, part.text);
    case 'list':
      return part.items.map((item) => `- ${say(item)}`).join('\n');
    case 'prose':
      return say(part.text);
  }
}

/** Text from a document so that it shows as it is: no link, no picture, no HTML, no emphasis. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!~|<>&:@]/g, (mark) => (isHarmless(mark) ? mark : `\\${mark}`));
}

/** Marks that mean something only at the start of a line, where arguments never stand alone. */
function isHarmless(mark: string): boolean {
  return '.-+():@'.includes(mark);
}

function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** What the schema says of a place: what it is for, the words to choose from, and how it is written. */
export function documentNode(node: SchemaNode, name?: string): Documentation {
  const parts: DocumentationPart[] = [];
  if (node.description !== undefined) parts.push({ kind: 'schema', markdown: node.description });
  const terms = node.values.flatMap(({ value, description }) =>
    description === undefined ? [] : [{ word: value, meaning: description }],
  );
  if (terms.length > 0) parts.push({ kind: 'terms', terms });
  const [example] = node.examples;
  if (example !== undefined && name !== undefined) {
    const text = message('documentation.example', 'For example:');
    parts.push({ kind: 'prose', text });
    parts.push({ kind: 'code', language: 'yaml', text: writtenExample(name, example) });
  }
  return parts;
}

/** An example below its key, as a person would write it. Examples of handles bring their quotes with them. */
function writtenExample(name: string, example: unknown): string {
  if (typeof example !== 'object' || example === null) return `${name}: ${String(example)}`;
  const items = Array.isArray(example) ? (example as unknown[]) : undefined;
  if (!items) return [`${name}:`, ...entries(example).map((line) => `  ${line}`)].join('\n');
  const lines = items.flatMap((item) =>
    typeof item === 'object' && item !== null
      ? entries(item).map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`)
      : [`  - ${quoted(item)}`],
  );
  return [`${name}:`, ...lines].join('\n');
}

function entries(example: object): string[] {
  return Object.entries(example).map(([key, value]) => `${key}: ${quoted(value)}`);
}

function quoted(value: unknown): string {
  const text = String(value);
  return text.startsWith('@') ? JSON.stringify(text) : text;
}
