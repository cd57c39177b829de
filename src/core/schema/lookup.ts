import type { JsonSchema, JsonType, SchemaKind } from './jsonSchema.ts';
import { dereference, rootSchema, typesOf } from './jsonSchema.ts';
import { snippetFor } from './snippet.ts';

/**
 * What may stand in one place of a review, whichever of the schema's alternatives a writer picks:
 * where an impact is a text or a mapping, this has the types of both and the mapping's keys.
 */
export interface SchemaNode {
  readonly title?: string;
  /** Markdown. */
  readonly description?: string;
  readonly types: readonly JsonType[];
  /** The words to choose from; empty where there are none. */
  readonly values: readonly SchemaValue[];
  /** Whether other words than `values` are fine too. */
  readonly open: boolean;
  /** `date`, or `time` for a date with a time of day. */
  readonly format?: 'date' | 'time';
  readonly examples: readonly unknown[];
  readonly default?: unknown;
  /** The keys of a mapping here, required ones first, then in the order they are documented. */
  readonly properties: readonly SchemaProperty[];
}

export interface SchemaValue {
  /** As it is written in YAML. */
  readonly value: string;
  /** Markdown. */
  readonly description?: string;
}

export interface SchemaProperty {
  readonly name: string;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly required: boolean;
  /**
   * The key and the start of its value as a snippet (`${1:…}`), nested lines indented by two spaces
   * from the key: `timeline:\n  - at: $1\n    text: $2`.
   */
  readonly insert: string;
}

/** A way from the top of a review to a value in it: keys of mappings and indexes of lists. */
export type SchemaPath = readonly (string | number)[];

/**
 * What the schema says about the value at a path, `[]` being the whole review.
 * @returns nothing where the schema knows no such place: below unknown keys and `x-` keys
 */
export function schemaAt(kind: SchemaKind, path: SchemaPath): SchemaNode | undefined {
  const branches = branchesAt(kind, path);
  return branches.length === 0 ? undefined : nodeOf(branches);
}

/** The schema's alternatives for the value at a path, references followed. */
export function branchesAt(kind: SchemaKind, path: SchemaPath): readonly JsonSchema[] {
  let branches = alternatives(rootSchema(kind));
  for (const step of path) {
    branches = branches.flatMap((branch) => {
      const next = typeof step === 'number' ? branch.items : ownProperty(branch, step);
      return next ? alternatives(next) : [];
    });
  }
  return branches;
}

function ownProperty({ properties }: JsonSchema, name: string): JsonSchema | undefined {
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** A schema as the list of its alternatives, each with the documentation they share. */
export function alternatives(schema: JsonSchema): JsonSchema[] {
  const { anyOf, ...shared } = dereference(schema);
  if (!anyOf) return [shared];
  return anyOf.flatMap(alternatives).map((branch) => ({ ...branch, ...shared }));
}

function nodeOf(branches: readonly JsonSchema[]): SchemaNode {
  const [first] = branches as readonly [JsonSchema, ...JsonSchema[]];
  const { title, description, default: byDefault } = first;
  const format = branches.map(formatOf).find((found) => found !== undefined);
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    types: [...new Set(branches.flatMap(typesOf))],
    values: branches.flatMap(valuesOf),
    open: branches.some((branch) => typesOf(branch).includes('string') && !branch.enum),
    ...(format !== undefined && { format }),
    examples: first.examples ?? [],
    ...(byDefault !== undefined && { default: byDefault }),
    properties: propertiesOf(branches),
  };
}

/** The values that a schema lists one by one. */
export function valuesOf(schema: JsonSchema): SchemaValue[] {
  if (schema.const !== undefined) return [{ value: String(schema.const) }];
  if (schema.enum)
    return schema.enum.map((value, index) => {
      const description = schema.enumDescriptions?.[index];
      return description === undefined ? { value } : { value, description };
    });
  if (typesOf(schema).includes('boolean')) return [{ value: 'true' }, { value: 'false' }];
  return [];
}

/** Told by the format keyword, or by the pattern being that of our definition. */
export function formatOf({ format, pattern }: JsonSchema): SchemaNode['format'] {
  if (format === 'date') return 'date';
  if (pattern === undefined) return undefined;
  const { time, date } = rootSchema('review').$defs!;
  if (pattern === time?.pattern) return 'time';
  return pattern === date?.pattern ? 'date' : undefined;
}

function propertiesOf(branches: readonly JsonSchema[]): SchemaProperty[] {
  const properties = branches.flatMap((branch) =>
    Object.entries(branch.properties ?? {}).map(([name, schema]) => {
      const { title = name, description = '' } = dereference(schema);
      const required = branch.required?.includes(name) === true;
      return { name, title, description, required, insert: snippetFor(name, schema) };
    }),
  );
  return [...properties.filter((p) => p.required), ...properties.filter((p) => !p.required)];
}
