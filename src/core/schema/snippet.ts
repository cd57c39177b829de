import type { JsonSchema } from './jsonSchema.ts';
import { dereference, typesOf } from './jsonSchema.ts';

/**
 * A key and the start of its value as an editor's snippet: a choice for words, a place to type for
 * text, and for mappings and lists what they cannot do without. Nested lines are indented by two
 * spaces from the key.
 */
export function snippetFor(name: string, schema: JsonSchema): string {
  const stops = { next: 1 };
  return entry(name, schema, '', stops);
}

interface Stops {
  next: number;
}

function entry(name: string, schema: JsonSchema, indent: string, stops: Stops): string {
  const key = name.replace('$', '\\$');
  const value = valueOf(schema, `${indent}  `, stops);
  return value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`;
}

/** The value behind a key: on the key's line, or on lines of its own, which then start with a line end. */
function valueOf(schema: JsonSchema, indent: string, stops: Stops): string {
  const resolved = dereference(schema);
  const { anyOf } = resolved;
  if (anyOf) return valueOf(anyOf[0]!, indent, stops);
  const words = resolved.enum;
  if (words) return `\${${stops.next++}|${words.map(escapeChoice).join(',')}|}`;
  if (resolved.const !== undefined) return String(resolved.const);
  const types = typesOf(resolved);
  if (types.includes('object')) return mapping(resolved, indent, stops);
  if (types.includes('array')) return list(resolved, indent, stops);
  if (types.includes('boolean')) return String(resolved.default !== true);
  // Prose wants lines of its own, where colons and hashes are only text.
  if (resolved.contentMediaType !== undefined) return `|\n${indent}$${stops.next++}`;
  return `$${stops.next++}`;
}

function mapping(schema: JsonSchema, indent: string, stops: Stops): string {
  const entries = neededEntries(schema, indent, stops);
  return entries.map((line) => `\n${indent}${line}`).join('');
}

function list(schema: JsonSchema, indent: string, stops: Stops): string {
  const item = schema.items ? dereference(schema.items) : {};
  if (!typesOf(item).includes('object'))
    return `\n${indent}- ${valueOf(item, `${indent}  `, stops)}`;
  const entries = neededEntries(item, `${indent}  `, stops);
  return `\n${indent}- ${entries.join(`\n${indent}  `)}`;
}

/** The required keys, or the first where none is. */
function neededEntries(schema: JsonSchema, indent: string, stops: Stops): string[] {
  const properties = schema.properties ?? {};
  const needed = schema.required ?? Object.keys(properties).slice(0, 1);
  return needed.map((name) => entry(name, properties[name] ?? {}, indent, stops));
}

function escapeChoice(word: string): string {
  return word.replace(/[\\,|$}]/g, '\\$&');
}
