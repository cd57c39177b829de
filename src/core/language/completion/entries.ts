import { schemaAt } from '../../schema/lookup.ts';
import { documentNode } from '../documentation.ts';
import type { ItemOpening, ValueOpening, YamlPath } from '../yaml/openings.ts';
import { itemBody } from './bodies.ts';
import type { Proposal, YamlRequest } from './request.ts';
import { asWritten, valuesAt } from './values.ts';

/** A new item of a list: one of the names it can hold, or the start of an entry. */
export function newItems(opening: ItemOpening, request: YamlRequest): Proposal[] {
  const gap = request.gapBefore(opening);
  const dash = request.typedAt(opening).startsWith('-') ? '- ' : '';
  const names = isEntry(opening.path, request) ? [] : valuesAt(opening.path, opening, request);
  if (names.length > 0) {
    return names.map((value) => {
      const { snippet, filter, ...proposal } = asWritten(value, opening, request);
      return { ...proposal, snippet: `${opening.lead}- ${snippet}${gap}`, filter: dash + filter };
    });
  }
  const lines = itemBody(opening.path, request);
  const snippet = opening.lead + request.joined(lines, opening.indentation) + gap;
  return newEntry(opening.path, lines, request).map((entry) => ({
    ...entry,
    snippet,
    span: opening.span,
    filter: dash + entry.filter,
  }));
}

/** The first entry of a list whose key has nothing behind it yet, on a line of its own. */
export function firstEntry(opening: ValueOpening, request: YamlRequest): Proposal[] {
  const path = [...opening.path, 0];
  const node = schemaAt(request.schema, path);
  if (!node) return [];
  const { style } = request;
  const lines = itemBody(path, request);
  const indentation = opening.indentation + ' '.repeat(style.listIndent);
  const snippet = style.eol + indentation + request.joined(lines, indentation);
  // The blanks behind the colon would be left over at the end of their line.
  const { text } = request.source;
  let { start } = opening.span;
  while (/[ \t]/.test(text.charAt(start - 1))) start--;
  return newEntry(path, lines, request).map((entry) => ({
    ...entry,
    snippet,
    span: { start, end: opening.span.end },
  }));
}

function newEntry(
  path: YamlPath,
  lines: readonly string[],
  { schema }: YamlRequest,
): Omit<Proposal, 'snippet' | 'span'>[] {
  const node = schemaAt(schema, path);
  if (!node) return [];
  const name = (node.title ?? '').toLowerCase();
  const keys = lines.map((line) => /\w+(?=:)/.exec(line)?.[0] ?? '');
  return [
    {
      label: `- ${name}`,
      kind: 'entry',
      filter: [name, ...keys].join(' ').trimEnd(),
      documentation: () => documentNode(node),
    },
  ];
}

function isEntry(path: YamlPath, { schema }: YamlRequest): boolean {
  return (schemaAt(schema, path)?.properties.length ?? 0) > 0;
}
