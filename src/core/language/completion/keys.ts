import { message } from '../../messages.ts';
import { schemaAt } from '../../schema/lookup.ts';
import type { SchemaProperty } from '../../schema/lookup.ts';
import { documentNode } from '../documentation.ts';
import type { KeyOpening } from '../yaml/openings.ts';
import { keyBody } from './bodies.ts';
import type { Proposal, YamlRequest } from './request.ts';
import { literal } from './snippet.ts';
import { hasValues } from './values.ts';

/** The keys that a mapping does not have yet, required ones first. */
export function missingKeys(opening: KeyOpening, request: YamlRequest): Proposal[] {
  const properties = schemaAt(request.schema, opening.path)?.properties ?? [];
  const missing = properties.filter(({ name }) => !opening.keys.has(name));
  // A reference to the schema is for other editors: nobody begins with it.
  const isRare = ({ name }: SchemaProperty): boolean => name.startsWith('$');
  return [...missing.filter((key) => !isRare(key)), ...missing.filter(isRare)].map((property) =>
    asProposal(property, opening, request),
  );
}

function asProposal(property: SchemaProperty, opening: KeyOpening, request: YamlRequest): Proposal {
  const { name, required } = property;
  const { snippet, continues } = written(property, opening, request);
  const path = [...opening.path, name];
  return {
    label: name,
    kind: 'key',
    ...(required && { detail: message('completion.required', 'required') }),
    snippet: opening.lead + snippet,
    span: opening.span,
    filter: request.quoteAt(opening) + name,
    ...(continues && { continues }),
    documentation: () => documentNode(schemaAt(request.schema, path)!, name),
  };
}

interface WrittenKey {
  readonly snippet: string;
  /** Whether there is something to propose for what comes next. */
  readonly continues?: boolean;
}

/** A key with what its place still lacks: a colon, the start of its value, a line of its own. */
function written(property: SchemaProperty, opening: KeyOpening, request: YamlRequest): WrittenKey {
  const key = literal(property.name);
  if (opening.before === 'colon') return { snippet: key };
  if (opening.before === 'children') return { snippet: `${key}:` };
  const gap = request.gapBefore(opening);
  const onLine = valueOnLine(property, opening, request);
  if (onLine) return { snippet: `${key}: ${onLine.snippet}${gap}`, continues: onLine.continues };
  const lines = keyBody(opening.path, property, request);
  return {
    snippet: request.joined(lines, opening.indentation) + gap,
    continues: lines.length === 2 && /: \$1$/.test(lines[1]!),
  };
}

/** The start of a value that goes on the line of its key; nothing for one that takes lines of its own. */
function valueOnLine(
  { name, insert }: SchemaProperty,
  opening: KeyOpening,
  { schema }: YamlRequest,
): Required<WrittenKey> | undefined {
  const path = [...opening.path, name];
  const node = schemaAt(schema, path)!;
  const isList = node.types.includes('array');
  const isListOfNames = isList && hasValues([...path, 0], schema) && !hasKeys([...path, 0], schema);
  const continues = isListOfNames || hasValues(path, schema);
  if (isListOfNames || (isList && opening.flow)) return { snippet: '[$1]', continues };
  if (opening.flow && insert.includes('\n')) {
    const isMapping = node.types.every((type) => type === 'object');
    return { snippet: isMapping ? '{ $1 }' : '$1', continues: isMapping };
  }
  const fixed = /^[^$]*$/.test(insert.slice(literal(name).length));
  if (insert.includes('\n') || fixed) return undefined;
  return { snippet: opening.before === 'entry' || opening.flow ? '$1' : '', continues };

  function hasKeys(item: typeof path, kind: typeof schema): boolean {
    return (schemaAt(kind, item)?.properties.length ?? 0) > 0;
  }
}
