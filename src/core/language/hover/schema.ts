import type { ReviewDocument } from '../../review/document.ts';
import type { Review } from '../../review/model.ts';
import type { SchemaKind } from '../../schema/jsonSchema.ts';
import { schemaAt } from '../../schema/lookup.ts';
import type { Located } from '../../text/span.ts';
import { touches } from '../../text/span.ts';
import type { YamlTree } from '../../yaml/tree.ts';
import type { Documentation } from '../documentation.ts';
import { documentNode } from '../documentation.ts';
import { nodeAt } from '../yaml/nodeAt.ts';
import type { YamlPath } from '../yaml/openings.ts';
import type { Hover } from './hover.ts';

/** What the schema says of the key, or of the word, at `offset`. */
export function hoverSchema(document: ReviewDocument, offset: number): Hover | undefined {
  const kind = document.format === 'yaml' ? 'review' : 'front-matter';
  return document.yaml && hoverNode(document.yaml, offset, kind);
}

/** What a schema says of the key, or of the word, at `offset`. */
export function hoverNode(yaml: YamlTree, offset: number, kind: SchemaKind): Hover | undefined {
  const found = nodeAt(yaml, offset);
  if (!found) return undefined;
  const node = schemaAt(kind, found.path);
  if (!node) return undefined;
  if (found.part === 'key') {
    const name = String(found.path.at(-1));
    return { span: found.span, documentation: documentNode(node, name) };
  }
  const documentation = meaningOf(found.path, found.text, kind);
  return documentation && { span: found.span, documentation };
}

/** What a word at a path means, where the schema lists it. */
function meaningOf(path: YamlPath, word: string, kind: SchemaKind): Documentation | undefined {
  const value = schemaAt(kind, path)?.values.find((known) => known.value === word);
  const { description } = value ?? {};
  return description === undefined ? undefined : [{ kind: 'schema', markdown: description }];
}

/** What a word in the body of a Markdown review means: the status or kind of an action, the kind of an event. */
export function hoverWord(review: Review, offset: number): Hover | undefined {
  for (const [word, path] of wordsOf(review)) {
    if (!touches(word.span, offset) || word.span.start === word.span.end) continue;
    const documentation = meaningOf(path, word.value, 'review');
    if (documentation) return { span: word.span, documentation };
  }
  return undefined;
}

function* wordsOf({ metadata, actions, timelines }: Review): Iterable<[Located<string>, YamlPath]> {
  const { status, severity } = metadata;
  if (status) yield [status, ['status']];
  if (severity) yield [{ ...severity, value: severity.level ?? severity.value }, ['severity']];
  for (const { state, kind } of actions) {
    if (state) yield [state, ['actionItems', 0, 'status']];
    if (kind) yield [kind, ['actionItems', 0, 'kind']];
  }
  for (const { events } of timelines) {
    for (const { kind } of events) if (kind) yield [kind, ['timeline', 0, 'kind']];
  }
}
